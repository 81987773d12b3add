package sanad.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import sanad.handling.Handling;
import sanad.handling.Tlp;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Markings as STIX objects: ours, and the fixed ones of TLP 2.0 beside them for foreign tools.
final class Markings {
  /// **Source:** OASIS CTI common objects, extension-definition TLP 2.0.
  private static final Map<Tlp, StixId> TLP = new EnumMap<>(Tlp.class);

  static {
    TLP.put(Tlp.CLEAR, definition("94868c89-83c2-464b-929b-a1a8aa3c8487"));
    TLP.put(Tlp.GREEN, definition("bab4a63c-aed9-4cf5-a766-dfca5abac2bb"));
    TLP.put(Tlp.AMBER, definition("55d920b0-5e8b-4f79-9ee9-91f868d9b421"));
    TLP.put(Tlp.AMBER_STRICT, definition("939a9414-2ddd-4d32-a0cd-375ea402b003"));
    TLP.put(Tlp.RED, definition("e828b379-4e03-4974-9ac4-e53a884c97c1"));
  }

  private Markings() {}

  private static StixId definition(String uuid) {
    return StixId.parse("marking-definition--" + uuid);
  }

  /// The fixed marking of a TLP level.
  static StixId tlp(Tlp level) {
    return TLP.getOrDefault(level, definition("e828b379-4e03-4974-9ac4-e53a884c97c1"));
  }

  static StixObject write(Handling handling, StixId id, Instant created) {
    throw new UnsupportedOperationException();
  }
}
