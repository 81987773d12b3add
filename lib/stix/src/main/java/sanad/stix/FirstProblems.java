package sanad.stix;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/// The first problems of a document; of all beyond it keeps only how many they are, so that a
/// document of nothing but problems is checked in little memory. Not thread-safe.
final class FirstProblems extends AbstractList<Problem> {
  private static final int MOST = 10_000;

  private final List<Problem> kept = new ArrayList<>();
  private long more;
  private boolean broken;

  @Override
  public boolean add(Problem problem) {
    if (kept.size() < MOST) {
      return kept.add(problem);
    }
    more++;
    broken |= problem.kind() == Problem.Kind.ERROR;
    return true;
  }

  @Override
  public Problem get(int index) {
    return kept.get(index);
  }

  @Override
  public int size() {
    return kept.size();
  }

  /// The problems, and in the end one that says how many are left out: an error where an error is
  /// among them.
  List<Problem> all() {
    if (more == 0) {
      return kept;
    }
    var all = new ArrayList<>(kept);
    var kind = broken ? Problem.Kind.ERROR : Problem.Kind.WARNING;
    all.add(new Problem("$", kind, "", more + " more problems are not listed"));
    return all;
  }
}
