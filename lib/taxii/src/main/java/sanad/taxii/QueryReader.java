package sanad.taxii;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sanad.taxii.TaxiiQuery.VersionMatch;

/// Reads the query of a request. What an endpoint does not know is ignored; a known field that
/// occurs twice or is malformed is a fault. **Source:** TAXII 2.1 sections 3.4 and 3.5.
public final class QueryReader {
  private QueryReader() {}

  /// A field that an endpoint may know.
  public enum Field {
    ADDED_AFTER("added_after"),
    LIMIT("limit"),
    NEXT("next"),
    ID("match[id]"),
    TYPE("match[type]"),
    VERSION("match[version]"),
    SPEC_VERSION("match[spec_version]");

    /// The fields of objects and manifest.
    public static final Set<Field> OBJECTS = EnumSet.allOf(Field.class);

    /// The fields of one object.
    public static final Set<Field> OBJECT =
        EnumSet.of(ADDED_AFTER, LIMIT, NEXT, VERSION, SPEC_VERSION);

    /// The fields of an object's versions.
    public static final Set<Field> VERSIONS = EnumSet.of(ADDED_AFTER, LIMIT, NEXT, SPEC_VERSION);

    /// The fields of a deletion.
    public static final Set<Field> DELETION = EnumSet.of(VERSION, SPEC_VERSION);

    private final String key;

    Field(String key) {
      this.key = key;
    }
  }

  /// Reads a raw query (without `?`, percent-encoded, empty where there is none).
  public static QueryReading read(String rawQuery, Set<Field> known) {
    var faults = new ArrayList<String>();
    var values = values(rawQuery, known, faults);
    var query =
        new TaxiiQuery(
            time(values, faults),
            limit(values, faults),
            // MISP asks for its first page with an empty place.
            Optional.ofNullable(values.get(Field.NEXT)).filter(place -> !place.isEmpty()),
            list(values, Field.ID, faults),
            list(values, Field.TYPE, faults),
            versions(values, faults),
            list(values, Field.SPEC_VERSION, faults));
    return faults.isEmpty() ? new QueryReading.Read(query) : new QueryReading.Malformed(faults);
  }

  private static Map<Field, String> values(String rawQuery, Set<Field> known, List<String> faults) {
    var values = new LinkedHashMap<Field, String>();
    for (var pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      var key = decoded(equals < 0 ? pair : pair.substring(0, equals), faults);
      var value = decoded(equals < 0 ? "" : pair.substring(equals + 1), faults);
      for (var field : known) {
        if (field.key.equals(key) && values.put(field, value) != null) {
          faults.add(field.key + ": expected once");
        }
      }
    }
    return values;
  }

  private static String decoded(String text, List<String> faults) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      faults.add("query: malformed percent-encoding");
      return "";
    }
  }

  private static Optional<Instant> time(Map<Field, String> values, List<String> faults) {
    var text = values.get(Field.ADDED_AFTER);
    if (text == null) {
      return Optional.empty();
    }
    var time = TaxiiTime.read(text);
    if (time.isEmpty()) {
      faults.add("added_after: expected a timestamp such as 2026-11-23T10:15:30.123456Z");
    }
    return time;
  }

  private static OptionalInt limit(Map<Field, String> values, List<String> faults) {
    var text = values.get(Field.LIMIT);
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("0*[1-9][0-9]*")) {
      faults.add("limit: expected a whole number above 0");
      return OptionalInt.empty();
    }
    // Whoever asks for more than fits an int gets as much as the server gives anyway.
    var digits = text.replaceFirst("^0+", "");
    return OptionalInt.of(digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
  }

  private static Set<String> list(Map<Field, String> values, Field field, List<String> faults) {
    var text = values.get(field);
    if (text == null) {
      return Set.of();
    }
    var found = new HashSet<String>();
    Arrays.stream(text.split(",", -1)).map(String::strip).forEach(found::add);
    if (found.remove("") && found.isEmpty()) {
      faults.add(field.key + ": expected at least one value");
    }
    // Nothing has such a name; some databases refuse even to be asked for it.
    if (text.chars().anyMatch(Character::isISOControl)) {
      faults.add(field.key + ": expected no control characters");
    }
    return found;
  }

  private static Set<VersionMatch> versions(Map<Field, String> values, List<String> faults) {
    var found = new HashSet<VersionMatch>();
    for (var text : list(values, Field.VERSION, faults)) {
      version(text).ifPresentOrElse(found::add, () -> faults.add(versionFault()));
    }
    if (found.contains(new VersionMatch.All()) && found.size() > 1) {
      faults.add("match[version]: expected nothing beside 'all'");
    }
    return found;
  }

  private static String versionFault() {
    return "match[version]: expected last, first, all or a timestamp";
  }

  private static Optional<VersionMatch> version(String text) {
    return switch (text) {
      case "last" -> Optional.of(new VersionMatch.Last());
      case "first" -> Optional.of(new VersionMatch.First());
      case "all" -> Optional.of(new VersionMatch.All());
      // Everything else must be a version's own time.
      default -> TaxiiTime.read(text).map(VersionMatch.Exact::new);
    };
  }
}
