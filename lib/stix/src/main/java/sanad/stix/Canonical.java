package sanad.stix;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The canonical bytes of a JSON text, which signatures and deterministic ids are made over.
///
/// **Source:** RFC 8785 (JSON Canonicalization Scheme), on strictly read I-JSON.
public final class Canonical {

  private Canonical() {}

  /// The canonical UTF-8 bytes; throws [MalformedJson] with the place when `json` is no strict
  /// I-JSON (lone surrogates, duplicate names, integers beyond 2^53, more than 64 levels).
  public static byte[] jcs(String json) {
    return jcs(JsonReader.strict(json));
  }

  /// The canonical UTF-8 bytes of a value.
  public static byte[] jcs(Value value) {
    var out = new StringBuilder();
    JsonText.write(sorted(value), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Value sorted(Value value) {
    return switch (value) {
      case Extras object -> sorted(object);
      case Value.Many many ->
          new Value.Many(many.values().stream().map(Canonical::sorted).toList());
      case Value.Text text -> text;
      case Value.Whole whole -> whole;
      case Value.Decimal decimal -> decimal;
      case Value.Flag flag -> flag;
      case Value.Nothing nothing -> nothing;
    };
  }

  private static Extras sorted(Extras object) {
    // Strings compare by UTF-16 code units in Java, as RFC 8785 section 3.2.3 demands.
    String[] names = object.names().toArray(String[]::new);
    Arrays.sort(names);
    var values = new Value[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = sorted(object.get(names[i]).orElseThrow());
    }
    return new Extras(names, values);
  }
}
