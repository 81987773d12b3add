package sanad.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rule: a province or country that stands right behind a town of it, parted by a comma or in
/// brackets, says where the town lies, and is no second place of an event: *south of Hawija, Kirkuk
/// Governorate*, *Foussana (gouvernorat de Kasserine)*, `بلدة فوسانة، ولاية القصرين`.
///
/// **Source:** containment in a place named beside it: J. Leidner, *Toponym resolution in text*
/// (2007).
final class Surroundings {
  private static final int BETWEEN = 3;

  /// In degrees: a province's point may lie far from its border.
  private static final double NEAR = 4;

  private final WordClass province;
  private final WordClass link;

  Surroundings(Lexicon lexicon) {
    province = lexicon.words("province");
    link = lexicon.words("aside-link");
  }

  Set<Span> of(Words words, List<Mention> mentions) {
    Set<Span> found = new HashSet<>();
    PlaceMention town = null;
    for (Mention mention : mentions) {
      if (!(mention instanceof PlaceMention place)) {
        continue;
      }
      boolean named = isNamedProvince(words, place.span());
      if (town != null
          && isAround(town.place(), place.place(), named)
          && isBehind(words, town, place)) {
        found.add(place.span());
      }
      town = place.place().kind() == Place.Kind.CITY ? place : null;
    }
    return found;
  }

  // Kirkuk Governorate, ولاية القصرين
  private boolean isNamedProvince(Words words, Span place) {
    int first = words.at(place.start());
    int behind = words.at(place.end() - 1) + 1;
    return (words.sameSentence(first, behind)
            && words.followsSpace(behind)
            && province.has(words.get(behind)))
        || (words.sameSentence(first, first - 1) && province.has(words.get(first - 1)))
        || (words.sameSentence(first, first - 2)
            && link.has(words.get(first - 1))
            && province.has(words.get(first - 2)));
  }

  private static boolean isAround(Place town, Place other, boolean namedProvince) {
    if ((other.kind() == Place.Kind.CITY && !namedProvince)
        || !town.country().equals(other.country())) {
      return false;
    }
    return other.kind() == Place.Kind.COUNTRY
        || (town.at().isKnown()
            && other.at().isKnown()
            && Math.abs(town.at().latitude() - other.at().latitude()) < NEAR
            && Math.abs(town.at().longitude() - other.at().longitude()) < NEAR);
  }

  private boolean isBehind(Words words, PlaceMention town, PlaceMention other) {
    int first = words.at(town.span().end() - 1) + 1;
    int last = words.at(other.span().start());
    if (last - first > BETWEEN || !words.sameSentence(first - 1, last)) {
      return false;
    }
    String gap = words.gapBefore(first).strip();
    if (!gap.equals(",") && !gap.equals("،") && !gap.equals("(")) {
      return false;
    }
    for (int i = first; i < last; i++) {
      if (!province.has(words.get(i)) && !link.has(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
