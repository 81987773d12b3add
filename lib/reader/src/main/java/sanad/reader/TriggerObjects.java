package sanad.reader;

import java.util.OptionalInt;
import java.util.Set;

/// Rule: the word of a trigger's sentence that shows whom or what it is about.
///
/// Of a passive it is the subject, also from afar: the head of a relative clause or of words
/// between commas before the verb (*the men, aged 19 to 34, were arrested*). An Arabic verb that is
/// written alike in both voices is a passive where no object follows but when, where or by whom.
///
/// **Source:** the head of a relative clause is what stands right before its pronoun: M. Grevisse,
/// A. Goosse, *Le bon usage*; R. Huddleston, G. Pullum, *The Cambridge Grammar of the English
/// Language* (2002), 12; the passive without its doer: W. Wright, *A Grammar of the Arabic
/// Language*, I.
final class TriggerObjects {
  private static final int FAR = 25;
  private static final int SUBJECT = 8;
  private static final Set<String> ONE = Set.of("a", "an", "un", "une");

  private final WordClasses classes;
  private final Clauses clauses;
  private final Numbers numbers;
  private final ObjectWords objectWords;

  TriggerObjects(WordClasses classes, Clauses clauses, Numbers numbers) {
    this.classes = classes;
    this.clauses = clauses;
    this.numbers = numbers;
    objectWords = new ObjectWords(classes);
  }

  OptionalInt of(Words words, int index, int last, Pattern pattern) {
    if (pattern.objects().contains("any")) {
      return OptionalInt.of(last);
    }
    if (words.sameSentence(last, last + 1)
        && (isClass("thing", words.get(last + 1)) || isFoundToBe(words, last))) {
      return OptionalInt.empty();
    }
    if (isCounted(words, index, pattern)) {
      return OptionalInt.of(index);
    }
    if (isLabel(words, index, last, pattern)) {
      return OptionalInt.of(last + 1);
    }
    if (isElliptic(words, index, pattern)) {
      return OptionalInt.of(index - 1);
    }
    boolean passive = isPassive(words, index, last, pattern);
    if (passive && pattern.side() != Pattern.Side.AFTER) {
      OptionalInt head = head(words, index, last, pattern);
      if (head.isPresent()) {
        return head;
      }
    }
    OptionalInt sure = onItsSide(words, index, last, pattern, passive);
    if (sure.isEmpty()) {
      sure = nearest(words, index, last, pattern, passive, true);
    }
    if (sure.isPresent()) {
      return sure;
    }
    OptionalInt far = ofNoun(words, index, last, pattern);
    if (far.isPresent()) {
      return far;
    }
    OptionalInt implied = nearest(words, index, last, pattern, passive, false);
    return implied.isPresent() || !saysItself(words, index, pattern)
        ? implied
        : OptionalInt.of(index);
  }

  private boolean isPassive(Words words, int index, int last, Pattern pattern) {
    return pattern.side() == Pattern.Side.VOICE
        ? saysOnlyHow(words, last)
        : !pattern.arabic() && clauses.isPassive(words, index);
  }

  // أوقف بمدينة …, أوقفوا يوم …, اعتقل من طرف …
  private boolean saysOnlyHow(Words words, int verb) {
    int next = verb + 1;
    if (!words.sameSentence(verb, next) || Clauses.isParted(words, next)) {
      return true;
    }
    Word word = words.get(next);
    return isClass("circumstance", word)
        || word.forms().stream().anyMatch(form -> form.particles().endsWith("ب"));
  }

