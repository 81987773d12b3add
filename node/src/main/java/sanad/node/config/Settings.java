package sanad.node.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Values by key, of the file and the command line.
final class Settings {
  private final Map<String, Object> values = new HashMap<>();

  <T> void set(Key<T> key, T value) {
    values.put(key.name(), value);
  }

  /// Reads `text` as the value of `key`; throws [IllegalArgumentException] where it is none.
  <T> void read(Key<T> key, String text) {
    set(key, key.reader().apply(text));
  }

  /// The value of a key that has a fallback.
  <T> T get(Key<T> key) {
    return find(key)
        .or(() -> key.fallback().map(key.reader()))
        .orElseThrow(() -> new IllegalStateException(key.name() + " has no fallback"));
  }

  /// The value of a key where the file or the command line names it.
  @SuppressWarnings("unchecked") // only `set` writes, with the key's own type
  <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable((T) values.get(key.name()));
  }
}
