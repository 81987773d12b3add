package sanad.web;

/// There is no such thing, or it is not released to this reader for this purpose: one answer for
/// both.
final class Absent extends RuntimeException {
  private static final long serialVersionUID = 1;

  Absent() {
    super("absent", null, false, false);
  }
}
