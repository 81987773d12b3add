package sanad.reader;

/// Rule: whether a word is of a kind that a trigger asks for, and stands there as what it is about:
/// not who did it (*by the men of*, `أوقفت عناصر الدرك`), not a sort (*militant group*, *cell
/// leader*), not the holder of what was taken, nor where it was found (*on his phone*).
///
/// **Source:** as [TriggerObjects].
final class ObjectWords {
  private final WordClasses classes;

  ObjectWords(WordClasses classes) {
    this.classes = classes;
  }

  // "messages found on his phone": a place, and not what was found
  private boolean isWhere(Words words, int at, int last) {
    if (at <= last
        || !isClass("finding", words.get(last))
        || isClass("deed", words.get(last))
        || words.foldedNear(at, at - 2).equals("possession")) {
      return false;
    }
    boolean placed = isClass("placing", words.get(last + 1));
    for (int i = last + 2; placed && i < at; i++) {
      placed = !isClass("is", words.get(i));
    }
    return placed || isGoverned(words, at);
  }

  // cell leader, cell phone
  private boolean isCompound(Words words, int at) {
    return !words.get(at).isArabic()
        && isClass("cell", words.get(at))
        && words.sameSentence(at, at + 1)
        && words.followsSpace(at + 1)
        && (isClass("person", words.get(at + 1)) || isClass("weapon", words.get(at + 1)))
        && !words.get(at).folded().startsWith("reseau")
        && !words.get(at).folded().startsWith("cellule");
  }

  // d'appartenir à une cellule, "to a cell", "of the armed group"
  boolean isGoverned(Words words, int at) {
    for (int i = at - 1; i >= at - Clauses.HEAD && words.sameSentence(at, i); i--) {
      Word word = words.get(i);
      if (!words.followsSpace(i + 1) && !words.gapBefore(i + 1).equals("'")) {
        return false;
      }
      if (isClass("governing", word) || word.isGraveA()) {
        return true;
      }
      if (!isClass("agent-link", word) && i < at - 1) {
        return false;
      }
    }
    return false;
  }

  // "groupes terroristes", "militant group", الجماعات الإرهابية: what sort, and not who
  private boolean isDescribing(Words words, int at, Pattern pattern) {
    if (pattern.type() != EventType.ARREST || isClass("cell", words.get(at))) {
      return false;
    }
    boolean before =
        words.sameSentence(at, at - 1)
            && words.followsSpace(at)
            && isClass("described", words.get(at - 1))
            && !(hasArticle(words.get(at - 1)) && !hasArticle(words.get(at)));
    boolean behind =
        !words.get(at).isArabic()
            && words.sameSentence(at, at + 1)
            && words.followsSpace(at + 1)
            && isClass("described", words.get(at + 1));
    return before || behind;
  }

  // أوقفت عناصر الدرك شخصين: who did it stands behind the verb, and belongs to a service
  private boolean isAgentSubject(Words words, int at) {
    return words.sameSentence(at, at + 1)
        && words.followsSpace(at + 1)
        && words.get(at + 1).folded().startsWith("ال")
        && isClass("receiver", words.get(at + 1));
  }

  // An Arabic adjective has the article of its noun: not اعتقلت الجماعة رجلا
  private static boolean hasArticle(Word word) {
    return word.forms().stream().anyMatch(form -> form.folded().startsWith("ال"));
  }

  // "interpellés par les hommes de …", من طرف عناصر
  private boolean isAgent(Words words, int at) {
    int before = at - 1;
    if (words.get(at).isArabic() && isAgentSubject(words, at)) {
      return true;
    }
    if (words.get(at).isArabic()) {
      return words.sameSentence(at, at - 2)
          && isClass("agent-noun", words.get(before))
          && words.get(at - 2).folded().equals("من");
    }
    while (before > at - 3
        && words.sameSentence(at, before)
        && isClass("agent-link", words.get(before))) {
      before--;
    }
    return words.sameSentence(at, before) && isClass("agent", words.get(before));
  }

  boolean isObject(Words words, int at, int last, Pattern pattern, boolean withoutImplied) {
    Word word = words.get(at);
    for (String name : pattern.objects()) {
      boolean fits =
          switch (name) {
            case "name" -> !withoutImplied && at == last + 1 && isNameLike(word, words.get(last));
            case "passive", "possessor", "pronoun" -> false;
            case "person-implied" -> !withoutImplied && isClass(name, word);
            default -> isClass(name, word);
          };
      if (fits
          && !countsThings(words, at)
          && !isHolder(words, at, pattern)
          && !isAgent(words, at)
          && !isWhere(words, at, last)
          && !(name.equals("cell") && isCompound(words, at))
          && !isDescribing(words, at, pattern)) {
        return true;
      }
    }
    return false;
  }

  // ثلاثة may be persons, but ثلاثة هواتف are not.
  private boolean countsThings(Words words, int at) {
    if (!isClass("count", words.get(at)) || !words.sameSentence(at, at + 1)) {
      return false;
    }
    Word counted = words.get(at + 1);
    return words.followsSpace(at + 1) && (isClass("weapon", counted) || isClass("unit", counted));
  }

  // What is taken (ضبطت) in somebody's possession is not the holder.
  private boolean isHolder(Words words, int at, Pattern pattern) {
    return pattern.type() == EventType.ARREST
        && words.sameSentence(at, at - 1)
        && isClass("possession", words.get(at - 1));
  }

  // Arabic has no capitals, so that an unknown word there says nothing; nor in a line of capitals.
  private boolean isNameLike(Word word, Word before) {
    boolean shouted = before.isAllUpper() && word.isAllUpper();
    return !word.isArabic() && word.startsUpper() && !shouted && !isClass("headline", word);
  }

  private boolean isClass(String name, Word word) {
    return classes.is(name, word);
  }
}
