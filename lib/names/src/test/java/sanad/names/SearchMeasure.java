package sanad.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Ranks, and the curve of screening: false candidates per 1,000 clean names at a recall, without
/// and with a year of birth, and the recall at a number of them.
final class SearchMeasure {
  private static final double[] RECALLS = {0.6, 0.7, 0.8, 0.85, 0.9};
  private static final double[] RATES = {5, 30};

  /// Years are drawn from so many: how often two are the same, 1–2, 3–9 and 10 and more apart.
  private static final int YEARS = 66;

  private final SearchRows data;
  private final double[] score;
  private final Predicate<SearchRows.Asked> judged;
  private final double[] own;
  private final StringBuilder out = new StringBuilder();

  private SearchMeasure(SearchRows data, double[] score, Predicate<SearchRows.Asked> judged) {
    this.data = data;
    this.score = score;
    this.judged = judged;
    own = new double[data.asked.size()];
    Arrays.fill(own, -99);
    for (int i = 0; i < score.length; i++) {
      var row = data.rows.get(i);
      if (row.right()) own[row.asked()] = Math.max(own[row.asked()], score[i]);
    }
  }

  /// A line a category, over the names asked that are `judged`.
  static String of(SearchRows data, double[] score, Predicate<SearchRows.Asked> judged) {
    var measure = new SearchMeasure(data, score, judged);
    measure.ranks();
    for (int size : SearchRows.SIZES) {
      String of = SearchRows.of(size);
      measure.screen("la", of, "AR>LA");
      measure.screen("la", of, "LA>LA");
      measure.screen("la", of, "AR>LA", "LA>LA");
      measure.screen("ar", of, "LA>AR");
    }
    return measure.out.toString();
  }

  /// The score that a share of the right ones of screening 20,000 entries reach.
  static double at(
      SearchRows data, double[] score, Predicate<SearchRows.Asked> judged, double share) {
    var measure = new SearchMeasure(data, score, judged);
    double[] right =
        IntStream.range(0, measure.own.length)
            .filter(q -> judged.test(data.asked.get(q)))
            .filter(q -> data.asked.get(q).use() == SearchRows.Use.SCREEN)
            .filter(q -> !data.asked.get(q).category().contains(":"))
            .mapToDouble(q -> measure.own[q])
            .sorted()
            .toArray();
    return right[(int) Math.floor(right.length * (1 - share))];
  }

  private void ranks() {
    int[] above = new int[own.length];
    for (int i = 0; i < score.length; i++) {
      var row = data.rows.get(i);
      if (!row.right() && score[i] >= own[row.asked()]) above[row.asked()]++;
    }
    var ranks = new TreeMap<String, int[]>();
    for (int q = 0; q < own.length; q++) {
      if (data.asked.get(q).use() != SearchRows.Use.RANK) continue;
      int[] c = ranks.computeIfAbsent(data.asked.get(q).category(), k -> new int[3]);
      c[0]++;
      if (own[q] > -99 && above[q] == 0) c[1]++;
      if (own[q] > -99 && above[q] < 10) c[2]++;
    }
    ranks.forEach(
        (k, c) ->
            say(
                "rank %s n=%d R@1=%.3f R@10=%.3f%n",
                k, c[0], c[1] / (double) c[0], c[2] / (double) c[0]));
  }

  /// @param of before a category, how many entries
  private void screen(String script, String of, String... ways) {
    String clean = of + "CLEAN " + script;
    var categories = Arrays.stream(ways).map(way -> of + way).toList();
    double names = asked(SearchRows.Use.CLEAN, List.of(clean)).count();
    double[] wrong =
        IntStream.range(0, score.length)
            .filter(i -> data.asked(data.rows.get(i)).category().equals(clean))
            .mapToDouble(i -> score[i])
            .sorted()
            .toArray();
    double[] right =
        asked(SearchRows.Use.SCREEN, categories).mapToDouble(q -> own[q]).sorted().toArray();
    say(
        "screen %s n=%d of %.0f clean, false/1000",
        String.join(" ", categories), right.length, names);
    for (double recall : RECALLS) {
      double at = right[(int) Math.floor(right.length * (1 - recall))];
      say(
          " @%.2f %.1f (%.2f)",
          recall, above(wrong, at) / names * 1000, dated(wrong, at) / names * 1000);
    }
    for (double rate : RATES) {
      double at = wrong[wrong.length - 1 - (int) (names * rate / 1000)];
      say(" R@%.0f %.3f", rate, above(right, at + 1e-9) / (double) right.length);
    }
    say("%n");
  }

  private IntStream asked(SearchRows.Use use, List<String> categories) {
    return IntStream.range(0, own.length)
        .filter(
            q -> {
              var a = data.asked.get(q);
              return a.use() == use && categories.contains(a.category()) && judged.test(a);
            });
  }

  /// How many are above when all have a year, that of the right the same as the query's and all
  /// others' at random: the expected number.
  private static double dated(double[] wrong, double at) {
    var weights = DetailWeights.DEFAULT;
    double sum = 0;
    for (int apart = 0; apart < YEARS; apart++) {
      double share = (apart == 0 ? YEARS : 2.0 * (YEARS - apart)) / YEARS / YEARS;
      double weight =
          apart == 0
              ? weights.sameYear()
              : apart <= 2
                  ? weights.nearYear()
                  : apart < 10 ? weights.otherYear() : weights.farYear();
      sum += share * above(wrong, at + weights.sameYear() - weight);
    }
    return sum;
  }

  private static int above(double[] sorted, double at) {
    int k = Arrays.binarySearch(sorted, at);
    if (k < 0) k = -k - 1;
    while (k > 0 && sorted[k - 1] >= at) k--;
    return sorted.length - k;
  }

  private void say(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
