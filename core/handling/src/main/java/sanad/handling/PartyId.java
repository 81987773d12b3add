package sanad.handling;

import java.util.UUID;

/// The identity of an agency, a state body, a group of states or a working group; its UUID is that
/// of the STIX `identity`.
public record PartyId(UUID uuid) implements Comparable<PartyId> {
  /// The id as STIX writes it: `identity--<uuid>`.
  public String stix() {
    return "identity--" + uuid;
  }

  /// Reads `identity--<uuid>`; throws IllegalArgumentException on anything else.
  public static PartyId parse(String stix) {
    if (!stix.startsWith("identity--")) {
      throw new IllegalArgumentException("party id: expected identity--<uuid>");
    }
    return new PartyId(UUID.fromString(stix.substring("identity--".length())));
  }

  @Override
  public int compareTo(PartyId other) {
    return stix().compareTo(other.stix());
  }

  @Override
  public String toString() {
    return stix();
  }
}
