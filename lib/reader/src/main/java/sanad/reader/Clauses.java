package sanad.reader;

import java.util.List;
import java.util.Optional;

/// Rule: which words belong to the verb of a trigger and which to another clause of its sentence.
///
/// The group of a verb is its auxiliaries, negations and adverbs: *had not yet been* arrested. What
/// stands in a relative clause or between commas, and not in the group, says nothing of the verb:
/// *the men who had not paid were arrested*. Of Arabic verbs `لم` and `لن` govern an imperfect
/// only: what is told in the perfect behind it, or by `تم`, has its own verb.
///
/// **Source:** a negation of a verb stands inside its group, English after the first auxiliary: R.
/// Huddleston, G. Pullum, *The Cambridge Grammar of the English Language* (2002), 9; *ne … pas*
/// around the auxiliary: M. Grevisse, A. Goosse, *Le bon usage*; the jussive after `لم` and the
/// subjunctive after `لن`: W. Wright, *A Grammar of the Arabic Language*, II.
final class Clauses {
  private static final int LONGEST_GROUP = 8;
  private static final int FAR = 20;
  private static final List<String> PARTICIPLES = List.of("ed", "é", "ée", "és", "ées");

  /// How far before its pronoun the head of a relative clause stands: المشتبه فيه الذي.
  static final int HEAD = 3;

  private final WordClasses classes;

  Clauses(WordClasses classes) {
    this.classes = classes;
  }

  /// The first word of a verb's group; the verb itself where it stands alone, or is a noun.
  int groupStart(Words words, int verb) {
    int start = verb;
    while (verb - start < LONGEST_GROUP && words.sameSentence(verb, start - 1)) {
      if (isParted(words, start)) {
        break;
      }
      if (isOfGroup(words, start - 1)) {
        start--;
      } else if (isSecond(words, start)) {
        start -= 2;
      } else {
        break;
      }
    }
    return start;
  }

  // "was handcuffed and arrested"
  private boolean isSecond(Words words, int start) {
    String and = words.get(start - 1).folded();
    return (and.equals("and") || and.equals("et"))
        && words.sameSentence(start, start - 3)
        && isParticiple(words.get(start - 2))
        && classes.is("been", words.get(start - 3));
  }

  private static boolean isParticiple(Word word) {
    return PARTICIPLES.stream().anyMatch(word.token().surface()::endsWith);
  }

  private boolean isOfGroup(Words words, int at) {
    Word word = words.get(at);
    if (classes.is("verb-group", word)) {
      return true;
    }
    String folded = word.folded();
    boolean adverb = folded.length() > 4 && (folded.endsWith("ly") || folded.endsWith("ment"));
    return adverb && words.sameSentence(at, at - 1) && classes.is("been", words.get(at - 1));
  }

  /// Whether a form of *be* is in the group: *was not arrested*, *seront interpellés*, `تم توقيف`.
  boolean isPassive(Words words, int verb) {
    for (int i = groupStart(words, verb); i < verb; i++) {
      if (classes.is("been", words.get(i))) {
        return true;
      }
    }
    return words.sameSentence(verb, verb - 1) && classes.is("been", words.get(verb - 1));
  }

  /// Whether a French pronoun or a name says whom: *les a arrêtés*, *ne l'ont pas arrêté*, *il a
  /// été arrêté*, *Tamrin a été arrêté*.
  boolean hasPronoun(Words words, int verb) {
    int group = groupStart(words, verb);
    for (int i = group; i < verb; i++) {
      if (classes.is("pronoun-object", words.get(i))) {
        return true;
      }
    }
    if (!isPassive(words, verb) || !words.sameSentence(verb, group - 1)) {
      return false;
    }
    Word subject = words.get(group - 1);
    return classes.is("pronoun-subject", subject)
        || (subject.startsUpper() && !isParted(words, group));
  }

  /// Whether it is a participle that a cell of a table begins with: `; arrested 2 May, Calais`, `;
  /// non interpellé`.
  boolean isTelegraphic(Words words, int verb) {
    boolean negated =
        words.sameSentence(verb, verb - 1) && classes.is("negation", words.get(verb - 1));
    return Rows.beginsCell(words, negated ? verb - 1 : verb) && isParticiple(words.get(verb));
  }

  /// Whether it is a participle that opens a sentence and is said of the subject of its main
  /// clause: *Interpellé en mai à Gao, il avait …*, *Arrested in Gao, he …*. Not *Arrêté du 3
  /// mars*, a decree.
  boolean opensWithParticiple(Words words, int verb) {
    return !words.sameSentence(verb, verb - 1)
        && words.sameSentence(verb, verb + 1)
        && words.followsSpace(verb + 1)
        && isParticiple(words.get(verb))
        && (classes.is("participle-link", words.get(verb + 1)) || words.get(verb + 1).isGraveA())
        && hasMainClause(words, verb);
  }

  // ", il", ", she", ", the man": behind the comma a subject
  private boolean hasMainClause(Words words, int verb) {
    for (int i = verb + 1; i <= verb + FAR && words.sameSentence(verb, i); i++) {
      if (isParted(words, i)
          && (classes.is("pronoun-subject", words.get(i)) || words.get(i).startsUpper())) {
        return true;
      }
    }
    return false;
  }

