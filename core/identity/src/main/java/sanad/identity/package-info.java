/// Candidates for the same person, 'same as' by a named officer, and screening decisions. Never
/// decides about a person.
@NullMarked
package sanad.identity;

import org.jspecify.annotations.NullMarked;
