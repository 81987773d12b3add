package sanad.store.account;

/// Hashing of passwords; slow on purpose. Thread-safe. **Source:** decision 24 (Argon2id).
public interface Passwords {
  /// A new salted hash in the modular format.
  String hash(String password);

  /// Whether a password has this hash, in constant time.
  boolean fits(String password, String hash);
}