  boolean isDeed(Word word) {
    return classes.is("deed", word);
  }

  boolean isClause(Word word) {
    return classes.is("clause", word);
  }

  boolean isPerson(Word word) {
    return classes.is("person", word) && !classes.is("cell", word);
  }

  /// Whether a word before a trigger belongs to another verb than that which the trigger is.
  boolean isApart(Words words, int at, int verb) {
    if (words.get(verb).isArabic()) {
      return isBeforePerfect(words, at, verb);
    }
    int group = groupStart(words, verb);
    if (at >= group) {
      return false;
    }
    boolean noun = classes.is("deed", words.get(verb)) && !isPassive(words, verb);
    // "did not belong to the accused, arrested in Gao"
    if (group == verb && !noun && isParted(words, verb) && isParticiple(words.get(verb))) {
      return true;
    }
    return isBetweenCommas(words, at, group) || (!noun && relative(words, at) >= 0);
  }

  private boolean isBeforePerfect(Words words, int at, int verb) {
    Word word = words.get(at);
    if (at == verb - 1 || !(word.is("لم") || word.is("لن"))) {
      return false;
    }
    for (int i = at + 1; i < verb; i++) {
      // لم يسبق أن اعتقل: it governs the clause
      if (classes.is("clause", words.get(i))) {
        return false;
      }
      if (classes.is("completed", words.get(i))) {
        return true;
      }
    }
    return !classes.is("deed", words.get(verb));
  }

  // "a man, not seen since Friday, was detained"
  private static boolean isBetweenCommas(Words words, int at, int group) {
    boolean opened =
        isParted(words, at) || (words.sameSentence(at, at - 1) && isParted(words, at - 1));
    return opened && endsClause(words, at, group);
  }

  /// The pronoun of the relative clause in which a word stands; -1 for none.
  int relative(Words words, int at) {
    for (int i = at; i > at - FAR && words.sameSentence(at, i); i--) {
      Word word = words.get(i);
      if (classes.is("relative", word) || (classes.is("that", word) && hasAntecedent(words, i))) {
        return i;
      }
      if (classes.is("contrast", word) || words.gapBefore(i).indexOf(':') >= 0) {
        return -1;
      }
    }
    return -1;
  }

  // "the man that …", but "said that …"
  private boolean hasAntecedent(Words words, int at) {
    if (!words.sameSentence(at, at - 1)) {
      return false;
    }
    Word before = words.get(at - 1);
    return classes.is("person", before)
        || classes.is("cell", before)
        || classes.is("weapon", before)
        || classes.is("information", before);
  }

  /// The relative clause that stands between a verb and its subject; empty for none.
  ///
  /// @param subject its head; the verb itself where the sentence shows none
  Optional<Span> parting(Words words, int subject, int verb) {
    int group = groupStart(words, verb);
    int pronoun = -1;
    if (subject < group) {
      pronoun = opening(words, subject, group);
    } else if (subject == verb && words.sameSentence(verb, group - 1) && isParted(words, group)) {
      pronoun = relative(words, group - 1);
    }
    return pronoun >= 0
        ? Optional.of(new Span(words.get(pronoun).start(), words.get(group).start()))
        : Optional.empty();
  }

  /// Whether a word stands in a clause that ends before a verb: a relative one that a comma ends
  /// (*whose car was seen in Gao, offered no resistance and was arrested*), or what it led to (*the
  /// inquiry which began in Gao led to the arrest*, `التحقيق الذي انطلق في غاو إلى تفكيك`); and all
  /// that a comma parts from the clause that it governs (*denied, at a meeting in Gao, that …*).
  boolean isClosedBefore(Words words, int at, int verb) {
    if (verb - at >= FAR || !words.sameSentence(at, verb)) {
      return false;
    }
    int group = groupStart(words, verb);
    boolean relative = relative(words, at) >= 0;
    for (int i = at + 1; i <= group; i++) {
      boolean parted = isParted(words, i);
      boolean resumed = i < group && classes.is("enabling", words.get(i));
      boolean clause = classes.is("clause", words.get(i));
      boolean joined = parted || classes.is("and", words.get(i - 1));
      if ((relative && (parted || resumed)) || (joined && clause)) {
        return true;
      }
    }
    String before = words.foldedNear(verb, verb - 1);
    boolean ledTo = before.equals("الي") || before.equals("عن");
    return relative && ledTo && classes.is("deed", words.get(verb));
  }

  // The pronoun of the clause that a head has: the men, whom …
  private int opening(Words words, int head, int group) {
    for (int i = head + 1; i <= head + HEAD && i < group && words.sameSentence(head, i); i++) {
      if (classes.is("relative", words.get(i)) || classes.is("that", words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  static boolean endsClause(Words words, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (isParted(words, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isParted(Words words, int index) {
    String gap = words.gapBefore(index);
    return gap.indexOf(',') >= 0
        || gap.indexOf('،') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf('؛') >= 0;
  }
}
