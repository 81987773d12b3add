/// The kinds of cooperation as typed records; first of them the lead and its outcomes. Never tells
/// an originator more than the rule allows.
@NullMarked
package sanad.cases;

import org.jspecify.annotations.NullMarked;
