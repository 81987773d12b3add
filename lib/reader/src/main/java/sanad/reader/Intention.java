package sanad.reader;

/// Rule: whether a deed is planned, wanted, asked for, ordered or put off, and so has not happened.
///
/// **Source:** R. Saurí, J. Pustejovsky, *FactBank: a corpus annotated with event factuality*
/// (2009): commands, requests and intentions leave the fact open; *led to the arrest*, a
/// preposition, does not.
final class Intention {
  private static final int WANTED = 18;

  private final WordClasses classes;
  private final Clauses clauses;

  Intention(WordClasses classes, Clauses clauses) {
    this.classes = classes;
    this.clauses = clauses;
  }

  /// Whether a word before the trigger makes it so.
  boolean reaches(Words words, int at, int first, boolean close) {
    Word word = words.get(at);
    if (word.folded().equals("to")) {
      return close && isAim(words, at, first);
    }
    if (close && classes.is("planned", word) && !isPerfect(words, at) && !isMonth(words, at)) {
      return !clauses.isApart(words, at, first);
    }
    return isWanted(words, at, first) || isExpected(words, at, first);
  }

  // "on 3 May 2026", "May 3"
  private static boolean isMonth(Words words, int at) {
    return words.get(at).token().surface().equals("May")
        && ((words.sameSentence(at, at - 1) && words.get(at - 1).token().isNumber())
            || (words.sameSentence(at, at + 1) && words.get(at + 1).token().isNumber()));
  }

  // ومن المنتظر، وفق البلاغ، أن تدرس الهيئة تقديم معلومات: what is expected is governed by the word
  // behind the aside, also two verbs on
  private boolean isExpected(Words words, int at, int first) {
    if (!classes.is("expected", words.get(at))) {
      return false;
    }
    int governor = at + 1;
    while (governor < first && !classes.is("clause", words.get(governor))) {
      governor++;
    }
    if (governor == first) {
      return governor == at + 1 && classes.is("deed", words.get(first));
    }
    for (int i = governor + 1; i <= first; i++) {
      boolean done = classes.is("completed", words.get(i)) && i > governor + 1;
      if (done || Clauses.isParted(words, i) || (i < first && classes.is("apart", words.get(i)))) {
        return false;
      }
    }
    return true;
  }

  // "to arrest", "to be arrested", "to find and arrest"; not "to the arrest", "aged 19 to 34",
  // "failed to arrest", "said to have been arrested"
  private boolean isAim(Words words, int to, int first) {
    Word next = words.get(to + 1);
    if (next.token().isNumber()
        || (words.sameSentence(to, to - 1) && classes.is("failed", words.get(to - 1)))
        || classes.is("determiner", next)
        || next.folded().equals("have")) {
      return false;
    }
    // "wrong to conclude from the seizure"
    if (classes.is("determiner", words.get(first - 1))
        && classes.is("not-aimed", words.get(first - 2))) {
      return false;
    }
    boolean participle = words.get(first).folded().endsWith("ed");
    return !participle || to >= clauses.groupStart(words, first);
  }

  // قد with a perfect is past, whatever the deed's own form is (قد أوقفت, قد جرى توقيف, قد تمكنت من
  // تفكيك); with an imperfect it is perhaps (قد توقف).
  private boolean isPerfect(Words words, int cue) {
    if (!words.get(cue).is("قد") || !words.sameSentence(cue, cue + 1)) {
      return false;
    }
    Word verb = words.get(cue + 1);
    String folded = verb.folded();
    boolean feminine = folded.startsWith("ت") && folded.endsWith("ت");
    return feminine
        || classes.is("perfect", verb)
        || !(folded.startsWith("ي") || folded.startsWith("ت"));
  }

  // "asked that his phone be seized", "ordered the seizure", أمرت النيابة بحجز, "a warrant for his
  // arrest"
  private boolean isWanted(Words words, int at, int first) {
    if (!classes.is("wanted", words.get(at)) || hasParticle(words.get(at))) {
      return false;
    }
    boolean caused = isCaused(words, at, first);
    boolean governed =
        classes.is("deed", words.get(first)) || isSubjunctive(words, first) || caused;
    for (int i = at + 1; i <= first; i++) {
      Word word = words.get(i);
      boolean joined =
          classes.is("and", word)
              && (caused || (i < first && classes.is("clause", words.get(i + 1))));
      if (Clauses.isParted(words, i)
          || classes.is("completed", word)
          || (i < first && !joined && classes.is("apart", word))) {
        return false;
      }
    }
    return governed;
  }

  /// Whether a verb of asking or ordering governs it from before the nearest words: *asked the
  /// court to have the arms seized and the three men arrested*.
  boolean isWantedFromAfar(Words words, int first) {
    for (int i = first - 1; i >= first - WANTED && words.sameSentence(first, i); i--) {
      if (classes.is("contrast", words.get(i))) {
        return false;
      }
      if (isWanted(words, i, first)) {
        return true;
      }
    }
    return false;
  }

  // "asked to have the arms seized and the men arrested"; not "to have seized the arms"
  private boolean isCaused(Words words, int at, int first) {
    for (int i = at + 1; i < first - 1; i++) {
      boolean have = words.get(i).folded().equals("have") || words.get(i).folded().equals("get");
      if (have && words.foldedNear(i, i - 1).equals("to")) {
        Word next = words.get(i + 1);
        return classes.is("determiner", next) || next.token().isNumber();
      }
    }
    return false;
  }

  // بأمر من, by order of: the deed itself is told
  private boolean hasParticle(Word word) {
    for (Word.Form form : word.forms()) {
      if (classes.get("wanted").has(form.folded())) {
        return !(form.isWhole() || form.particles().equals("و") || form.particles().equals("ف"));
      }
    }
    return false;
  }

  private boolean isSubjunctive(Words words, int first) {
    if (!words.sameSentence(first, first - 1)) {
      return false;
    }
    String before = words.get(first - 1).folded();
    return before.equals("be")
        || (before.equals("ete") && classes.is("subjunctive", words.get(first - 2)))
        || classes.is("subjunctive", words.get(first - 1));
  }

  /// Whether its own form says so: an order (*Arrest him*), a French infinitive that nothing says
  /// was achieved (*l'interpeller*), an Arabic future (`ستعتقل`), *arrest warrant*.
  boolean isSaidByForm(Words words, int first) {
    return isOrder(words, first)
        || isOpenInfinitive(words, first)
        || isFuture(words.get(first))
        || words.foldedNear(first, first + 1).startsWith("warrant");
  }

  private static boolean isFuture(Word word) {
    return word.forms().stream()
        .anyMatch(form -> form.folded().startsWith("سي") || form.folded().startsWith("ست"));
  }

  private boolean isOrder(Words words, int first) {
    if (!classes.is("order", words.get(first))
        || !words.sameSentence(first, first + 1)
        || !classes.is("determiner", words.get(first + 1))) {
      return false;
    }
    if (!words.sameSentence(first, first - 1) || !words.followsSpace(first)) {
      return true;
    }
    // "arrest him and seize his phones"
    boolean and = words.get(first - 1).folded().equals("and");
    for (int i = first - 2; and && i >= first - 6 && words.sameSentence(first, i); i--) {
      if (classes.is("order", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpenInfinitive(Words words, int first) {
    Word word = words.get(first);
    String folded = word.folded();
    if (word.isArabic() || !(folded.endsWith("er") || folded.endsWith("ir"))) {
      return false;
    }
    for (int i = first - 1; i >= first - 5 && words.sameSentence(first, i); i--) {
      if (Clauses.isParted(words, i + 1)) {
        break;
      }
      if (classes.is("achieved", words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
