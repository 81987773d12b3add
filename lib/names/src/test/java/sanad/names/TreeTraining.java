package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Fits a [Calibration]: ridge logistic regression, then gradient-boosted trees on what it left.
/// Deterministic: fixed order, features drawn by the number of the tree.
final class TreeTraining {
  private static final int BINS = 48;

  /// How trees are grown.
  ///
  /// @param trees how many
  /// @param rate what share of its step each takes
  /// @param smooth weight that pulls each leaf to nothing
  /// @param least weight that a leaf holds at least
  /// @param share of the features, drawn by the tree's number, that each of its levels may ask
  /// @param steps by how many of Newton's each leaf's value is found
  record Growth(int trees, double rate, double smooth, double least, double share, int steps) {}

  private final float[][] rows;
  private final double[] label;
  private final double[] weight;
  private final int n;
  private final int width;
  private final int[] direction;
  private final byte[][] bin;
  private final float[][] cut;
  private final double[] score;
  final double[] linear;
  private final List<Tree> trees = new ArrayList<>();

  /// @param direction of each feature, as in [Directions]
  TreeTraining(float[][] rows, double[] label, double[] weight, int[] direction) {
    width = direction.length;
    this.direction = direction;
    bin = new byte[width][];
    cut = new float[width][];
    linear = new double[width + 1];
    this.rows = rows;
    this.label = label;
    this.weight = weight;
    n = rows.length;
    score = new double[n];
    for (int f = 0; f < width; f++) bins(f);
  }

