package sanad.exchange;

import sanad.handling.PartyId;

/// A partner's credential, shown once and kept nowhere. **Source:** decision 24.
///
/// @param name the user name of HTTP Basic
/// @param secret 256 random bits, base64url without padding
public record IssuedCredential(PartyId partner, String name, String secret) {
  /// The line that the partner puts into its secret file: `name:secret`.
  public String line() {
    return name + ":" + secret;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "IssuedCredential[" + partner + ", " + name + "]";
  }
}
