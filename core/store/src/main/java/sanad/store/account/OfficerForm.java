package sanad.store.account;

import java.util.Set;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;

/// What an administrator writes about an officer.
///
/// @param language ar, fr or en; empty where the officer is to choose
public record OfficerForm(
    String login,
    String name,
    Set<Role> roles,
    Clearance clearance,
    Set<Purpose> purposes,
    String language) {
  public OfficerForm {
    roles = Set.copyOf(roles);
    purposes = Set.copyOf(purposes);
  }
}
