package sanad.handling;

import java.util.Map;

/// A party in the register.
///
/// @param names by language code: `ar`, `fr`, `en`; at least one
/// @param country ISO 3166-1 alpha-2, empty for a group of several states
public record Party(
    PartyId id, Kind kind, Map<String, String> names, String country, Keeping keeping) {
  /// What it is.
  public enum Kind {
    AGENCY,
    GROUP
  }

  /// Whether it runs a node that enforces rules; what goes elsewhere takes a second officer.
  /// **Source:** decision 11.
  public enum Keeping {
    ENFORCES_RULES,
    KEEPS_NO_RULES
  }

  public Party {
    names = Map.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("party: expected a name in at least one language");
    }
  }

  /// The name in a language, else in English, else any.
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", names.values().iterator().next()));
  }
}