  /// The subject of a passive from which a clause parts it: what stands right before the pronoun or
  /// the comma that opens the clause.
  private OptionalInt head(Words words, int index, int last, Pattern pattern) {
    int group = clauses.groupStart(words, index);
    boolean closed = Clauses.isParted(words, group);
    for (int i = group; i >= group - FAR && words.sameSentence(index, i); i--) {
      if (isClass("contrast", words.get(i)) || isStop(words.gapBefore(i))) {
        break;
      }
      boolean opens =
          isClass("relative", words.get(i)) || (i < group && closed && Clauses.isParted(words, i));
      if (opens || isClass("that", words.get(i))) {
        for (int at = i - 1;
            at >= i - (opens ? Clauses.HEAD : 1) && words.sameSentence(index, at);
            at--) {
          if (objectWords.isObject(words, at, last, pattern, true)) {
            return OptionalInt.of(at);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isStop(String gap) {
    return gap.indexOf(':') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('؛') >= 0;
  }

  // "5 arrests"
  private boolean isCounted(Words words, int index, Pattern pattern) {
    return pattern.objects().contains("possessor")
        && words.get(index).folded().endsWith("s")
        && numbers.before(words, index) > 0;
  }

  // "found guilty of", "found that"
  private boolean isFoundToBe(Words words, int last) {
    return isClass("finding", words.get(last)) && isClass("found-to-be", words.get(last + 1));
  }

  // "Arrests: 5", « Arrestations : deux (…) », اعتقالات: ثلاثة
  private boolean isLabel(Words words, int index, int last, Pattern pattern) {
    return pattern.type() == EventType.ARREST
        && isClass("deed", words.get(index))
        && !words.sameSentence(index, index - 1)
        && words.sameSentence(last, last + 1)
        && words.gapBefore(last + 1).strip().equals(":")
        && numbers.itself(words, last + 1) > 0
        && !(words.sameSentence(last, last + 2)
            && words.followsSpace(last + 2)
            && isThing(words.get(last + 2)));
  }

  // "five were arrested and 10 detained"
  private boolean isElliptic(Words words, int index, Pattern pattern) {
    return pattern.type() == EventType.ARREST
        && words.get(index).folded().endsWith("ed")
        && numbers.before(words, index) > 1
        && words.sameSentence(index, index - 2)
        && isClass("and", words.get(index - 2));
  }

  /// The object on the side where grammar has it, nearest first: of a passive its subject, before
  /// it; of a noun with *of*, of a verb after *and* or its auxiliary, behind it. Empty where that
  /// side has none, or either may.
  private OptionalInt onItsSide(
      Words words, int index, int last, Pattern pattern, boolean passive) {
    boolean before =
        pattern.arabic() ? isSaidOfItself(words, index, last) : passive && side(pattern);
    boolean behind = !pattern.arabic() && side(pattern) && !passive && isBehind(words, index, last);
    if (!before && !behind) {
      return OptionalInt.empty();
    }
    int most = behind ? pattern.window() : pattern.window() + 2;
    for (int distance = 1; distance <= most; distance++) {
      int at = behind ? last + distance : index - distance;
      if (!words.sameSentence(index, at)) {
        break;
      }
      if (objectWords.isObject(words, at, last, pattern, true)) {
        return OptionalInt.of(before && !pattern.arabic() ? subject(words, at, last, pattern) : at);
      }
    }
    return OptionalInt.empty();
  }

  // "three men suspected of belonging to a cell were arrested": what stands behind a preposition is
  // no subject where one stands before it, in the same clause
  private int subject(Words words, int found, int last, Pattern pattern) {
    int at = found;
    for (int i = found; i >= found - SUBJECT && words.sameSentence(found, i); i--) {
      if (i < at && objectWords.isObject(words, i, last, pattern, true)) {
        at = i;
      }
      if (at == i && !objectWords.isGoverned(words, at)) {
        return at;
      }
      if (Clauses.isParted(words, i)
          || isStop(words.gapBefore(i))
          || isClass("and", words.get(i))
          || isClass("apart", words.get(i))) {
        return at == found ? found : objectWords.isGoverned(words, at) ? found : at;
      }
    }
    return objectWords.isGoverned(words, at) ? found : at;
  }

  // "l'arrestation en …, au nord de …, de deux hommes": behind a preposition, however far
  private OptionalInt ofNoun(Words words, int index, int last, Pattern pattern) {
    if (pattern.arabic() || !isClass("deed", words.get(index))) {
      return OptionalInt.empty();
    }
    for (int i = last + 1; i < last + FAR && words.sameSentence(last, i); i++) {
      if (!isClass("of", words.get(i))) {
        continue;
      }
      int counted = counted(words, i + 1);
      if (pattern.type() == EventType.ARREST && counted > 0) {
        return OptionalInt.of(counted);
      }
      for (int at = i + 1; at <= i + Clauses.HEAD && words.sameSentence(last, at); at++) {
        if (objectWords.isObject(words, at, last, pattern, true)) {
          return OptionalInt.of(at);
        }
      }
    }
    return OptionalInt.empty();
  }

  // "the arrest of a baker", "of three bakers", "of three pastry bakers": behind an article, or
  // behind a number a plural that is no
  // thing's or time's; -1 for none
  private int counted(Words words, int number) {
    boolean one = ONE.contains(words.foldedNear(number - 1, number));
    if (one && words.sameSentence(number, number + 1) && words.followsSpace(number + 1)) {
      Word word = words.get(number + 1);
      return word.startsUpper() || isThing(word) ? -1 : number + 1;
    }
    if (!words.sameSentence(number - 1, number + 1) || numbers.before(words, number + 1) < 2) {
      return -1;
    }
    for (int at = number + 1; at <= number + 2 && words.sameSentence(number, at); at++) {
      Word word = words.get(at);
      if (!words.followsSpace(at) || word.startsUpper()) {
        return -1;
      }
      if (word.folded().endsWith("s")) {
        return isThing(word) ? -1 : at;
      }
    }
    return -1;
  }

  private boolean isThing(Word word) {
    return isClass("month", word) || isClass("unit", word) || isClass("weapon", word);
  }

  private static boolean side(Pattern pattern) {
    return pattern.side() != Pattern.Side.AFTER;
  }

  // حبوب عثر عليها: the pronoun is of what stands before
  private static boolean isSaidOfItself(Words words, int index, int last) {
    String folded = words.get(last).folded();
    return last > index && folded.startsWith("علي") && folded.length() > "علي".length();
  }

  private boolean isBehind(Words words, int index, int last) {
    if (words.sameSentence(last, last + 1)
        && isClass("deed", words.get(index))
        && isClass("of", words.get(last + 1))) {
      return true;
    }
    if (isActive(words, index, last)) {
      return true;
    }
    return words.sameSentence(index, index - 1)
        && words.followsSpace(index)
        && (isClass("and", words.get(index - 1)) || isClass("has", words.get(index - 1)));
  }

  // "soldiers arrested nine young men": a number right behind a verb counts its object
  private boolean isActive(Words words, int index, int last) {
    if (isClass("deed", words.get(index)) && !isClass("order", words.get(index))) {
      return false;
    }
    return words.sameSentence(last, last + 2)
        && words.followsSpace(last + 1)
        && numbers.before(words, last + 2) > 0
        && !isClass("unit", words.get(last + 2));
  }

  // "was arrested", "his arrest", تم توقيفه, قال إنه اعتقل في غاو, "les a arrêtés": of whom,
  // another sentence says.
  private boolean saysItself(Words words, int index, Pattern pattern) {
    if (clauses.opensWithParticiple(words, index)) {
      return pattern.objects().contains("passive") || pattern.objects().contains("pronoun");
    }
    if (!words.sameSentence(index, index - 1)) {
      return false;
    }
    if (pattern.side() == Pattern.Side.VOICE) {
      return isClass("of-pronoun", words.get(index - 1)) && saysOnlyHow(words, index);
    }
    if (clauses.isTelegraphic(words, index)) {
      return pattern.objects().contains("passive") || pattern.objects().contains("pronoun");
    }
    return (pattern.objects().contains("passive") && clauses.isPassive(words, index))
        || (pattern.objects().contains("pronoun") && clauses.hasPronoun(words, index))
        || (pattern.objects().contains("possessor") && isClass("possessor", words.get(index - 1)));
  }

  // The nearest on either side: "a soldier was arrested, officials say", "arrested two officials".
  private OptionalInt nearest(
      Words words, int index, int last, Pattern pattern, boolean passive, boolean withoutImplied) {
    // "took two men into custody": within the words
    for (int at = index + 1; at < last && pattern.together() < pattern.words().size(); at++) {
      if (objectWords.isObject(words, at, last, pattern, withoutImplied)) {
        return OptionalInt.of(at);
      }
    }
    for (int distance = 1; distance <= pattern.window(); distance++) {
      int after = last + distance;
      if (words.sameSentence(last, after)
          && objectWords.isObject(words, after, last, pattern, withoutImplied)) {
        return OptionalInt.of(after);
      }
      int before = index - distance;
      if ((passive && pattern.side() != Pattern.Side.AFTER || pattern.side() == Pattern.Side.BOTH)
          && words.sameSentence(index, before)
          && objectWords.isObject(words, before, last, pattern, withoutImplied)) {
        return OptionalInt.of(before);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isClass(String name, Word word) {
    return classes.is(name, word);
  }
}
