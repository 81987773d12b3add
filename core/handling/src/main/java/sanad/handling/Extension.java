package sanad.handling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;

/// A row of the one extension table (`extensions.tsv`): what our objects carry beside the
/// standard's properties. Immutable.
///
/// **Source:** STIX 2.1 section 7.3; decision 1.
///
/// @param name what the code calls it, for example `person`; of a kind its STIX type
/// @param id its extension-definition
/// @param type its `extension_type`
/// @param home the record of a kind of cooperation, else whose the extension is
public record Extension(String name, StixId id, String type, String home) {
  private static final List<Extension> TABLE = read();
  private static final Map<String, Extension> BY_NAME =
      TABLE.stream().collect(Collectors.toUnmodifiableMap(Extension::name, Function.identity()));

  /// All rows, in the order of the table.
  public static List<Extension> all() {
    return TABLE;
  }

  /// The row `name`; throws IllegalArgumentException where the table has none.
  public static Extension named(String name) {
    var row = BY_NAME.get(name);
    if (row == null) throw new IllegalArgumentException("extensions.tsv: no row for " + name);
    return row;
  }

  /// Adds it to a started object, with `content` beside its type.
  public ObjectBuilder add(ObjectBuilder object, Extras content) {
    return object.extension(
        id, Extras.builder().put("extension_type", type).putAll(content).build());
  }

  private static List<Extension> read() {
    try (var in = Extension.class.getResourceAsStream("extensions.tsv")) {
      if (in == null) throw new IllegalStateException("extensions.tsv: expected beside the class");
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cell -> new Extension(cell[0], StixId.parse(cell[1]), cell[2], cell[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
