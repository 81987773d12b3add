package sanad.reader;

/// Where a name of a place is that of a person: after a title or a word of naming (*Mr Jordan*,
/// `السيدة سورية`); and where it may be, as the given name before a surname (*Chad Exercise*).
final class NamesOfPersons {
  private final WordClass title;
  private final WordClass given;

  NamesOfPersons(Lexicon lexicon) {
    title = lexicon.words("title");
    given = lexicon.words("given-name");
  }

  boolean isOfPerson(Words words, int index, Word.Form form) {
    if (!form.isWhole() || !words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    String gap = words.gapBefore(index);
    boolean follows = words.followsSpace(index) || gap.equals(". ") || gap.equals(".\u00a0");
    // "me" and "m" are titles with a capital only
    boolean small = before.folded().length() <= 2 && !before.startsUpper();
    return follows && !small && title.has(before);
  }

  boolean mayBeGiven(Words words, int index) {
    return given.has(words.get(index).folded())
        && words.sameSentence(index, index + 1)
        && words.followsSpace(index + 1)
        && words.get(index + 1).startsUpper();
  }
}
