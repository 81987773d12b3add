package sanad.reader;

import java.util.Optional;
import java.util.Set;

/// Days told by one named elsewhere: *the same day*, *le lendemain*, `اليوم السابق`. They stay
/// open: which day is meant, the officer says. (The day named before is often another: a birth, the
/// report's.)
///
/// **Source:** TIMEX3 `anchorTimeID` (ISO 24617-1): a time that is told by another in the text.
final class SameDays {
  private static final Set<String> WORDS = Set.of("lendemain", "veille");
  private static final Set<String> DAYS = Set.of("day", "jour", "اليوم", "يوم");
  private static final Set<String> BEFORE =
      Set.of("same", "that", "meme", "following", "next", "previous", "نفس", "ذات");
  private static final Set<String> BEHIND =
      Set.of("نفسه", "ذاته", "التالي", "السابق", "suivant", "precedent");
  private static final Set<String> OF_ANOTHER = Set.of("de", "du", "d", "des", "of");

  private SameDays() {}

  static Optional<Dates.Found> at(Words words, int index) {
    String folded = words.get(index).folded();
    String next = words.foldedNear(index, index + 1);
    int last =
        WORDS.contains(folded)
            ? index
            : (BEFORE.contains(folded) && DAYS.contains(next))
                    || (DAYS.contains(folded) && BEHIND.contains(next))
                ? index + 1
                : folded.equals("ce") && next.equals("jour") && isThere(words, index)
                    ? index + 2
                    : -1;
    boolean ofAnother = OF_ANOTHER.contains(words.foldedNear(index, last + 1));
    return last < 0 || ofAnother
        ? Optional.empty()
        : Optional.of(
            new Dates.Found(index, last, StatedDate.gregorian(""), Rule.DATE_RELATIVE, Band.WEAK));
  }

  // ce jour-là
  private static boolean isThere(Words words, int index) {
    return words.foldedNear(index, index + 2).equals("la");
  }
}
