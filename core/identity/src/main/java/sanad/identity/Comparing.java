package sanad.identity;

import java.util.List;
import java.util.Optional;
import sanad.lists.ListedDocument;
import sanad.names.BodyMatcher;
import sanad.names.DetailWeights;
import sanad.names.Evidence;
import sanad.names.KnownAliases;
import sanad.names.Match;
import sanad.names.NameMatcher;
import sanad.names.NameParser;
import sanad.names.ParsedName;
import sanad.names.PersonDetails;

/// Two sides compared name by name; the best pair of names counts, and a document of both beside
/// it. Stateless.
final class Comparing {
  private Comparing() {}

  /// One pair of names with its score and evidence.
  record Pair(String left, String right, Match match) {}

  /// The best pair of names of the two; empty where either has none.
  static Optional<Pair> best(HeldNames left, HeldNames right) {
    Optional<Pair> best = Optional.empty();
    for (var name : left.names()) {
      for (var other : right.names()) {
        var pair = new Pair(name, other, match(left, name, right, other));
        if (best.isEmpty() || best.get().match().score() < pair.match().score()) {
          best = Optional.of(pair);
        }
      }
    }
    return best.map(
        pair ->
            new Pair(
                pair.left(),
                pair.right(),
                ListedDocument.beside(left.documents(), right.documents(), pair.match())));
  }

  /// One name against one, with what else is known of both.
  static Match match(HeldNames left, String name, HeldNames right, String other) {
    return left.kind() == HeldNames.Kind.BODY && right.kind() == HeldNames.Kind.BODY
        ? BodyMatcher.match(name, other)
        : persons(name, left.details(), other, right.details());
  }

  private static Match persons(String name, PersonDetails of, String other, PersonDetails ofOther) {
    return NameMatcher.match(
        new NameMatcher.Candidate(NameParser.parse(name), of),
        new NameMatcher.Candidate(NameParser.parse(other), ofOther),
        KnownAliases.NONE,
        DetailWeights.DEFAULT);
  }

  /// Whether a name holds every part of the one that was asked for, in some spelling.
  static boolean holds(String name, ParsedName asked) {
    var evidence = NameMatcher.match(asked, NameParser.parse(name)).evidence();
    // of what was asked for: signs alone are held by no name
    return evidence.stream().anyMatch(line -> line.relation() != Evidence.Relation.ONLY_RIGHT)
        && evidence.stream()
            .allMatch(
                line ->
                    switch (line.relation()) {
                      case SAME, ATTESTED, SPELLING, ONLY_RIGHT -> true;
                      default -> false;
                    });
  }

  /// A name alone, as an officer typed it.
  static HeldNames typed(String name, HeldNames.Kind kind) {
    return new HeldNames(kind, List.of(name), PersonDetails.NONE, List.of());
  }
}
