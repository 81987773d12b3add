package sanad.names;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sanad.names.BodyMatcher.Word;

/// The names of ships and aircraft. They are spelled in another script and never translated, so no
/// word has a meaning (*Asad* is not *Lion*); what says only that it is a ship counts for nothing:
/// `M/V EXERCISE STAR`, `سفينة نجمة تمرين`, *navire*.
///
/// **Source:** the prefixes of merchant ships as registers and lists of designations write them.
/// Stateless.
final class CraftWords {
  private static final Set<String> PREFIXES =
      Set.of("mv", "mt", "ms", "ss", "fv", "my", "sv", "ts", "lng", "lpg", "mfv");
  private static final Set<String> WORDS =
      Set.of(
          "vessel",
          "ship",
          "tanker",
          "boat",
          "aircraft",
          "navire",
          "bateau",
          "petrolier",
          "cargo",
          "avion",
          "سفينه",
          "سفينة",
          "باخره",
          "باخرة",
          "ناقله",
          "ناقلة",
          "مركب",
          "قارب",
          "طايره",
          "طائرة");

  /// That two names are one whose letters are the same, and not their words.
  static final double TOGETHER = 0.95;

  private CraftWords() {}

  /// Whether two names of ships or aircraft are the same letters, cut into other words: `CN-TMR`
  /// and *CNTMR*, *Seastar* and *Sea Star*.
  static boolean together(List<Word> x, List<Word> y, Naming naming) {
    return naming == Naming.CRAFT && x.size() != y.size() && Arrays.equals(letters(x), letters(y));
  }

  /// The letters of all words.
  static byte[] letters(List<Word> words) {
    var letters = new ByteArrayOutputStream();
    words.forEach(word -> letters.writeBytes(word.codes()));
    return letters.toByteArray();
  }

  /// Those of a name that tell it from another's; all of them where nothing would be left.
  static List<Word> of(List<Word> words) {
    int from = prefix(words);
    var named =
        words.subList(from, words.size()).stream()
            .filter(word -> !WORDS.contains(word.text()))
            .toList();
    return named.isEmpty() ? words : named;
  }

  /// How many words the prefix has: `MV`, or `M/V` as two letters.
  private static int prefix(List<Word> words) {
    if (words.size() > 2
        && words.get(0).codes().length == 1
        && PREFIXES.contains(words.get(0).text() + words.get(1).text())) {
      return 2;
    }
    return words.size() > 1 && PREFIXES.contains(words.getFirst().text()) ? 1 : 0;
  }
}
