package sanad.exchange;

import java.util.Map;
import java.util.Optional;
import sanad.handling.Party;
import sanad.handling.PartyId;

/// What an officer writes to register a party, or to change it.
///
/// @param id the identity that the partner's own node uses, or that of the party to be changed;
///   empty for a new one
/// @param names by language code: ar, fr, en; at least one
/// @param country ISO 3166-1 alpha-2, empty for a group of several states
public record PartyForm(
    Optional<PartyId> id,
    Party.Kind kind,
    Map<String, String> names,
    String country,
    Party.Keeping keeping) {
  public PartyForm {
    names = Map.copyOf(names);
  }
}
