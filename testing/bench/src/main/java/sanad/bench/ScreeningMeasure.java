package sanad.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import sanad.bench.ScreeningKinds.Scored;
import sanad.lists.ListEntry;
import sanad.lists.ListScreen;
import sanad.lists.ListedName;
import sanad.names.KnownAliases;

/// Screening as it is used: 20,000 entries, the target persons filled up with other names; asked
/// are other spellings of the targets, who must be found, and clean names, who must not. Once by
/// name alone, once with a year of birth drawn by a seed: the right entry shares the query's, all
/// others are random in 1940 to 2005.
///
/// Also counted is what no comparison of names can tell apart ([ScreeningKinds]): clean names that
/// have every part of an entry, in the same or an attested spelling, and no other; and those of
/// which one holds the other.
final class ScreeningMeasure {
  private static final int ENTRIES = 20_000;
  private static final int CLEAN = 10_000;
  private static final long SEED = 5;
  private static final double LOWEST = 0.0005;
  private static final double WANTED = 0.85;
  private static final double ALLOWED = 5;
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
    int fill = Math.max(0, Math.min(others.size() - CLEAN, ENTRIES - targets.size()));
    int clean = Math.min(CLEAN, others.size() - fill);
    var entries = new ArrayList<ListEntry>();
    for (var row : targets) entries.add(entry(row[0], row[1], dated));
    for (var row : others.subList(0, fill)) entries.add(entry(row[0], row[1], dated));
    var held = new ListScreen.Held(new ListScreen.Source("bench", "1"), entries);
    var screen = ListScreen.of(List.of(held), KnownAliases.NONE);

    Map<String, List<Scored>> right = new TreeMap<>();
    for (var row : data.rows("queries_" + script + ".tsv")) {
      var best = Scored.NONE;
      for (var candidate : screen.candidates(entry(row[2], row[1], dated), LOWEST)) {
        if (candidate.listed().reference().equals(row[2])) best = scored(candidate);
      }
      right.computeIfAbsent(row[0], key -> new ArrayList<>()).add(best);
      right.computeIfAbsent("all", key -> new ArrayList<>()).add(best);
    }
    if (right.size() == 2) right.remove("all");
    var wrong = new ArrayList<Scored>();
    int namesakes = 0;
    for (var row : others.subList(fill, fill + clean)) {
      boolean same = false;
      for (var candidate : screen.candidates(entry(row[0], row[1], dated), LOWEST)) {
        var one = scored(candidate);
        wrong.add(one);
        same |= one.namesake();
      }
      if (same) namesakes++;
    }
    NamesBench.say(
        "%nscreening against %,d entries (%s)%s, %,d clean names, %.1f of 1,000 with a full"
            + " namesake%n",
        screen.names(),
        script,
        dated ? " with year of birth" : "",
        clean,
        namesakes * 1000.0 / clean);
    print(right, wrong, clean, dated);
  }

  private static Scored scored(ListScreen.Candidate candidate) {
    return Scored.of(candidate.match().score(), candidate.match().evidence());
  }

  private static void print(
      Map<String, List<Scored>> right, List<Scored> wrong, int clean, boolean dated) {
    List<Double> others = scores(wrong);
    for (double floor : FLOORS) {
      var line = new StringBuilder();
      right.forEach(
          (category, found) ->
              line.append(
                  String.format(
                      Locale.ROOT,
                      "%s %.3f  ",
                      category,
                      Figures.above(scores(found), floor) / (double) found.size())));
      NamesBench.say(
          "  floor %.2f  recall %s false candidates per 1,000 clean %.1f%n",
          floor, line, Figures.above(others, floor) * 1000.0 / clean);
    }
    right.forEach(
        (category, found) -> {
          double at = Figures.threshold(scores(found), WANTED);
          NamesBench.say(
              "  %-6s recall %.2f at %.3f: %.1f false candidates per 1,000 clean; recall at %.0f:"
                  + " %.3f%n",
              category,
              WANTED,
              at,
              Figures.above(others, at) * 1000.0 / clean,
              ALLOWED,
              Figures.recall(scores(found), others, (int) (clean * ALLOWED / 1000)));
          if (!dated) ScreeningKinds.print(found, wrong, at, clean);
        });
  }

  private static List<Double> scores(List<Scored> of) {
    return of.stream().map(Scored::score).toList();
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
