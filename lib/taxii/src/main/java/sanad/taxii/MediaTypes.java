package sanad.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The media types of TAXII, and whether a request's headers fit them. Immutable.
///
/// **Source:** TAXII 2.1 sections 1.6.8 and 3.1; RFC 9110 sections 5.6, 8.3 and 12.5.1.
public final class MediaTypes {
  /// What every body of ours is.
  public static final String TAXII = "application/taxii+json;version=2.1";

  private MediaTypes() {}

  /// What objects of a version of STIX are, for example of `2.1`.
  public static String stix(String specVersion) {
    return "application/stix+json;version=" + specVersion;
  }

  /// Whether an `Accept` header admits TAXII 2.1: with or without version, in a list, with weights,
  /// blanks, quotes, in any case. A missing header admits everything.
  public static boolean accepted(Optional<String> accept) {
    if (accept.isEmpty() || accept.get().isBlank()) {
      return true;
    }
    var fitting = ranges(accept.get()).stream().filter(range -> range.closeness() > 0).toList();
    int closest = fitting.stream().mapToInt(Range::closeness).max().orElse(0);
    return fitting.stream().anyMatch(range -> range.closeness() == closest && !range.refused());
  }

  /// Whether a body's `Content-Type` is TAXII 2.1; a missing one is not.
  public static boolean sent(Optional<String> contentType) {
    return contentType
        .map(MediaTypes::ranges)
        .filter(ranges -> ranges.size() == 1)
        .map(ranges -> ranges.getFirst())
        .filter(range -> range.type().equals("application/taxii+json") && range.versionFits())
        .isPresent();
  }

  private record Range(String type, Optional<String> version, boolean refused) {
    boolean versionFits() {
      return version.isEmpty() || version.get().equals("2.1");
    }

    /// How closely it names TAXII 2.1; 0 where it does not. The closest range decides.
    int closeness() {
      return switch (type) {
        case "*/*" -> 1;
        case "application/*" -> 2;
        case "application/taxii+json" -> versionFits() ? 3 : 0;
        // Any other media type is somebody else's.
        default -> 0;
      };
    }
  }

  private static List<Range> ranges(String header) {
    var found = new ArrayList<Range>();
    for (var element : split(header, ',')) {
      if (!element.isBlank()) {
        found.add(range(split(element, ';')));
      }
    }
    return found;
  }

  private static Range range(List<String> parts) {
    var version = Optional.<String>empty();
    var refused = false;
    for (var parameter : parts.subList(1, parts.size())) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        var name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        var value = unquoted(parameter.substring(equals + 1).strip());
        if (name.equals("version")) {
          version = Optional.of(value);
        } else if (name.equals("q")) {
          refused = value.matches("0(\\.0{0,3})?");
        }
      }
    }
    return new Range(parts.getFirst().strip().toLowerCase(Locale.ROOT), version, refused);
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  /// Splits at a separator that stands outside quotes.
  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    var quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
