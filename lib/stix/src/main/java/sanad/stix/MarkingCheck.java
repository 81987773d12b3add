package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.List;
import java.util.Locale;

/// Checks markings on an object and marking definitions themselves.
///
/// **Source:** STIX 2.1 section 7.2.
final class MarkingCheck {

  private static final String DEFINITION = "STIX 2.1 §7.2.1";
  private static final String TLP = "STIX 2.1 §7.2.1.4";

  private static final List<String> TLP_MEMBERS =
      List.of("type", "spec_version", "id", "created", "definition_type", "name", "definition");

  private final Findings findings;

  MarkingCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Extras object) {
    if (object.find("granular_markings") instanceof Value.Many many) {
      findings.trail.enter("granular_markings");
      for (int i = 0; i < many.values().size(); i++) {
        if (many.values().get(i) instanceof Extras marking) {
          findings.trail.enter(i);
          selectors(object, marking);
          self(object, marking.find("marking_ref"), "marking_ref");
          findings.trail.leave();
        }
      }
      findings.trail.leave();
    }
    if (object.find("object_marking_refs") instanceof Value.Many many) {
      for (Value marking : many.values()) {
        self(object, marking, "object_marking_refs");
      }
    }
    if (object.text("type").orElse("").equals("marking-definition")) {
      definition(object);
    }
  }

  private void self(Extras object, @org.jspecify.annotations.Nullable Value marking, String place) {
    if (marking != null && marking.equals(object.find("id"))) {
      findings.errorAt(place, DEFINITION, "a marking must not refer to itself");
    }
  }

  private void selectors(Extras object, Extras marking) {
    if (!(marking.find("selectors") instanceof Value.Many many)) {
      return;
    }
    findings.trail.enter("selectors");
    for (int i = 0; i < many.values().size(); i++) {
      if (many.values().get(i) instanceof Value.Text text) {
        findings.trail.enter(i);
        switch (Selector.of(text.value())) {
          case Selector.Reading.Malformed malformed ->
              findings.error(
                  Selector.SECTION,
                  "must be names and places such as labels.[0], got " + quote(text.value()));
          case Selector.Reading.Read(Selector selector) -> {
            if (selector.in(object).isEmpty()) {
              findings.error(
                  Selector.SECTION, quote(text.value()) + " selects nothing in this object");
            }
          }
        }
        findings.trail.leave();
      }
    }
    findings.trail.leave();
  }

  private void definition(Extras object) {
    String type = object.text("definition_type").orElse("");
    boolean extended = object.has("extensions");
    if (!extended && (!object.has("definition_type") || !object.has("definition"))) {
      findings.error(
          DEFINITION, "definition_type and definition are required where no extension is used");
    }
    for (String name : List.of("modified", "revoked", "labels", "confidence", "lang")) {
      if (object.has(name)) {
        findings.errorAt(name, DEFINITION, "a marking definition must not have " + name);
      }
    }
    switch (type) {
      case "tlp" -> tlp(object);
      case "statement" -> {
        if (object
            .group("definition")
            .flatMap(definition -> definition.text("statement"))
            .isEmpty()) {
          findings.errorAt("definition", "STIX 2.1 §7.2.1.3", "statement is required");
        }
      }
      default -> {
        if (object.text("id").flatMap(StixId::of).filter(TlpMarking::isFirst).isPresent()) {
          findings.warningAt("id", TLP, "is the identifier of a TLP marking");
        }
        if (object.find("definition_type") instanceof Value.Text) {
          findings.warningAt(
              "definition_type", DEFINITION, "should be statement or tlp, got " + quote(type));
        }
      }
    }
  }

  private void tlp(Extras object) {
    String level =
        object.group("definition").flatMap(definition -> definition.text("tlp")).orElse("");
    var tlp = TlpMarking.first(level);
    if (tlp.isEmpty()) {
      findings.errorAt(
          "definition", TLP, "tlp must be white, green, amber or red, got " + quote(level));
      return;
    }
    exactly(object, "id", tlp.get().id().toString());
    exactly(object, "created", "2017-01-20T00:00:00.000Z");
    exactly(object, "name", "TLP:" + level.toUpperCase(Locale.ROOT));
    for (String name : object.names()) {
      if (!TLP_MEMBERS.contains(name)) {
        findings.errorAt(name, TLP, "the TLP markings of the standard have no such property");
      }
    }
  }

  private void exactly(Extras object, String name, String text) {
    if (!object.text(name).orElse("").equals(text)) {
      findings.errorAt(
          name, TLP, "must be " + quote(text) + " as the standard defines this TLP marking");
    }
  }
}
