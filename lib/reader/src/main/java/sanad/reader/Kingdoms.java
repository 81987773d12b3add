package sanad.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rule: `المملكة` alone is the one Arab kingdom that the text names; where it names none or two,
/// it is left open.
///
/// **Source:** annotation guideline, rule 5.
final class Kingdoms {
  private static final Set<String> KINGDOMS = Set.of("MA", "SA", "JO", "BH");

  private final Lexicon lexicon;

  Kingdoms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Looks at the places found before, so it comes after [ListedNames].
  void find(Words words, List<Candidate> found) {
    Map<String, Place> named = new LinkedHashMap<>();
    for (Candidate candidate : found) {
      if (candidate.mention() instanceof PlaceMention mention
          && KINGDOMS.contains(mention.place().country())
          && mention.place().kind() == Place.Kind.COUNTRY) {
        named.put(mention.place().country(), mention.place());
      }
    }
    if (named.size() != 1) {
      return;
    }
    Place kingdom = named.values().iterator().next();
    List<Candidate> added = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Word.Form form : words.get(i).forms()) {
        if (form.folded().equals("المملكه") && standsAlone(words, i)) {
          Span span = new Span(form.start(), words.get(i).end());
          added.add(Candidate.ruled(new PlaceMention(span, Rule.PLACE_LISTED, Band.WEAK, kingdom)));
        }
      }
    }
    found.addAll(added);
  }

  private boolean standsAlone(Words words, int index) {
    String after = words.foldedNear(index, index + 1);
    return !after.equals("المتحده") && lexicon.nationality(after).isEmpty();
  }
}
