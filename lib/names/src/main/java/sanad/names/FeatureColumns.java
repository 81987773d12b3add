package sanad.names;

/// The features of the candidates of one search, a column a feature, in fixed point
/// ([Calibration#fixed]): what asks all of them the same question. Scratch of one thread.
final class FeatureColumns {
  /// Loops run over a multiple of so many candidates.
  private static final int STEP = 16;

  final int[][] values;
  final float[] linear;
  final int[] leaf;
  final int[] sum;
  private final Calibration calibration;
  private int count;

  FeatureColumns(Calibration calibration, int most) {
    this.calibration = calibration;
    int room = (most + STEP - 1) / STEP * STEP;
    values = new int[calibration.width()][room];
    linear = new float[room];
    leaf = new int[room];
    sum = new int[room];
  }

  void clear() {
    count = 0;
  }

  void add(float[] features) {
    for (int f = 0; f < values.length; f++) values[f][count] = Calibration.fixed(features[f]);
    linear[count++] = calibration.linear(features);
  }

  int count() {
    return count;
  }

  /// [#count] and those of former searches up to a full step.
  int padded() {
    return (count + STEP - 1) / STEP * STEP;
  }

  /// The log-odds of all, in nats, in the order in which they were added.
  void logits(float[] logit) {
    calibration.logits(this, logit);
  }
}
