package sanad.bench;

import java.util.HashMap;
import java.util.Map;

/// The options of a measurement, each `--name value`.
record Words(Map<String, String> given) {
  static Words of(String... arguments) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException("expected --name value, got " + arguments[i]);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    return new Words(Map.copyOf(given));
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
  }
}
