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
    type(object, type);
    int version = id.get().uuid().version();
    if (observable) {
      observable(object, type, version);
      if (version == 5 && object.has("modified")) {
        versioned(object, id.get());
      }
    } else if (version != 4 && known) {
      findings.warningAt(
          "id", Section.IDENTIFIER, "the UUID should be of version 4, got " + version);
    }
  }

  /// Checks only that the identifier is one of the object's type.
  void type(Extras object, String type) {
    Optional<StixId> id = object.text("id").flatMap(StixId::of);
    // An object without a type is told so at the type.
    if (id.isPresent() && !type.isEmpty() && !id.get().type().equals(type)) {
      findings.errorAt(
          "id", Section.IDENTIFIER, "must begin with the object's type '" + type + "--'");
    }
  }

  /// "Producers versioning SCOs MUST NOT use the default namespace": others may make the same
  /// object.
  private void versioned(Extras object, StixId id) {
    if (DeterministicId.contributing(id.type()).stream().anyMatch(object::has)
        && DeterministicId.of(id.type(), object).equals(id)) {
      findings.errorAt(
          "id",
          Section.VERSIONING,
          "an observable with versions must not have the UUID that every producer makes of it");
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
