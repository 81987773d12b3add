package sanad.store.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which an officer signs in, in its one canonical form, so that no spelling of it
/// gets tries of its own. **Source:** reliability.md C8 (CVE-2020-8891).
///
/// @param text 2 to 64 of `a-z 0-9 . _ -`, beginning with a letter or digit
public record Login(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  /// Checks the form.
  public Login {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("login: expected 2 to 64 of a-z, 0-9, '.', '_', '-'");
    }
  }

  /// The canonical form of what a person typed; empty where it can be nobody's.
  public static Optional<Login> of(String typed) {
    if (typed.length() > 200) return Optional.empty();
    var canonical =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(canonical).matches() ? Optional.of(new Login(canonical)) : Optional.empty();
  }
}
