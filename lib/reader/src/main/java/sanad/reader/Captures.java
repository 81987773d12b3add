package sanad.reader;

/// Rule: a word of arrest that tells no arrest. Whom armed men take, they abduct (*two soldiers
/// were captured by militants*, `اعتقل مسلحون تاجرا`); *prisoners* (`أسر`) are taken on both sides,
/// so that only militants are arrested; whom `الاحتفاظ` names with the article was arrested before;
/// who *picks up* somebody may be a driver; and of two Arabic words that are written alike one is
/// another: `أسر` is *families* where nothing shows the deed, and `توقف` is *stopped* where no `لم`
/// or `لن` stands before it.
///
/// **Source:** the doer of a passive behind *by*, of a verb before it, of an Arabic one behind it:
/// as [TriggerObjects]; H. Wehr, *A Dictionary of Modern Written Arabic*, on `أسر` and `أسرة`.
final class Captures {
  private static final int BY = 4;
  private static final int AUTHORITY = 6;
  private static final int ACRONYM = 5;
  private static final int DOER = 3;
  private static final int FALLEN = 8;

  private final WordClasses classes;
  private final Clauses clauses;
  private final Numbers numbers;

  Captures(WordClasses classes, Clauses clauses, Numbers numbers) {
    this.classes = classes;
    this.clauses = clauses;
    this.numbers = numbers;
  }

  /// Whether the word tells nothing of its type.
  boolean isNone(Words words, int index, int last, int object, EventType type) {
    return switch (type) {
      case ARREST ->
          isDoneByArmedMen(words, index, last, object) || isNoArrest(words, index, last, object);
      case SEIZURE -> isDoneByArmedMen(words, index, last, object);
      case CELL_DISMANTLED, INTEL_SHARED -> false;
    };
  }

  private boolean isDoneByArmedMen(Words words, int index, int last, int object) {
    return isDoneByCaptors(words, last)
        || isDoneByCaptorsBefore(words, index, object)
        || isDoneByCaptorsBehind(words, last, object);
  }

  private boolean isNoArrest(Words words, int index, int last, int object) {
    Word whom = words.get(object);
    boolean armed =
        is("armed", whom)
            || (words.sameSentence(object, object + 1) && is("armed", words.get(object + 1)));
    return (isPrisoner(words, index, last) && !armed)
        || (words.get(index).folded().startsWith("captur") && is("forces", whom))
        || isFollowUp(words, index, object)
        || isFamilies(words, index, object)
        || isStopping(words, index)
        || isLift(words, index, last);
  }

  // "by militants", par des hommes armés, على يد مسلحين
  private boolean isDoneByCaptors(Words words, int last) {
    for (int i = last + 1; i <= last + BY && words.sameSentence(last, i); i++) {
      if (Clauses.isParted(words, i) || is("is", words.get(i)) || is("relative", words.get(i))) {
        return false;
      }
      boolean by = is("agent", words.get(i)) || is("captor-agent", words.get(i));
      if (by && isCaptorNear(words, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCaptorNear(Words words, int by) {
    for (int i = by + 1; i <= by + DOER && words.sameSentence(by, i); i++) {
      if (is("captor", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // "militants captured two soldiers"
  private boolean isDoneByCaptorsBefore(Words words, int index, int object) {
    if (words.get(index).isArabic() || object <= index || clauses.isPassive(words, index)) {
      return false;
    }
    int before = clauses.groupStart(words, index) - 1;
    return words.sameSentence(index, before)
        && words.followsSpace(before + 1)
        && is("captor", words.get(before));
  }

  // اعتقل مسلحون تاجرا: a nominative right behind the verb is who did it
  private boolean isDoneByCaptorsBehind(Words words, int last, int object) {
    int doer = last + 1;
    return words.sameSentence(last, doer)
        && words.get(doer).isArabic()
        && words.get(doer).folded().endsWith("ون")
        && is("captor", words.get(doer))
        && object >= doer;
  }

  private boolean isPrisoner(Words words, int index, int last) {
    return words.get(index).is("اسر")
        || words.get(index).is("اسرت")
        || words.get(index).is("اسروا")
        || words.get(last).folded().startsWith("prison");
  }

  // الاحتفاظ بالأشخاص الأربعة: of those whose arrest was told
  private boolean isFollowUp(Words words, int index, int object) {
    Word word = words.get(object);
    return words.get(index).is("الاحتفاظ")
        && word.forms().stream().anyMatch(form -> form.folded().startsWith("ال"));
  }

  // أسر الضحايا are families; تم أسر, أسفر عن أسر, مقتل ثلاثة وأسر رابع are captures
  private boolean isFamilies(Words words, int index, int object) {
    Word word = words.get(index);
    if (!word.is("اسر")) {
      return false;
    }
    if (words.sameSentence(index, index - 1) && is("completed", words.get(index - 1))) {
      return false;
    }
    boolean counted = numbers.countAt(words, object) > 0;
    for (int i = index - 1; i >= index - FALLEN && words.sameSentence(index, i); i--) {
      boolean shown = is("fallen", words.get(i)) || is("enabling", words.get(i));
      if (shown && isJoined(words, index) && (counted || !is("enabling", words.get(i)))) {
        return false;
      }
    }
    return true;
  }

  // وأسر, عن أسر: by what stands right before it
  private static boolean isJoined(Words words, int index) {
    return words.get(index).forms().stream().anyMatch(form -> form.particles().endsWith("و"))
        || words.get(index - 1).is("عن")
        || words.get(index - 1).is("من");
  }

  // لم توقف السلطات أحدا, but توقف القتال
  private boolean isStopping(Words words, int index) {
    if (!words.get(index).folded().equals("توقف")) {
      return false;
    }
    String before = words.foldedNear(index, index - 1);
    return !(before.endsWith("لم") || before.endsWith("لن"));
  }

  // "a driver picked up two men", "the camera caught him": no arrest, unless the police did it
  private boolean isLift(Words words, int index, int last) {
    boolean lift =
        words.get(index).is("caught")
            || (last == index + 1 && words.get(index).folded().startsWith("pick"));
    if (!lift || clauses.isPassive(words, index)) {
      return lift && words.get(index).is("caught");
    }
    for (int i = index - 1; i >= index - AUTHORITY && words.sameSentence(index, i); i--) {
      Word word = words.get(i);
      int length = word.folded().length();
      boolean acronym = word.isAllUpper() && length > 1 && length <= ACRONYM;
      if (is("authority", word) || acronym) {
        return false;
      }
    }
    return true;
  }

  private boolean is(String name, Word word) {
    return classes.is(name, word);
  }
}
