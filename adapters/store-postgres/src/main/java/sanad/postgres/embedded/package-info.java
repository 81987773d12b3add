/// Starts, adopts, watches and stops the PostgreSQL that a node carries with it: one server, one
/// data folder, loopback only. It never reads or writes the node's tables, and gives its
/// superuser's password to nobody.
@NullMarked
package sanad.postgres.embedded;

import org.jspecify.annotations.NullMarked;
