package sanad.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Weighs what is known of two persons beside their names: log-odds to add, and the lines that say
/// why.
record DetailEvidence(double logOdds, List<Evidence> lines) {
  private static final double SAME_PLACE = 0.8;

  static DetailEvidence of(PersonDetails a, PersonDetails b, DetailWeights weights) {
    var lines = new ArrayList<Evidence>();
    double sum = births(a, b, weights, lines);
    sum += places(a, b, weights, lines);
    sum += nationalities(a, b, weights, lines);
    return new DetailEvidence(sum, List.copyOf(lines));
  }

  private static double births(
      PersonDetails a, PersonDetails b, DetailWeights weights, List<Evidence> lines) {
    if (a.births().isEmpty() || b.births().isEmpty()) return 0;
    double best = Double.NEGATIVE_INFINITY;
    PartialDate left = a.births().getFirst();
    PartialDate right = b.births().getFirst();
    for (PartialDate one : a.births()) {
      for (PartialDate two : b.births()) {
        double value = birth(one, two, weights);
        if (value <= best) continue;
        best = value;
        left = one;
        right = two;
      }
    }
    var relation = best >= 0 ? Evidence.Relation.DATE_AGREES : Evidence.Relation.DATE_DIFFERS;
    lines.add(line(text(left), text(right), relation));
    return best;
  }

  private static double birth(PartialDate one, PartialDate two, DetailWeights weights) {
    if (one.sameDay(two)) return weights.sameDay();
    int apart = one.yearsApart(two);
    if (apart == 0 && one.contradictsWithinYear(two)) return weights.otherDay();
    // a range of years meets so many more by chance, and a decade says next to nothing
    if (apart == 0)
      return Math.max(0, weights.sameYear() - Math.log(one.years() + two.years() - 1));
    if (apart <= 2) return weights.nearYear();
    return apart < 10 ? weights.otherYear() : weights.farYear();
  }

  private static String text(PartialDate date) {
    if (date.from() != date.to()) return date.from() + "/" + date.to();
    if (date.month() == 0) return String.valueOf(date.from());
    String month = String.format(Locale.ROOT, "%d-%02d", date.from(), date.month());
    return date.day() == 0 ? month : month + String.format(Locale.ROOT, "-%02d", date.day());
  }

  /// Places are spelled across scripts as names are: `حلب`, Alep is not solved, `طنجة`, Tanja is.
  private static double places(
      PersonDetails a, PersonDetails b, DetailWeights weights, List<Evidence> lines) {
    if (a.birthPlaces().isEmpty() || b.birthPlaces().isEmpty()) return 0;
    for (String one : a.birthPlaces()) {
      for (String two : b.birthPlaces()) {
        if (BodyMatcher.score(one, two) < SAME_PLACE) continue;
        lines.add(line(one, two, Evidence.Relation.PLACE_AGREES));
        return weights.placeAgrees();
      }
    }
    lines.add(
        line(
            a.birthPlaces().getFirst(),
            b.birthPlaces().getFirst(),
            Evidence.Relation.PLACE_DIFFERS));
    return weights.placeDiffers();
  }

  private static double nationalities(
      PersonDetails a, PersonDetails b, DetailWeights weights, List<Evidence> lines) {
    if (a.nationalities().isEmpty() || b.nationalities().isEmpty()) return 0;
    boolean comparable = true;
    for (String one : a.nationalities()) {
      for (String two : b.nationalities()) {
        var left = Nations.code(one);
        var right = Nations.code(two);
        comparable &= left.isPresent() == right.isPresent();
        if (!left.orElse(one.strip().toLowerCase(Locale.ROOT))
            .equals(right.orElse(two.strip().toLowerCase(Locale.ROOT)))) continue;
        lines.add(line(one, two, Evidence.Relation.NATIONALITY_AGREES));
        return weights.nationalityAgrees();
      }
    }
    // `British` beside `GB` says nothing: one of them is no name of a country
    if (!comparable) return 0;
    lines.add(
        line(
            a.nationalities().getFirst(),
            b.nationalities().getFirst(),
            Evidence.Relation.NATIONALITY_DIFFERS));
    return weights.nationalityDiffers();
  }

  private static Evidence line(String left, String right, Evidence.Relation relation) {
    return new Evidence(
        left, right, relation, List.of(), relation.name().endsWith("AGREES") ? 1 : 0, 0);
  }
}
