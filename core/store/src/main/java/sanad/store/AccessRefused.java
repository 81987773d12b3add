package sanad.store;

/// This viewer may not do this, or not for this purpose. The message is a code and names no
/// content.
public final class AccessRefused extends RuntimeException {
  /// A refusal with its code, for example `SANAD-STORE-002`.
  public AccessRefused(String code) {
    super(code);
  }
}
