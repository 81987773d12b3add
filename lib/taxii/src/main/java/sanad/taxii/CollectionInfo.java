package sanad.taxii;

import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// What a collection is. **Source:** TAXII 2.1 section 5.2.1.
///
/// @param id UUID of version 4, as text
/// @param mediaTypes of its objects
public record CollectionInfo(
    String id,
    String title,
    Optional<String> description,
    Optional<String> alias,
    boolean canRead,
    boolean canWrite,
    List<String> mediaTypes) {
  public CollectionInfo {
    mediaTypes = List.copyOf(mediaTypes);
  }

  /// The resource as JSON.
  public Extras json() {
    return Extras.builder()
        .put("id", id)
        .put("title", title)
        .put("description", description)
        .put("alias", alias)
        .put("can_read", canRead)
        .put("can_write", canWrite)
        .put("media_types", mediaTypes)
        .build();
  }

  /// A list of collections as JSON text.
  public static String toJson(List<CollectionInfo> collections) {
    return Extras.builder()
        .put("collections", collections.stream().map(CollectionInfo::json).toList())
        .build()
        .toJson();
  }

  static Optional<CollectionInfo> read(Extras json) {
    var id = json.text("id");
    var title = json.text("title");
    if (id.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CollectionInfo(
            id.get(),
            title.get(),
            json.text("description"),
            json.text("alias"),
            json.flag("can_read").orElse(false),
            json.flag("can_write").orElse(false),
            json.texts("media_types")));
  }

  static List<CollectionInfo> readAll(Extras json) {
    return json.groups("collections").stream().flatMap(c -> read(c).stream()).toList();
  }
}
