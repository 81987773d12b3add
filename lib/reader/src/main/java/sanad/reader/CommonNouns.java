package sanad.reader;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sanad.text.Folding;

/// Listed names that are words of every day too: `إطار`, a frame, folds as `أطار` (Atar), `طراز`, a
/// type of rifle, is Taraz, `معسكر`, a camp, Mascara, *sur* a town of Oman. A preposition before
/// them tells nothing. Such a word is a place where the text says so: after a noun for a place
/// (`ولاية معسكر`), before its country, another place of that country or its adjective (`أطار
/// الموريتانية`, `الباب شمال سوريا`, *Sur, Oman*), or where it stands so elsewhere in the text.
final class CommonNouns {
  private static final String STANDING = Folding.fold("القائم");

  private final Lexicon lexicon;
  private final WordClass commonNoun;
  private final WordClass placeNoun;
  private final WordClass settlement;
  private final WordClass whereabouts;

  CommonNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
    commonNoun = lexicon.words("common-noun");
    placeNoun = lexicon.words("place-noun");
    settlement = lexicon.words("settlement");
    whereabouts = lexicon.words("whereabouts");
  }

  /// Those that the text names as places somewhere.
  Set<String> namedIn(Words words) {
    Set<String> named = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      String folded = words.get(i).folded();
      if (commonNoun.has(folded) && afterNoun(words, i)) {
        named.add(folded);
      }
    }
    return named;
  }

  /// Whether a listed name of one word is the word of every day here.
  boolean isMeant(
      Words words,
      int index,
      NameIndex.Hit<Gazetteer.Meaning> hit,
      Gazetteer.Meaning.Named named,
      Set<String> places) {
    String folded = hit.form().folded();
    return isAnotherWord(words, index, hit.form())
        || (commonNoun.has(folded)
            && !places.contains(folded)
            && !afterNoun(words, index)
            && !isPlaced(words, index, named.place()));
  }

  // فأس, an axe, folds to Fès; مسقط رأسه is where somebody was born;
  // القائم بالأعمال is a chargé d'affaires.
  private static boolean isAnotherWord(Words words, int index, Word.Form form) {
    return words.substring(form.start(), words.get(index).end()).equals("فأس")
        || (form.folded().equals(STANDING) && isBeforeBi(words, index + 1))
        || (form.folded().equals("مسقط") && words.foldedNear(index, index + 1).startsWith("راس"));
  }

  private static boolean isBeforeBi(Words words, int next) {
    return words.sameSentence(next - 1, next)
        && words.get(next).forms().stream().anyMatch(form -> form.particles().endsWith("ب"));
  }

  private boolean afterNoun(Words words, int index) {
    if (!words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    return placeNoun.has(before) || settlement.has(before);
  }

  private boolean isPlaced(Words words, int index, Place place) {
    int next = index + 1;
    if (!words.sameSentence(index, next)) {
      return false;
    }
    if (isTownOf(words, index, next, place.country())) {
      return true;
    }
    if (words.get(index).isArabic() && !words.followsSpace(next)) {
      return false;
    }
    int at = whereabouts.has(words.get(next)) ? next + 1 : next;
    return words.sameSentence(index, at)
        && lexicon
            .names()
            .longest(words, at)
            .flatMap(CommonNouns::country)
            .filter(place.country()::equals)
            .isPresent();
  }

  private static Optional<String> country(NameIndex.Hit<Gazetteer.Meaning> hit) {
    return hit.meaning() instanceof Gazetteer.Meaning.Named other
        ? Optional.of(other.place().country())
        : Optional.empty();
  }

  // A town is feminine and needs no article: أطار الموريتانية, الباب السورية; المنشأة المصرية may
  // be any facility of that country.
  private boolean isTownOf(Words words, int index, int next, String country) {
    String word = words.get(index).folded();
    String adjective = words.get(next).folded();
    boolean agrees = word.startsWith("ال") && word.endsWith("ه");
    return adjective.endsWith("ه")
        && !agrees
        && words.followsSpace(next)
        && lexicon.nationality(adjective).filter(country::equals).isPresent();
  }
}
