package sanad.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Numbers as people type them: Arabic-Indic and Persian digits count as 0–9.
///
/// **Source:** `interface.md` 4.5.
final class Digits {
  private static final int DAY_LENGTH = 10;

  private Digits() {}

  /// The text with every decimal digit as 0–9.
  static String fold(String typed) {
    var folded = new StringBuilder(typed.length());
    typed
        .strip()
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (Character.isDigit(c) && digit >= 0) {
                folded.append(digit);
              } else {
                folded.appendCodePoint(c);
              }
            });
    return folded.toString();
  }

  /// A whole number that is not negative, of at most 15 digits.
  static Optional<Long> number(String typed) {
    var folded = fold(typed);
    return folded.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(folded)) : Optional.empty();
  }

  /// A day as a form sends it, `2026-11-23`, in whatever digits; no year has more than four, since
  /// a day after it must still be one. Empty where it is none.
  static Optional<LocalDate> day(String text) {
    var folded = fold(text);
    try {
      return folded.length() == DAY_LENGTH
          ? Optional.of(LocalDate.parse(folded))
          : Optional.empty();
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
