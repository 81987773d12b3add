/// A real browser for tests, driven without anything to download. Never part of the product.
@NullMarked
package sanad.testkit.browser;

import org.jspecify.annotations.NullMarked;
