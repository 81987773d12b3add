package sanad.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Fits `calibration.tsv` on the development pairs, numbers only: `FitCalibration DEV OUT
/// [ERRORS]`. Prints the measures on folds whose persons the fit never saw, with all that a score
/// goes through, then fits on all and writes. Two aliases of one person that the data does not pair
/// are right pairs to learn from as well, of half the weight.
final class FitCalibration {
  private FitCalibration() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var data = new DevPairs(Path.of(arguments[0]).resolve("pairs.tsv"));
    int n = data.rows.size();
    float[][] rows = new float[n][];
    var alignment = new Alignment(new WordSimilarity(Weights.shipped()));
    long start = System.nanoTime();
    for (int i = 0; i < n; i++) {
      rows[i] = features(alignment, data.rows.get(i).a(), data.rows.get(i).b());
    }
    out.printf("%.2f us a pair (features, cold)%n", (System.nanoTime() - start) / 1e3 / n);
    double[] held = new double[n];
    int folds = 4;
    for (int fold = 0; fold < folds; fold++) {
      int f = fold;
      var model = fit(data, rows, alignment, e -> DevPairs.fold(e, folds) != f);
      var scorer = scorer(model);
      for (int i = 0; i < n; i++) {
        var row = data.rows.get(i);
        if (DevPairs.fold(row.entity(), folds) == f) held[i] = scorer.logit(row.a(), row.b());
      }
    }
    out.print("held folds\n" + data.measure(held, r -> true));
    var all = fit(data, rows, alignment, e -> true);
    var scorer = scorer(all);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      scores[i] = scorer.logit(data.rows.get(i).a(), data.rows.get(i).b());
    }
    out.print("fitted on all\n" + data.measure(scores, r -> true));
    var lines = new ArrayList<String>();
    lines.add(
        "# Calibration: numbers fitted on the development pairs by FitCalibration; no names."
            + " Format: Calibration.java");
    lines.addAll(all.lines());
    Files.write(Path.of(arguments[1]), lines);
    out.flush();
    if (arguments.length > 2) errors(data, held, rows, Path.of(arguments[2]));
  }

  private static float[] features(Alignment alignment, Units a, Units b) {
    float[] features = new float[Features.COUNT];
    alignment.align(a, b);
    Features.of(alignment, features);
    return features;
  }

  private static Scorer scorer(TreeTraining model) {
    return new Scorer(new Calibration(model.lines(), Features.COUNT));
  }

  private static TreeTraining fit(
      DevPairs data, float[][] rows, Alignment alignment, Predicate<String> chosen) {
    var x = new ArrayList<float[]>();
    var label = new ArrayList<Double>();
    var weight = new ArrayList<Double>();
    for (int i = 0; i < data.rows.size(); i++) {
      var r = data.rows.get(i);
      if (!chosen.test(r.entity()) || r.tier().equals("unrelated")) continue;
      x.add(rows[i]);
      label.add(r.positive() ? 1.0 : 0);
      weight.add(r.tier().equals("core") ? 2.0 : 1);
    }
    for (var two : data.unpairedAliases(chosen)) {
      x.add(features(alignment, data.units(two.a()), data.units(two.b())));
      label.add(1.0);
      weight.add(0.5);
    }
    var t =
        new TreeTraining(
            x.toArray(float[][]::new), numbers(label), numbers(weight), Directions.ofPairs());
    t.logistic(250, 1e-5);
    t.boost(new TreeTraining.Growth(100, 0.2, 8, 1, 0.3, 1));
    return t;
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(d -> d).toArray();
  }

  private static void errors(DevPairs data, double[] scores, float[][] rows, Path file)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      var r = data.rows.get(i);
      if (r.tier().equals("unrelated")) continue;
      lines.add(
          "%s\t%s\t%s\t%.2f\t%s\t%s\t%s"
              .formatted(
                  r.category(),
                  r.positive() ? "+" : "-",
                  r.tier() + "/" + r.kind(),
                  scores[i],
                  r.nameA(),
                  r.nameB(),
                  Arrays.toString(rows[i])));
    }
    Files.write(file, lines);
  }
}
