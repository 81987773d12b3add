package sanad.stix;

import java.util.List;

/// The problems found on a walk through one object, with the place where the walk stands.
///
/// Not thread-safe: one object, one walk.
final class Findings {

  final Trail trail;
  private final List<Problem> problems;

  Findings(List<Problem> problems) {
    this("$", problems);
  }

  Findings(String root, List<Problem> problems) {
    this.trail = new Trail(root);
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }

  void error(String section, String message) {
    problems.add(new Problem(trail.toString(), Problem.Kind.ERROR, section, message));
  }

  void warning(String section, String message) {
    problems.add(new Problem(trail.toString(), Problem.Kind.WARNING, section, message));
  }

  void errorAt(String name, String section, String message) {
    problems.add(new Problem(trail.at(name), Problem.Kind.ERROR, section, message));
  }

  void warningAt(String name, String section, String message) {
    problems.add(new Problem(trail.at(name), Problem.Kind.WARNING, section, message));
  }

  /// A value as it may stand in a message: shortened, since a message is not for content.
  static String quote(String value) {
    return "'" + (value.length() <= 60 ? value : value.substring(0, 60) + "…") + "'";
  }
}
