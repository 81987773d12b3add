/// The way of a report: received, read, drafted, confirmed by a person, marked. Never confirms by
/// itself, and never alters the original.
@NullMarked
package sanad.intake;

import org.jspecify.annotations.NullMarked;
