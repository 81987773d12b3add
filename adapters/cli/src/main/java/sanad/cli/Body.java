package sanad.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a command: what the person did not say is not sent.
final class Body {
  private final Map<String, Object> values = new LinkedHashMap<>();

  Body with(String key, @Nullable Object value) {
    boolean said =
        switch (value) {
          case null -> false;
          case Collection<?> some -> !some.isEmpty();
          case Map<?, ?> some -> !some.isEmpty();
          case Object one -> true;
        };
    if (said && value != null) values.put(key, value);
    return this;
  }

  Map<String, Object> map() {
    return values;
  }
}
