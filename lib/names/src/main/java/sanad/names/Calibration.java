package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// From the features of an aligned pair to log-odds: a linear part plus small regression trees,
/// each growing only in the direction in which its feature is evidence (more left over never
/// helps).
///
/// All nodes of one depth of a tree ask the same question, so a leaf is the number whose bits are
/// the answers, and the same question is asked of many candidates side by side ([FeatureColumns]).
/// Features are compared in fixed point and leaves are summed as whole numbers, so the sum is the
/// same however it is taken.
///
/// Read from `calibration.tsv` and `search.tsv`, numbers only: `L bias w…`, then one tree a line:
/// `G` and (feature, threshold) per depth, then the leaves in 1/[#LEAF_UNIT] nat, the first
/// question's answer as the highest bit. **Source:** Friedman 2001, *Greedy function
/// approximation*; Kohavi and Li 1995, *Oblivious decision trees, graphs, and top-down pruning*;
/// issue 5, point 1; decision 0039. Immutable; thread-safe.
final class Calibration {
  static final int DEPTH = 6;
  static final int LEAVES = 1 << DEPTH;
  static final float LEAF_UNIT = 10_000;

  /// Features beyond this are as good as this, in either direction.
  static final float MOST = 16_000;

  private static final float ONE = 1 << 16;

  private final int width;
  private final float[] linear;
  private final int[] feature;
  private final int[] threshold;
  private final int[] leaf;
  private final int trees;

  // Each by itself, so that one can be fitted where the other has features of yesterday.
  private static final class OfPairs {
    static final Calibration SHIPPED =
        new Calibration(Particles.Resources.lines("calibration.tsv"), Features.COUNT);
  }

  private static final class OfSearch {
    static final Calibration SHIPPED =
        new Calibration(Particles.Resources.lines("search.tsv"), CrowdFeatures.WITH_PAIRS);
  }

  /// For two given names: fitted on pairs, half of them of the hardest kind.
  static Calibration ofPairs() {
    return OfPairs.SHIPPED;
  }

  /// For what a search turned up: fitted also on the likeliest of 100,000 others, where homonyms
  /// and names with a part more or less are the rule.
  static Calibration ofSearch() {
    return OfSearch.SHIPPED;
  }

  Calibration(List<String> lines, int width) {
    this.width = width;
    float[] weights = new float[width + 1];
    var grown = new ArrayList<String[]>();
    for (String line : lines) {
      String[] c = line.split("\t");
      switch (c[0]) {
        case "L" -> {
          for (int i = 0; i < weights.length; i++) weights[i] = Float.parseFloat(c[i + 1]);
        }
        case "G" -> grown.add(c);
        default -> throw new IllegalStateException("calibration.tsv: unknown line kind " + c[0]);
      }
    }
    linear = weights;
    trees = grown.size();
    feature = new int[trees * DEPTH];
    threshold = new int[trees * DEPTH];
    leaf = new int[trees * LEAVES];
    for (int t = 0; t < trees; t++) {
      String[] c = grown.get(t);
      for (int d = 0; d < DEPTH; d++) {
        feature[t * DEPTH + d] = Integer.parseInt(c[1 + 2 * d]);
        threshold[t * DEPTH + d] = fixed(Float.parseFloat(c[2 + 2 * d]));
      }
      for (int k = 0; k < LEAVES; k++) {
        leaf[t * LEAVES + k] = Integer.parseInt(c[1 + 2 * DEPTH + k]);
      }
    }
  }

  int width() {
    return width;
  }

  /// A feature as a whole number of the same order, such that two of them differ by less than 2³¹.
  static int fixed(float value) {
    return (int) (Math.clamp(value, -MOST, MOST) * ONE);
  }

  /// The linear part, in nats.
  float linear(float[] f) {
    float z = linear[0];
    for (int i = 0; i < width; i++) z += linear[i + 1] * f[i];
    return z;
  }

  /// The log-odds that the pair is one name, in nats. `scratch` has as many places as `f`.
  float logit(float[] f, int[] scratch) {
    for (int i = 0; i < width; i++) scratch[i] = fixed(f[i]);
    int sum = 0;
    for (int t = 0; t < trees; t++) {
      int at = 0;
      int first = t * DEPTH;
      for (int d = 0; d < DEPTH; d++) {
        at = at << 1 | (threshold[first + d] - scratch[feature[first + d]]) >>> 31;
      }
      sum += leaf[t * LEAVES + at];
    }
    return linear(f) + sum / LEAF_UNIT;
  }

  /// The same for all candidates of the columns, into `logit`.
  void logits(FeatureColumns columns, float[] logit) {
    int n = columns.padded();
    int[] at = columns.leaf;
    int[] sum = columns.sum;
    for (int c = 0; c < n; c++) sum[c] = 0;
    for (int t = 0; t < trees; t++) {
      ask(columns, t, at, n);
      int leaves = t * LEAVES;
      for (int c = 0; c < n; c++) sum[c] += leaf[leaves + at[c]];
    }
    for (int c = 0; c < columns.count(); c++) logit[c] = columns.linear[c] + sum[c] / LEAF_UNIT;
  }

  /// The leaf that each candidate falls into: one loop without a branch, so that it runs on eight
  /// of them at a time.
  private void ask(FeatureColumns columns, int tree, int[] at, int n) {
    int first = tree * DEPTH;
    int[] a = columns.values[feature[first]];
    int[] b = columns.values[feature[first + 1]];
    int[] c = columns.values[feature[first + 2]];
    int[] d = columns.values[feature[first + 3]];
    int[] e = columns.values[feature[first + 4]];
    int[] f = columns.values[feature[first + 5]];
    int ta = threshold[first];
    int tb = threshold[first + 1];
    int tc = threshold[first + 2];
    int td = threshold[first + 3];
    int te = threshold[first + 4];
    int tf = threshold[first + 5];
    for (int i = 0; i < n; i++) {
      at[i] =
          (ta - a[i]) >>> 31 << 5
              | (tb - b[i]) >>> 31 << 4
              | (tc - c[i]) >>> 31 << 3
              | (td - d[i]) >>> 31 << 2
              | (te - e[i]) >>> 31 << 1
              | (tf - f[i]) >>> 31;
    }
  }
}
