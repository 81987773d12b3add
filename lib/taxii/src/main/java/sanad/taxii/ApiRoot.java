package sanad.taxii;

import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// What an API root is. **Source:** TAXII 2.1 section 4.2.1.
///
/// @param maxContentLength bytes that a posted body may have
public record ApiRoot(
    String title, Optional<String> description, List<String> versions, long maxContentLength) {
  public ApiRoot {
    versions = List.copyOf(versions);
  }

  /// The resource as JSON text.
  public String toJson() {
    return Extras.builder()
        .put("title", title)
        .put("description", description)
        .put("versions", versions)
        .put("max_content_length", maxContentLength)
        .build()
        .toJson();
  }

  static Optional<ApiRoot> read(Extras json) {
    return json.text("title")
        .map(
            title ->
                new ApiRoot(
                    title,
                    json.text("description"),
                    json.texts("versions"),
                    json.whole("max_content_length").orElse(0L)));
  }
}
