/// Designation lists: read into one record, compared by version, and searched for names. Never
/// ships a list, and never decides: what it finds are candidates.
@NullMarked
package sanad.lists;

import org.jspecify.annotations.NullMarked;
