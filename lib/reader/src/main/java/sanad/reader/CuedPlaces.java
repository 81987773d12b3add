package sanad.reader;

import java.util.List;

/// Rule: the word after `مدينة`, `بلدة`, `قرية`, `town of`, `ville de` is a place, even if no list
/// has it. Always [Band#WEAK].
final class CuedPlaces {
  private final WordClass settlement;
  private final WordClass notName;
  private final WordClass nameEnd;
  private final Lexicon lexicon;

  CuedPlaces(Lexicon lexicon) {
    this.lexicon = lexicon;
    settlement = lexicon.words("settlement");
    notName = lexicon.words("not-a-name");
    nameEnd = lexicon.words("name-end");
  }

  void find(Words words, List<Candidate> found) {
    for (int i = 1; i < words.size(); i++) {
      if (!words.continuesName(i) || !words.sameSentence(i, i - 1)) {
        continue;
      }
      Word word = words.get(i);
      if (word.isArabic() ? afterArabicCue(words, i) : afterLatinCue(words, i)) {
        int last = lastWord(words, i);
        Span span = new Span(word.start(), words.get(last).end());
        Place place = Place.unlisted(words.substring(span.start(), span.end()));
        found.add(Candidate.ruled(new PlaceMention(span, Rule.PLACE_AFTER_CUE, Band.WEAK, place)));
      }
    }
  }

  private boolean afterArabicCue(Words words, int index) {
    Word word = words.get(index);
    String folded = word.folded();
    return settlement.has(words.get(index - 1))
        && folded.length() > 2
        && !notName.has(folded)
        && !word.token().isNumber()
        && lexicon.nationality(folded).isEmpty()
        && lexicon.nationality("ال" + folded).isEmpty();
  }

  private static boolean afterLatinCue(Words words, int index) {
    if (!words.get(index).startsUpper() || index < 2) {
      return false;
    }
    String link = words.get(index - 1).folded();
    String noun = words.get(index - 2).folded();
    return switch (link) {
      case "of" -> noun.equals("town") || noun.equals("city") || noun.equals("village");
      case "de", "d" -> noun.equals("ville") || noun.equals("village") || noun.equals("localite");
      default -> false;
    };
  }

  // الدار البيضاء: where the name has the article, a second word with it belongs to it. Latin names
  // go
  // on as long as words are capitalised.
  private int lastWord(Words words, int first) {
    Word word = words.get(first);
    int next = first + 1;
    if (!words.sameSentence(first, next) || !words.followsSpace(next)) {
      return first;
    }
    Word second = words.get(next);
    if (word.isArabic()) {
      // قصر السنونو, تين أغروم: the first word of many names is a noun that asks for the next.
      if (lexicon.words("name-head").has(word.folded())) {
        return second.isArabic() ? next : first;
      }
      boolean both = word.folded().startsWith("ال") && second.folded().startsWith("ال");
      boolean ordinary =
          lexicon.nationality(second.folded()).isPresent()
              || lexicon.words("chain-stop").has(second.folded());
      return both && !ordinary && second.folded().length() > 4 ? next : first;
    }
    return second.startsUpper() && !second.isArabic() && !nameEnd.has(second) ? next : first;
  }
}
