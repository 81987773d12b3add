package sanad.identity;

import sanad.names.Match;
import sanad.store.Held;

/// A held object with a name like the one that was asked for: a candidate, never a decision.
///
/// @param held as the viewer may see it
/// @param asked the name that was compared
/// @param name the name of the object that it was compared with
/// @param match the score by which candidates are ordered, and the evidence that is shown
public record Likeness(Held held, String asked, String name, Match match) {}
