package sanad.store;

import java.time.Instant;
import java.util.List;
import sanad.handling.Handling;
import sanad.handling.OfficerId;
import sanad.stix.StixId;

/// A name that an officer keeps to have it compared with the designation lists, now and at each new
/// version of one: a working note of this node, which goes to no partner and is no STIX object. It
/// is shown to whom the rule releases its handling, and to nobody from `destroyAfter` of it on.
///
/// @param id of the form of an object's, so that a pair names both alike; its type is [#TYPE]
/// @param names one person or body, in one spelling or several; empty once it was dropped
/// @param birth the date of birth as far as known (`1971`, `1971-05`), empty where unknown; those
///   of which one may be right with [#BETWEEN] between them
/// @param documents numbers of passports and identity cards as written
/// @param source from where the name is, in the officer's words
/// @param by who keeps it
public record KeptName(
    StixId id,
    Kind kind,
    List<String> names,
    String birth,
    List<String> documents,
    String source,
    Handling handling,
    OfficerId by,
    Instant at) {
  /// The type of its ids.
  public static final String TYPE = "sanad-kept-name";

  /// What stands between two dates of birth.
  public static final String BETWEEN = "; ";

  public KeptName {
    names = List.copyOf(names);
    documents = List.copyOf(documents);
    if (!id.type().equals(TYPE) || handling.destroyAfter().isEmpty()) {
      throw new IllegalArgumentException(
          "kept name: expected an id of type " + TYPE + " and a day on which it ends, got " + id);
    }
  }

  /// What bears the name.
  public enum Kind {
    PERSON,
    BODY
  }

  /// From when on it is shown to nobody.
  public Instant until() {
    return handling.destroyAfter().orElseThrow();
  }
}
