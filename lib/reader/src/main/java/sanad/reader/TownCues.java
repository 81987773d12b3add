package sanad.reader;

/// Rule: where a name that only the long list of towns has (`towns.tsv`) is that town. Such a name
/// may be anybody's surname, so that it needs more than another: *in*, *at*, *near*, *à*; a noun
/// for a place and *of* (*the town of*, *à l'ouest d'*); its division or a site behind it (*Kuje
/// prison*); brackets of its own; a listing after another place; of a city also *from*, *to*, *de*.
/// Where another word with a capital follows, the name goes on, and no list has it.
final class TownCues {
  private static final int CITY = 100_000;

  private final WordClass cue;
  private final WordClass cityCue;
  private final WordClass noun;
  private final WordClass province;
  private final WordClass site;

  TownCues(Lexicon lexicon) {
    cue = lexicon.words("town-cue");
    cityCue = lexicon.words("city-cue");
    noun = lexicon.words("town-noun");
    province = lexicon.words("province");
    site = lexicon.words("town-site");
  }

  /// Whether a place is of the long list: those of the others have an Arabic name.
  static boolean isOfLongList(Place place) {
    return place.kind() == Place.Kind.CITY && place.arabic().isEmpty();
  }

  /// @param after whether a place stands right before it, or before *and*
  boolean has(Words words, int index, int count, int population, boolean after) {
    int behind = index + count;
    boolean follows = words.sameSentence(index, behind) && words.followsSpace(behind);
    boolean bracketed =
        words.gapBefore(index).endsWith("(") && words.gapBefore(behind).startsWith(")");
    if (bracketed
        || (follows && (province.has(words.get(behind)) || site.has(words.get(behind))))) {
      return true;
    }
    if (follows && words.get(behind).startsUpper()) {
      return false;
    }
    if (after) {
      return true;
    }
    if (!words.sameSentence(index, index - 1) || !isClose(words, index)) {
      return false;
    }
    Word before = words.get(index - 1);
    if (cue.has(before) || before.isGraveA() || (population >= CITY && cityCue.has(before))) {
      return true;
    }
    return isOf(before) && words.sameSentence(index, index - 2) && noun.has(words.get(index - 2));
  }

  private static boolean isClose(Words words, int index) {
    String gap = words.gapBefore(index);
    return words.followsSpace(index) || gap.equals("'") || gap.equals("’");
  }

  private static boolean isOf(Word word) {
    return switch (word.folded()) {
      case "of", "de", "d", "du" -> true;
      default -> false;
    };
  }
}
