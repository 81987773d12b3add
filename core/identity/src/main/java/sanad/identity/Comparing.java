package sanad.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import sanad.lists.ListEntry;
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
  record Pair(String left, String right, Match match) {
    private Pair with(Match both) {
      return new Pair(left, right, both);
    }
  }

  /// The best pair of names of the two; empty where either has none.
  static Optional<Pair> best(HeldNames left, HeldNames right) {
    return best(left, right, (name, other) -> match(left, name, right, other));
  }

  /// The same of what a list has, compared as the screen compared it that found it: as what is
  /// listed, a ship or an aircraft by spelling alone.
  static Optional<Pair> best(HeldNames left, ListEntry listed) {
    var right = Entries.names(listed);
    var as = listed.comparedAs();
    if (as.isCraft()) {
      return best(left, right, BodyMatcher::matchCraft);
    }
    return as == ListEntry.Kind.BODY
        ? best(left, right, BodyMatcher::match)
        : best(left, right, (name, other) -> persons(left, name, right, other));
  }

  private static Optional<Pair> best(
      HeldNames left, HeldNames right, BiFunction<String, String, Match> matching) {
    return left.names().stream()
        .flatMap(
            name ->
                right.names().stream()
                    .map(other -> new Pair(name, other, matching.apply(name, other))))
        .reduce((one, other) -> one.match().score() < other.match().score() ? other : one)
        .map(
            pair ->
                pair.with(
                    ListedDocument.beside(left.documents(), right.documents(), pair.match())));
  }

  /// One name against one, with what else is known of both.
  static Match match(HeldNames left, String name, HeldNames right, String other) {
    return left.kind() == HeldNames.Kind.BODY && right.kind() == HeldNames.Kind.BODY
        ? BodyMatcher.match(name, other)
        : persons(left, name, right, other);
  }

  private static Match persons(HeldNames left, String name, HeldNames right, String other) {
    return NameMatcher.match(
        new NameMatcher.Candidate(NameParser.parse(name), left.details()),
        new NameMatcher.Candidate(NameParser.parse(other), right.details()),
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
