package sanad.reader;

/// A place in a text: Unicode code points, `start` inclusive, `end` exclusive.
///
/// **Source:** decision 3.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span: got [%s, %s), expected 0 <= start < end".formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  /// Whether the two share a code point.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// Whether all of `other` lies within this.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// From the earlier start to the later end.
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
