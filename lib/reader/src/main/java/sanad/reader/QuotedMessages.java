package sanad.reader;

import java.time.LocalDate;
import java.util.Optional;

/// Rule: in a message that another quotes, its own date fixes what is relative: *tomorrow* of a
/// mail of 17 April is the 18th, whenever the answer was written. Where it gives none, that stays
/// open.
///
/// Words are gone through in order, dates told to it as they are found.
///
/// **Source:** quoted lines begin with `>` (RFC 3676, 4.5); the line that introduces them gives
/// their date and ends with a colon, by the habit of mail programs.
final class QuotedMessages {
  private static final int LONGEST_LINE = 20;

  private final Words words;
  private final boolean[] quoted;
  private Optional<LocalDate> date = Optional.empty();

  QuotedMessages(Words words) {
    this.words = words;
    quoted = new boolean[words.size()];
    for (int i = 0; i < quoted.length; i++) {
      String gap = words.gapBefore(i);
      boolean begins = i == 0 || gap.indexOf('\n') >= 0;
      quoted[i] = begins ? gap.startsWith(">", gap.lastIndexOf('\n') + 1) : quoted[i - 1];
    }
  }

  /// By what a relative date at a word is fixed.
  ///
  /// @param own the date of the whole text
  Optional<LocalDate> base(int index, Optional<LocalDate> own) {
    return quoted[index] ? date : own;
  }

  void found(Dates.Found found) {
    boolean stated = found.rule() != Rule.DATE_RELATIVE && found.date().iso().length() == 10;
    if (stated && (quoted[found.first()] || introduces(found))) {
      date = Optional.of(LocalDate.parse(found.date().iso()));
    }
  }

  private boolean introduces(Dates.Found found) {
    for (int i = found.last() + 1; i <= found.last() + LONGEST_LINE && i < words.size(); i++) {
      String gap = words.gapBefore(i);
      int end = gap.indexOf('\n');
      if (end >= 0) {
        return gap.substring(0, end).stripTrailing().endsWith(":");
      }
    }
    return false;
  }
}
