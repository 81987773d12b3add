package sanad.reader;

import java.util.List;

/// One line of `triggers.tsv`: words in sequence, and the object that they need.
///
/// @param words each the folded alternatives; a star at the end stands for any ending, `…` for some
///   words between
/// @param objects classes of `objects.tsv`; `any` for none needed, `name` for a capitalised or
///   otherwise unknown word right after
/// @param side where the object stands
/// @param window how many words are looked at on a side
/// @param spansObject whether the mention reaches to the object (`تفكيك خلية`)
record Pattern(
    EventType type,
    boolean arabic,
    List<List<String>> words,
    List<String> objects,
    Side side,
    int window,
    boolean spansObject) {
  /// Where the object stands: behind the words, before them if they are a passive, on either side,
  /// or, of an Arabic verb that is written alike in both voices, before it where the sentence shows
  /// the passive.
  enum Side {
    AFTER,
    PASSIVE,
    BOTH,
    VOICE
  }

  /// How many words `…` stands for at most.
  static final int LONGEST_GAP = 7;

  static final String GAP = "…";

  boolean isGap(int place) {
    return words.get(place).contains(GAP);
  }

  /// How many of its words stand together at its beginning, and make the mention.
  int together() {
    for (int i = 0; i < words.size(); i++) {
      if (isGap(i)) {
        return i;
      }
    }
    return words.size();
  }

  static boolean fits(String pattern, String folded) {
    return pattern.endsWith("*")
        ? folded.startsWith(pattern.substring(0, pattern.length() - 1))
        : folded.equals(pattern);
  }

  boolean fits(int place, Word word) {
    for (String alternative : words.get(place)) {
      if (fits(alternative, word.folded())) {
        return true;
      }
      // Only the first word carries particles: وتفكيك، بتوقيف.
      if (place == 0 && word.forms().stream().anyMatch(f -> fits(alternative, f.folded()))) {
        return true;
      }
    }
    return false;
  }
}
