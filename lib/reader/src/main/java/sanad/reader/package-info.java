/// Reads a report into mentions and triggers, each with the span and the rule that found it. Never
/// states a fact: what it finds are drafts for a person.
@NullMarked
package sanad.reader;

import org.jspecify.annotations.NullMarked;
