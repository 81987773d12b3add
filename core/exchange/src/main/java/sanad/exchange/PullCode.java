package sanad.exchange;

import java.util.Arrays;
import java.util.Locale;

/// How a pull ended.
public enum PullCode {
  /// Everything that the partner had is here.
  OK,
  /// The partner's node did not answer, or not in time.
  UNREACHABLE,
  /// Its certificate is not the one registered.
  CERTIFICATE_REFUSED,
  /// Its certificate is the one registered, and its time is over or has not begun, by this
  /// machine's clock.
  CERTIFICATE_EXPIRED,
  /// It refuses our credential.
  CREDENTIAL_REFUSED,
  /// It has no such collection for us (ended agreements look the same).
  NOT_FOUND,
  /// It asks to come later, and kept asking.
  BUSY,
  /// Its answer is no TAXII 2.1, too large, or cut off.
  ANSWER_UNFIT,
  /// It sent the same place twice, or 128 pages in a row without an object.
  NO_PROGRESS,
  /// It has more than one pull takes; the next goes on there.
  ENOUGH,
  /// The link was changed meanwhile, or another pull over it went on: this one keeps nothing more,
  /// and the link keeps what the other came to.
  OVERTAKEN,
  /// The disk has no room for more.
  NO_ROOM,
  /// The secret file cannot be read or is no `name:secret`.
  SECRET_UNREADABLE,
  /// The agreement of this link is not in force here.
  AGREEMENT_NOT_IN_FORCE;

  /// Whether the pull did what it was asked for: all is here, or as much as one pull takes.
  public boolean succeeded() {
    return switch (this) {
      case OK, ENOUGH -> true;
      case UNREACHABLE,
          CERTIFICATE_REFUSED,
          CERTIFICATE_EXPIRED,
          CREDENTIAL_REFUSED,
          NOT_FOUND,
          BUSY,
          ANSWER_UNFIT,
          NO_PROGRESS,
          OVERTAKEN,
          NO_ROOM,
          SECRET_UNREADABLE,
          AGREEMENT_NOT_IN_FORCE ->
          false;
    };
  }

  /// Whether the last pull over a link did not, by the code that it keeps; while one goes on it
  /// keeps none.
  public static boolean failed(String lastResult) {
    return !lastResult.isEmpty()
        && Arrays.stream(values())
            .filter(PullCode::succeeded)
            .noneMatch(code -> code.code().equals(lastResult));
  }

  /// The code that a link keeps as its last result, for example `no-progress`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
