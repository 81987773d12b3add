package sanad.reader;

import java.util.Map;

/// Rule: whether what a trigger names is said to have happened: denied, planned, heard or stated.
///
/// A word of negation or denial reaches the trigger from before, as far as nothing ends its reach
/// (*not charged but arrested*), and a noun of the deed from behind (*the arrest was denied*).
///
/// **Source:** the reach of a negation, before and behind, and the words that end it: W. Chapman et
/// al., *A simple algorithm for identifying negated findings and diseases in discharge summaries*
/// (NegEx, 2001); *ne … personne*, and the conditional of what is only heard (*aurait arrêté*): M.
/// Grevisse, A. Goosse, *Le bon usage*.
final class Occurrence {
  private static final int NEAR_ARABIC = 3;
  private static final int NEAR_LATIN = 5;

  /// How far a word of denial reaches: *denied that a cell of … had been dismantled*.
  private static final int FAR = 10;

  private static final int HEARD = 14;
  private static final int HEARD_ADVERB = 3;

  private final Map<String, WordClass> classes;

  Occurrence(Map<String, WordClass> classes) {
    this.classes = classes;
  }

  /// What is said of a trigger: its first and last word; [Realis#ACTUAL] where nothing else is.
  Realis of(Words words, int first, int last) {
    Realis before = before(words, first, last);
    return before == Realis.ACTUAL
            && (deniesObject(words, last) || isDeniedBehind(words, first, last))
        ? Realis.DENIED
        : before;
  }

  /// Whether the sentence says that it was only heard or claimed.
  boolean isHearsay(Words words, int first) {
    for (int i = first - 1; i >= first - HEARD && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      if (is("contrast", word)) {
        return false;
      }
      if (is("hearsay", word) || (first - i <= HEARD_ADVERB && is("hearsay-near", word))) {
        return true;
      }
    }
    return false;
  }

  private Realis before(Words words, int first, int last) {
    int near = words.get(first).isArabic() ? NEAR_ARABIC : NEAR_LATIN;
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      if (endsReach(words, i)) {
        return Realis.ACTUAL;
      }
      boolean close = first - i <= near;
      if ((close && negates(words, i, first, last))
          || isNotAble(words, i, first)
          || (is("nobody", word) && !asks(words, i, first))
          || isDenied(words, i, first, close)) {
        return Realis.DENIED;
      } else if (is("condition", word) && !endsClause(words, i, first)) {
        return Realis.PLANNED;
      } else if (close && is("planned", word) && !isPerfect(words, i, first)) {
        return Realis.PLANNED;
      }
    }
    return Realis.ACTUAL;
  }

  // "but", and an "and" that begins a clause of its own: "was not hurt and was arrested".
  private boolean endsReach(Words words, int at) {
    Word word = words.get(at);
    boolean and = word.folded().equals("and") || word.folded().equals("et");
    return is("contrast", word)
        || (and && words.sameSentence(at, at + 1) && is("auxiliary", words.get(at + 1)));
  }

  // لم تتمكن الشرطة من توقيف: the verb that لم denies governs the noun of the deed.
  private boolean isNotAble(Words words, int at, int first) {
    if (!(words.get(at).is("لم") || words.get(at).is("لن")) || !is("deed", words.get(first))) {
      return false;
    }
    for (int i = at + 1; i < first; i++) {
      if (words.get(i).folded().equals("في") || is("apart", words.get(i))) {
        return false;
      }
    }
    return !endsClause(words, at, first);
  }

  // "nobody knew why … was arrested"
  private boolean asks(Words words, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (is("question", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsClause(Words words, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (isParted(words, i)) {
        return true;
      }
    }
    return false;
  }

  // ne … que is "only".
  private boolean negates(Words words, int at, int first, int last) {
    Word word = words.get(at);
    if (is("only", words.get(at + 1)) || (is("without", word) && endsClause(words, at, first))) {
      return false;
    }
    boolean ne = word.folded().equals("ne") || word.folded().equals("n");
    if (!ne) {
      return is("negation", word);
    }
    String next = words.foldedNear(last, last + 1);
    return !next.equals("que") && !next.equals("qu");
  }

  private boolean deniesObject(Words words, int last) {
    return words.sameSentence(last, last + 1) && is("none", words.get(last + 1));
  }

  /// Whether a word of denial is about the deed: named by a noun or gerund (*denied arresting*), or
  /// in a clause (*denied that … arrested*), with nothing between that sets them apart (*denied it
  /// before the arrest*); from afar, no comma either.
  private boolean isDenied(Words words, int denial, int deed, boolean close) {
    if (!is("denial", words.get(denial)) && !isNoTruth(words, denial)) {
      return false;
    }
    boolean named = is("deed", words.get(deed));
    for (int i = denial + 1; i <= deed; i++) {
      if ((i < deed && is("apart", words.get(i))) || (!close && isParted(words, i))) {
        return false;
      }
      named |= i < deed && is("clause", words.get(i));
    }
    return named;
  }

  // لا صحة لخبر …, لا أساس ل…
  private static boolean isNoTruth(Words words, int at) {
    String folded = words.get(at).folded();
    return (folded.equals("صحه") || folded.equals("اساس"))
        && words.sameSentence(at, at - 1)
        && words.get(at - 1).is("لا");
  }

  /// Whether the deed, named by a noun, is then said to be denied or untrue.
  private boolean isDeniedBehind(Words words, int first, int last) {
    if (!is("deed", words.get(first))) {
      return false;
    }
    for (int i = last + 1; i <= last + FAR && words.sameSentence(last, i); i++) {
      Word word = words.get(i);
      if (isParted(words, i) || is("contrast", word) || is("other-matter", word)) {
        return false;
      }
      boolean said = is("is", words.get(i - 1));
      if (is("untrue", word) || (said && is("denied", word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isParted(Words words, int index) {
    String gap = words.gapBefore(index);
    return gap.indexOf(',') >= 0
        || gap.indexOf('،') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf('؛') >= 0;
  }

  // قد with a perfect is past (قد أوقفت), with an imperfect it is perhaps (قد توقف).
  private static boolean isPerfect(Words words, int cue, int index) {
    return words.get(cue).is("قد")
        && !words.get(index).folded().startsWith("ي")
        && !words.get(index).folded().startsWith("ت");
  }

  private boolean is(String name, Word word) {
    WordClass found = classes.get(name);
    if (found == null) {
      throw new IllegalStateException("objects.tsv: no class " + name);
    }
    return found.hasWithArticle(word);
  }
}
