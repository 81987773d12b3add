/// The edge of the node: who is at the door, what is served at which port, and the headers of every
/// answer. Never shows a page, and never decides who may see what.
@NullMarked
package sanad.node.door;

import org.jspecify.annotations.NullMarked;
