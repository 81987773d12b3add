package sanad.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Checks STIX objects against the standard and reports every problem with its place.
///
/// An ERROR breaks a MUST, a WARNING goes against a SHOULD. Content that the standard does not know
/// (custom objects, extensions) is checked by the rules that hold for all content. Immutable and
/// thread-safe.
///
/// **Source:** STIX 2.1 sections 2 to 9; `docs/stix-disagreements.md` lists where other validators
/// differ.
public final class Validator {

  private static final Validator STANDARD = new Validator(ExtensionSchemas.none());

  private final ExtensionSchemas schemas;

  private Validator(ExtensionSchemas schemas) {
    this.schemas = schemas;
  }

  /// Checks by the standard alone.
  public static Validator standard() {
    return STANDARD;
  }

  /// Checks extensions against these schemas too.
  public static Validator with(ExtensionSchemas schemas) {
    return new Validator(schemas);
  }

  /// The problems of an object, errors and warnings; empty when there are none.
  public List<Problem> check(StixObject object) {
    return check(object.properties());
  }

  /// The problems of an object's text, from its syntax up.
  public List<Problem> check(String json) {
    var problems = new ArrayList<Problem>(0);
    Value value = JsonReader.read(json, problems);
    if (value != null) {
      check(value, new Findings(problems));
    }
    return problems;
  }

  /// The problems of an object's members.
  public List<Problem> check(Extras object) {
    var findings = new Findings(new ArrayList<>(0));
    check(object, findings);
    return findings.problems();
  }

  void check(Value value, Findings findings) {
    switch (value) {
      case Extras object when object.text("type").orElse("").equals("bundle") ->
          bundle(object, findings);
      case Extras object -> object(object, findings);
      case Value.Many many -> members(many, false, findings);
      default -> member(value, false, findings);
    }
  }

  /// Checks an object that a bundle, an envelope or a list holds, which may be of STIX 2.0.
  ///
  /// @param bundled whether it is a bundle or an envelope; a list of bundles is a document of
  ///   several
  void member(Value value, boolean bundled, Findings findings) {
    if (!(value instanceof Extras object)) {
      findings.error(Section.JSON, "must be a JSON object, got " + ValueCheck.name(value));
    } else if (object.text("type").orElse("").equals("bundle")) {
      if (bundled) {
        findings.errorAt("type", "STIX 2.1 §8.1", "must be a STIX object, which a bundle is not");
      }
      bundle(object, findings);
    } else if (HeaderReader.specVersion(object).equals("2.0")) {
      older(object, findings);
    } else {
      object(object, findings);
    }
  }

  private static void older(Extras object, Findings findings) {
    findings.warning(Section.COMMON, "is STIX 2.0, of which only the head is checked");
    HeaderReader.read(object, findings.problems(), findings.trail);
  }

  private void object(Extras object, Findings findings) {
    String type = object.text("type").orElse("");
    Shape known = Shapes.object(type);
    Shape shape = known == null ? foreign(object) : known;
    boolean observable =
        shape.category() == Category.SCO || shape.name().equals(Shapes.OBSERVABLE.name());
    var shapes = new ShapeCheck(findings);
    boolean mayExtend = ExtensionCheck.uses(object, "toplevel-property-extension");
    shapes.object(object, shape, known != null, mayExtend, false);
    new IdCheck(findings).check(object, type, observable, true);
    new ExtensionCheck(findings, shapes, schemas).check(object, type);
    new MarkingCheck(findings).check(object);
    if (known == null) {
      new TypeCheck(findings).references(object);
      custom(object, type, findings);
    } else if (observable) {
      new ObservableCheck(findings).check(object, type);
    } else {
      new TypeCheck(findings).check(object, type);
      if (type.equals("observed-data")) {
        new ObservedCheck(findings, schemas).check(object);
      }
    }
  }

  /// The common table for a type that the standard does not know: an extension says which, else
  /// whether the object has versions.
  private static Shape foreign(Extras object) {
    if (ExtensionCheck.uses(object, "new-sdo", "new-sro")) {
      return Shapes.OBJECT;
    }
    boolean versioned = object.has("created") || object.has("modified");
    return !versioned || ExtensionCheck.uses(object, "new-sco") ? Shapes.OBSERVABLE : Shapes.OBJECT;
  }

  private static void custom(Extras object, String type, Findings findings) {
    if (type.equals("action")) {
      findings.errorAt("type", "STIX 2.1 §3.8", "action is a reserved name");
    } else if (!type.isEmpty() && !ExtensionCheck.uses(object, "new-sdo", "new-sco", "new-sro")) {
      findings.warningAt(
          "type",
          "STIX 2.1 §7.3",
          "the custom type " + Findings.quote(type) + " should come by an extension");
    }
  }

  private void bundle(Extras bundle, Findings findings) {
    bundleHead(bundle, findings);
    if (!(bundle.find("objects") instanceof Value.Many many)) {
      return;
    }
    findings.trail.enter("objects");
    members(many, true, findings);
    findings.trail.leave();
  }

  private void members(Value.Many many, boolean bundled, Findings findings) {
    var seen = new SeenVersions();
    for (int i = 0; i < many.values().size(); i++) {
      findings.trail.enter(i);
      member(many.values().get(i), bundled, findings);
      if (many.values().get(i) instanceof Extras object) {
        seen.add(object, findings);
      }
      findings.trail.leave();
    }
  }

  /// Checks what a bundle has beside its objects.
  void bundleHead(Extras bundle, Findings findings) {
    new ShapeCheck(findings).object(bundle, Shapes.get("bundle"), true, false, false);
    new IdCheck(findings).check(bundle, "bundle", false, true);
    if (bundle.find("spec_version") instanceof Value.Text version
        && !version.value().toLowerCase(Locale.ROOT).startsWith("2.")) {
      findings.errorAt(
          "spec_version",
          "STIX 2.1 §8",
          "must be a version of STIX 2 where it is given, got " + Findings.quote(version.value()));
    }
  }
}
