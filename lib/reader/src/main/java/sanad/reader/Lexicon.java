package sanad.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sanad.text.Folding;

/// Everything that the rules know: names, word classes, nationalities. Loaded once; immutable.
final class Lexicon {
  /// Goes up with any change of a list or rule that changes what is found.
  static final String VERSION = "sanad-reader/7";

  private final Gazetteer gazetteer = Gazetteer.load();
  private final Map<String, WordClass> classes = WordClass.load("words.tsv");
  private final Map<String, String> nationalities = new HashMap<>();

  Lexicon() {
    for (Table.Row row : Table.resource("nationalities.tsv").rows()) {
      String country = row.get("iso");
      for (String stem : row.parts("ar")) {
        String folded = Folding.fold(stem);
        // المغربي، المغربية، and in the plural of things the feminine again.
        nationalities.put("ال" + folded, country);
        nationalities.put("ال" + folded + "ه", country);
      }
      row.parts("en").forEach(word -> nationalities.put(Folding.fold(word), country));
      String french = Folding.fold(row.get("fr"));
      for (String ending : new String[] {"", "s", "e", "es", "ne", "nes"}) {
        nationalities.put(french + ending, country);
      }
    }
  }

  NameIndex<Gazetteer.Meaning> names() {
    return gazetteer.names();
  }

  WordClass words(String name) {
    WordClass found = classes.get(name);
    if (found == null) {
      throw new IllegalStateException("words.tsv: no class " + name);
    }
    return found;
  }

  /// The country of a folded adjective of nationality (Arabic with article); empty for none, and an
  /// empty code for one of no single country.
  Optional<String> nationality(String folded) {
    return Optional.ofNullable(nationalities.get(folded));
  }
}
