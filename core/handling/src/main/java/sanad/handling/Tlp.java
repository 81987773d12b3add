package sanad.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sanad.stix.StixId;
import sanad.stix.TlpMarking;

/// TLP 2.0, loosest first: the outer label for foreign tools. **Source:** FIRST TLP 2.0.
public enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED;

  /// The value of `tlp_2_0`: clear, green, amber, amber+strict, red.
  public String code() {
    return this == AMBER_STRICT ? "amber+strict" : name().toLowerCase(Locale.ROOT);
  }

  /// The label always shown whole, for example `TLP:AMBER+STRICT`.
  public String label() {
    return "TLP:" + code().toUpperCase(Locale.ROOT);
  }

  /// The loosest label that does not contradict these terms: what `RED`, `AMBER+STRICT` and so on
  /// permit their reader by FIRST's words must be permitted by the terms too.
  ///
  /// - `CLEAR` (the world): open, free to pass on, free to be said in public
  /// - `GREEN` (the community): open and free to pass on
  /// - `AMBER` (the reader's organisation and its clients): free to pass on
  /// - `AMBER+STRICT` (the reader's organisation): everything else up to secret
  /// - `RED` (the readers themselves): top secret, or a level without an agreed equivalent
  public static Tlp loosestFor(Terms terms) {
    var level = terms.classification().equivalent().orElse(Clearance.TOP_SECRET);
    if (level == Clearance.TOP_SECRET) {
      return RED;
    }
    if (terms.permission(Use.ONWARD) != Permission.ALLOW || !terms.controls().isEmpty()) {
      return AMBER_STRICT;
    }
    if (level != Clearance.OPEN) {
      return AMBER;
    }
    return terms.permission(Use.PUBLIC_STATEMENT) == Permission.ALLOW ? CLEAR : GREEN;
  }

  /// The marking-definition that OASIS gave this level.
  public StixId marking() {
    return TlpMarking.second(code()).orElseThrow().id();
  }

  /// The level of a marking-definition whose identifier a standard fixes, of TLP 2.0 or 1, or
  /// empty.
  public static Optional<Tlp> ofMarking(StixId id) {
    return TlpMarking.of(id).flatMap(marking -> ofEither(marking.level()));
  }

  /// The level of a code of TLP 2.0 or 1, whose `white` is `clear`, or empty.
  static Optional<Tlp> ofEither(String code) {
    return code.equals("white") ? Optional.of(CLEAR) : ofCode(code);
  }

  /// The level of a code, or empty.
  public static Optional<Tlp> ofCode(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
