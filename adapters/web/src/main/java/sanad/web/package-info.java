/// Pages for people and the REST API, in Arabic, French and English. Never decides who may see
/// what, and never shows a text outside the message files.
@NullMarked
package sanad.web;

import org.jspecify.annotations.NullMarked;
