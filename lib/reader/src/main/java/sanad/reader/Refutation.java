package sanad.reader;

import java.util.Optional;

/// Rule: what is said of a deed behind its word: denied (*the arrest was denied*), untrue, put off,
/// disputed (*…, which the ministry denies*), or taken back by the sentence that follows (*He later
/// withdrew this*).
///
/// **Source:** the reach of a negation behind its finding: NegEx (see [Occurrence]); the relative
/// whose antecedent is a whole clause (*…, which he denied*; *ce que …*; `وهو ما …`): R.
/// Huddleston, G. Pullum, *The Cambridge Grammar of the English Language* (2002), 12.
final class Refutation {
  private static final int FAR = 12;
  private static final int LONGEST_REST = 40;
  private static final int OPENING = 10;
  private static final int NEAR = 5;

  private final WordClasses classes;

  Refutation(WordClasses classes) {
    this.classes = classes;
  }

  /// What the words behind say of a trigger; empty for nothing.
  Optional<Realis> of(Words words, int first, int last) {
    boolean deed = classes.is("deed", words.get(first));
    if (isUntrueBehind(words, first, last, deed)
        || isDisputed(words, last)
        || isContradicted(words, last)
        || isTakenBack(words, last)) {
      return Optional.of(Realis.DENIED);
    }
    return deed ? fate(words, last) : Optional.empty();
  }

  /// Whether the deed, named by a noun or told as news, is then said to be denied or untrue.
  private boolean isUntrueBehind(Words words, int first, int last, boolean deed) {
    boolean news = isNews(words, first);
    if (!deed && !news) {
      return false;
    }
    for (int i = last + 1; i <= last + FAR && words.sameSentence(last, i); i++) {
      Word word = words.get(i);
      if (Clauses.isParted(words, i)
          || classes.is("contrast", word)
          || (!news && classes.is("other-matter", word))) {
        return false;
      }
      boolean said = classes.is("is", words.get(i - 1));
      if (classes.is("untrue", word) || (said && classes.is("denied", word))) {
        return true;
      }
    }
    return false;
  }

