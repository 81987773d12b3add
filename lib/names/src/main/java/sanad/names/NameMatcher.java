package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// Says how surely two names are one person's, across and within scripts, and shows why.
///
/// The parts of both names are aligned ([Alignment]); each aligned pair has the log-odds of the
/// learned transducer ([WordSimilarity]); agreement counts by rarity, what is missing on one side
/// costs little and what contradicts costs much ([Features]); the sum is a probability
/// ([Calibration]). `محمد الأمين ولد سالم` and `Mohamed Lemine Ould Salem` match although no letter
/// agrees; `علي حسن` and `Ali Hussein` do not although most do.
///
/// Symmetric: `match(a, b)` scores as `match(b, a)`. The same version gives the same score on every
/// machine. Stateless; thread-safe.
public final class NameMatcher {
  private NameMatcher() {}

  /// The probability alone; the fast way.
  public static double score(ParsedName a, ParsedName b) {
    return Scorer.probability(Scorer.mine().logit(a.units(), b.units()));
  }

  /// The probability with its evidence.
  public static Match match(ParsedName a, ParsedName b) {
    Scorer scorer = Scorer.mine();
    double score = Scorer.probability(scorer.logit(a.units(), b.units()));
    var match = new Match(score, evidence(scorer.alignment, a, b));
    return Written.in(match, a.original(), b.original());
  }

  /// Names with what else is known of the persons, and the user's alias tables.
  ///
  /// Details move the log-odds by `weights` and never decide alone. A known alias answers
  /// [#KNOWN_ALIAS] at least, and its line of evidence says that it comes from a table.
  public static Match match(Candidate a, Candidate b, KnownAliases aliases, DetailWeights weights) {
    return found(a, b, score(a.name(), b.name()), aliases, weights);
  }

  /// As [#match] for a hit of an index: `score` is the hit's, the evidence is made here.
  public static Match found(
      Candidate a, Candidate b, double score, KnownAliases aliases, DetailWeights weights) {
    Match byName = match(a.name(), b.name());
    DetailEvidence details = DetailEvidence.of(a.details(), b.details(), weights);
    var lines = new ArrayList<>(byName.evidence());
    double known = score;
    if (aliases.joins(a.name(), b.name())) {
      known = Math.max(score, KNOWN_ALIAS);
      lines.add(
          new Evidence(
              a.name().original(),
              b.name().original(),
              Evidence.Relation.KNOWN_ALIAS,
              List.of(),
              1,
              0));
    }
    lines.addAll(details.lines());
    return new Match(shifted(known, details.logOdds()), lines);
  }

  /// The score alone of a hit of an index with what else is known of both, without aliases.
  public static double found(
      PersonDetails a, PersonDetails b, double score, DetailWeights weights) {
    return shifted(score, DetailEvidence.of(a, b, weights).logOdds());
  }

  /// What a table of aliases is trusted: the table's maker may err.
  public static final double KNOWN_ALIAS = 0.95;

  /// A person as far as known.
  public record Candidate(ParsedName name, PersonDetails details) {}

  static double shifted(double score, double logOdds) {
    if (logOdds == 0) return score;
    double p = Math.clamp(score, 1e-9, 1 - 1e-9);
    return 1 / (1 + StrictMath.exp(-(StrictMath.log(p / (1 - p)) + logOdds)));
  }

  private static List<Evidence> evidence(Alignment alignment, ParsedName a, ParsedName b) {
    Units x = a.units();
    Units y = b.units();
    if (x.count > 0 && y.count > 0) alignment.align(x, y);
    var out = new ArrayList<Evidence>();
    boolean[] usedX = new boolean[x.count];
    boolean[] usedY = new boolean[y.count];
    for (int i = 0; i < x.count && y.count > 0; i++) {
      if (usedX[i] || alignment.x.partner[i] < 0) continue;
      int j = alignment.x.partner[i];
      int lastX = alignment.x.lastJoined(i);
      int lastY = alignment.y.lastJoined(j);
      for (int k = i; k <= lastX; k++) usedX[k] = true;
      for (int k = j; k <= lastY; k++) usedY[k] = true;
      out.add(Explanation.pair(alignment, i, lastX, j, lastY));
    }
    for (int i = 0; i < x.count; i++) {
      if (!usedX[i])
        out.add(
            new Evidence(
                a.part(i).text(), "", Evidence.Relation.ONLY_LEFT, List.of(), 0, x.rarity[i]));
    }
    for (int j = 0; j < y.count; j++) {
      if (!usedY[j])
        out.add(
            new Evidence(
                "", b.part(j).text(), Evidence.Relation.ONLY_RIGHT, List.of(), 0, y.rarity[j]));
    }
    return out;
  }
}
