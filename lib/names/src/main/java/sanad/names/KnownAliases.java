package sanad.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that the user's own tables say are one person's: noms de guerre and kunyas, which no
/// spelling rule can find. None is shipped.
///
/// A row is a group of names. Two names are known aliases when both are in one group, after folding
/// and whatever the order of parts: `أبو تمرين`, `Abu Tamrin` must both be in the table to be found
/// in both scripts; nothing fuzzy happens here. Immutable; thread-safe.
public final class KnownAliases {
  /// No aliases known.
  public static final KnownAliases NONE = new KnownAliases(List.of());

  private final Map<List<Long>, Set<Integer>> groups = new HashMap<>();
  private final List<List<String>> rows;

  /// Of groups of names, for example the rows of a TSV file split at tabs; blank names count for
  /// nothing.
  public KnownAliases(List<List<String>> rows) {
    this.rows = rows.stream().map(List::copyOf).toList();
    for (int row = 0; row < rows.size(); row++) {
      for (String name : rows.get(row)) {
        Units units = NameParser.parse(name).units();
        if (units.count > 0) groups.computeIfAbsent(key(units), k -> new HashSet<>()).add(row);
      }
    }
  }

  /// Whether no group is known.
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /// Whether some group has both names.
  public boolean joins(ParsedName a, ParsedName b) {
    if (a.units().count == 0 || b.units().count == 0) return false;
    var common = new ArrayList<>(groups.getOrDefault(key(a.units()), Set.of()));
    common.retainAll(groups.getOrDefault(key(b.units()), Set.of()));
    return !common.isEmpty();
  }

  /// The other names of the groups that have `name`, as written there.
  public List<String> others(ParsedName name) {
    if (name.units().count == 0) return List.of();
    List<Long> key = key(name.units());
    return groups.getOrDefault(key, Set.of()).stream()
        .sorted()
        .flatMap(row -> rows.get(row).stream())
        .filter(other -> !key(NameParser.parse(other).units()).equals(key))
        .distinct()
        .toList();
  }

  /// The parts in any order. The whole of them: a hash would take strangers for aliases.
  private static List<Long> key(Units units) {
    var keys = new ArrayList<Long>();
    for (int i = 0; i < units.count; i++) {
      int marks = units.flags[i] & (Units.KUNYA | Units.ABD | Units.DIN | Units.ALLAH);
      boolean mother = units.has(i, Units.KUNYA) && TwoPersons.mother(units, i);
      keys.add(units.key[i] * 31 + (mother ? -marks : marks));
    }
    Collections.sort(keys);
    return List.copyOf(keys);
  }
}
