package sanad.node.config;

import java.util.Optional;
import java.util.function.Function;

/// A key of `sanad.yaml`.
///
/// @param name dotted and in kebab-case, for example `people.port`
/// @param fallback what holds where the file does not name the key, as one would write it; empty
///   where there is none
/// @param documentation one line
/// @param reader makes the value of the text; throws [IllegalArgumentException] that says what was
///   expected
record Key<T>(
    String name, Optional<String> fallback, String documentation, Function<String, T> reader) {

  static <T> Key<T> of(
      String name, String fallback, String documentation, Function<String, T> reader) {
    return new Key<>(name, Optional.of(fallback), documentation, reader);
  }

  static <T> Key<T> optional(String name, String documentation, Function<String, T> reader) {
    return new Key<>(name, Optional.empty(), documentation, reader);
  }
}
