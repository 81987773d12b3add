package sanad.exchange;

/// What can be told of an object that was refused, so that its sender finds it again. It is looked
/// for in text that no strict reader takes: by quotes and brackets alone.
final class Glance {
  private static final int LONGEST = 300;

  private final String json;
  private int at;

  private Glance(String json) {
    this.json = json;
  }

  /// The text that stands under a name of the object itself, not of one within; empty where there
  /// is none, or one with escapes.
  static String text(String json, String name) {
    var value = new Glance(json).find(name);
    return value.length() <= LONGEST ? value : "";
  }

  static String version(String json) {
    var modified = text(json, "modified");
    return modified.isEmpty() ? text(json, "created") : modified;
  }

  private String find(String name) {
    int depth = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        boolean named = string().equals(name) && depth == 1;
        if (named && next(':') && next('"')) {
          at--;
          return string();
        }
      } else {
        if (c == '{' || c == '[') {
          depth++;
        } else if (c == '}' || c == ']') {
          depth--;
        }
        at++;
      }
    }
    return "";
  }

  /// The string that begins here, and the place after it; empty where it has escapes or no end.
  private String string() {
    int from = ++at;
    boolean plain = true;
    while (at < json.length() && json.charAt(at) != '"') {
      boolean escape = json.charAt(at) == '\\';
      plain &= !escape;
      at += escape ? 2 : 1;
    }
    boolean ended = at < json.length();
    var text = plain && ended ? json.substring(from, at) : "";
    at = Math.min(at + 1, json.length());
    return text;
  }

  /// Whether this stands next, spaces aside; if so it is passed.
  private boolean next(char expected) {
    int place = at;
    while (place < json.length() && Character.isWhitespace(json.charAt(place))) {
      place++;
    }
    if (place == json.length() || json.charAt(place) != expected) {
      return false;
    }
    at = place + 1;
    return true;
  }
}
