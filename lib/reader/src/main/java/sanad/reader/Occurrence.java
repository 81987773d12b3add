package sanad.reader;

import java.util.Optional;

/// Rule: whether what a trigger names is said to have happened: denied, planned, heard or stated.
///
/// A word of negation or denial reaches the trigger from before, as far as nothing ends its reach
/// (*not charged but arrested*, see also [Clauses]), and from behind ([Refutation]); the verb of a
/// main clause from any distance ([Governors]).
///
/// **Source:** the reach of a negation, before and behind, and the words that end it: W. Chapman et
/// al., *A simple algorithm for identifying negated findings and diseases in discharge summaries*
/// (NegEx, 2001); *ne … personne*, and the conditional of what is only heard (*aurait arrêté*): M.
/// Grevisse, A. Goosse, *Le bon usage*; what is wanted, ordered or asked has not happened: R.
/// Saurí, J. Pustejovsky, *FactBank: a corpus annotated with event factuality* (2009); `ما … ش` of
/// the Maghreb: R. Harrell, *A Short Reference Grammar of Moroccan Arabic* (1962).
final class Occurrence {
  private static final int NEAR_ARABIC = 3;
  private static final int NEAR_LATIN = 5;

  /// How far a word of denial reaches: *denied that a cell of … had been dismantled*.
  private static final int FAR = 10;

  private static final int DETERMINERS = 3;
  private static final int NEGATED = 2;
  private static final int HEARD = 14;
  private static final int HEARD_ADVERB = 3;

  private final WordClasses classes;
  private final Clauses clauses;
  private final Intention intention;
  private final Refutation refutation;
  private final Governors governors;

  Occurrence(WordClasses classes, Clauses clauses) {
    this.classes = classes;
    this.clauses = clauses;
    intention = new Intention(classes, clauses);
    refutation = new Refutation(classes);
    governors = new Governors(classes, clauses, refutation);
  }

  /// What is said of a trigger: its first and last word; [Realis#ACTUAL] where nothing else is.
  Realis of(Words words, int first, int last) {
    Realis before = before(words, first, last);
    if (before != Realis.ACTUAL) {
      return before;
    }
    return deniesObject(words, last)
            || isMaghrebiDenied(words, first)
            || governors.of(words, first).equals(Optional.of(Governors.Stance.DENIED))
        ? Realis.DENIED
        : refutation.of(words, first, last).orElse(Realis.ACTUAL);
  }

  /// Whether the sentence only asks: then it says nothing.
  boolean isAsked(Words words, int first) {
    int end = words.sentences().get(words.sentenceOf(first)).end() - 1;
    while (words.codePointAt(end) == '"' || words.codePointAt(end) == '»') {
      end--;
    }
    boolean question = words.codePointAt(end) == '?' || words.codePointAt(end) == '؟';
    // "two men (?)" is doubt about a word
    boolean doubt = words.codePointAt(end - 1) == '(';
    return question && !doubt;
  }

