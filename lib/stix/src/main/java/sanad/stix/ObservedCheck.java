package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.List;
import java.util.Set;

/// Checks the observables in the deprecated `objects` of observed data, which refer to each other
/// by their keys.
///
/// **Source:** STIX 2.1 section 4.14.
final class ObservedCheck {

  private static final String SECTION = "STIX 2.1 §4.14";
  private static final Set<String> RELATIONSHIPS = Set.of("relationship", "sighting");

  private final Findings findings;
  private final ExtensionSchemas schemas;

  ObservedCheck(Findings findings, ExtensionSchemas schemas) {
    this.findings = findings;
    this.schemas = schemas;
  }

  void check(Extras observed) {
    if (observed.find("object_refs") instanceof Value.Many refs && onlyRelationships(refs)) {
      findings.errorAt("object_refs", SECTION, "must have at least one cyber-observable");
    }
    Value value = observed.find("objects");
    if (value == null) {
      return;
    }
    findings.trail.enter("objects");
    if (value instanceof Extras objects) {
      if (objects.size() == 0) {
        findings.error(SECTION, "an empty dictionary is prohibited: leave it out");
      }
      for (int i = 0; i < objects.size(); i++) {
        findings.trail.enter(objects.name(i));
        one(objects, objects.name(i), objects.value(i));
        findings.trail.leave();
      }
    } else {
      findings.error(SECTION, "must be a dictionary, got " + ValueCheck.name(value));
    }
    findings.trail.leave();
  }

  private static boolean onlyRelationships(Value.Many refs) {
    return !refs.values().isEmpty()
        && refs.values().stream()
            .allMatch(
                ref ->
                    ref instanceof Value.Text text
                        && StixId.of(text.value())
                            .filter(id -> RELATIONSHIPS.contains(id.type()))
                            .isPresent());
  }

  private void one(Extras objects, String key, Value value) {
    if (!Formats.all(key, 0, key.length(), Formats.DIGIT)) {
      findings.warning(SECTION, "a key should be a non-negative integer, got " + quote(key));
    }
    if (!(value instanceof Extras object)) {
      findings.error(SECTION, "must be an observable, got " + ValueCheck.name(value));
      return;
    }
    String type = object.text("type").orElse("");
    Shape known = Shapes.object(type);
    if (known != null && known.category() != Category.SCO) {
      findings.errorAt(
          "type", "STIX 2.1 §2.13", "must be a cyber-observable, got " + Findings.quote(type));
      return;
    }
    Shape shape = known == null ? Shapes.OBSERVABLE : known;
    var shapes = new ShapeCheck(findings);
    boolean mayExtend = ExtensionCheck.uses(object, "toplevel-property-extension");
    shapes.object(object, shape, known != null, mayExtend, true);
    new IdCheck(findings).type(object, type);
    new ExtensionCheck(findings, shapes, schemas).check(object, type);
    new MarkingCheck(findings).check(object);
    new ObservableCheck(findings).check(object, type);
    references(objects, object, shape);
  }

  /// Follows the references of an observable and of its parts: their targets lie in the same
  /// container (section 2.13).
  private void references(Extras objects, Extras object, Shape shape) {
    for (int i = 0; i < object.size(); i++) {
      Property property = shape.properties().get(object.name(i));
      if (property != null) {
        Kind kind =
            property.kind() instanceof Kind.ListOf(Kind members) ? members : property.kind();
        findings.trail.enter(object.name(i));
        if (kind instanceof Kind.Reference reference) {
          targets(objects, object.value(i), reference);
        } else if (kind instanceof Kind.Part(String name)) {
          parts(objects, object.value(i), name, shape.name());
        }
        findings.trail.leave();
      }
    }
  }

  private void parts(Extras objects, Value value, String name, String type) {
    if (value instanceof Value.Many many) {
      for (int i = 0; i < many.values().size(); i++) {
        findings.trail.enter(i);
        parts(objects, many.values().get(i), name, type);
        findings.trail.leave();
      }
    } else if (value instanceof Extras extensions && name.equals("extensions")) {
      for (String extension : Shapes.extensions(type)) {
        if (extensions.find(extension) instanceof Extras part) {
          findings.trail.enter(extension);
          references(objects, part, Shapes.get(extension));
          findings.trail.leave();
        }
      }
    } else if (value instanceof Extras part) {
      references(objects, part, Shapes.get(name));
    }
  }

  private void targets(Extras objects, Value value, Kind.Reference reference) {
    List<Value> keys = value instanceof Value.Many many ? many.values() : List.of(value);
    if (reference.types().contains("marking-definition")) {
      return; // Markings lie outside.
    }
    for (Value key : keys) {
      if (key instanceof Value.Text text) {
        if (!(objects.find(text.value()) instanceof Extras target)) {
          findings.error(
              SECTION,
              "must be the key of an object in this dictionary, got " + quote(text.value()));
        } else {
          target(target.text("type").orElse(""), reference.types(), reference.observables());
        }
      }
    }
  }

  private void target(String type, Set<String> allowed, boolean anyObservable) {
    if (!anyObservable && !allowed.contains(type)) {
      findings.error(
          SECTION,
          "must refer to an object of type "
              + String.join(" or ", allowed.stream().sorted().toList())
              + ", got "
              + quote(type));
    }
  }
}
