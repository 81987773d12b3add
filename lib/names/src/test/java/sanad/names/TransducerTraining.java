package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Learns one transducer: expectation maximisation on the positive pairs, then discriminative steps
/// against near misses. Deterministic: fixed order, fixed seed, strict arithmetic.
final class TransducerTraining {
  record Example(byte[] x, byte[] y, double weight, boolean positive) {}

  final Transducer shape;
  final double[] weights;
  private final int[] scratch = new int[Transducer.SCRATCH];
  private final int[] path = new int[80];

  TransducerTraining(Transducer shape) {
    this.shape = shape;
    weights = new double[shape.size];
  }

  /// Ristad and Yianilos: joint probabilities of operations, then the log ratio to independence.
  void expectation(List<Example> pairs, int rounds) {
    double[] p = new double[shape.bias];
    Arrays.fill(p, 0, shape.exp, 1.0 / shape.exp);
    Arrays.fill(p, shape.exp, shape.bias, 0.2 / (shape.bias - shape.exp));
    double[] likelihood = new double[pairs.size()];
    for (int round = 0; round < rounds; round++) {
      double[] counts = new double[shape.bias];
      for (int k = 0; k < pairs.size(); k++) {
        Example e = pairs.get(k);
        boolean doubtful = round > 2 && likelihood[k] < -2.9 * (e.x.length + e.y.length);
        likelihood[k] = gather(p, e, counts, doubtful ? 0 : e.weight);
      }
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        counts[i] = counts[i] < 0.3 ? 0 : counts[i];
        sum += counts[i];
      }
      for (int i = 0; i < counts.length; i++) {
        double floor = i < shape.exp ? 1e-8 : 0;
        p[i] = Math.max(floor, counts[i] / sum);
      }
    }
    ratios(p);
  }

  private double gather(double[] p, Example e, double[] counts, double weight) {
    int n = e.x.length;
    int m = e.y.length;
    double[][] f = new double[n + 1][m + 1];
    double[][] r = new double[n + 1][m + 1];
    f[0][0] = 1;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        double v = i == 0 && j == 0 ? 1 : 0;
        if (i > 0) v += f[i - 1][j] * p[del(e, i - 1)];
        if (j > 0) v += f[i][j - 1] * p[ins(e, j - 1)];
        if (i > 0 && j > 0) v += f[i - 1][j - 1] * p[sub(e, i - 1, j - 1)];
        if (i > 0 && j > 1) v += f[i - 1][j - 2] * p[exp(e, i - 1, j - 2)];
        if (i > 1 && j > 0) v += f[i - 2][j - 1] * p[con(e, i - 2, j - 1)];
        f[i][j] = v;
      }
    }
    double total = f[n][m];
    if (total <= 0) return -1e9;
    if (weight == 0) return StrictMath.log(total);
    r[n][m] = 1;
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        double v = i == n && j == m ? 1 : 0;
        double scale = weight * f[i][j] / total;
        if (i < n) v += take(p, counts, del(e, i), r[i + 1][j], scale);
        if (j < m) v += take(p, counts, ins(e, j), r[i][j + 1], scale);
        if (i < n && j < m) v += take(p, counts, sub(e, i, j), r[i + 1][j + 1], scale);
        if (i < n && j + 1 < m) v += take(p, counts, exp(e, i, j), r[i + 1][j + 2], scale);
        if (i + 1 < n && j < m) v += take(p, counts, con(e, i, j), r[i + 2][j + 1], scale);
        r[i][j] = v;
      }
    }
    return StrictMath.log(total);
  }

  private static double take(double[] p, double[] counts, int op, double rest, double scale) {
    double v = p[op] * rest;
    counts[op] += v * scale;
    return v;
  }

  private int x(Example e, int i) {
    return e.x[i] - shape.baseA;
  }

  private int y(Example e, int j) {
    return e.y[j] - shape.baseB;
  }

  private int del(Example e, int i) {
    return shape.deletion(Transducer.place(i, e.x.length), x(e, i));
  }

  private int ins(Example e, int j) {
    return shape.insertion(Transducer.place(j, e.y.length), y(e, j));
  }

  private int sub(Example e, int i, int j) {
    return shape.substitution(Transducer.place(i, e.x.length), x(e, i), y(e, j));
  }

  private int exp(Example e, int i, int j) {
    return shape.expansion(x(e, i), y(e, j), y(e, j + 1));
  }

  private int con(Example e, int i, int j) {
    return shape.contraction(x(e, i), x(e, i + 1), y(e, j));
  }

  private void ratios(double[] p) {
    double[] px = new double[shape.a];
    double[] py = new double[shape.b];
    each(
        (op, xs, ys) -> {
          for (int v : xs) px[v] += p[op];
          for (int v : ys) py[v] += p[op];
        });
    double sx = Arrays.stream(px).sum();
    double sy = Arrays.stream(py).sum();
    each(
        (op, xs, ys) -> {
          double chance = 1;
          for (int v : xs) chance *= Math.max(px[v] / sx, 1e-5);
          for (int v : ys) chance *= Math.max(py[v] / sy, 1e-5);
          if (op >= shape.exp && p[op] <= 0) weights[op] = Double.NEGATIVE_INFINITY;
          else weights[op] = Math.clamp(StrictMath.log(p[op] / chance), -7, 7);
        });
  }

  interface Operation {
    void see(int op, int[] xs, int[] ys);
  }

  private void each(Operation see) {
    int a = shape.a;
    int b = shape.b;
    for (int s = 0; s < 3; s++) {
      for (int x = 0; x < a; x++) see.see(shape.deletion(s, x), new int[] {x}, new int[0]);
      for (int y = 0; y < b; y++) see.see(shape.insertion(s, y), new int[0], new int[] {y});
      for (int x = 0; x < a; x++) {
        for (int y = 0; y < b; y++)
          see.see(shape.substitution(s, x, y), new int[] {x}, new int[] {y});
      }
    }
    for (int x = 0; x < a; x++) {
      for (int y = 0; y < b; y++) {
        for (int z = 0; z < b; z++)
          see.see(shape.expansion(x, y, z), new int[] {x}, new int[] {y, z});
      }
    }
    for (int x = 0; x < a; x++) {
      for (int z = 0; z < a; z++) {
        for (int y = 0; y < b; y++)
          see.see(shape.contraction(x, z, y), new int[] {x, z}, new int[] {y});
      }
    }
  }

  /// Stochastic gradient on the logistic loss of the best path's score, pulled back to the start.
  void discriminate(List<Example> examples, int rounds, double rate, double pull, long seed) {
    double[] origin = weights.clone();
    var order = new ArrayList<>(examples);
    var random = new SplittableRandom(seed);
    store();
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      double step = rate / (1 + 0.5 * round);
      for (Example e : order) {
        int n = shape.trace(e.x, 0, e.x.length, e.y, 0, e.y.length, scratch, path);
        int bias = shape.biasOf(Math.min(e.x.length, 32), Math.min(e.y.length, 32));
        double score = weights[bias];
        for (int k = 0; k < n; k++) score += weights[path[k]];
        double gradient =
            ((e.positive ? 1 : 0) - 1 / (1 + StrictMath.exp(-score))) * e.weight * step;
        if (Math.abs(gradient) < 1e-5) continue;
        for (int k = 0; k < n; k++) {
          int op = path[k];
          weights[op] += gradient * 0.5 - step * pull * (weights[op] - origin[op]);
          weights[op] = Math.clamp(weights[op], -9, 9);
          shape.weights[op] = quantum(weights[op]);
        }
        weights[bias] += gradient;
        shape.weights[bias] = quantum(weights[bias]);
      }
    }
    store();
  }

  private static short quantum(double w) {
    return w == Double.NEGATIVE_INFINITY
        ? Transducer.NEVER
        : (short) Math.round(w * Transducer.UNIT);
  }

  /// Writes the learned weights into the transducer, rounded.
  void store() {
    for (int i = 0; i < weights.length; i++) shape.weights[i] = quantum(weights[i]);
  }

  /// For one alphabet on both sides: `x → y` and `y → x` get one weight.
  void symmetrise() {
    int a = shape.a;
    for (int s = 0; s < 3; s++) {
      for (int x = 0; x < a; x++) {
        tie(shape.deletion(s, x), shape.insertion(s, x));
        for (int y = 0; y < x; y++) tie(shape.substitution(s, x, y), shape.substitution(s, y, x));
      }
    }
    for (int x = 0; x < a; x++) {
      for (int y = 0; y < a; y++) {
        for (int z = 0; z < a; z++) tie(shape.expansion(x, y, z), shape.contraction(y, z, x));
      }
    }
    store();
  }

  private void tie(int one, int two) {
    double v =
        Double.isInfinite(weights[one]) || Double.isInfinite(weights[two])
            ? Math.max(weights[one], weights[two])
            : (weights[one] + weights[two]) / 2;
    weights[one] = v;
    weights[two] = v;
  }

  static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T t = list.get(i);
      list.set(i, list.get(j));
      list.set(j, t);
    }
  }
}
