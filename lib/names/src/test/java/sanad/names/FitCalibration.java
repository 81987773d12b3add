package sanad.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Fits `calibration.tsv` on the development pairs, numbers only: `FitCalibration DEV WEIGHTS OUT
/// [trees]`. Prints the measures on folds whose persons the fit never saw, then fits on all and
/// writes.
final class FitCalibration {
  private FitCalibration() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var data = new DevPairs(Path.of(arguments[0]).resolve("pairs.tsv"));
    int trees = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    int n = data.rows.size();
    float[][] rows = new float[n][Features.COUNT];
    var alignment = new Alignment(new WordSimilarity(Weights.shipped()));
    long start = System.nanoTime();
    for (int i = 0; i < n; i++) {
      alignment.align(data.rows.get(i).a(), data.rows.get(i).b());
      Features.of(alignment, rows[i]);
    }
    out.printf("%.2f us a pair (features, cold)%n", (System.nanoTime() - start) / 1e3 / n);
    double[] held = new double[n];
    int folds = 4;
    for (int fold = 0; fold < folds; fold++) {
      int f = fold;
      var model = fit(data, rows, e -> DevPairs.fold(e, folds) != f, trees);
      var calibration = new Calibration(model.lines(), Features.COUNT);
      if (fold == 0) Files.write(Path.of(arguments[1] + ".held"), model.lines());
      for (int i = 0; i < n; i++) {
        if (DevPairs.fold(data.rows.get(i).entity(), folds) == f)
          held[i] = calibration.logit(rows[i], new int[rows[i].length]);
      }
    }
    out.print("held folds\n" + data.measure(held, r -> true));
    var all = fit(data, rows, e -> true, trees);
    var calibration = new Calibration(all.lines(), Features.COUNT);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) scores[i] = calibration.logit(rows[i], new int[rows[i].length]);
    out.print("fitted on all\n" + data.measure(scores, r -> true));
    var lines = new ArrayList<String>();
    lines.add(
        "# Calibration: numbers fitted on the development pairs by FitCalibration; no names."
            + " Format: Calibration.java");
    lines.addAll(all.lines());
    Files.write(Path.of(arguments[1]), lines);
    out.flush();
    if (arguments.length > 3) errors(data, held, rows, Path.of(arguments[3]));
  }

  private static TreeTraining fit(
      DevPairs data, float[][] rows, java.util.function.Predicate<String> chosen, int trees) {
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < data.rows.size(); i++) {
      var r = data.rows.get(i);
      if (chosen.test(r.entity()) && !r.tier().equals("unrelated")) kept.add(i);
    }
    float[][] x = new float[kept.size()][];
    double[] label = new double[x.length];
    double[] weight = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      var r = data.rows.get(kept.get(k));
      x[k] = rows[kept.get(k)];
      label[k] = r.positive() ? 1 : 0;
      weight[k] = r.tier().equals("core") ? 2 : 1;
    }
    var t = new TreeTraining(x, label, weight, TreeTraining.DIRECTION);
    t.logistic(250, 1e-5);
    t.boost(new TreeTraining.Growth(trees, 0.15, 3, 1, 1, 1));
    return t;
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
                  java.util.Arrays.toString(rows[i])));
    }
    Files.write(file, lines);
  }
}
