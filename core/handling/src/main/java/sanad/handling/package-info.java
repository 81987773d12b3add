/// Markings, agreements and audiences: who may see what, for what, until when, and why. Pure: no
/// store, clock or text of its own; unknown or contradictory markings withhold.
@NullMarked
package sanad.handling;

import org.jspecify.annotations.NullMarked;
