package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was typed into a form, so that a refused form comes back as it was. Immutable.
record Kept(Map<String, List<String>> fields) {
  static final Kept NOTHING = new Kept(Map.of());

  Kept {
    fields = Map.copyOf(fields);
  }

  static Kept of(HttpServletRequest request) {
    return new Kept(
        request.getParameterMap().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("_"))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
  }

  /// The first value of a field, else empty text.
  public String one(String name) {
    var values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  /// The first value of a field, else `standard` where the field was not sent.
  public String or(String name, String standard) {
    return fields.containsKey(name) ? one(name) : standard;
  }

  /// All values of a field.
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Whether a field has this value among others.
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /// Whether nothing was typed.
  public boolean nothing() {
    return fields.isEmpty();
  }
}