  // خبر اعتقال, "the report that … was arrested"
  private boolean isNews(Words words, int first) {
    if (words.get(first).isArabic()) {
      return words.sameSentence(first, first - 1) && classes.is("news", words.get(first - 1));
    }
    boolean clause = false;
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      if (clause && classes.is("news", words.get(i))) {
        return true;
      }
      clause |= classes.is("clause", words.get(i));
    }
    return false;
  }

  // "the arrest never took place", "l'arrestation a été reportée", "was ordered", "is expected"
  private Optional<Realis> fate(Words words, int last) {
    boolean negated = false;
    for (int i = last + 1; i <= last + FAR && words.sameSentence(last, i); i++) {
      Word word = words.get(i);
      if (Clauses.isParted(words, i) || classes.is("contrast", word)) {
        break;
      }
      negated |= classes.is("negation", word);
      if (negated && classes.is("took-place", word)) {
        return Optional.of(Realis.DENIED);
      }
      boolean said = word.isArabic() || classes.is("is", words.get(i - 1));
      if (said && classes.is("put-off", word)) {
        return Optional.of(negated ? Realis.ACTUAL : Realis.PLANNED);
      }
      boolean open = classes.is("wanted", word) || classes.is("expected", word);
      if (!word.isArabic() && said && open && !isThing(words, last, i)) {
        return Optional.of(Realis.PLANNED);
      }
    }
    return Optional.empty();
  }

  // "the arrest of a man who is wanted": said of another
  private boolean isThing(Words words, int last, int at) {
    for (int i = last + 1; i < at; i++) {
      if (classes.is("relative", words.get(i)) || classes.is("clause", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // ", which Spain denies", "ce que le parquet dément", وهو ما تنفيه
  private boolean isDisputed(Words words, int last) {
    for (int i = last + 1; i <= last + FAR && words.sameSentence(last, i); i++) {
      if (isOfClause(words, i)) {
        for (int at = i + 1; at <= i + NEAR && words.sameSentence(i, at); at++) {
          // "which denies entry" is about a thing
          boolean own = words.get(i).isArabic() || at > i + 1;
          if (own && classes.is("denial", words.get(at))) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  // "… but that's not true", "mais c'est faux", ولكن ماشي صحيح
  private boolean isContradicted(Words words, int last) {
    for (int i = last + 1; i <= last + FAR && words.sameSentence(last, i); i++) {
      for (int at = i + 1;
          classes.is("contrast", words.get(i)) && at <= i + NEAR && words.sameSentence(i, at);
          at++) {
        boolean pointed = pointsBack(words, i + 1, at - 1) || words.get(i).isArabic();
        if (pointed && isUntrue(words, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOfClause(Words words, int at) {
    Word word = words.get(at);
    Word before = words.get(at - 1);
    return switch (word.folded()) {
      case "which" -> Clauses.isParted(words, at) || classes.is("news", before);
      case "que", "qu" -> before.folded().equals("ce") || classes.is("news", before);
      case "ما" -> before.is("هو") || before.is("هي");
      case "الذي" -> before.is("الامر");
      default -> false;
    };
  }

  /// Whether the next sentence takes it back or says that it is untrue: *this*, *cette
  /// affirmation*, `هذا الخبر` in it is what the sentence before said.
  private boolean isTakenBack(Words words, int last) {
    int next = last + 1;
    while (next <= last + LONGEST_REST && words.sameSentence(last, next)) {
      next++;
    }
    if (next >= words.size() || words.sentenceOf(next) != words.sentenceOf(last) + 1) {
      return false;
    }
    for (int i = next; i < next + OPENING && words.sameSentence(next, i); i++) {
      if (classes.is("taken-back", words.get(i)) && pointsBack(words, i + 1, i + NEAR)) {
        return true;
      }
      if (classes.is("denial", words.get(i)) && isAllThatIsSaid(words, next, i)) {
        return true;
      }
      if (isUntrue(words, i) && hasSubject(words, Math.max(next, i - NEAR), i)) {
        return true;
      }
    }
    return false;
  }

  // « L'armée dément. », "The army rejects both statements.", ونفى الجيش ذلك: a sentence of a few
  // words without a clause or matter of its own; not of the persons, who deny what they are charged
  // with
  private boolean isAllThatIsSaid(Words words, int first, int denial) {
    int last = first;
    while (last <= first + OPENING && words.sameSentence(first, last + 1)) {
      last++;
    }
    boolean news = false;
    for (int i = first; i <= last; i++) {
      Word word = words.get(i);
      boolean subject = i < denial || word.isArabic();
      boolean accused =
          subject && (classes.is("person", word) || classes.is("pronoun-subject", word));
      if (accused || classes.is("clause", word) || classes.is("negation", word)) {
        return false;
      }
      boolean said = classes.is("this", words.get(i)) || classes.is("news", words.get(i));
      news |= said || words.get(i).folded().equals("it");
    }
    return last <= first + OPENING && (news || last == denial);
  }

  // "this was", "that turned out to be", "c'est", هذا الخبر; not "this man gave a false name"
  private boolean hasSubject(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (classes.is("this", words.get(i))
          && (words.get(i + 1).isArabic()
              || i + 1 == to
              || classes.is("is", words.get(i + 1))
              || classes.is("news", words.get(i + 1))
              || classes.is("proves", words.get(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word says that something is untrue: *false*, *not true*, `غير صحيح`, *was denied*.
  boolean isUntrue(Words words, int at) {
    Word word = words.get(at);
    if (!words.sameSentence(at, at - 1)) {
      return false;
    }
    Word before = words.get(at - 1);
    // "not the case", « pas le cas »
    if (classes.is("true", word) && classes.is("known", before) && words.sameSentence(at, at - 2)) {
      before = words.get(at - 2);
    }
    boolean negated = classes.is("negation", before) || before.is("غير");
    if (classes.is("true", word)) {
      return negated;
    }
    boolean said = classes.is("is", before) && classes.is("denied", word);
    return !negated && (said || classes.is("false", word) || classes.is("untrue", word));
  }

  private boolean pointsBack(Words words, int from, int to) {
    for (int i = from; i <= to && words.sameSentence(from, i); i++) {
      if (classes.is("this", words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
