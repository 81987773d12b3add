/// A network that fails on purpose: a seeded proxy between real clients and real servers. Never
/// part of the product, and it never connects to anything but loopback.
@NullMarked
package sanad.testkit.faults;

import org.jspecify.annotations.NullMarked;
