/// Measurements beside peers, as ratios in one run. Never asserts a time.
@NullMarked
package sanad.bench;

import org.jspecify.annotations.NullMarked;
