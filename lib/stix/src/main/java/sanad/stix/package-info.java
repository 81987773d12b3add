/// STIX 2.1 objects: parse, validate, canonical form, deterministic ids, patterns, markings and
/// extensions. Never opens a socket or a file, and never shows its JSON parser.
@NullMarked
package sanad.stix;

import org.jspecify.annotations.NullMarked;
