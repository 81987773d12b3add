package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks one value against the kind that its property's table names.
final class ValueCheck {

  private static final String HASHES = "STIX 2.1 §2.7";
  private static final String LIST = "STIX 2.1 §2.12";
  private static final String DICTIONARY = "STIX 2.1 §2.3";
  static final Set<String> ALGORITHMS = Vocabularies.get("hash-algorithm-ov");

  /// Hexadecimal digits of the algorithms with a fixed length.
  private static final Map<String, Integer> DIGITS =
      Map.of(
          "MD5", 32, "SHA-1", 40, "SHA-256", 64, "SHA-512", 128, "SHA3-256", 64, "SHA3-512", 128);

  private final Findings findings;
  private final ShapeCheck shapes;

  ValueCheck(Findings findings, ShapeCheck shapes) {
    this.findings = findings;
    this.shapes = shapes;
  }

  void check(Value value, Kind kind, String section) {
    switch (kind) {
      case Kind.Plain(Form form) -> plain(value, form, section);
      case Kind.Whole whole -> whole(value, whole, section);
      case Kind.Fraction fraction -> fraction(value, fraction, section);
      case Kind.Dictionary dictionary -> dictionary(value, dictionary);
      case Kind.Reference reference -> reference(value, reference, section);
      case Kind.Vocabulary vocabulary -> vocabulary(value, vocabulary, section);
      case Kind.Part(String name) -> part(value, name, section);
      case Kind.ListOf(Kind members) -> list(value, members, section);
    }
  }

  private void list(Value value, Kind members, String section) {
    if (!(value instanceof Value.Many many)) {
      findings.error(section, "must be a list, got " + name(value));
      return;
    }
    if (many.values().isEmpty()) {
      findings.error(LIST, "an empty list is prohibited: leave the property out");
    }
    for (int i = 0; i < many.values().size(); i++) {
      findings.trail.enter(i);
      check(many.values().get(i), members, section);
      findings.trail.leave();
    }
  }

  private void part(Value value, String name, String section) {
    if (name.equals("observed-objects") || name.equals("extensions")) {
      return; // Both depend on the whole object and are checked with it.
    }
    if (value instanceof Extras object) {
      shapes.part(object, Shapes.get(name));
    } else {
      findings.error(section, "must be an object, got " + name(value));
    }
  }

  private void whole(Value value, Kind.Whole bounds, String section) {
    if (!(value instanceof Value.Whole whole)) {
      // RFC 7493 lets 80.0 be written for 80; JSON Schema counts it as an integer too.
      if (value instanceof Value.Decimal decimal && decimal.value() == Math.rint(decimal.value())) {
        bounds((long) decimal.value(), bounds, section);
        return;
      }
      findings.error(section, "must be an integer, got " + name(value));
      return;
    }
    bounds(whole.value(), bounds, section);
  }

  private void bounds(long number, Kind.Whole bounds, String section) {
    if (number < bounds.least() || number > bounds.most()) {
      findings.error(
          section, "must be " + bounds.least() + " to " + bounds.most() + ", got " + number);
    }
  }

  private void fraction(Value value, Kind.Fraction bounds, String section) {
    double number;
    if (value instanceof Value.Whole whole) {
      number = whole.value();
    } else if (value instanceof Value.Decimal decimal) {
      number = decimal.value();
    } else {
      findings.error(section, "must be a number, got " + name(value));
      return;
    }
    if (number < bounds.least() || number > bounds.most()) {
      findings.error(
          section, "must be " + bounds.least() + " to " + bounds.most() + ", got " + number);
    }
  }

