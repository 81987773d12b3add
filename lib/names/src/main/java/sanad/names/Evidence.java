package sanad.names;

import java.util.List;

/// What one part of a name was matched to.
///
/// @param left the part of the first name, several words where they were joined; empty where
///   missing
/// @param right the part of the second name, likewise
/// @param relation how they relate
/// @param operations what turns one into the other, start to end: `ش→ch`, `→a`, `ه→`; empty if
///   equal
/// @param likelihood the probability that both are spellings of one word, 0 to 1
/// @param rarity nats below the commonest name; high means that agreement says much
public record Evidence(
    String left,
    String right,
    Relation relation,
    List<String> operations,
    double likelihood,
    double rarity) {
  public Evidence {
    operations = List.copyOf(operations);
  }

  /// How two parts relate.
  public enum Relation {
    /// The same letters after folding: `علی` and `علي`.
    SAME,
    /// Another spelling that was seen for the same name: `محمد` and `Mehmet`.
    ATTESTED,
    /// Another spelling by the learned rules: `شكوري` and `Chekkouri`.
    SPELLING,
    /// A letter that may stand for the part.
    INITIAL,
    /// Near, but more likely another name: `حسن` and `Hussein`.
    DOUBTFUL,
    /// No counterpart on the right.
    ONLY_LEFT,
    /// No counterpart on the left.
    ONLY_RIGHT,
    /// An alias from a table that the user loaded, never from the score of the spelling.
    KNOWN_ALIAS,
    /// Dates of birth agree as far as both are known, or contradict.
    DATE_AGREES,
    DATE_DIFFERS,
    /// A place of birth or a nationality is shared, or none is.
    PLACE_AGREES,
    PLACE_DIFFERS,
    NATIONALITY_AGREES,
    NATIONALITY_DIFFERS,
    /// A document of one number, whatever the names.
    DOCUMENT_AGREES
  }
}
