/// How slowly a client may be: connections that send or take too little are cut, so that a thousand
/// of them keep nobody waiting. Never looks at what is sent.
@NullMarked
package sanad.node.pace;

import org.jspecify.annotations.NullMarked;
