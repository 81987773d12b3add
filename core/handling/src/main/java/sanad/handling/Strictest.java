package sanad.handling;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for several items together: of each rule the strictest. An object that speaks of
/// several facts is marked so, for example the report of a release. Stateless.
public final class Strictest {
  private Strictest() {}

  /// One handling for an object about all of these; its audience is that of the first, and grave
  /// uses are denied, since an approval holds for one item only.
  public static Handling of(List<Handling> handlings) {
    var first = handlings.getFirst();
    var terms = handlings.stream().map(Handling::terms).toList();
    var uses = uses(terms.stream().map(Terms::uses).toList());
    uses.keySet().removeIf(Use::grave);
    return new Handling(
        new Terms(
            first.terms().originator(),
            highest(terms),
            all(terms, Terms::controls),
            terms.stream().map(Terms::tlp).max(Comparator.naturalOrder()).orElseThrow(),
            all(terms, Terms::codes),
            common(terms.stream().map(Terms::purposes).toList()),
            first.terms().basis(),
            first.terms().releaseTo(),
            first.terms().displayOnly(),
            uses,
            all(terms, Terms::caveats)),
        first.reference(),
        joined(handlings.stream().map(Handling::restriction)),
        latest(handlings.stream().map(Handling::validFrom)),
        earliest(handlings.stream().map(Handling::reviewBy)),
        earliest(handlings.stream().map(Handling::destroyAfter)));
  }

  /// The conditions of reading all of these.
  public static Conditions of(Collection<Conditions> conditions) {
    return new Conditions(
        uses(conditions.stream().map(Conditions::uses).toList()),
        conditions.stream().flatMap(c -> c.caveats().stream()).collect(Collectors.toSet()),
        joined(conditions.stream().map(Conditions::acknowledge)),
        conditions.stream().anyMatch(Conditions::displayOnly),
        earliest(conditions.stream().map(Conditions::until)));
  }

  /// The earliest of the ends that there are.
  static Optional<Instant> earliest(Stream<Optional<Instant>> times) {
    return times.flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static Optional<Instant> latest(Stream<Optional<Instant>> times) {
    return times.flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Classification highest(List<Terms> terms) {
    // Without an agreed equivalent the height is unknown, and so the highest.
    return terms.stream()
        .map(Terms::classification)
        .max(Comparator.comparing(c -> c.equivalent().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
        .orElseThrow();
  }

  private static Map<Use, Permission> uses(List<Map<Use, Permission>> all) {
    return common(all.stream().map(Map::keySet).toList()).stream()
        .collect(
            Collectors.toMap(
                use -> use,
                use ->
                    all.stream()
                        .map(uses -> uses.getOrDefault(use, Permission.DENY))
                        .max(Comparator.naturalOrder())
                        .orElse(Permission.DENY)));
  }

  private static <T> Set<T> all(List<Terms> terms, Function<Terms, Set<T>> part) {
    return terms.stream().flatMap(t -> part.apply(t).stream()).collect(Collectors.toSet());
  }

  private static <T> Set<T> common(List<? extends Set<T>> sets) {
    if (sets.isEmpty()) {
      return Set.of();
    }
    var common = new HashSet<T>(sets.getFirst());
    sets.forEach(common::retainAll);
    return common;
  }

  private static String joined(Stream<String> texts) {
    return String.join(
        "\n",
        texts.filter(text -> !text.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
