/// Several real nodes on real PostgreSQL, the demo told step by step, the real browser and the real
/// clients. Never mocks anything.
@NullMarked
package sanad.e2e;

import org.jspecify.annotations.NullMarked;
