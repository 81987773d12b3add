package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// From the features of an aligned pair to log-odds: a linear part plus small regression trees,
/// each growing only in the direction in which its feature is evidence (more left over never
/// helps).
///
/// Read from `calibration.tsv` and `search.tsv`, numbers only: `L bias w…`, `G feature threshold …`
/// one tree a line as (feature, threshold) per inner node in heap order, then the leaves.
/// **Source:** Friedman 2001, *Greedy function approximation*; issue 5, point 1. Immutable;
/// thread-safe.
final class Calibration {
  static final int DEPTH = 4;
  static final int INNER = (1 << DEPTH) - 1;
  static final int LEAVES = 1 << DEPTH;

  private final int width;
  private final float[] linear;
  private final byte[] feature;
  private final int[] threshold;
  private final float[] leaf;
  private final int trees;

  private static final class Shipped {
    static final Calibration PAIR =
        new Calibration(Particles.Resources.lines("calibration.tsv"), Features.COUNT);
    static final Calibration SEARCH =
        new Calibration(
            Particles.Resources.lines("search.tsv"), Features.COUNT + CrowdFeatures.COUNT);
  }

  /// For two given names: fitted on pairs, half of them of the hardest kind.
  static Calibration ofPairs() {
    return Shipped.PAIR;
  }

  /// For what a search turned up: fitted also on the likeliest of 100,000 others, where homonyms
  /// and names with a part more or less are the rule.
  static Calibration ofSearch() {
    return Shipped.SEARCH;
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
    feature = new byte[trees * INNER];
    threshold = new int[trees * INNER];
    leaf = new float[trees * LEAVES];
    for (int t = 0; t < trees; t++) {
      String[] c = grown.get(t);
      for (int k = 0; k < INNER; k++) {
        feature[t * INNER + k] = Byte.parseByte(c[1 + 2 * k]);
        threshold[t * INNER + k] = ordered(Float.parseFloat(c[2 + 2 * k]));
      }
      for (int k = 0; k < LEAVES; k++) {
        leaf[t * LEAVES + k] = Float.parseFloat(c[1 + 2 * INNER + k]);
      }
    }
  }

  /// The bits of a number as an integer of the same order; both zeros are one.
  private static int ordered(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f);
    return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
  }

  /// The log-odds that the pair is one name, in nats. `scratch` has as many places as `f`.
  float logit(float[] f, int[] scratch) {
    float z = linear[0];
    for (int i = 0; i < width; i++) {
      z += linear[i + 1] * f[i];
      scratch[i] = ordered(f[i]);
    }
    int t = 0;
    // Four trees side by side, since each walk alone waits for memory at every step; and the way
    // down by arithmetic, since no processor guesses it.
    for (; t + 3 < trees; t += 4) {
      int one = t * INNER;
      int two = one + INNER;
      int three = two + INNER;
      int four = three + INNER;
      int i = 0;
      int j = 0;
      int k = 0;
      int l = 0;
      for (int d = 0; d < DEPTH; d++) {
        i = child(i, one, scratch);
        j = child(j, two, scratch);
        k = child(k, three, scratch);
        l = child(l, four, scratch);
      }
      int leaves = t * LEAVES - INNER;
      z += leaf[leaves + i];
      z += leaf[leaves + LEAVES + j];
      z += leaf[leaves + 2 * LEAVES + k];
      z += leaf[leaves + 3 * LEAVES + l];
    }
    for (; t < trees; t++) {
      int node = 0;
      for (int d = 0; d < DEPTH; d++) node = child(node, t * INNER, scratch);
      z += leaf[t * LEAVES + node - INNER];
    }
    return z;
  }

  /// The left child where the feature is at most the threshold, else the right one.
  private int child(int node, int base, int[] values) {
    long below = (long) threshold[base + node] - values[feature[base + node]];
    return 2 * node + 1 + (int) (below >>> 63);
  }
}
