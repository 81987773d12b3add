/// TAXII 2.1 served to partners, and the link that pulls from them. Never decides who may see what:
/// it asks the session.
@NullMarked
package sanad.federation;

import org.jspecify.annotations.NullMarked;
