package sanad.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;

/// The extensions that facts use, by name, from `extensions.tsv`.
final class FactExtensions {
  private record Row(StixId definition, String type) {}

  private static final Map<String, Row> ROWS = read();

  private FactExtensions() {}

  /// Adds the extension `name` with `content` beside its type.
  static ObjectBuilder add(ObjectBuilder object, String name, Extras content) {
    var row = ROWS.get(name);
    if (row == null) {
      throw new IllegalArgumentException("extensions: no row for " + name);
    }
    return object.extension(
        row.definition(),
        Extras.builder().put("extension_type", row.type()).putAll(content).build());
  }

  private static Map<String, Row> read() {
    try (var in = FactExtensions.class.getResourceAsStream("extensions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("intake: expected the resource extensions.tsv");
      }
      var rows = new HashMap<String, Row>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .forEach(cells -> rows.put(cells[0], new Row(StixId.parse(cells[1]), cells[2])));
      return Map.copyOf(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
