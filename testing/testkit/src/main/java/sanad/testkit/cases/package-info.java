/// The cases of release that a lawyer can read, their reader, and a second, plain reading of the
/// decisions. Shares no code with the rule that it tests.
@NullMarked
package sanad.testkit.cases;

import org.jspecify.annotations.NullMarked;