  private void bins(int f) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) values[i] = rows[i][f];
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] cuts = new float[BINS];
    int c = 0;
    // Half of the cuts by quantile of all, half by quantile of the positives, who are few.
    float[] positives = new float[n];
    int p = 0;
    for (int i = 0; i < n; i++) if (label[i] > 0.5) positives[p++] = rows[i][f];
    positives = Arrays.copyOf(positives, p);
    Arrays.sort(positives);
    float[] candidates = new float[BINS];
    for (int k = 0; k < BINS / 2; k++) {
      candidates[k] = sorted[(int) ((k + 0.5) / (BINS / 2) * n)];
      candidates[BINS / 2 + k] = positives[(int) ((k + 0.5) / (BINS / 2) * p)];
    }
    Arrays.sort(candidates);
    for (float v : candidates) if (c == 0 || cuts[c - 1] != v) cuts[c++] = v;
    cut[f] = Arrays.copyOf(cuts, c);
    bin[f] = new byte[n];
    for (int i = 0; i < n; i++) {
      int at = Arrays.binarySearch(cut[f], values[i]);
      bin[f][i] = (byte) (at >= 0 ? at : -at - 1);
    }
  }

  void logistic(int rounds, double ridge) {
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int f = 0; f < width; f++) {
      for (float[] r : rows) mean[f] += r[f] / n;
      for (float[] r : rows) deviation[f] += (r[f] - mean[f]) * (r[f] - mean[f]) / n;
      deviation[f] = Math.sqrt(deviation[f]) + 1e-6;
    }
    double[] w = new double[width + 1];
    double[] m = new double[w.length];
    double[] v = new double[w.length];
    double total = Arrays.stream(weight).sum();
    for (int round = 1; round <= rounds; round++) {
      double[] g = new double[w.length];
      for (int i = 0; i < n; i++) {
        double z = w[0];
        for (int f = 0; f < width; f++) z += w[f + 1] * (rows[i][f] - mean[f]) / deviation[f];
        double e = (1 / (1 + StrictMath.exp(-z)) - label[i]) * weight[i] / total;
        g[0] += e;
        for (int f = 0; f < width; f++) g[f + 1] += e * (rows[i][f] - mean[f]) / deviation[f];
      }
      for (int k = 0; k < w.length; k++) {
        double grad = g[k] + (k > 0 ? ridge * w[k] : 0);
        m[k] = 0.9 * m[k] + 0.1 * grad;
        v[k] = 0.99 * v[k] + 0.01 * grad * grad;
        w[k] -= 0.05 * m[k] / (Math.sqrt(v[k]) + 1e-9) / Math.sqrt(1 + round / 50.0);
        if (k > 0 && direction[k - 1] * w[k] < 0) w[k] = 0;
      }
    }
    linear[0] = w[0];
    for (int f = 0; f < width; f++) {
      linear[f + 1] = (float) (w[f + 1] / deviation[f]);
      linear[0] -= w[f + 1] * mean[f] / deviation[f];
    }
    for (int i = 0; i < n; i++) {
      score[i] = linear[0];
      for (int f = 0; f < width; f++) score[i] += linear[f + 1] * rows[i][f];
    }
  }

  void boost(Growth growth) {
    double[] g = new double[n];
    double[] h = new double[n];
    for (int t = 0; t < growth.trees(); t++) {
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + StrictMath.exp(-score[i]));
        g[i] = (label[i] - p) * weight[i];
        h[i] = p * (1 - p) * weight[i];
      }
      trees.add(grow(g, h, growth, new SplittableRandom(t)));
    }
  }

  /// A question for each depth, then the value of each leaf. Within `low` and `high` a leaf's value
  /// keeps every direction that a question above it has.
  private Tree grow(double[] g, double[] h, Growth growth, SplittableRandom random) {
    byte[] leaf = new byte[n];
    double[] low = {-1e9};
    double[] high = {1e9};
    var questions = new ArrayList<Question>();
    while (questions.size() < Calibration.DEPTH) {
      Question best = best(g, h, leaf, low, high, growth, random);
      questions.add(best);
      for (int i = 0; i < n; i++) {
        leaf[i] = (byte) (leaf[i] << 1 | (best.above(rows[i]) ? 1 : 0));
      }
      double[] nextLow = new double[2 * low.length];
      double[] nextHigh = new double[nextLow.length];
      for (int k = 0; k < low.length; k++) {
        double middle = best.middle()[k];
        int direction = best.direction();
        nextLow[2 * k] = direction < 0 ? Math.max(low[k], middle) : low[k];
        nextLow[2 * k + 1] = direction > 0 ? Math.max(low[k], middle) : low[k];
        nextHigh[2 * k] = direction > 0 ? Math.min(high[k], middle) : high[k];
        nextHigh[2 * k + 1] = direction < 0 ? Math.min(high[k], middle) : high[k];
      }
      low = nextLow;
      high = nextHigh;
    }
    double[] step = steps(leaf, low, high, growth);
    int[] value = new int[step.length];
    for (int k = 0; k < value.length; k++) {
      value[k] = (int) Math.round(step[k] * growth.rate() * Calibration.LEAF_UNIT);
    }
    for (int i = 0; i < n; i++) score[i] += value[leaf[i]] / (double) Calibration.LEAF_UNIT;
    return new Tree(questions, value);
  }

  /// The value of each leaf, found by Newton's steps.
  private double[] steps(byte[] leaf, double[] low, double[] high, Growth growth) {
    double[] step = new double[Calibration.LEAVES];
    for (int round = 0; round < growth.steps(); round++) {
      double[] sg = new double[step.length];
      double[] sh = new double[step.length];
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + StrictMath.exp(-score[i] - step[leaf[i]]));
        sg[leaf[i]] += (label[i] - p) * weight[i];
        sh[leaf[i]] += p * (1 - p) * weight[i];
      }
      for (int k = 0; k < step.length; k++) {
        step[k] = Math.clamp(step[k] + sg[k] / (sh[k] + growth.smooth()), low[k], high[k]);
      }
    }
    return step;
  }

  /// @param middle of each leaf so far, the value that parts what is above from what is not, where
  ///   the feature has a direction
  private record Question(int feature, float cut, int direction, double gain, double[] middle) {
    boolean above(float[] row) {
      return row[feature] > cut;
    }
  }

  private record Tree(List<Question> questions, int[] leaf) {}

  private Question best(
      double[] g,
      double[] h,
      byte[] leaf,
      double[] low,
      double[] high,
      Growth growth,
      SplittableRandom random) {
    int[] drawn =
        IntStream.range(0, width).filter(f -> random.nextDouble() < growth.share()).toArray();
    // In parallel by feature, so that each sum is taken in one order.
    return IntStream.of(drawn)
        .parallel()
        .mapToObj(f -> best(f, g, h, leaf, low, high, growth))
        .reduce(
            new Question(0, Float.MAX_VALUE, 0, 1e-6, new double[low.length]),
            (one, other) -> other.gain() > one.gain() ? other : one);
  }

  private Question best(
      int f, double[] g, double[] h, byte[] leaf, double[] low, double[] high, Growth growth) {
    int leaves = low.length;
    double[] sum = new double[2 * leaves * (BINS + 1)];
    byte[] bins = bin[f];
    for (int i = 0; i < n; i++) {
      int at = 2 * (leaf[i] * (BINS + 1) + bins[i]);
      sum[at] += g[i];
      sum[at + 1] += h[i];
    }
    double[] gain = new double[cut[f].length];
    double[][] middle = new double[gain.length][leaves];
    double smooth = growth.smooth();
    for (int k = 0; k < leaves; k++) {
      double tg = 0;
      double th = 0;
      for (int b = 0; b <= BINS; b++) {
        tg += sum[2 * (k * (BINS + 1) + b)];
        th += sum[2 * (k * (BINS + 1) + b) + 1];
      }
      double whole = Math.clamp(tg / (th + smooth), low[k], high[k]);
      double before = worth(tg, th + smooth, whole);
      double lg = 0;
      double lh = 0;
      for (int b = 0; b < gain.length; b++) {
        lg += sum[2 * (k * (BINS + 1) + b)];
        lh += sum[2 * (k * (BINS + 1) + b) + 1];
        double left = Math.clamp(lg / (lh + smooth), low[k], high[k]);
        double right = Math.clamp((tg - lg) / (th - lh + smooth), low[k], high[k]);
        boolean against = direction[f] * (right - left) < 0;
        middle[b][k] = against ? whole : (left + right) / 2;
        if (against || lh < growth.least() || th - lh < growth.least()) continue;
        gain[b] += worth(lg, lh + smooth, left) + worth(tg - lg, th - lh + smooth, right) - before;
      }
    }
    int best = 0;
    for (int b = 1; b < gain.length; b++) if (gain[b] > gain[best]) best = b;
    return new Question(f, cut[f][best], direction[f], gain[best], middle[best]);
  }

  /// Twice by how much a leaf's value lowers the loss, to the second order.
  private static double worth(double g, double h, double value) {
    return 2 * g * value - h * value * value;
  }

  /// The lines of `calibration.tsv`.
  List<String> lines() {
    var out = new ArrayList<String>();
    var line = new StringBuilder("L");
    for (double w : linear) line.append('\t').append(String.format(Locale.ROOT, "%.5f", w));
    out.add(line.toString());
    for (Tree tree : trees) {
      line = new StringBuilder("G");
      for (var q : tree.questions()) {
        line.append('\t').append(q.feature());
        line.append('\t').append(Math.min(q.cut(), Calibration.MOST));
      }
      for (int value : tree.leaf()) line.append('\t').append(value);
      out.add(line.toString());
    }
    return out;
  }
}
