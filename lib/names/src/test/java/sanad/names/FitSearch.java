package sanad.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Predicate;

/// Fits `search.tsv` on the development data, numbers only: `FitSearch DEV OUT`. Judges the way of
/// fitting on folds and prints ranks and screening; then fits on all, writes, and prints the same.
///
/// Two rounds: what is likeliest for a name asked is said by the calibration of pairs at first, and
/// by the model of that round in the second. So the file depends on the data, `weights.tsv` and
/// `calibration.tsv`, and not on the table that it replaces; the same of these give the same bytes.
///
/// A fold is judged by a model that saw none of its persons, none of its clean names, and no filler
/// of the list that they are asked of; 62,000 clean names, so that 5 of 1,000 are three hundred.
///
/// How likely a name asked is on the list at all is no property of names. The constant is set so
/// that the default floor of screening finds as many of the folds' among 20,000 as issue 5 asks
/// for; what was fitted on is found more surely.
final class FitSearch {
  private static final int FOLDS = 4;
  private static final long SEED = 77;

  /// How many of the likeliest others of a query are learned from, and their weight.
  private static final int DEPTH = 16;

  private static final double OTHER = 0.3;

  /// The weight of a clean name: there are many.
  private static final double CLEAN = 0.5;

  private static final TreeTraining.Growth GROWTH =
      new TreeTraining.Growth(500, 0.06, 8, 3, 0.3, 5);

  private static final double FLOOR = StrictMath.log(0.2 / 0.8);
  private static final double FOUND = 0.85;

  private FitSearch() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var first = fit(SearchRows.read(Path.of(arguments[0]), SEED, Calibration.ofPairs()), a -> true);
    var data = SearchRows.read(Path.of(arguments[0]), SEED, calibration(first));
    out.printf("%d rows%n", data.rows.size());
    double[] held = new double[data.rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int f = fold;
      score(data, fit(data, asked -> learned(asked, f)), asked -> judge(asked) == f, held);
    }
    Predicate<SearchRows.Asked> judged = asked -> judge(asked) >= 0;
    out.print("held folds\n" + SearchMeasure.of(data, held, judged));
    out.flush();
    var model = fit(data, asked -> true);
    model.linear[0] += FLOOR - SearchMeasure.at(data, held, judged, FOUND);
    var lines = new ArrayList<String>();
    lines.add(
        "# Calibration of searches: numbers fitted on the development data by FitSearch; no names."
            + " Format: Calibration.java");
    lines.addAll(model.lines());
    Files.write(Path.of(arguments[1]), lines);
    double[] all = new double[held.length];
    score(data, model, asked -> true, all);
    out.print("fitted on all\n" + SearchMeasure.of(data, all, asked -> true));
    out.flush();
  }

  private static void score(
      SearchRows data, TreeTraining model, Predicate<SearchRows.Asked> chosen, double[] scores) {
    var calibration = calibration(model);
    for (int i = 0; i < scores.length; i++) {
      var row = data.rows.get(i);
      if (chosen.test(data.asked(row)))
        scores[i] = calibration.logit(row.features(), new int[row.features().length]);
    }
  }

  private static Calibration calibration(TreeTraining model) {
    return new Calibration(model.lines(), CrowdFeatures.WITH_PAIRS);
  }

  /// A fold's model learns from one of the two lists and is judged on the other.
  private static boolean learned(SearchRows.Asked asked, int fold) {
    boolean seen = asked.use() == SearchRows.Use.RANK || asked.list() != fold % SearchRows.LISTS;
    return seen && fold(asked) != fold;
  }

  /// The fold whose model judges a name asked, or -1: a query asked of the list that its fold's
  /// model never saw; a clean name by one of the two models that never saw its list.
  private static int judge(SearchRows.Asked asked) {
    int fold = fold(asked);
    return switch (asked.use()) {
      case RANK -> fold;
      case SCREEN -> fold % SearchRows.LISTS == asked.list() ? fold : -1;
      case CLEAN -> fold / SearchRows.LISTS * SearchRows.LISTS + asked.list();
    };
  }

  private static int fold(SearchRows.Asked asked) {
    return DevPairs.fold(asked.group(), FOLDS);
  }

  private static TreeTraining fit(SearchRows data, Predicate<SearchRows.Asked> chosen) {
    var x = new ArrayList<float[]>();
    var label = new ArrayList<Double>();
    var weight = new ArrayList<Double>();
    int asked = -1;
    int taken = 0;
    for (var row : data.rows) {
      if (row.asked() != asked) taken = 0;
      asked = row.asked();
      var ask = data.asked(row);
      boolean rank = ask.use() == SearchRows.Use.RANK;
      if (!chosen.test(ask)) continue;
      if (rank && !row.right() && taken++ >= DEPTH) continue;
      x.add(row.features());
      label.add(row.right() ? 1.0 : 0.0);
      weight.add(row.right() ? 1 : rank ? OTHER : CLEAN);
    }
    var t =
        new TreeTraining(
            x.toArray(float[][]::new),
            label.stream().mapToDouble(d -> d).toArray(),
            weight.stream().mapToDouble(d -> d).toArray(),
            Directions.ofSearch());
    t.logistic(120, 1e-5);
    t.boost(GROWTH);
    return t;
  }
}
