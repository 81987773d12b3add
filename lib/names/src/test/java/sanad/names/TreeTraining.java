package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Fits a [Calibration]: ridge logistic regression, then gradient-boosted trees on what it left.
/// Deterministic: fixed order, features drawn by the number of the tree.
final class TreeTraining {
  /// The direction in which each feature may only help (1), only hurt (-1), or either (0).
  static final int[] DIRECTION = {
    1, -1, -1, 1, 1, 1, 1, 0, -1, -1, 1, 1, 1, 1, -1, -1, -1, -1, 0, 0, 0, 0, -1, 0, 0, 0, 1, 1, -1,
    -1, 1, 1, 1
  };

  /// The same for searches, whose crowd features follow.
  static final int[] SEARCH_DIRECTION = {
    1, -1, -1, 1, 1, 1, 1, 0, -1, -1, 1, 1, 1, 1, -1, -1, -1, -1, 0, 0, 0, 0, -1, 0, 0, 0, 1, 1, -1,
    -1, 1, 1, 1, 1, 0, 0, 0, -1, 0, -1, 0, 0, 1, 0
  };

  private static final int BINS = 48;

  /// How trees are grown.
  ///
  /// @param trees how many
  /// @param rate what share of its step each takes
  /// @param smooth weight that pulls each leaf to nothing
  /// @param least weight that a leaf holds at least
  /// @param share of the features, drawn by the tree's number, that each tree may ask
  record Growth(int trees, double rate, double smooth, double least, double share) {}

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
  final List<float[]> trees = new ArrayList<>();

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
      var random = new SplittableRandom(t);
      boolean[] asked = new boolean[width];
      for (int f = 0; f < width; f++) asked[f] = random.nextDouble() < growth.share();
      trees.add(grow(g, h, growth, asked));
    }
  }

  private float[] grow(double[] g, double[] h, Growth growth, boolean[] asked) {
    int inner = Calibration.INNER;
    float[] tree = new float[2 * inner + Calibration.LEAVES];
    int[] node = new int[n];
    double[] low = new double[inner + Calibration.LEAVES];
    double[] high = new double[low.length];
    Arrays.fill(low, -1e9);
    Arrays.fill(high, 1e9);
    for (int d = 0; d < Calibration.DEPTH; d++) {
      int first = (1 << d) - 1;
      int nodes = 1 << d;
      double[][][] sums = new double[nodes][width][2 * BINS + 2];
      for (int i = 0; i < n; i++) {
        double[][] s = sums[node[i] - first];
        for (int f = 0; f < width; f++) {
          if (!asked[f]) continue;
          int b = bin[f][i];
          s[f][2 * b] += g[i];
          s[f][2 * b + 1] += h[i];
        }
      }
      for (int k = 0; k < nodes; k++) {
        split(tree, first + k, sums[k], low, high, growth, asked);
      }
      for (int i = 0; i < n; i++) {
        int at = node[i];
        node[i] = 2 * at + (rows[i][(int) tree[2 * at]] <= tree[2 * at + 1] ? 1 : 2);
      }
    }
    double[] sg = new double[Calibration.LEAVES];
    double[] sh = new double[Calibration.LEAVES];
    for (int i = 0; i < n; i++) {
      sg[node[i] - inner] += g[i];
      sh[node[i] - inner] += h[i];
    }
    for (int k = 0; k < Calibration.LEAVES; k++) {
      double v = Math.clamp(sg[k] / (sh[k] + growth.smooth()), low[inner + k], high[inner + k]);
      tree[2 * inner + k] = (float) (Math.round(v * growth.rate() * 1e4) / 1e4);
    }
    for (int i = 0; i < n; i++) score[i] += tree[2 * inner + node[i] - inner];
    return tree;
  }

  private void split(
      float[] tree,
      int at,
      double[][] sums,
      double[] low,
      double[] high,
      Growth growth,
      boolean[] asked) {
    double smooth = growth.smooth();
    double best = 1e-6;
    int bestF = 0;
    float bestCut = Float.MAX_VALUE;
    double mid = 0;
    for (int f = 0; f < width; f++) {
      if (!asked[f]) continue;
      double tg = 0;
      double th = 0;
      for (int b = 0; b <= BINS; b++) {
        tg += sums[f][2 * b];
        th += sums[f][2 * b + 1];
      }
      double lg = 0;
      double lh = 0;
      for (int b = 0; b < cut[f].length; b++) {
        lg += sums[f][2 * b];
        lh += sums[f][2 * b + 1];
        double rg = tg - lg;
        double rh = th - lh;
        if (lh < growth.least() || rh < growth.least()) continue;
        double left = Math.clamp(lg / (lh + smooth), low[at], high[at]);
        double right = Math.clamp(rg / (rh + smooth), low[at], high[at]);
        if (direction[f] * (right - left) < 0) continue;
        double gain = lg * lg / (lh + smooth) + rg * rg / (rh + smooth) - tg * tg / (th + smooth);
        if (gain > best) {
          best = gain;
          bestF = f;
          bestCut = cut[f][b];
          mid = (left + right) / 2;
        }
      }
    }
    tree[2 * at] = bestF;
    tree[2 * at + 1] = bestCut;
    for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
      low[child] = low[at];
      high[child] = high[at];
    }
    if (bestCut == Float.MAX_VALUE) return;
    if (direction[bestF] > 0) {
      high[2 * at + 1] = Math.min(high[at], mid);
      low[2 * at + 2] = Math.max(low[at], mid);
    } else if (direction[bestF] < 0) {
      low[2 * at + 1] = Math.max(low[at], mid);
      high[2 * at + 2] = Math.min(high[at], mid);
    }
  }

  /// The lines of `calibration.tsv`.
  List<String> lines() {
    var out = new ArrayList<String>();
    var line = new StringBuilder("L");
    for (double w : linear) line.append('\t').append(String.format(Locale.ROOT, "%.5f", w));
    out.add(line.toString());
    for (float[] tree : trees) {
      line = new StringBuilder("G");
      for (int k = 0; k < Calibration.INNER; k++) {
        line.append('\t').append((int) tree[2 * k]).append('\t').append(tree[2 * k + 1]);
      }
      for (int k = 2 * Calibration.INNER; k < tree.length; k++) line.append('\t').append(tree[k]);
      out.add(line.toString());
    }
    return out;
  }
}
