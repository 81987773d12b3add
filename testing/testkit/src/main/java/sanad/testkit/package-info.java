/// The invented cast, seeded generators, fakes and the contracts that every store passes. Never
/// part of the product.
@NullMarked
package sanad.testkit;

import org.jspecify.annotations.NullMarked;
