package sanad.reader;

/// Whether the sentence before a date speaks of a term or of what is to come: *by 6 March*, *la
/// réunion se tiendra le …*, `سيعقد في …`.
///
/// **Source:** a date that leaves its year open is resolved by the tense of its sentence: J.
/// Strötgen, M. Gertz, *HeidelTime: high quality rule-based extraction and normalization of
/// temporal expressions* (SemEval-2010), of reports and not of news alone.
final class Terms {
  private static final int FAR = 14;

  private final WordClass term;
  private final WordClass link;
  private final WordClass coming;

  Terms(Lexicon lexicon) {
    term = lexicon.words("term");
    link = lexicon.words("term-link");
    coming = lexicon.words("coming");
  }

  boolean isAhead(Words words, int date) {
    for (int i = date - 1; i >= date - FAR && words.sameSentence(date, i); i--) {
      Word word = words.get(i);
      if (coming.has(word)) {
        return true;
      }
    }
    return isTerm(words, date);
  }

  // "by 6 March", "avant le 6 mars", but not "by police on 6 March".
  private boolean isTerm(Words words, int date) {
    int at = date - 1;
    while (at > date - 3 && words.sameSentence(date, at) && link.has(words.get(at))) {
      at--;
    }
    return words.sameSentence(date, at) && term.has(words.get(at));
  }
}
