package sanad.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import sanad.lists.ListEntry;
import sanad.lists.ListScreen;
import sanad.lists.ListedName;
import sanad.names.Evidence;
import sanad.names.KnownAliases;

/// Screening as it is used: 20,000 entries, the target persons filled up with other names; asked
/// are other spellings of the targets, who must be found, and clean names, who must not. Once by
/// name alone, once with a year of birth drawn by a seed: the right entry shares the query's, all
/// others are random in 1940 to 2005.
///
/// Also counted is what no comparison of names can tell apart: clean names that have every part of
/// an entry, in the same or an attested spelling, and no other.
final class ScreeningMeasure {
  private static final int ENTRIES = 20_000;
  private static final int CLEAN = 5_000;
  private static final long SEED = 5;
  private static final double LOWEST = 0.0005;
  private static final double WANTED = 0.85;
  private static final double[] FLOORS = {0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9};

  private final NamesData data;
  private final Map<String, Integer> years = new HashMap<>();
  private Random random = new Random(SEED);

  ScreeningMeasure(NamesData data) {
    this.data = data;
  }

  void run() {
    for (String script : List.of("la", "ar")) {
      measure(script, false);
      measure(script, true);
    }
  }

  private void measure(String script, boolean dated) {
    random = new Random(SEED);
    years.clear();
    var targets = data.rows("targets_" + script + ".tsv");
    var others = new ArrayList<>(data.rows("distractors.tsv"));
    Collections.shuffle(others, random);
    int fill = Math.min(others.size() - CLEAN, ENTRIES - targets.size());
    var entries = new ArrayList<ListEntry>();
    for (var row : targets) entries.add(entry(row[0], row[1], dated));
    for (var row : others.subList(0, fill)) entries.add(entry(row[0], row[1], dated));
    var held = new ListScreen.Held(new ListScreen.Source("bench", "1"), entries);
    var screen = ListScreen.of(List.of(held), KnownAliases.NONE);

    Map<String, List<Double>> right = new TreeMap<>();
    for (var row : data.rows("queries_" + script + ".tsv")) {
      double best = -1;
      for (var candidate : screen.candidates(entry(row[2], row[1], dated), LOWEST)) {
        if (candidate.listed().reference().equals(row[2])) best = candidate.match().score();
      }
      right.computeIfAbsent(row[0], key -> new ArrayList<>()).add(best);
      right.computeIfAbsent("all", key -> new ArrayList<>()).add(best);
    }
    if (right.size() == 2) right.remove("all");
    var wrong = new ArrayList<Double>();
    int namesakes = 0;
    for (var row : others.subList(fill, fill + CLEAN)) {
      boolean same = false;
      for (var candidate : screen.candidates(entry(row[0], row[1], dated), LOWEST)) {
        wrong.add(candidate.match().score());
        same |= candidate.match().evidence().stream().allMatch(ScreeningMeasure::agrees);
      }
      if (same) namesakes++;
    }
    print(script, dated, screen.names(), right, wrong, namesakes);
  }

  private static boolean agrees(Evidence line) {
    return switch (line.relation()) {
      case SAME, ATTESTED, DATE_AGREES, DATE_DIFFERS -> true;
      default -> false;
    };
  }

  private void print(
      String script,
      boolean dated,
      int entries,
      Map<String, List<Double>> right,
      List<Double> wrong,
      int namesakes) {
    NamesBench.say(
        "%nscreening against %,d entries (%s)%s, %,d clean names, %.0f of 1,000 with a full namesake%n",
        entries, script, dated ? " with year of birth" : "", CLEAN, namesakes * 1000.0 / CLEAN);
    for (double floor : FLOORS) {
      var line = new StringBuilder();
      right.forEach(
          (category, scores) ->
              line.append(
                  String.format(
                      Locale.ROOT,
                      "%s %.3f  ",
                      category,
                      Figures.above(scores, floor) / (double) scores.size())));
      NamesBench.say(
          "  floor %.2f  recall %s false candidates per 1,000 clean %.1f%n",
          floor, line, Figures.above(wrong, floor) * 1000.0 / CLEAN);
    }
    right.forEach(
        (category, scores) -> {
          double at = Figures.threshold(scores, WANTED);
          NamesBench.say(
              "  %-6s recall %.2f at %.3f: %.1f false candidates per 1,000 clean%n",
              category, WANTED, at, Figures.above(wrong, at) * 1000.0 / CLEAN);
        });
  }

  private ListEntry entry(String id, String name, boolean dated) {
    // Drawn in the order of asking, which is fixed; a query has the id of its entry.
    String year = String.valueOf(years.computeIfAbsent(id, key -> 1940 + random.nextInt(66)));
    return new ListEntry(
        id,
        ListEntry.Kind.PERSON,
        List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
        dated ? List.of(year) : List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
