package sanad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;

/// An officer of this node.
///
/// @param login unique, lower case
/// @param language ar, fr or en; empty until one was chosen, which leaves it to the sign-in page
///   and the browser
/// @param passwordHash Argon2id in the modular format
/// @param mustChange whether the password was given by another
/// @param lockedAt when the account was locked
public record Officer(
    OfficerId id,
    String login,
    String name,
    Set<Role> roles,
    Clearance clearance,
    Set<Purpose> purposes,
    String language,
    String passwordHash,
    boolean mustChange,
    Optional<Instant> lockedAt) {
  public Officer {
    roles = Set.copyOf(roles);
    purposes = Set.copyOf(purposes);
  }

  /// The same with a password of his own.
  public Officer withPassword(String hash) {
    return new Officer(
        id, login, name, roles, clearance, purposes, language, hash, false, lockedAt);
  }

  /// The same with a password that another gave, which must be changed.
  public Officer withGivenPassword(String hash) {
    return new Officer(id, login, name, roles, clearance, purposes, language, hash, true, lockedAt);
  }

  /// The same with another language.
  public Officer withLanguage(String other) {
    return new Officer(
        id, login, name, roles, clearance, purposes, other, passwordHash, mustChange, lockedAt);
  }

  /// The same, locked since an instant, or not locked.
  public Officer withLock(Optional<Instant> since) {
    return new Officer(
        id, login, name, roles, clearance, purposes, language, passwordHash, mustChange, since);
  }
}
