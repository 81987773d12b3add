package sanad.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Fits `search.tsv` on the development data, numbers only: `FitSearch DEV OUT [trees]`. Prints
/// ranks and screening on folds whose persons, and clean names, the fit never saw, then fits on all
/// and writes.
final class FitSearch {
  private static final int FOLDS = 4;
  private static final int CLEAN = 6_000;
  private static final long SEED = 5;

  /// How many of the likeliest others of a query are learned from, and their weight.
  private static final int DEPTH = 16;

  private static final double OTHER = 0.3;

  private FitSearch() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int trees = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 150;
    var data = SearchRows.read(Path.of(arguments[0]), SEED, CLEAN);
    out.printf("%d rows%n", data.rows.size());
    double[] held = new double[data.rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int f = fold;
      var model = fit(data, group -> DevPairs.fold(group, FOLDS) != f, trees);
      var calibration = new Calibration(model.lines(), TreeTraining.SEARCH_DIRECTION.length);
      for (int i = 0; i < held.length; i++) {
        var row = data.rows.get(i);
        if (DevPairs.fold(row.group(), FOLDS) == f) held[i] = calibration.logit(row.features());
      }
    }
    out.print("held folds\n" + measure(data, held));
    out.flush();
    var model = fit(data, group -> true, trees);
    var calibration = new Calibration(model.lines(), TreeTraining.SEARCH_DIRECTION.length);
    double[] all = new double[held.length];
    for (int i = 0; i < all.length; i++) all[i] = calibration.logit(data.rows.get(i).features());
    out.print("fitted on all\n" + measure(data, all));
    out.flush();
    var lines = new ArrayList<String>();
    lines.add(
        "# Calibration of searches: numbers fitted on the development data by FitSearch; no names."
            + " Format: Calibration.java");
    lines.addAll(model.lines());
    Files.write(Path.of(arguments[1]), lines);
  }

  private static TreeTraining fit(SearchRows data, Predicate<String> chosen, int trees) {
    var x = new ArrayList<float[]>();
    var label = new ArrayList<Double>();
    var weight = new ArrayList<Double>();
    int asked = -1;
    int taken = 0;
    for (var row : data.rows) {
      if (row.asked() != asked) taken = 0;
      asked = row.asked();
      if (!chosen.test(row.group())) continue;
      if (row.use() == SearchRows.Use.SCREEN && !row.right()) continue;
      if (row.use() == SearchRows.Use.RANK && !row.right() && taken++ >= DEPTH) continue;
      x.add(row.features());
      label.add(row.right() ? 1.0 : 0.0);
      weight.add(row.right() ? 1.0 : row.use() == SearchRows.Use.RANK ? OTHER : 1.0);
    }
    var t =
        new TreeTraining(
            x.toArray(float[][]::new),
            label.stream().mapToDouble(d -> d).toArray(),
            weight.stream().mapToDouble(d -> d).toArray(),
            TreeTraining.SEARCH_DIRECTION);
    t.logistic(200, 1e-5);
    t.boost(trees, 0.1, 3);
    return t;
  }

  static String measure(SearchRows data, double[] score) {
    var out = new StringBuilder();
    int n = data.category.size();
    double[] own = new double[n];
    Arrays.fill(own, -99);
    for (int i = 0; i < score.length; i++) {
      var row = data.rows.get(i);
      if (row.right()) own[row.asked()] = Math.max(own[row.asked()], score[i]);
    }
    int[] above = new int[n];
    for (int i = 0; i < score.length; i++) {
      var row = data.rows.get(i);
      if (!row.right() && score[i] >= own[row.asked()]) above[row.asked()]++;
    }
    var ranks = new TreeMap<String, int[]>();
    for (int q = 0; q < n; q++) {
      if (data.use.get(q) != SearchRows.Use.RANK) continue;
      int[] c = ranks.computeIfAbsent(data.category.get(q), k -> new int[3]);
      c[0]++;
      if (own[q] > -99 && above[q] == 0) c[1]++;
      if (own[q] > -99 && above[q] < 10) c[2]++;
    }
    ranks.forEach(
        (k, c) ->
            out.append(
                "rank %s n=%d R@1=%.3f R@10=%.3f%n"
                    .formatted(k, c[0], c[1] / (double) c[0], c[2] / (double) c[0])));
    for (String script : new String[] {"la", "ar"}) screen(data, score, own, script, out);
    return out.toString();
  }

  private static void screen(
      SearchRows data, double[] score, double[] own, String script, StringBuilder out) {
    String clean = "CLEAN " + script;
    double names = data.category.stream().filter(clean::equals).count();
    double[] wrong =
        java.util.stream.IntStream.range(0, score.length)
            .filter(i -> data.rows.get(i).category().equals(clean))
            .mapToDouble(i -> score[i])
            .sorted()
            .toArray();
    for (List<String> categories :
        script.equals("la")
            ? List.of(List.of("AR>LA"), List.of("LA>LA"), List.of("AR>LA", "LA>LA"))
            : List.of(List.of("LA>AR"))) {
      double[] right =
          java.util.stream.IntStream.range(0, own.length)
              .filter(
                  q ->
                      data.use.get(q) == SearchRows.Use.SCREEN
                          && categories.contains(data.category.get(q)))
              .mapToDouble(q -> own[q])
              .sorted()
              .toArray();
      out.append("screen %s n=%d false/1000".formatted(categories, right.length));
      for (double recall : new double[] {0.6, 0.7, 0.8, 0.85, 0.9}) {
        double at = right[(int) Math.floor(right.length * (1 - recall))];
        out.append(" @%.2f %.1f".formatted(recall, above(wrong, at) / names * 1000));
      }
      for (double rate : new double[] {5, 30}) {
        double at = wrong[wrong.length - 1 - (int) (names * rate / 1000)];
        out.append(" R@%.0f %.3f".formatted(rate, above(right, at + 1e-9) / (double) right.length));
      }
      out.append('\n');
    }
  }

  private static int above(double[] sorted, double at) {
    int k = Arrays.binarySearch(sorted, at);
    if (k < 0) k = -k - 1;
    while (k > 0 && sorted[k - 1] >= at) k--;
    return sorted.length - k;
  }
}
