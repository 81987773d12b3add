package sanad.bench;

import java.util.Arrays;
import java.util.List;

/// The measures of names: area under the curve, and recall where so many of the negatives pass.
final class Figures {
  private Figures() {}

  /// The area under the ROC curve; ties count half.
  static double area(List<Double> right, List<Double> wrong) {
    double[] sorted = sorted(wrong);
    double sum = 0;
    for (double score : right) {
      int below = sorted.length - from(sorted, score);
      int tied = from(sorted, score) - from(sorted, Math.nextUp(score));
      sum += below + tied / 2.0;
    }
    return sum / right.size() / sorted.length;
  }

  /// The share of `right` above the score that `allowed` of the wrong ones pass.
  static double recall(List<Double> right, List<Double> wrong, int allowed) {
    double[] sorted = sorted(wrong);
    double at = sorted[Math.max(0, sorted.length - 1 - allowed)];
    return right.stream().filter(score -> score > at).count() / (double) right.size();
  }

  /// The highest score that leaves `share` of `right` at it or above.
  static double threshold(List<Double> right, double share) {
    double[] sorted = sorted(right);
    return sorted[(int) Math.floor(sorted.length * (1 - share))];
  }

  static long above(List<Double> scores, double at) {
    return scores.stream().filter(score -> score >= at).count();
  }

  /// How many of the sorted are at `score` or above.
  private static int from(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid] < score) low = mid + 1;
      else high = mid;
    }
    return sorted.length - low;
  }

  private static double[] sorted(List<Double> scores) {
    double[] out = scores.stream().mapToDouble(score -> score).toArray();
    Arrays.sort(out);
    return out;
  }
}
