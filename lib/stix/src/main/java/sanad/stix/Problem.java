package sanad.stix;

/// One thing that is wrong with a text, and where.
///
/// `path` is a JSONPath from the root of what was read, e.g. `$.objects[3].created`; `section` is
/// the section of the standard that demands otherwise, e.g. `STIX 2.1 §3.2`; `message` says what
/// was expected and got, for people.
public record Problem(String path, Kind kind, String section, String message) {

  /// How grave a problem is.
  public enum Kind {
    /// Breaks a MUST of the standard.
    ERROR,
    /// Goes against a SHOULD of the standard.
    WARNING
  }

  static Problem error(String path, String section, String message) {
    return new Problem(path, Kind.ERROR, section, message);
  }

  @Override
  public String toString() {
    return path + ": " + message + (section.isEmpty() ? "" : " (" + section + ")");
  }
}