  private void dictionary(Value value, Kind.Dictionary kind) {
    if (!(value instanceof Extras dictionary)) {
      findings.error(DICTIONARY, "must be a dictionary, got " + name(value));
      return;
    }
    if (dictionary.size() == 0) {
      findings.error(DICTIONARY, "an empty dictionary is prohibited: leave the property out");
    }
    for (int i = 0; i < dictionary.size(); i++) {
      String key = dictionary.name(i);
      findings.trail.enter(key);
      if (!Formats.isDictionaryKey(key)) {
        findings.error(
            DICTIONARY, "a key must be 1 to 250 letters, digits, hyphens and underscores");
      }
      check(dictionary.value(i), kind.values(), DICTIONARY);
      findings.trail.leave();
    }
  }

  private void reference(Value value, Kind.Reference kind, String section) {
    if (!(value instanceof Value.Text text)) {
      findings.error(section, "must be an identifier, got " + name(value));
      return;
    }
    if (shapes.isLocal() && !kind.types().contains("marking-definition")) {
      return; // Keys of the deprecated `objects` dictionary, resolved by its own check.
    }
    Optional<StixId> id = identifier(text.value());
    if (id.isEmpty()) {
      return;
    }
    String type = id.get().type();
    boolean named =
        kind.types().contains(type)
            || (kind.observables() && Shapes.isObservable(type))
            || (kind.custom() && Shapes.object(type) == null);
    if (named == kind.except()) {
      findings.error(
          section,
          "must "
              + (kind.except() ? "not be" : "be")
              + " the identifier of "
              + allowed(kind)
              + ", got "
              + type);
    }
  }

