package sanad.exchange;

import java.util.Optional;
import sanad.stix.Extras;
import sanad.stix.MalformedJson;

/// What can be told of an object that was refused, so that its sender finds it again.
final class Glance {
  private static final int LONGEST = 300;

  private Glance() {}

  static String text(String json, String name) {
    return object(json).flatMap(o -> o.text(name)).filter(t -> t.length() <= LONGEST).orElse("");
  }

  static String version(String json) {
    var modified = text(json, "modified");
    return modified.isEmpty() ? text(json, "created") : modified;
  }

  private static Optional<Extras> object(String json) {
    try {
      return Optional.of(Extras.parse(json));
    } catch (MalformedJson unreadable) {
      return Optional.empty();
    }
  }
}
