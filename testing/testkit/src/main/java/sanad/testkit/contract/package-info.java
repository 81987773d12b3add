/// What every store must do, as tests that run on the in-memory reference and on PostgreSQL alike,
/// and the invariants that hold after each of them.
@NullMarked
package sanad.testkit.contract;

import org.jspecify.annotations.NullMarked;
