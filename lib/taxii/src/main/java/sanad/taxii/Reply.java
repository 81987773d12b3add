package sanad.taxii;

/// What a server answers to the client.
public sealed interface Reply<T> {
  /// An answer.
  record Ok<T>(T value) implements Reply<T> {}

  /// None.
  ///
  /// @param httpStatus 0 where there was no answer at all
  record Failed<T>(Cause cause, int httpStatus) implements Reply<T> {}

  /// Why there is no answer.
  enum Cause {
    /// No connection, no answer in time, or one that was cut off.
    UNREACHABLE,
    /// The certificate is not the one expected.
    CERTIFICATE,
    /// The certificate is the one expected, and not valid by this machine's clock: its time is over
    /// or has not begun.
    CERTIFICATE_EXPIRED,
    /// 401 or 403.
    CREDENTIAL,
    /// 404.
    NOT_FOUND,
    /// 429 or 503 until the tries were used up.
    BUSY,
    /// Another status, another media type, a redirect, or a body that is no such resource.
    UNFIT,
    /// A body beyond the limit.
    TOO_LARGE,
    /// The same place twice, or too many pages without an object.
    NO_PROGRESS
  }
}
