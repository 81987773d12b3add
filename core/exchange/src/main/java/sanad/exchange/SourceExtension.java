package sanad.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// The source extension of a released STIX `report`: how its sources were graded, each under an
/// opaque citation id that only the originator can follow. **Source:** decision 10.
final class SourceExtension {
  /// Its extension-definition.
  static final StixId ID =
      StixId.parse("extension-definition--8c1f27d4-51f4-4a5f-9d0e-62f1f6a7c3b9");

  private SourceExtension() {}

  /// One source of a report.
  ///
  /// @param citation opaque; new per release
  /// @param facts the released facts that were read from it
  record Source(
      String citation, String language, String scheme, String value, List<StixId> facts) {}

  static Extras write(List<Source> sources) {
    return Extras.builder()
        .put("extension_type", "property-extension")
        .put(
            "sources",
            sources.stream()
                .map(
                    s ->
                        Extras.builder()
                            .put("citation", s.citation())
                            .put("language", s.language())
                            .put("grade_scheme", s.scheme())
                            .put("grade", s.value())
                            .put("object_refs", s.facts())
                            .build())
                .toList())
        .build();
  }

  /// The grades that a received report carries, for example `4x4 B3`.
  static Optional<String> grade(StixObject object) {
    var grades =
        object
            .properties()
            .group("extensions")
            .flatMap(extensions -> extensions.group(ID.toString()))
            .map(own -> own.groups("sources"))
            .orElse(List.of())
            .stream()
            .flatMap(
                s ->
                    s.text("grade").stream()
                        .map(g -> s.text("grade_scheme").map(n -> n + " ").orElse("") + g))
            .distinct()
            .collect(Collectors.joining(", "));
    return grades.isEmpty() ? Optional.empty() : Optional.of(grades);
  }
}
