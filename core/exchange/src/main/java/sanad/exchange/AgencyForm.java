package sanad.exchange;

import java.util.Map;
import java.util.Optional;
import sanad.handling.Clearance;

/// What an administrator writes to change this node's own agency.
///
/// @param names by language code: ar, fr, en; a language that is absent keeps its name, and one
///   with a blank name loses it
/// @param country ISO 3166-1 alpha-2; empty text for none
/// @param ceiling the highest level that this node may hold
public record AgencyForm(
    Map<String, String> names, Optional<String> country, Optional<Clearance> ceiling) {
  public AgencyForm {
    names = Map.copyOf(names);
  }
}
