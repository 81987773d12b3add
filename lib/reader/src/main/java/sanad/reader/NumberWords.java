package sanad.reader;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sanad.text.Folding;

/// Rule: numbers of several words: *twenty-three*, *quatre-vingt-deux*, *soixante et onze*, `ثلاثة
/// وعشرون`. Behind a hundred or a thousand the rest counts nothing: what it counts is not read.
///
/// **Source:** M. Grevisse, A. Goosse, *Le bon usage*; W. Wright, *A Grammar of the Arabic
/// Language*, I: of compound numbers the unit stands before the ten.
final class NumberWords {
  private static final int TEN = 10;
  private static final int TWENTY = 20;
  private static final Set<String> AND = Set.of("et", "and");
  private static final Set<String> LARGE =
      Stream.of(
              "cent",
              "cents",
              "hundred",
              "mille",
              "thousand",
              "مئة",
              "مائة",
              "مئات",
              "ألف",
              "مئتين",
              "مائتين",
              "مئتان",
              "مائتان")
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  private NumberWords() {}

  /// @param number what the word alone says
  /// @param known numbers by their folded words
  static int composed(
      int number, Words text, int index, Word.Form form, Map<String, Integer> known) {
    int at = index - 1;
    boolean and = text.sameSentence(index, at) && AND.contains(text.get(at).folded());
    at = and ? at - 1 : at;
    if (!text.sameSentence(index, at) || !isClose(text, index)) {
      return number;
    }
    String before = text.get(at).folded();
    boolean joined = form.particles().equals("و");
    if (LARGE.contains(before)) {
      return text.get(index).isArabic() && !joined ? number : 0;
    }
    int other = known.getOrDefault(before, 0);
    if (text.get(index).isArabic()) {
      return joined && isTens(number) && other > 0 && other < TEN
          ? huge(text, at) ? 0 : number + other
          : number;
    }
    if (number == TWENTY && other == 4 && !and) {
      return 4 * TWENTY;
    }
    if (!isTens(other) || number >= TWENTY) {
      return number;
    }
    // quatre-vingt-deux
    boolean four = other == TWENTY && known.getOrDefault(text.foldedNear(at, at - 1), 0) == 4;
    int tens = four && text.gapBefore(at).equals("-") ? 4 * TWENTY : other;
    return huge(text, at) ? 0 : tens + number;
  }

  /// An Arabic unit with the ten behind it: `ثلاثة وعشرين`.
  static int withTens(int unit, Words text, int index, Map<String, Integer> known) {
    int ten = index + 1;
    if (unit >= TEN || !text.sameSentence(index, ten) || !text.followsSpace(ten)) {
      return unit;
    }
    for (Word.Form form : text.get(ten).forms()) {
      int number = known.getOrDefault(form.folded(), 0);
      if (form.particles().equals("و") && isTens(number)) {
        return huge(text, index) ? 0 : unit + number;
      }
    }
    return unit;
  }

  private static boolean huge(Words text, int at) {
    String before = text.foldedNear(at, at - 1);
    return LARGE.contains(AND.contains(before) ? text.foldedNear(at, at - 2) : before);
  }

  private static boolean isTens(int number) {
    return number >= TWENTY && number % TEN == 0;
  }

  private static boolean isClose(Words text, int index) {
    return text.followsSpace(index) || text.gapBefore(index).equals("-");
  }
}
