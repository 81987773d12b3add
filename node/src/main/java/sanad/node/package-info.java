/// Main: configuration, wiring, start and stop. Nothing else.
@NullMarked
package sanad.node;

import org.jspecify.annotations.NullMarked;
