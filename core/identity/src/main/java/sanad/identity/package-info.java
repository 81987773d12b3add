/// Search by name, candidates, what officers decided about pairs, and screening against designation
/// lists. Never joins objects, and never decides about a person.
@NullMarked
package sanad.identity;

import org.jspecify.annotations.NullMarked;
