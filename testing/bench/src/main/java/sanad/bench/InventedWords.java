package sanad.bench;

import java.util.ArrayList;
import java.util.SplittableRandom;

/// Made-up words in Arabic and Latin letters, a few of them in most texts and most of them in few,
/// as words are (EXERCISE / تمرين).
final class InventedWords {
  private static final int MANY = 40_000;
  private static final String[] LATIN = {
    "ba", "ko", "mi", "ru", "ta", "ne", "so", "li", "du", "ge", "fa", "zo", "he", "wi", "pu", "ja"
  };
  private static final String[] ARABIC = {
    "با", "كو", "مي", "رو", "تا", "نا", "سو", "لي", "دو", "جا", "فا", "زو", "ها", "وي", "حو", "شا"
  };

  private final SplittableRandom random;

  InventedWords(SplittableRandom random) {
    this.random = random;
  }

  /// The word at a place, the most common one first; those at even places are Latin.
  static String at(int place) {
    var syllables = place % 2 == 0 ? LATIN : ARABIC;
    var word = new StringBuilder();
    for (int rest = place / 2 + 256; rest > 0; rest /= 16) {
      word.append(syllables[rest % 16]);
    }
    return word.toString();
  }

  String word() {
    double part = random.nextDouble();
    return at((int) (MANY * part * part * part));
  }

  /// So many words.
  String line(int count) {
    var line = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      line.add(word());
    }
    return String.join(" ", line);
  }
}
