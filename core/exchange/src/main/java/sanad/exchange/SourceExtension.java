package sanad.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.handling.Extension;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// The source extension of a released STIX `report`: how its sources were graded, each under an
/// opaque citation id that only the originator can follow. **Source:** decision 10.
final class SourceExtension {
  private static final Extension ROW = Extension.named("source");

  private SourceExtension() {}

  /// One source of a report.
  ///
  /// @param citation opaque; new per release
  /// @param facts the released facts that were read from it
  record Source(
      String citation, String language, String scheme, String value, List<StixId> facts) {}

  /// Adds it to a started report.
  static ObjectBuilder add(ObjectBuilder report, List<Source> sources) {
    return ROW.add(report, content(sources));
  }

  private static Extras content(List<Source> sources) {
    return Extras.builder()
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
            .flatMap(extensions -> extensions.group(ROW.id().toString()))
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
