package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules that single types of the standard have beyond their tables.
final class TypeCheck {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Map<String, Map<String, Set<String>>> RELATIONSHIPS = relationships();
  private static final Formats.CharacterSet HYPHENATED = new Formats.CharacterSet("az09--");
  private static final Set<String> ANYWHERE = Set.of("derived-from", "duplicate-of", "related-to");

  private final Findings findings;

  TypeCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Extras object, String type) {
    references(object);
    phases(object);
    switch (type) {
      case "indicator" -> indicator(object);
      case "malware" -> malware(object);
      case "malware-analysis" -> product(object);
      case "location" -> country(object);
      case "relationship" -> relationship(object);
      case "language-content" -> {
        if (object.has("lang")) {
          findings.warningAt("lang", "STIX 2.1 §7.1", "is not used on language content");
        }
        contents(object);
      }
      case "extension-definition" -> extensionDefinition(object);
      default -> {}
    }
  }

  /// Checks what every object may refer to outside STIX.
  void references(Extras object) {
    if (!(object.find("external_references") instanceof Value.Many many)) {
      return;
    }
    findings.trail.enter("external_references");
    for (int i = 0; i < many.values().size(); i++) {
      if (many.values().get(i) instanceof Extras reference) {
        findings.trail.enter(i);
        reference(reference);
        findings.trail.leave();
      }
    }
    findings.trail.leave();
  }

  private void reference(Extras reference) {
    String source = reference.text("source_name").orElse("");
    String id = reference.text("external_id").orElse("");
    if (source.equals("cve") != isCve(id) && (source.equals("cve") || isCve(id))) {
      findings.error(
          "STIX 2.1 §2.5", "a CVE has source_name 'cve' and external_id 'CVE-YYYY-NNNN…'");
    }
    if (source.equals("capec") != isCapec(id) && (source.equals("capec") || isCapec(id))) {
      findings.error("STIX 2.1 §2.5", "a CAPEC has source_name 'capec' and external_id 'CAPEC-N…'");
    }
    if (reference.has("url") && !reference.has("hashes")) {
      findings.warning("STIX 2.1 §2.5", "hashes should be given where url is");
    }
  }

  private static boolean isCve(String id) {
    return id.length() >= 13
        && id.startsWith("CVE-")
        && Formats.all(id, 4, 8, Formats.DIGIT)
        && id.charAt(8) == '-'
        && Formats.all(id, 9, id.length(), Formats.DIGIT)
        && (id.length() == 13 || id.charAt(9) != '0');
  }

  private static boolean isCapec(String id) {
    return id.length() > 6
        && id.startsWith("CAPEC-")
        && Formats.all(id, 6, id.length(), Formats.DIGIT);
  }

  private void phases(Extras object) {
    if (!(object.find("kill_chain_phases") instanceof Value.Many many)) {
      return;
    }
    findings.trail.enter("kill_chain_phases");
    for (int i = 0; i < many.values().size(); i++) {
      if (many.values().get(i) instanceof Extras phase) {
        findings.trail.enter(i);
        hyphenated(phase, "kill_chain_name");
        hyphenated(phase, "phase_name");
        findings.trail.leave();
      }
    }
    findings.trail.leave();
  }

  private void hyphenated(Extras phase, String name) {
    Optional<String> given = phase.text(name);
    if (given.isPresent() && !Formats.isLowerHyphenated(given.get())) {
      findings.warningAt(
          name, "STIX 2.1 §2.11", "should be lower-case with hyphens, got " + quote(given.get()));
    }
  }

  private void indicator(Extras object) {
    if (!object.has("name") || !object.has("description")) {
      findings.warning("STIX 2.1 §4.7", "name and description should both be given");
    }
    Optional<String> pattern = object.text("pattern");
    if (pattern.isEmpty() || !object.text("pattern_type").orElse("").equals("stix")) {
      return;
    }
    findings.trail.enter("pattern");
    switch (Pattern.parse(pattern.get())) {
      case PatternResult.Invalid(int column, String message) ->
          findings.error("STIX 2.1 §9", message + " (column " + column + ")");
      case PatternResult.Valid(Pattern read) -> names(read);
    }
    findings.trail.leave();
  }

  private void names(Pattern pattern) {
    // No error, since the committee's pattern validator takes such patterns.
    if (pattern.observations().stream()
        .anyMatch(one -> ObservedTypes.isImpossible(one.comparison()))) {
      findings.warning(
          "STIX 2.1 §9.5",
          "AND joins comparisons of different types, which no one object satisfies");
    }
    for (Comparison.Leaf leaf : pattern.leaves()) {
      if (!Formats.isTypeName(leaf.path().type())) {
        findings.error(
            "STIX 2.1 §9.7",
            "a type must be 3 to 250 lower-case letters, digits and single hyphens, got "
                + quote(leaf.path().type()));
      }
      if (!Formats.isPropertyName(leaf.path().property())) {
        findings.error(
            "STIX 2.1 §9.7",
            "a property must be 3 to 250 lower-case letters, digits and underscores, got "
                + quote(leaf.path().property()));
      }
    }
  }

  private void malware(Extras object) {
    if (object.flag("is_family").orElse(false) && !object.has("name")) {
      findings.errorAt("name", "STIX 2.1 §4.11", "name is required for a malware family");
    }
  }

  private void product(Extras object) {
    Optional<String> product = object.text("product");
    if (product.isPresent() && !isHyphenated(product.get())) {
      findings.warningAt(
          "product",
          "STIX 2.1 §4.12",
          "should be lower-case with hyphens, got " + quote(product.get()));
    }
  }

  /// Whether a text is of lower-case letters, digits and hyphens only.
  private static boolean isHyphenated(String text) {
    return !text.isEmpty() && Formats.all(text, 0, text.length(), HYPHENATED);
  }

  private void country(Extras object) {
    Optional<String> country = object.text("country");
    if (country.isPresent() && !COUNTRIES.contains(country.get().toUpperCase(Locale.ROOT))) {
      findings.warningAt(
          "country",
          "STIX 2.1 §4.10",
          "should be a code of ISO 3166-1 alpha-2, got " + quote(country.get()));
    }
  }

  private void relationship(Extras object) {
    Optional<String> type = object.text("relationship_type");
    if (type.isEmpty()) {
      return;
    }
    if (!isHyphenated(type.get())) {
      findings.errorAt(
          "relationship_type",
          "STIX 2.1 §5.1",
          "must be lower-case letters, digits and hyphens, got " + quote(type.get()));
    }
    Optional<StixId> source = object.text("source_ref").flatMap(StixId::of);
    Optional<StixId> target = object.text("target_ref").flatMap(StixId::of);
    if (source.isEmpty() || target.isEmpty() || ANYWHERE.contains(type.get())) {
      return;
    }
    Set<String> targets =
        RELATIONSHIPS
            .getOrDefault(source.get().type(), Map.of())
            .getOrDefault(type.get(), Set.of());
    if (!targets.contains(target.get().type())) {
      findings.warningAt(
          "relationship_type",
          "STIX 2.1 §5.1",
          "'%s' from %s to %s is permitted but not among the suggested ones"
              .formatted(type.get(), source.get().type(), target.get().type()));
    }
  }

  private void contents(Extras object) {
    Optional<Extras> contents = object.group("contents");
    if (contents.isEmpty()) {
      return;
    }
    findings.trail.enter("contents");
    for (int i = 0; i < contents.get().size(); i++) {
      String tag = contents.get().name(i);
      findings.trail.enter(tag);
      if (!LanguageTags.isTag(tag)) {
        findings.error(
            "STIX 2.1 §7.1", "a key must be a language tag of RFC 5646, got " + quote(tag));
      }
      if (contents.get().value(i) instanceof Extras texts) {
        if (texts.size() == 0) {
          findings.error("STIX 2.1 §2.3", "an empty dictionary is prohibited: leave it out");
        }
        for (String name : texts.names()) {
          if (!Formats.isPropertyName(name)) {
            findings.errorAt(
                name, "STIX 2.1 §7.1", "must be the name of a property, got " + quote(name));
          }
        }
      } else {
        findings.error("STIX 2.1 §7.1", "must be a dictionary of properties");
      }
      findings.trail.leave();
    }
    findings.trail.leave();
  }

  private void extensionDefinition(Extras object) {
    String section = "STIX 2.1 §7.3";
    boolean topLevel = object.texts("extension_types").contains("toplevel-property-extension");
    if (!object.has("created_by_ref")) {
      findings.errorAt("created_by_ref", section, "created_by_ref is required");
    }
    if (!object.has("description")) {
      findings.warning(section, "description should be given");
    }
    if (topLevel && !object.has("extension_properties")) {
      findings.warning(
          section, "extension_properties should name the properties that the extension adds");
    }
    if (!topLevel && object.has("extension_properties")) {
      findings.errorAt("extension_properties", section, "is only for toplevel-property-extension");
    }
    for (String name : object.texts("extension_properties")) {
      if (!Formats.isPropertyName(name)) {
        findings.errorAt(
            "extension_properties",
            "STIX 2.1 §7.3.2.1",
            "must be names of properties, got " + quote(name));
      }
    }
  }

  private static Map<String, Map<String, Set<String>>> relationships() {
    var all = new HashMap<String, Map<String, Set<String>>>();
    for (String line : Tables.lines("relationships.txt")) {
      String[] columns = line.split("\t", -1);
      all.computeIfAbsent(columns[0], source -> new HashMap<>())
          .put(columns[1], Set.of(columns[2].split(" ", -1)));
    }
    return all;
  }
}
