package sanad.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sanad.names.Evidence;

/// In what way the names of candidates agree: which side has parts without a counterpart, and
/// whether every agreeing part is the same word or an attested spelling of it. False candidates of
/// the latter sort are what no better knowledge of spelling removes.
final class ScreeningKinds {
  /// Which side is left with parts.
  enum Kind {
    /// Every part has its counterpart: `علي حسن`, Ali Hassan.
    WHOLE("every part"),
    /// `علي حسن كريم`, Ali Hassan.
    ASKED_LONGER("asked name longer"),
    /// `علي حسن`, Ali Hassan Karim.
    LISTED_LONGER("listed name longer"),
    /// `علي حسن كريم`, Ali Hassan Salem: agreement and contradiction.
    BOTH_LEFT("parts left on both"),
    /// The right entry is no candidate at all.
    ABSENT("not found");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /// @param score the candidate's score; negative without one
  /// @param known whether every agreeing part, two at least, is the same or attested
  record Scored(double score, Kind kind, boolean known) {
    static final Scored NONE = new Scored(-1, Kind.ABSENT, false);

    static Scored of(double score, List<Evidence> evidence) {
      int agreeing = 0;
      int known = 0;
      boolean asked = false;
      boolean listed = false;
      for (Evidence line : evidence) {
        switch (line.relation()) {
          case SAME, ATTESTED -> {
            agreeing++;
            known++;
          }
          case SPELLING, INITIAL -> agreeing++;
          case DOUBTFUL -> {
            asked = true;
            listed = true;
          }
          case ONLY_LEFT -> asked = true;
          case ONLY_RIGHT -> listed = true;
          default -> {}
        }
      }
      Kind kind =
          asked && listed
              ? Kind.BOTH_LEFT
              : asked ? Kind.ASKED_LONGER : listed ? Kind.LISTED_LONGER : Kind.WHOLE;
      return new Scored(score, kind, agreeing >= 2 && known == agreeing);
    }

    boolean namesake() {
      return known && kind == Kind.WHOLE;
    }
  }

  private ScreeningKinds() {}

  /// Prints, for the candidates at `floor` and above, how many of which kind are right and wrong.
  static void print(List<Scored> right, List<Scored> wrong, double floor, int clean) {
    Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) counts.put(kind, new int[4]);
    for (Scored s : right) {
      int[] c = Objects.requireNonNull(counts.get(s.kind()));
      c[0]++;
      if (s.score() >= floor) c[1]++;
    }
    int hopeless = 0;
    for (Scored s : wrong) {
      if (s.score() < floor) continue;
      int[] c = Objects.requireNonNull(counts.get(s.kind()));
      c[2]++;
      if (!s.known()) continue;
      c[3]++;
      if (s.kind() != Kind.BOTH_LEFT) hopeless++;
    }
    counts.forEach(
        (kind, c) ->
            NamesBench.say(
                "    %-20s right %4d, kept %4d; false %5.1f of 1,000, by known spellings alone"
                    + " %5.1f%n",
                kind.words, c[0], c[1], c[2] * 1000.0 / clean, c[3] * 1000.0 / clean));
    NamesBench.say(
        "    of the false, %.1f of 1,000 have every part of the one name in the other, by known"
            + " spellings: no reader of names tells them apart%n",
        hopeless * 1000.0 / clean);
  }
}
