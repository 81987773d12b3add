package sanad.stix;

import java.util.Arrays;

/// Where a walk through a JSON tree stands; writes itself as a JSONPath only when asked.
///
/// Not thread-safe: one walk, one trail.
final class Trail {

  private final String root;
  private Object[] steps = new Object[16];
  private int depth;

  Trail() {
    this("$");
  }

  /// A walk that begins at a place of a larger document, e.g. `$.objects[3]`.
  Trail(String root) {
    this.root = root;
  }

  void enter(String name) {
    push(name);
  }

  void enter(int place) {
    push(place);
  }

  private void push(Object step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth++] = step;
  }

  void leave() {
    depth--;
  }

  /// Whether the walk passed through a member of that name.
  boolean has(String name) {
    for (int i = 0; i < depth; i++) {
      if (steps[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The path of a member of the place where the walk stands.
  String at(String name) {
    enter(name);
    String path = toString();
    leave();
    return path;
  }

  @Override
  public String toString() {
    var path = new StringBuilder(root);
    for (int i = 0; i < depth; i++) {
      append(path, steps[i]);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, Object step) {
    if (step instanceof Integer place) {
      path.append('[').append(place.intValue()).append(']');
    } else if (isPlain(step.toString())) {
      path.append('.').append(step);
    } else {
      path.append("['")
          .append(step.toString().replace("\\", "\\\\").replace("'", "\\'"))
          .append("']");
    }
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
