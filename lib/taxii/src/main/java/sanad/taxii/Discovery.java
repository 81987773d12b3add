package sanad.taxii;

import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// What a server has. **Source:** TAXII 2.1 section 4.1.1.
///
/// @param defaultRoot one of `apiRoots`
/// @param apiRoots absolute `https` addresses, or paths from the server's root
public record Discovery(
    String title,
    Optional<String> description,
    Optional<String> contact,
    Optional<String> defaultRoot,
    List<String> apiRoots) {
  public Discovery {
    apiRoots = List.copyOf(apiRoots);
  }

  /// The resource as JSON text.
  public String toJson() {
    return Extras.builder()
        .put("title", title)
        .put("description", description)
        .put("contact", contact)
        .put("default", defaultRoot)
        .put("api_roots", apiRoots)
        .build()
        .toJson();
  }

  static Optional<Discovery> read(Extras json) {
    return json.text("title")
        .map(
            title ->
                new Discovery(
                    title,
                    json.text("description"),
                    json.text("contact"),
                    json.text("default"),
                    json.texts("api_roots")));
  }
}
