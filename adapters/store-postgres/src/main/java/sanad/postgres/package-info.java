/// The store on PostgreSQL: migrations, row-level security, queries; and the embedded server. The
/// only place with SQL.
@NullMarked
package sanad.postgres;

import org.jspecify.annotations.NullMarked;
