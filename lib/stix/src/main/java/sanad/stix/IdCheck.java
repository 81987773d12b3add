package sanad.stix;

import java.util.List;
import java.util.Optional;

/// Checks an object's own identifier.
///
/// **Source:** STIX 2.1 section 2.9.
final class IdCheck {

  private final Findings findings;

  IdCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Extras object, String type, boolean observable, boolean known) {
    Optional<StixId> id = object.text("id").flatMap(StixId::of);
    if (id.isEmpty()) {
      return;
    }
    if (!id.get().type().equals(type)) {
      findings.errorAt(
          "id", Section.IDENTIFIER, "must begin with the object's type '" + type + "--'");
    }
    int version = id.get().uuid().version();
    if (observable) {
      observable(object, type, version);
    } else if (version != 4 && known) {
      findings.warningAt(
          "id", Section.IDENTIFIER, "the UUID should be of version 4, got " + version);
    }
  }

  private void observable(Extras object, String type, int version) {
    List<String> contributing = DeterministicId.contributing(type);
    boolean some = contributing.stream().anyMatch(object::has);
    if (some && version != 5) {
      findings.warningAt(
          "id",
          Section.IDENTIFIER,
          "the UUID should be of version 5 over " + contributing + ", got " + version);
    } else if (!some && version != 4 && Shapes.isObservable(type)) {
      findings.errorAt(
          "id",
          Section.IDENTIFIER,
          "without contributing properties the UUID must be of version 4, got " + version);
    }
  }
}
