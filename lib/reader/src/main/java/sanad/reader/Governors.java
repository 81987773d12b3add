package sanad.reader;

import java.util.Optional;

/// Rule: the verb of a main clause that says how its clause is to be taken, however far before it
/// stands: *denied, in a statement …, that …*, *il n'est pas établi non plus que …*, `نفت …، في
/// بيان …، أن`; what is told to be wrong news (*dismissed as baseless the reports of the arrest*);
/// and what nobody confirms.
///
/// Looked for from the clause's first word back to the beginning of the sentence. What stands
/// between two commas is another matter (*…, as it said, …*); a verb of saying that stands nearer
/// governs the clause itself (*denied the report and said that …*), and then nothing is found.
///
/// **Source:** the verb that takes a clause decides whether it is a fact, and hands it on through
/// verbs that decide nothing: R. Saurí, J. Pustejovsky, *Are you sure that this happened?*
/// (Computational Linguistics 38, 2012); R. Huddleston, G. Pullum, *The Cambridge Grammar of the
/// English Language* (2002), 11.
final class Governors {
  enum Stance {
    DENIED,
    /// Neither said to be so nor not to be so.
    OPEN
  }

  /// How many words back: more than the longest main clauses of communiqués have.
  private static final int REACH = 45;

  private static final int NEGATION = 12;
  private static final int NEWS = 6;

  private final WordClasses classes;
  private final Clauses clauses;
  private final Refutation refutation;

  Governors(WordClasses classes, Clauses clauses, Refutation refutation) {
    this.classes = classes;
    this.clauses = clauses;
    this.refutation = refutation;
  }

  /// What a governor says of a trigger's clause; empty where none says anything.
  Optional<Stance> of(Words words, int first) {
    if (isModifier(words, first)) {
      return Optional.empty();
    }
    boolean governed = false;
    boolean news = false;
    boolean apart = false;
    int commas = 0;
    boolean named = classes.is("deed", words.get(first));
    for (int i = first - 1; i >= first - REACH && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      if (Clauses.isParted(words, i + 1)) {
        commas++;
      }
      if (classes.is("contrast", word) || isStop(words, i + 1)) {
        return Optional.empty();
      }
      boolean open = commas % 2 == 0 || (!governed && !Clauses.isParted(words, i));
      if (open && isComplement(words, i)) {
        governed = true;
        commas = 0;
        continue;
      }
      boolean near = named && !apart;
      news |= near && first - i <= NEWS && classes.is("news", word);
      apart |= commas % 2 == 0 && classes.is("apart", word) && !isOfNews(word);
      if (commas % 2 == 0 && (governed || near)) {
        Optional<Stance> stance = stance(words, i, governed, news);
        if (stance.isPresent()) {
          return stance;
        }
        if (governed && classes.is("saying", word) && !isInfinitive(words, i)) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a short sentence right behind says that nobody confirms it: *No source confirms this*,
  /// « Aucune source officielle ne l'a confirmé. »
  boolean isLeftOpenBehind(Words words, int first) {
    int next = first;
    while (next < first + REACH && words.sameSentence(first, next)) {
      next++;
    }
    if (next >= words.size() || words.sentenceOf(next) != words.sentenceOf(first) + 1) {
      return false;
    }
    for (int i = next; i < next + NEGATION && words.sameSentence(next, i); i++) {
      boolean last = !words.sameSentence(next, i + 1);
      boolean pointed =
          last
              || classes.is("this", words.get(i + 1))
              || classes.is("news", words.get(i + 1))
              || words.get(i + 1).folded().equals("it");
      if (pointed && classes.is("confirming", words.get(i)) && isNegated(words, i)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Stance> stance(Words words, int at, boolean governed, boolean news) {
    Word word = words.get(at);
    boolean negated = isNegated(words, at);
    if (classes.is("confirming", word) && negated) {
      return Optional.of(Stance.OPEN);
    }
    if (governed && classes.is("doubting", word)) {
      return Optional.of(Stance.OPEN);
    }
    boolean denies =
        ((governed || news) && classes.is("denial", word))
            || (news && classes.is("dismissing", word))
            || (governed && isWronglySaid(words, at));
    // لا يوجد ما يثبت أن, "no sound proof that"
    boolean unproven = governed && negated && classes.is("true", word);
    return (denies && !negated) || unproven || (governed && refutation.isUntrue(words, at))
        ? Optional.of(Stance.DENIED)
        : Optional.empty();
  }

  // "that", que, أن, not the pronoun of "the man that"; a verb of saying may have a negation of its
  // own
  private boolean isComplement(Words words, int at) {
    return classes.is("clause", words.get(at)) && clauses.relative(words, at) != at;
  }

  // "has not confirmed", "neither the police nor the army confirmed", rien ne permet de confirmer
  private boolean isNegated(Words words, int at) {
    for (int i = at - 1; i >= at - NEGATION && words.sameSentence(at, i); i--) {
      if (Clauses.isParted(words, i + 1) || classes.is("clause", words.get(i))) {
        return false;
      }
      if (classes.is("negation", words.get(i)) || classes.is("nothing", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // "a dit à tort que", "wrongly reported that"
  private boolean isWronglySaid(Words words, int at) {
    if (!classes.is("wrongly", words.get(at))) {
      return false;
    }
    for (int i = at - 2; i <= at + 1; i++) {
      if (words.sameSentence(at, i) && classes.is("saying", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a verb only tells who is meant, *the men arrested in Gao*: so much is taken as known,
  /// whatever is denied of them.
  boolean isModifier(Words words, int first) {
    Word verb = words.get(first);
    if (verb.isArabic()
        || classes.is("deed", verb)
        || !words.sameSentence(first, first - 1)
        || clauses.groupStart(words, first) < first) {
      return false;
    }
    Word before = words.get(first - 1);
    boolean head =
        (classes.is("person", before) || classes.is("cell", before) || classes.is("weapon", before))
            && !classes.is("determiner", before);
    return head && !hasObject(words, first);
  }

  // "that soldiers arrested the men", not "the men arrested à Gao"
  private boolean hasObject(Words words, int first) {
    if (!words.sameSentence(first, first + 1)) {
      return false;
    }
    Word next = words.get(first + 1);
    boolean article = classes.is("determiner", next) || classes.is("agent-link", next);
    return (article && !next.token().surface().equals("à")) || classes.is("person", next);
  }

  /// Whether it tells so of known ones: *the men arrested*, not *two men arrested*.
  boolean isOfKnown(Words words, int first) {
    return isModifier(words, first)
        && words.sameSentence(first, first - 2)
        && classes.is("known", words.get(first - 2));
  }

  // "it is false to say that", « rien ne permet de dire que »
  private static boolean isInfinitive(Words words, int at) {
    String before = words.foldedNear(at, at - 1);
    return before.equals("to") || before.equals("de") || before.equals("d");
  }

  private boolean isOfNews(Word word) {
    return word.isArabic() && classes.is("relative", word);
  }

  private static boolean isStop(Words words, int index) {
    String gap = words.gapBefore(index);
    return gap.indexOf(':') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('؛') >= 0;
  }
}
