package sanad.reader;

import java.util.Locale;

/// A mention of a telephone, account, handle or address.
///
/// @param kind what it is
/// @param value normalised: `+212600000000`, `MA64…` without spaces, `@name`, lower-case address
public record IdentifierMention(Span span, Rule rule, Band band, Kind kind, String value)
    implements Mention {

  /// What it identifies. An account is [Band#STRONG] only when its check digits fit.
  public enum Kind {
    TELEPHONE,
    ACCOUNT,
    HANDLE,
    EMAIL;

    /// For example `telephone`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