  /// Whether the sentence says that it was only heard or claimed, or that nobody confirms it.
  boolean isHearsay(Words words, int first) {
    if (governors.of(words, first).isPresent() || governors.isLeftOpenBehind(words, first)) {
      return true;
    }
    for (int i = first - 1; i >= first - HEARD && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      if (is("contrast", word)) {
        return false;
      }
      if (is("hearsay", word) || (first - i <= HEARD_ADVERB && is("hearsay-near", word))) {
        return true;
      }
      // "is said to have been arrested"
      if (first - i <= HEARD_ADVERB
          && word.folded().equals("to")
          && isPerfectInfinitive(words, i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a deed is named by a noun that tells no deed of its own: *the sharing of
  /// intelligence*, `في إطار تبادل المعلومات`; not *after the sharing …*, `تم تبادل`, *l'échange …
  /// a permis*.
  boolean isGeneral(Words words, int first, int last) {
    if (!is("deed", words.get(first))) {
      return false;
    }
    for (int i = first - 1; i >= first - NEAR_LATIN && words.sameSentence(first, i); i--) {
      if (is("completed", words.get(i)) || is("upon", words.get(i))) {
        return false;
      }
    }
    for (int i = last + 1; i <= last + HEARD && words.sameSentence(last, i); i++) {
      if (is("enabling", words.get(i)) || is("took-place", words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPerfectInfinitive(Words words, int to) {
    return words.foldedNear(to, to + 1).equals("have");
  }

  private Realis before(Words words, int first, int last) {
    int near = words.get(first).isArabic() ? NEAR_ARABIC : NEAR_LATIN;
    boolean modifier = governors.isModifier(words, first);
    // "no suspects arrested", but "he is not among the men arrested"
    near = governors.isOfKnown(words, first) ? DETERMINERS : near;
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      if (endsReach(words, i)) {
        return Realis.ACTUAL;
      }
      boolean close = first - i <= near;
      if ((close && negates(words, i, first, last))
          || isNotAble(words, i, first)
          || (is("nobody", word) && !asks(words, i, first))
          || (!modifier && (isDenied(words, i, first, close) || isUntrue(words, i)))) {
        return Realis.DENIED;
      } else if (is("condition", word) && !Clauses.endsClause(words, i, first)) {
        return Realis.PLANNED;
      } else if (intention.reaches(words, i, first, close)) {
        // لا يجب توقيف, "should not try to arrest": is not to happen
        boolean aim = words.get(i).folded().equals("to");
        return isNegated(words, i, aim ? NEAR_ARABIC : 1) ? Realis.DENIED : Realis.PLANNED;
      }
    }
    return intention.isSaidByForm(words, first) || intention.isWantedFromAfar(words, first)
        ? Realis.PLANNED
        : Realis.ACTUAL;
  }

  // "but", and an "and" that begins a clause of its own: "was not hurt and was arrested".
  private boolean endsReach(Words words, int at) {
    Word word = words.get(at);
    boolean and = word.folded().equals("and") || word.folded().equals("et");
    return is("contrast", word)
        || (and && words.sameSentence(at, at + 1) && is("auxiliary", words.get(at + 1)));
  }

  // لم تتمكن الشرطة من توقيف: the verb that لم denies governs the noun of the deed. فشلت في توقيف,
  // "failed to arrest".
  private boolean isNotAble(Words words, int at, int first) {
    Word word = words.get(at);
    if (is("failed", word)) {
      return at >= clauses.groupStart(words, first) - 1
          || (word.isArabic() && !Clauses.endsClause(words, at, first))
          || isRefused(words, at, first);
    }
    if (!(word.is("لم") || word.is("لن"))
        || !is("deed", words.get(first))
        || clauses.isApart(words, at, first)) {
      return false;
    }
    for (int i = at + 1; i < first; i++) {
      if (words.get(i).folded().equals("في") || is("apart", words.get(i))) {
        return false;
      }
    }
    return !Clauses.endsClause(words, at, first);
  }

  // "refused to order the seizure", « a échoué à obtenir l'arrestation »
  private boolean isRefused(Words words, int at, int first) {
    if (first - at > NEAR_LATIN || !is("deed", words.get(first))) {
      return false;
    }
    for (int i = at + 1; i <= first; i++) {
      if (Clauses.isParted(words, i) || (i < first && is("apart", words.get(i)))) {
        return false;
      }
    }
    return true;
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

  // ne … que is "only".
  private boolean negates(Words words, int at, int first, int last) {
    Word word = words.get(at);
    if (is("only", words.get(at + 1))
        || (is("without", word) && Clauses.endsClause(words, at, first))
        || (!is("nobody", word) && clauses.isApart(words, at, first))) {
      return false;
    }
    boolean ne = word.folded().equals("ne") || word.folded().equals("n");
    if (!ne) {
      return is("negation", word);
    }
    String next = words.foldedNear(last, last + 1);
    return !next.equals("que") && !next.equals("qu");
  }

  // ما شدوهش: the verb between the two parts of its negation
  private static boolean isMaghrebiDenied(Words words, int first) {
    return words.get(first).folded().endsWith("ش")
        && words.sameSentence(first, first - 1)
        && words.get(first - 1).is("ما");
  }

  private boolean deniesObject(Words words, int last) {
    return words.sameSentence(last, last + 1) && is("none", words.get(last + 1));
  }

  /// Whether a word of denial is about the deed: named by a noun or gerund (*denied arresting*), or
  /// in a clause (*denied that … arrested*), with nothing between that sets them apart (*denied it
  /// before the arrest*); from afar, no comma either.
  private boolean isDenied(Words words, int denial, int deed, boolean close) {
    boolean truth = !is("denial", words.get(denial)) || isUndenied(words, denial);
    if (truth && !isNoTruth(words, denial)) {
      return false;
    }
    boolean named = is("deed", words.get(deed));
    for (int i = denial + 1; i <= deed; i++) {
      if ((i < deed && is("apart", words.get(i))) || (!close && Clauses.isParted(words, i))) {
        return false;
      }
      named |= i < deed && is("clause", words.get(i));
    }
    return named;
  }

  // "did not deny that", n'a pas nié que, لم تنف
  private boolean isUndenied(Words words, int denial) {
    return isNegated(words, denial, NEGATED);
  }

  private boolean isNegated(Words words, int at, int near) {
    for (int i = at - 1; i >= at - near && words.sameSentence(at, i); i--) {
      if (Clauses.isParted(words, i + 1)) {
        return false;
      }
      if (is("negation", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // لا صحة لخبر …, لا أساس ل…
  private static boolean isNoTruth(Words words, int at) {
    String folded = words.get(at).folded();
    return (folded.equals("صحه") || folded.equals("اساس"))
        && words.sameSentence(at, at - 1)
        && words.get(at - 1).is("لا");
  }

  // "it is false that …", "it is not true that …", "no evidence that …", ليس صحيحا أن, لا دليل على
  // أن
  private boolean isUntrue(Words words, int at) {
    int clause = words.foldedNear(at, at + 1).equals("على") ? at + 2 : at + 1;
    return words.sameSentence(at, clause)
        && is("clause", words.get(clause))
        && refutation.isUntrue(words, at);
  }

  private boolean is(String name, Word word) {
    return classes.is(name, word);
  }
}
