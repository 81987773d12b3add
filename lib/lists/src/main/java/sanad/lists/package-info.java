/// Readers of designation lists into one record. Never ships a list, and never judges an entry.
@NullMarked
package sanad.lists;

import org.jspecify.annotations.NullMarked;
