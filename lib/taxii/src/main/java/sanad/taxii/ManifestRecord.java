package sanad.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// A line of a manifest: that a version of an object is in a collection. **Source:** TAXII 2.1
/// section 5.3.1.
public record ManifestRecord(String id, Instant dateAdded, String version, String mediaType) {
  /// A manifest as JSON text. `next` is there as in an envelope: the standard has none in a
  /// manifest, but its most used client pages by it.
  public static String toJson(List<ManifestRecord> records, boolean more, Optional<String> next) {
    var json = Extras.builder();
    if (more) {
      json.put("more", true).put("next", next);
    }
    return json.put("objects", records.stream().map(ManifestRecord::json).toList())
        .build()
        .toJson();
  }

  /// The versions of an object as JSON text.
  public static String versionsJson(List<String> versions, boolean more, Optional<String> next) {
    var json = Extras.builder();
    if (more) {
      json.put("more", true).put("next", next);
    }
    return json.put("versions", versions).build().toJson();
  }

  private Extras json() {
    return Extras.builder()
        .put("id", id)
        .put("date_added", TaxiiTime.write(dateAdded))
        .put("version", version)
        .put("media_type", mediaType)
        .build();
  }

  static List<ManifestRecord> readAll(Extras json) {
    return json.groups("objects").stream().flatMap(o -> read(o).stream()).toList();
  }

  private static Optional<ManifestRecord> read(Extras json) {
    var id = json.text("id");
    var added = json.text("date_added").flatMap(TaxiiTime::read);
    var version = json.text("version");
    if (id.isEmpty() || added.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ManifestRecord(
            id.get(),
            added.get(),
            version.get(),
            json.text("media_type").orElse(MediaTypes.stix("2.1"))));
  }
}
