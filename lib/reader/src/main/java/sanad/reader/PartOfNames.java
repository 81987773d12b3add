package sanad.reader;

/// Rule: a listed name that is only a part of another word or name, and so no place. `وادي` is not
/// `و` and Edd, `لجنة` not Djenné; *Seine-Saint-Denis* is not Saint-Denis, *rue de Turin* and `شارع
/// فلسطين` are streets; `الساحل السوري` is a coast and not the Sahel.
///
/// **Source:** words of Arabic that begin with letters that particles have: laid beside the lists,
/// as decision 0044 tells; names within names: J. Leidner, *Toponym resolution in text* (2007).
final class PartOfNames {
  private final Lexicon lexicon;
  private final WordClass uncut;
  private final WordClass street;
  private final WordClass streetBehind;
  private final WordClass streetLink;
  private final WordClass landscape;
  private final WordClass landscapeOwner;
  private final WordClass placeCue;

  PartOfNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    uncut = lexicon.words("uncut");
    street = lexicon.words("street");
    streetBehind = lexicon.words("street-behind");
    streetLink = lexicon.words("street-link");
    landscape = lexicon.words("landscape");
    landscapeOwner = lexicon.words("landscape-owner");
    placeCue = lexicon.words("place-cue");
  }

  boolean is(Words words, int index, NameIndex.Hit<Gazetteer.Meaning> hit) {
    Word word = words.get(index);
    return word.isArabic()
        ? isCut(word, hit.form()) || isLandscape(words, index, hit) || isArabicStreet(words, index)
        : isHyphened(words, index) || isLatinStreet(words, index, hit.words());
  }

  // The word, or it after و, is one of every day; the name is what is left when letters are off.
  private boolean isCut(Word word, Word.Form form) {
    return word.forms().stream()
        .anyMatch(
            longer ->
                longer.folded().length() > form.folded().length() && uncut.has(longer.folded()));
  }

  private boolean isLandscape(Words words, int index, NameIndex.Hit<Gazetteer.Meaning> hit) {
    String next = words.foldedNear(index, index + 1);
    boolean owned =
        words.sameSentence(index, index - 1) && landscapeOwner.has(words.get(index - 1));
    return hit.words() == 1
        && landscape.has(hit.form().folded())
        && !owned
        && words.followsSpace(index + 1)
        && next.startsWith("ال");
  }

  private boolean isArabicStreet(Words words, int index) {
    return words.sameSentence(index, index - 1)
        && words.followsSpace(index)
        && street.has(words.get(index - 1));
  }

  private boolean isLatinStreet(Words words, int index, int count) {
    int behind = index + count;
    if (words.sameSentence(index, behind)
        && words.followsSpace(behind)
        && words.get(behind).startsUpper()
        && streetBehind.has(words.get(behind))) {
      return true;
    }
    int before = index - 1;
    while (before > index - 3
        && words.sameSentence(index, before)
        && streetLink.has(words.get(before))) {
      before--;
    }
    return words.sameSentence(index, before) && street.has(words.get(before));
  }

  // Seine-Saint-Denis; but Mali-Niger, Al-Raqqa, Nord-Mali
  private boolean isHyphened(Words words, int index) {
    if (!words.gapBefore(index).equals("-") || !words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    return before.startsUpper()
        && before.folded().length() > 2
        && !placeCue.has(before)
        && lexicon.nationality(before.folded()).isEmpty()
        && lexicon.names().longest(words, index - 1).isEmpty();
  }
}
