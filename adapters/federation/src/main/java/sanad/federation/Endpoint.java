package sanad.federation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a path names. Every path ends in a slash. **Source:** TAXII 2.1 section 1.6.
sealed interface Endpoint {
  /// The path of the API root.
  String ROOT = "/taxii2/sanad/";

  record Discovery() implements Endpoint {}

  record Root() implements Endpoint {}

  record Status(UUID id) implements Endpoint {}

  record Collections() implements Endpoint {}

  record OneCollection(UUID collection) implements Endpoint {}

  record Manifest(UUID collection) implements Endpoint {}

  record Objects(UUID collection) implements Endpoint {}

  record OneObject(UUID collection, String object) implements Endpoint {}

  record Versions(UUID collection, String object) implements Endpoint {}

  /// Nothing is there.
  record Nowhere() implements Endpoint {}

  /// Reads a raw path, percent-encoded as it came.
  static Endpoint of(String rawPath) {
    if (rawPath.equals("/taxii2/")) {
      return new Discovery();
    }
    if (!rawPath.startsWith(ROOT) || !rawPath.endsWith("/")) {
      return new Nowhere();
    }
    var rest = rawPath.substring(ROOT.length());
    var parts =
        rest.isEmpty()
            ? List.<String>of()
            : Arrays.stream(rest.substring(0, rest.length() - 1).split("/", -1))
                .map(Endpoint::decoded)
                .toList();
    return switch (parts.size()) {
      case 0 -> new Root();
      case 1 -> parts.getFirst().equals("collections") ? new Collections() : new Nowhere();
      default -> below(parts);
    };
  }

  private static Endpoint below(List<String> parts) {
    var id = uuid(parts.get(1));
    if (id.isEmpty()) {
      return new Nowhere();
    }
    var uuid = id.get();
    if (parts.getFirst().equals("status")) {
      return parts.size() == 2 ? new Status(uuid) : new Nowhere();
    }
    if (!parts.getFirst().equals("collections")) {
      return new Nowhere();
    }
    return switch (String.join("/", shape(parts))) {
      case "" -> new OneCollection(uuid);
      case "manifest" -> new Manifest(uuid);
      case "objects" -> new Objects(uuid);
      case "objects/*" -> new OneObject(uuid, parts.get(3));
      case "objects/*/versions" -> new Versions(uuid, parts.get(3));
      // Anything else is no endpoint of TAXII.
      default -> new Nowhere();
    };
  }

  private static List<String> shape(List<String> parts) {
    var shape = new ArrayList<>(parts.subList(2, parts.size()));
    if (shape.size() > 1) {
      shape.set(1, "*");
    }
    return shape;
  }

  private static Optional<UUID> uuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
