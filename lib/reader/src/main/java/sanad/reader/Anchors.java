package sanad.reader;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Rule: what fixes a relative date, where it is not the date of the text. In a message that
/// another quotes its own: *tomorrow* of a mail of 17 April is the 18th, whenever the answer was
/// written; where it gives none, that stays open. In a dated entry of a list (*- 28/06: …*) its
/// date.
///
/// Words are gone through in order, dates told to it as they are found.
///
/// **Source:** quoted lines begin with `>` (RFC 3676, 4.5); the line that introduces them gives
/// their date and ends with a colon, by the habit of mail programs.
final class Anchors {
  private static final int LONGEST_LINE = 20;
  static final Set<String> BULLETS = Set.of("", "-", "\u2013", "•", "*");

  private final Words words;
  private final boolean[] quoted;
  private Optional<LocalDate> ofMessage = Optional.empty();
  private Optional<LocalDate> ofEntry = Optional.empty();
  private int entryEnd;

  Anchors(Words words) {
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
    if (quoted[index]) {
      return ofMessage;
    }
    return index < entryEnd ? ofEntry : own;
  }

  void found(Dates.Found found) {
    boolean day = found.date().iso().length() == 10;
    if (day && beginsEntry(found)) {
      ofEntry = Optional.of(LocalDate.parse(found.date().iso()));
      entryEnd = lineEnd(found.last());
    }
    boolean stated = day && found.rule() != Rule.DATE_RELATIVE;
    if (stated && (quoted[found.first()] || introduces(found))) {
      ofMessage = Optional.of(LocalDate.parse(found.date().iso()));
    }
  }

  private boolean beginsEntry(Dates.Found found) {
    String before = words.gapBefore(found.first());
    int line = before.lastIndexOf('\n') + 1;
    return (line > 0 || found.first() == 0)
        && BULLETS.contains(before.substring(line).strip())
        && words.gapBefore(found.last() + 1).strip().startsWith(":");
  }

  private int lineEnd(int index) {
    int end = index + 1;
    while (end < words.size() && words.gapBefore(end).indexOf('\n') < 0) {
      end++;
    }
    return end;
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
