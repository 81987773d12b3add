package sanad.postgres.embedded;

/// The embedded PostgreSQL does not run, with the one clear sentence that the operator needs.
///
/// The message holds paths and the server's own words, never content or secrets.
///
/// **Source:** reliability.md F3, F9, F40; stack.md 2.
public final class LaunchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why it does not run; `text()` is the stable code that pages and the command line show.
  public enum Code {
    /// Another node holds this data folder.
    FOLDER_IN_USE("SANAD-POSTGRES-001"),
    /// As root, neither `setpriv` nor `unshare` could give PostgreSQL another user.
    NO_USER_TO_RUN_AS("SANAD-POSTGRES-002"),
    /// No server is packed for this operating system and processor.
    NO_SERVER_FOR_PLATFORM("SANAD-POSTGRES-003"),
    /// The packed server is damaged or could not be unpacked.
    SERVER_DAMAGED("SANAD-POSTGRES-004"),
    /// The server did not become ready in the time given.
    NOT_READY("SANAD-POSTGRES-005"),
    /// The data folder cannot be made, read or written, or is not one of ours.
    FOLDER_UNUSABLE("SANAD-POSTGRES-006");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /// The stable code, e.g. `SANAD-POSTGRES-001`.
    public String text() {
      return text;
    }
  }

  private final Code code;

  LaunchRefused(Code code, String sentence) {
    super(code.text() + ": " + sentence);
    this.code = code;
  }

  LaunchRefused(Code code, String sentence, Throwable cause) {
    super(code.text() + ": " + sentence, cause);
    this.code = code;
  }

  /// What kind of refusal this is.
  public Code code() {
    return code;
  }
}
