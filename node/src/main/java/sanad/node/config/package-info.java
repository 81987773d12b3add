/// The node's configuration file: every key with its type, default and one line of documentation.
/// Never reads a secret from the file itself, and never guesses what an unknown key meant.
@NullMarked
package sanad.node.config;

import org.jspecify.annotations.NullMarked;
