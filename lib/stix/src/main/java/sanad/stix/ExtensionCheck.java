package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.List;
import java.util.Optional;

/// Checks what lies under `extensions`.
///
/// **Source:** STIX 2.1 sections 3.2, 6 (predefined extensions) and 7.3.
final class ExtensionCheck {

  private static final String SECTION = "STIX 2.1 §7.3";
  private static final Kind TYPES =
      new Kind.Vocabulary("extension-type-enum", Vocabularies.get("extension-type-enum"), false);

  private final Findings findings;
  private final ShapeCheck shapes;
  private final ValueCheck values;
  private final ExtensionSchemas schemas;

  ExtensionCheck(Findings findings, ShapeCheck shapes, ExtensionSchemas schemas) {
    this.findings = findings;
    this.shapes = shapes;
    this.values = new ValueCheck(findings, shapes);
    this.schemas = schemas;
  }

  /// Whether one of the object's extensions is of one of these types.
  static boolean uses(Extras object, String... types) {
    Optional<Extras> extensions = object.group("extensions");
    if (extensions.isEmpty()) {
      return false;
    }
    for (int i = 0; i < extensions.get().size(); i++) {
      if (extensions.get().value(i) instanceof Extras extension
          && extension.find("extension_type") instanceof Value.Text type
          && List.of(types).contains(type.value())) {
        return true;
      }
    }
    return false;
  }

  void check(Extras object, String type) {
    Value value = object.find("extensions");
    if (value == null) {
      return;
    }
    findings.trail.enter("extensions");
    if (!(value instanceof Extras extensions)) {
      findings.error(Section.COMMON, "must be a dictionary, got " + ValueCheck.name(value));
    } else {
      if (extensions.size() == 0) {
        findings.error(Section.COMMON, "an empty dictionary is prohibited: leave it out");
      }
      for (int i = 0; i < extensions.size(); i++) {
        findings.trail.enter(extensions.name(i));
        one(object, type, extensions.name(i), extensions.value(i));
        findings.trail.leave();
      }
    }
    findings.trail.leave();
  }

  private void one(Extras object, String type, String key, Value value) {
    if (!(value instanceof Extras extension)) {
      findings.error(SECTION, "must be an object, got " + ValueCheck.name(value));
      return;
    }
    Optional<StixId> definition =
        StixId.of(key).filter(id -> id.type().equals("extension-definition"));
    if (definition.isPresent()) {
      defined(object, definition.get(), extension);
    } else if (Shapes.extensions(type).contains(key)) {
      shapes.part(extension, Shapes.get(key));
    } else {
      other(key, extension);
    }
  }

  private void defined(Extras object, StixId definition, Extras extension) {
    Value type = extension.find("extension_type");
    if (type == null) {
      findings.errorAt("extension_type", SECTION, "extension_type is required");
    } else {
      findings.trail.enter("extension_type");
      values.check(type, TYPES, SECTION);
      findings.trail.leave();
    }
    shapes.extension(extension);
    schemas.check(definition, object, findings);
  }

  private void other(String key, Extras extension) {
    if (!key.endsWith("-ext") || !Formats.isTypeName(key)) {
      findings.error(
          SECTION,
          "a key must be the identifier of an extension definition or the name of an extension, got"
              + " "
              + quote(key));
    } else {
      findings.warning(
          SECTION, "the custom extension " + quote(key) + " should have an extension definition");
    }
    if (extension.size() == 0) {
      findings.error("STIX 2.1 §2.3", "an empty dictionary is prohibited: leave it out");
    }
    shapes.extension(extension);
  }
}
