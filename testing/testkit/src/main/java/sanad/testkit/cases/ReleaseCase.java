package sanad.testkit.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.stix.StixId;

/// One line of the table of release cases: a question and the answer that the sources give.
///
/// @param number the line's own number, 1, 2, …
/// @param node the agency at whose node it is asked
/// @param item the object that the marking stands on
/// @param answer what the reader gets
/// @param uses exactly what the reader may do; empty where the line does not say
/// @param ends when the permission ends by itself; empty where the line does not say
/// @param source the decision or text that gives the answer
/// @param words the case in a sentence
public record ReleaseCase(
    int number,
    Party node,
    StixId item,
    Handling handling,
    ItemState state,
    Viewer viewer,
    Purpose purpose,
    Instant at,
    Answer answer,
    Optional<Map<Use, Permission>> uses,
    Optional<Instant> ends,
    String source,
    String words) {

  /// What the reader gets: the item, the item on the page only, or nothing.
  public enum Answer {
    RELEASED,
    SHOWN,
    WITHHELD
  }

  @Override
  public String toString() {
    return "case " + number + ": " + words;
  }
}