  /// The types of a reference as a reader knows them: `custom` is a word of the tables alone.
  private static String allowed(Kind.Reference kind) {
    return kind.types().stream()
        .filter(type -> !type.equals("custom"))
        .map(type -> type.equals("observable") ? "any cyber-observable" : type)
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private Optional<StixId> identifier(String text) {
    Optional<StixId> id = StixId.of(text);
    if (id.isEmpty()) {
      findings.error(Section.IDENTIFIER, "must be 'type--UUID', got " + quote(text));
    } else {
      int version = id.get().uuid().version();
      if (id.get().uuid().variant() != 2 || version < 1 || version > 5) {
        findings.error(Section.IDENTIFIER, "must hold a UUID of RFC 4122, got " + quote(text));
      }
    }
    return id;
  }

  private void vocabulary(Value value, Kind.Vocabulary kind, String section) {
    if (!(value instanceof Value.Text text)) {
      findings.error(section, "must be a string, got " + name(value));
      return;
    }
    if (kind.values().contains(text.value())) {
      return;
    }
    if (!kind.open()) {
      findings.error(
          section,
          "must be one of "
              + kind.values().stream().sorted().toList()
              + ", got "
              + quote(text.value()));
      return;
    }
    findings.warning(section, quote(text.value()) + " is permitted but not in " + kind.name());
    if (!Formats.isLowerHyphenated(text.value())) {
      findings.warning(
          "STIX 2.1 §2.14",
          "a value of a vocabulary should be lower-case with hyphens, got " + quote(text.value()));
    }
  }

  private void plain(Value value, Form form, String section) {
    switch (form) {
      case ANY -> shapes.anything(value);
      case FLAG -> {
        if (!(value instanceof Value.Flag)) {
          findings.error(section, "must be true or false, got " + name(value));
        }
      }
      case HASHES, KNOWN_HASHES -> hashes(value, form, section);
      case TEXTS -> texts(value, section);
      case TEXT_OR_WHOLE -> {
        if (!(value instanceof Value.Text) && !(value instanceof Value.Whole)) {
          findings.error(section, "must be a string or an integer, got " + name(value));
        }
      }
      default -> {
        if (value instanceof Value.Text text) {
          TextCheck.check(text.value(), form, section, findings);
          if (form == Form.ID) {
            identifier(text.value());
          }
        } else {
          findings.error(section, "must be a string, got " + name(value));
        }
      }
    }
  }

  private void texts(Value value, String section) {
    switch (value) {
      // The standard's own example has strings, and its schemas take them: hence no error.
      case Value.Text text ->
          findings.warning("STIX 2.1 §6.6", "is always a list of strings, also of a single one");
      case Value.Many many when many.values().isEmpty() ->
          findings.error(LIST, "an empty list is prohibited: leave the property out");
      case Value.Many many when many.values().stream().allMatch(Value.Text.class::isInstance) -> {}
      default -> findings.error(section, "must be a list of strings");
    }
  }

  private void hashes(Value value, Form form, String section) {
    if (!(value instanceof Extras hashes)) {
      findings.error(HASHES, "must be a dictionary of hashes, got " + name(value));
      return;
    }
    if (hashes.size() == 0) {
      findings.error(HASHES, "an empty dictionary is prohibited: leave the property out");
    }
    for (int i = 0; i < hashes.size(); i++) {
      String algorithm = hashes.name(i);
      findings.trail.enter(algorithm);
      if (!Formats.isDictionaryKey(algorithm) || algorithm.length() < 3) {
        findings.error(HASHES, "a key must be 3 to 250 letters, digits, hyphens and underscores");
      } else if (!ALGORITHMS.contains(algorithm) && form == Form.KNOWN_HASHES) {
        findings.error(
            section,
            "the algorithm must be one of "
                + ALGORITHMS.stream().sorted().toList()
                + ", got "
                + quote(algorithm));
      } else if (!ALGORITHMS.contains(algorithm) && !algorithm.startsWith("x_")) {
        findings.warning(HASHES, quote(algorithm) + " is permitted but not in hash-algorithm-ov");
      }
      if (hashes.value(i) instanceof Value.Text digest) {
        digest(algorithm, digest.value());
      } else {
        findings.error(HASHES, "must be a string, got " + name(hashes.value(i)));
      }
      findings.trail.leave();
    }
  }

  private void digest(String algorithm, String digest) {
    if (!isDigest(algorithm, digest)) {
      findings.error(HASHES, "must be " + form(algorithm) + ", got " + quote(digest));
    }
  }

  /// What a hash of an algorithm looks like, for people.
  private static String form(String algorithm) {
    Integer digits = DIGITS.get(algorithm);
    if (digits != null) {
      return digits + " hexadecimal digits for " + algorithm;
    }
    return algorithm.equals("SSDEEP")
        ? "'SIZE:HASH:HASH' for SSDEEP"
        : "70 hexadecimal digits for TLSH";
  }

  /// Whether a text has the length and the characters of a hash; true for unknown algorithms.
  private static boolean isDigest(String algorithm, String digest) {
    Integer digits = DIGITS.get(algorithm);
    if (digits != null) {
      return Formats.isHex(digest, digits);
    }
    return switch (algorithm) {
      case "SSDEEP" -> isSsdeep(digest);
      case "TLSH" -> isTlsh(digest);
      default -> true;
    };
  }

  /// Two piecewise hashes of 64 characters at most, after the size of the pieces: `3:AbC+/:dEf`.
  private static boolean isSsdeep(String digest) {
    int first = digest.indexOf(':');
    int second = digest.indexOf(':', first + 1);
    return first > 0
        && second - first <= 65
        && second > first
        && digest.length() - second <= 65
        && Formats.all(digest, 0, first, Formats.DIGIT)
        && Formats.all(digest, first + 1, second, Formats.BASE64)
        && Formats.all(digest, second + 1, digest.length(), Formats.BASE64);
  }

  /// 70 hexadecimal digits, since version 4 of TLSH with `T1` before them.
  private static boolean isTlsh(String digest) {
    String bare = digest.length() == 72 && digest.startsWith("T1") ? digest.substring(2) : digest;
    return bare.length() == 70 && Formats.all(bare, 0, 70, Formats.SERVICE);
  }

  static String name(Value value) {
    return switch (value) {
      case Value.Text text -> "a string";
      case Value.Whole whole -> "an integer";
      case Value.Decimal decimal -> "a number";
      case Value.Flag flag -> "a truth value";
      case Value.Nothing nothing -> "null";
      case Value.Many many -> "a list";
      case Extras object -> "an object";
    };
  }
}
