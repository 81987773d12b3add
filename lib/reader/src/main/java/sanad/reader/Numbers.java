package sanad.reader;

import java.util.HashMap;
import java.util.Map;
import sanad.text.Folding;

/// Small numbers in words and digits, where they count persons or cells.
final class Numbers {
  private static final int MOST = 10_000;
  private final Map<String, Integer> words = new HashMap<>();

  Numbers() {
    for (Table.Row row : Table.resource("numbers.tsv").rows()) {
      int number = Integer.parseInt(row.get("number"));
      row.parts("words").forEach(word -> words.put(Folding.fold(word), number));
    }
  }

  /// How many the word at `index` counts: itself a dual, or with a number before or right after it;
  /// 0 where no number stands there.
  int countAt(Words text, int index) {
    int itself = number(text, index, index);
    if (itself > 0) {
      return itself;
    }
    int before = number(text, index, index - 1);
    return before > 0 ? before : number(text, index, index + 1);
  }

  private int number(Words text, int near, int index) {
    if (!text.sameSentence(near, index)) {
      return 0;
    }
    Word word = text.get(index);
    String folded = word.folded();
    if (word.token().isNumber()) {
      boolean plain = folded.length() <= 5 && folded.chars().allMatch(Character::isDigit);
      int number = plain ? Integer.parseInt(folded) : 0;
      return number < MOST && (number < 1900 || number > 2099) ? number : 0;
    }
    for (Word.Form form : word.forms()) {
      Integer number = words.get(form.folded());
      if (number != null) {
        return number;
      }
    }
    return 0;
  }
}
