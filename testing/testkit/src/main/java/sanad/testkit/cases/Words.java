package sanad.testkit.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import sanad.handling.AgreementId;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Control;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.testkit.Cast;

/// The words of the table of cases. Written out once more here, so that a wrong code in the product
/// is found by the cases and not repeated by them.
final class Words {
  private static final Map<String, Purpose> PURPOSES =
      Map.of(
          "ct-investigation", Purpose.CT_INVESTIGATION,
          "threat-prevention", Purpose.THREAT_PREVENTION,
          "prosecution", Purpose.PROSECUTION,
          "border-travel", Purpose.BORDER_TRAVEL,
          "finance", Purpose.FINANCE,
          "victim-protection", Purpose.VICTIM_PROTECTION,
          "locate-person", Purpose.LOCATE_PERSON,
          "oversight", Purpose.OVERSIGHT,
          "administration", Purpose.ADMINISTRATION);
  private static final Map<String, Use> USES =
      Map.of(
          "court", Use.COURT,
          "arrest", Use.ARREST,
          "watch-list", Use.WATCH_LIST,
          "onward", Use.ONWARD,
          "public-statement", Use.PUBLIC_STATEMENT,
          "translation", Use.TRANSLATION,
          "force", Use.FORCE,
          "rendition", Use.RENDITION,
          "collective-measures", Use.COLLECTIVE_MEASURES,
          "present-location", Use.PRESENT_LOCATION);
  private static final Map<String, Permission> PERMISSIONS =
      Map.of(
          "allow", Permission.ALLOW,
          "consult", Permission.CONSULT,
          "consent", Permission.CONSENT,
          "deny", Permission.DENY);
  private static final Map<String, Clearance> LEVELS =
      Map.of(
          "open", Clearance.OPEN,
          "restricted", Clearance.RESTRICTED,
          "confidential", Clearance.CONFIDENTIAL,
          "secret", Clearance.SECRET,
          "top-secret", Clearance.TOP_SECRET);
  private static final Map<String, Tlp> COLOURS =
      Map.of(
          "TLP:CLEAR", Tlp.CLEAR,
          "TLP:GREEN", Tlp.GREEN,
          "TLP:AMBER", Tlp.AMBER,
          "TLP:AMBER+STRICT", Tlp.AMBER_STRICT,
          "TLP:RED", Tlp.RED);
  private static final Map<String, Control> CONTROLS =
      Map.of("ORCON", Control.ORCON, "REL TO", Control.REL_TO, "EYES ONLY", Control.EYES_ONLY);
  private static final Map<String, HandlingCode> CODES =
      Map.of(
          "H0",
          HandlingCode.H0,
          "H1",
          HandlingCode.H1,
          "H2",
          HandlingCode.H2,
          "H3",
          HandlingCode.H3);
  private static final Map<String, Caveat> CAVEATS =
      Map.of(
          "no death penalty", Caveat.NO_DEATH_PENALTY,
          "no ill-treatment", Caveat.NO_ILL_TREATMENT,
          "no onward detention transfer", Caveat.NO_ONWARD_DETENTION_TRANSFER,
          "no solely automated decision", Caveat.NO_SOLELY_AUTOMATED_DECISION);

  private Words() {}

  static Purpose purpose(String word) {
    return find(PURPOSES, word);
  }

  static Use use(String word) {
    return find(USES, word);
  }

  static Permission permission(String word) {
    return find(PERMISSIONS, word);
  }

  static Clearance level(String word) {
    return find(LEVELS, word);
  }

  static Tlp tlp(String word) {
    return find(COLOURS, word);
  }

  static Control control(String word) {
    return find(CONTROLS, word);
  }

  static HandlingCode code(String word) {
    return find(CODES, word);
  }

  static Caveat caveat(String word) {
    return find(CAVEATS, word);
  }

  static Party party(String word) {
    return CaseReader.known(word);
  }

  static Instant instant(String word) {
    try {
      return CaseReader.moment(word);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day or moment: '" + word + "'", e);
    }
  }

  /// `MA سري = secret`, where the right side is the equivalent that was written, or `none`.
  static Classification classification(String words) {
    var sides = words.split("=", -1);
    var scheme = sides[0].strip().substring(0, 2);
    var equivalent = sides[1].strip();
    return new Classification(
        scheme,
        sides[0].strip().substring(3),
        equivalent.equals("none") ? Optional.empty() : Optional.of(level(equivalent)));
  }

  static Optional<AgreementId> agreement(String word) {
    if (word.equals("none")) {
      return Optional.empty();
    }
    if (word.equals("unknown")) {
      return Optional.of(new AgreementId(new UUID(0x4000, 0x8000000000000000L)));
    }
    return Optional.of(find(Cast.AGREEMENTS, word).id());
  }

  static ReleaseCase.Answer answer(String word) {
    return switch (word) {
      case "released" -> ReleaseCase.Answer.RELEASED;
      case "shown only" -> ReleaseCase.Answer.SHOWN;
      case "withheld" -> ReleaseCase.Answer.WITHHELD;
      default -> throw new IllegalArgumentException("answer: '" + word + "'");
    };
  }

  /// The parts of a cell, joined by `;`; `none` and the empty cell have none.
  static <T> Set<T> each(String words, Function<String, T> read) {
    var parts = new LinkedHashSet<T>();
    if (!words.isEmpty() && !words.equals("none")) {
      for (var part : words.split(";", -1)) {
        parts.add(read.apply(part.strip()));
      }
    }
    return parts;
  }

  private static <T> T find(Map<String, T> words, String word) {
    var found = words.get(word);
    if (found == null) {
      throw new IllegalArgumentException("unknown word: '" + word + "'");
    }
    return found;
  }
}
