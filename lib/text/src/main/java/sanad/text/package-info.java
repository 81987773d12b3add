/// Scripts, folding, search tokens, bidirectional text and digests: what names, reader and store
/// share. Never decides what a word means, and knows no file, clock or locale of the machine.
@NullMarked
package sanad.text;

import org.jspecify.annotations.NullMarked;
