/// What must be kept: the ports that adapters implement, and the in-memory reference. Never reads
/// without a viewer and a purpose.
@NullMarked
package sanad.store;

import org.jspecify.annotations.NullMarked;
