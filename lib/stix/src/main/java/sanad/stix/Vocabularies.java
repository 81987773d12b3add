package sanad.stix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vocabularies and enumerations of the standard, by name.
///
/// **Source:** STIX 2.1 sections 6 and 10; the table is `vocabularies.txt`.
final class Vocabularies {

  private static final Map<String, Set<String>> ALL = load();

  private Vocabularies() {}

  static Set<String> get(String name) {
    Set<String> values = ALL.get(name);
    if (values == null) {
      throw new IllegalStateException("no vocabulary " + name);
    }
    return values;
  }

  private static Map<String, Set<String>> load() {
    var all = new LinkedHashMap<String, Set<String>>();
    for (String line : Tables.lines("vocabularies.txt")) {
      List<String> columns = List.of(line.split("\t", -1));
      all.put(columns.get(0), Set.of(columns.get(1).split(" ", -1)));
    }
    return all;
  }
}
