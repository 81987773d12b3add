package sanad.stix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Remembers the versions of one document, to report one that comes twice and a UUID that two types
/// share. Both are warnings: the standard forbids the second to one producer, and a document does
/// not tell who produced its observables.
///
/// **Source:** STIX 2.1 sections 2.9 and 3.6.
final class SeenVersions {

  private final Map<UUID, String> types = new HashMap<>();
  private final Set<Version> versions = new HashSet<>();

  private record Version(StixId id, String version) {}

  void add(Extras object, Findings findings) {
    StixId id = object.text("id").flatMap(StixId::of).orElse(null);
    if (id == null) {
      return;
    }
    String version = object.text("modified").or(() -> object.text("created")).orElse("");
    String first = types.putIfAbsent(id.uuid(), id.type());
    if (first != null && !first.equals(id.type())) {
      findings.warningAt("id", Section.IDENTIFIER, "the same UUID is used by a " + first);
    } else if (!versions.add(new Version(id, version))) {
      findings.warningAt("id", Section.VERSIONING, "the same version is in the document twice");
    }
  }
}
