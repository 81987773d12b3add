package sanad.names;

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

  private CraftWords() {}

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
