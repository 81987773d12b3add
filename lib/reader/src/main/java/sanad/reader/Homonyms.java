package sanad.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rule: which of several towns of one name a text means (Saint-Louis, Tripoli, `القصير`). The one
/// whose country or province stands right behind it, or the province where the text says so; else,
/// as [Band#WEAK], the only one whose country the text names at all, by its name, else by an
/// adjective (`السلطات العراقية`) or another place of it; else the largest, weak unless it is many
/// times as large as the others. A town right before a province of a country that has none of its
/// name (*Cairo, Illinois*) is one that no list has.
///
/// **Source:** one referent for a name within a text, and containment in a place named beside it:
/// J. Leidner, *Toponym resolution in text* (2007).
final class Homonyms {
  private static final int MANY_TIMES = 10;
  private static final int RIGHT_BEHIND = 3;

  /// Larger ones are meant wherever they are named.
  private static final int METROPOLIS = 2_000_000;

  /// A place that was found.
  record Found(PlaceMention mention, int last, Gazetteer.Meaning.Named named) {
    private boolean isCountry() {
      return mention.place().kind() == Place.Kind.COUNTRY;
    }

    private boolean isDoubtful() {
      return named.others().stream()
          .anyMatch(other -> (long) other.population() * MANY_TIMES > named.population());
    }
  }

  private final Words words;
  private final List<Found> places;
  private final Set<String> countries = new HashSet<>();
  private final Set<String> hinted = new HashSet<>();
  private final WordClass province;

  Homonyms(Words words, List<Found> places, Lexicon lexicon) {
    this.words = words;
    this.places = List.copyOf(places);
    province = lexicon.words("province");
    for (Found found : places) {
      if (found.isCountry()) {
        countries.add(found.mention().place().country());
      } else if (!found.isDoubtful() && found.named().others().isEmpty()) {
        hinted.add(found.mention().place().country());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      lexicon.nationality(words.get(i).folded()).ifPresent(hinted::add);
    }
    hinted.remove("");
  }

  /// The mentions, with the places that the text means.
  List<PlaceMention> resolved() {
    List<PlaceMention> resolved = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Found found = places.get(i);
      if (isInOtherProvince(found, i)) {
        String name = words.substring(found.mention().span().start(), found.mention().span().end());
        resolved.add(with(found.mention(), Place.unlisted(name), Band.WEAK));
      } else {
        resolved.add(
            found.isDoubtful() || isElsewhere(found) ? resolve(found, i) : found.mention());
      }
    }
    return resolved;
  }

  // Guadalajara, much larger in Mexico, in a text that speaks of Spain and in no way of Mexico
  private boolean isElsewhere(Found found) {
    return found.named().population() > 0
        && found.named().population() < METROPOLIS
        && !countries.contains(found.mention().place().country())
        && !hinted.contains(found.mention().place().country())
        && only(found.named().others(), countries).isPresent();
  }

  private PlaceMention resolve(Found found, int at) {
    List<Gazetteer.Meaning.Named> all = new ArrayList<>();
    all.add(found.named());
    all.addAll(found.named().others());
    if (at + 1 < places.size() && isRightBehind(found, places.get(at + 1))) {
      String country = places.get(at + 1).mention().place().country();
      for (Gazetteer.Meaning.Named named : all) {
        if (named.place().country().equals(country)) {
          return with(found.mention(), named.place(), found.mention().band());
        }
      }
    }
    List<Gazetteer.Meaning.Named> provinces =
        all.stream().filter(one -> one.place().kind() == Place.Kind.REGION).toList();
    if (provinces.size() == 1 && isProvince(found)) {
      return with(found.mention(), provinces.getFirst().place(), found.mention().band());
    }
    Place place = only(all, countries).or(() -> only(all, hinted)).orElse(found.named()).place();
    return with(found.mention(), place, Band.WEAK);
  }

  private static Optional<Gazetteer.Meaning.Named> only(
      List<Gazetteer.Meaning.Named> all, Set<String> countries) {
    var named = all.stream().filter(one -> countries.contains(one.place().country())).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  // محافظة بابل, "Bari region"
  private boolean isProvince(Found found) {
    int last = found.last();
    int first = words.at(found.mention().span().start());
    return (words.sameSentence(first, first - 1) && province.has(words.get(first - 1)))
        || (words.followsSpace(last + 1)
            && words.sameSentence(last, last + 1)
            && province.has(words.get(last + 1)));
  }

  // Cairo, Illinois
  private boolean isInOtherProvince(Found found, int at) {
    if (at + 1 >= places.size() || found.mention().place().kind() != Place.Kind.CITY) {
      return false;
    }
    Found next = places.get(at + 1);
    Place around = next.mention().place();
    String gap =
        words.substring(
            found.mention().span().end(),
            Math.max(found.mention().span().end(), next.mention().span().start()));
    return around.kind() == Place.Kind.REGION
        && around.country().equals("US")
        && gap.equals(", ")
        && !found.mention().place().country().equals(around.country())
        && found.named().others().stream()
            .noneMatch(other -> other.place().country().equals(around.country()));
  }

  private boolean isRightBehind(Found found, Found next) {
    boolean around =
        next.isCountry()
            || (next.mention().place().kind() == Place.Kind.REGION
                && !next.mention().place().country().isEmpty());
    if (!around || next.mention().span().start() < found.mention().span().end()) {
      return false;
    }
    for (int i = found.last() + 1; i <= found.last() + RIGHT_BEHIND; i++) {
      if (!words.sameSentence(found.last(), i)) {
        return false;
      }
      if (words.get(i).end() > next.mention().span().start()) {
        return true;
      }
    }
    return false;
  }

  private static PlaceMention with(PlaceMention mention, Place place, Band band) {
    return new PlaceMention(mention.span(), mention.rule(), band, place);
  }
}
