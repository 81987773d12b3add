package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The walk down the trees, beside the plain reading of the same lines.
final class CalibrationTest {
  private static final int WIDTH = 3;

  @Test
  void sums_the_leaves_that_the_plain_reading_finds() {
    var random = new SplittableRandom(11);
    var lines = new ArrayList<>(List.of("L\t0.5\t0.25\t-1\t2"));
    for (int t = 0; t < 7; t++) lines.add(tree(random));
    var calibration = new Calibration(lines, WIDTH);
    for (int run = 0; run < 500; run++) {
      float[] f = {number(random), number(random), number(random)};
      assertThat(calibration.logit(f, new int[WIDTH])).isCloseTo(plain(lines, f), within(1e-4f));
    }
  }

  /// Few numbers, of both signs and both zeros, so that feature and threshold are often the same.
  private static float number(SplittableRandom random) {
    float[] few = {-8, -0.5f, -0.0f, 0.0f, 0.5f, 3, 70};
    return few[random.nextInt(few.length)];
  }

  private static String tree(SplittableRandom random) {
    var line = new StringBuilder("G");
    for (int d = 0; d < Calibration.DEPTH; d++) {
      line.append('\t').append(random.nextInt(WIDTH)).append('\t').append(number(random));
    }
    for (int k = 0; k < Calibration.LEAVES; k++) line.append('\t').append(random.nextInt(100));
    return line.toString();
  }

  private static float plain(List<String> lines, float[] f) {
    float z = 0.5f + 0.25f * f[0] - f[1] + 2 * f[2];
    for (String line : lines.subList(1, lines.size())) {
      String[] c = line.split("\t");
      int leaf = 0;
      for (int d = 0; d < Calibration.DEPTH; d++) {
        float value = f[Integer.parseInt(c[1 + 2 * d])];
        leaf = 2 * leaf + (value > Float.parseFloat(c[2 + 2 * d]) ? 1 : 0);
      }
      z += Integer.parseInt(c[1 + 2 * Calibration.DEPTH + leaf]) / Calibration.LEAF_UNIT;
    }
    return z;
  }
}
