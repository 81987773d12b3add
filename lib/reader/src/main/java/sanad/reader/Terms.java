package sanad.reader;

/// Whether a date is a term or a beginning, and whether its sentence speaks of what is to come: *by
/// 6 March*, *depuis le 6 mars*, *la réunion se tiendra le …*, `سيعقد في …`.
///
/// **Source:** a date that leaves its year open is resolved by the tense of its sentence: J.
/// Strötgen, M. Gertz, *HeidelTime: high quality rule-based extraction and normalization of
/// temporal expressions* (SemEval-2010), of reports and not of news alone.
final class Terms {
  private static final int FAR = 14;
  private static final int LINKS = 3;

  private final WordClass term;
  private final WordClass since;
  private final WordClass link;
  private final WordClass coming;

  Terms(Lexicon lexicon) {
    term = lexicon.words("term");
    since = lexicon.words("since");
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

  /// *by the end of March*, *avant le 6 mars*, but not *by police on 6 March*.
  boolean isTerm(Words words, int date) {
    int cue = cue(words, date);
    return cue >= 0 && term.has(words.get(cue));
  }

  /// *since 6 March*, `منذ شهر مارس`.
  boolean isBeginning(Words words, int date) {
    int cue = cue(words, date);
    return cue >= 0 && since.has(words.get(cue));
  }

  // The word that governs the date: the last before it that is no link; -1 for none.
  private int cue(Words words, int date) {
    int at = date - 1;
    while (at >= date - LINKS
        && words.sameSentence(date, at)
        && link.has(words.get(at))
        && !term.has(words.get(at))) {
      at--;
    }
    return words.sameSentence(date, at) ? at : -1;
  }
}
