package sanad.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rule: which of several towns of one name a text means (Saint-Louis, Tripoli, `القصير`). The one
/// whose country stands right behind it; else, as [Band#WEAK], the only one whose country the text
/// names at all; else the largest, weak unless it is many times as large as the others.
///
/// **Source:** one referent for a name within a text, and containment in a place named beside it:
/// J. Leidner, *Toponym resolution in text* (2007).
final class Homonyms {
  private static final int MANY_TIMES = 10;
  private static final int RIGHT_BEHIND = 3;

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

  Homonyms(Words words, List<Found> places) {
    this.words = words;
    this.places = List.copyOf(places);
    for (Found found : places) {
      if (found.isCountry()) {
        countries.add(found.mention().place().country());
      }
    }
  }

  /// The mentions, with the places that the text means.
  List<PlaceMention> resolved() {
    List<PlaceMention> resolved = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Found found = places.get(i);
      resolved.add(found.isDoubtful() ? resolve(found, i) : found.mention());
    }
    return resolved;
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
    List<Gazetteer.Meaning.Named> named =
        all.stream().filter(one -> countries.contains(one.place().country())).toList();
    Place place = named.size() == 1 ? named.getFirst().place() : found.named().place();
    return with(found.mention(), place, Band.WEAK);
  }

  private boolean isRightBehind(Found found, Found next) {
    if (!next.isCountry() || next.mention().span().start() < found.mention().span().end()) {
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
