package sanad.stix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers the versions of one document, to report one that comes twice and a UUID that two types
/// share. Both are warnings: the standard forbids the second to one producer, and a document does
/// not tell who produced its observables.
///
/// **Source:** STIX 2.1 sections 2.9 and 3.6.
final class SeenVersions {

  private final Map<UUID, Entry> seen = new HashMap<>();

  private record Entry(String type, String version, @Nullable Entry next) {}

  void add(Extras object, Findings findings) {
    StixId id = object.text("id").flatMap(StixId::of).orElse(null);
    if (id == null) {
      return;
    }
    String version = object.text("modified").or(() -> object.text("created")).orElse("");
    Entry before = seen.get(id.uuid());
    for (Entry entry = before; entry != null; entry = entry.next()) {
      if (!entry.type().equals(id.type())) {
        findings.warningAt("id", Section.IDENTIFIER, "the same UUID is used by a " + entry.type());
        break;
      }
      if (entry.version().equals(version)) {
        findings.warningAt("id", Section.VERSIONING, "the same version is in the document twice");
        break;
      }
    }
    seen.put(id.uuid(), new Entry(id.type(), version, before));
  }
}
