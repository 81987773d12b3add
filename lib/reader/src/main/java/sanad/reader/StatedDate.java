package sanad.reader;

/// A date as precise as the text states it.
///
/// @param iso `2021`, `2021-03` or `2021-03-25`; empty when the text says a time that only the
///   document's own date would fix, and that is unknown
/// @param modifier early, middle or late in it
/// @param calendar of the words
/// @param received for a Hijri date its own numbers, `1446-09-12`; else empty
public record StatedDate(String iso, Modifier modifier, Calendar calendar, String received) {
  /// Which part of the stated month or year.
  public enum Modifier {
    NONE,
    EARLY,
    MIDDLE,
    LATE
  }

  /// The calendar of the words.
  public enum Calendar {
    GREGORIAN,
    /// Computed by the Umm al-Qura calendar of the Java platform, exact to a day or two elsewhere.
    HIJRI
  }

  static StatedDate gregorian(String iso) {
    return new StatedDate(iso, Modifier.NONE, Calendar.GREGORIAN, "");
  }

  StatedDate with(Modifier other) {
    return new StatedDate(iso, other, calendar, received);
  }

  /// Whether both can be true of one event: one is as precise as the other or less, and they agree.
  /// An unknown date contradicts nothing.
  public boolean agreesWith(StatedDate other) {
    return iso.isEmpty()
        || other.iso.isEmpty()
        || iso.startsWith(other.iso)
        || other.iso.startsWith(iso);
  }
}
