package sanad.reader;

/// A mention before merging.
///
/// @param listed whether a list has the name: of two as long, that one stays
record Candidate(Mention mention, boolean listed) {
  static Candidate listed(Mention mention) {
    return new Candidate(mention, true);
  }

  static Candidate ruled(Mention mention) {
    return new Candidate(mention, false);
  }
}
