/// Names of persons and bodies across scripts: analysis, matching with the evidence of every score,
/// and an index. Never decides that two persons are one, and never looks at ethnicity or religion.
@NullMarked
package sanad.names;

import org.jspecify.annotations.NullMarked;
