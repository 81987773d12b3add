/// Faults put on real nodes on purpose (`./sanad faults`), and what must hold through them. Never
/// part of the product, and never anywhere but on this machine's loopback and in folders of its
/// own.
@NullMarked
package sanad.faults;

import org.jspecify.annotations.NullMarked;
