package sanad.exchange;

import java.util.Locale;

/// How a pull ended.
public enum PullCode {
  /// Everything that the partner had is here.
  OK,
  /// The partner's node did not answer, or not in time.
  UNREACHABLE,
  /// Its certificate is not the one registered.
  CERTIFICATE_REFUSED,
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
  /// The link was changed meanwhile, or another pull over it went on: this one keeps nothing more.
  OVERTAKEN,
  /// The disk has no room for more.
  NO_ROOM,
  /// The secret file cannot be read or is no `name:secret`.
  SECRET_UNREADABLE,
  /// The agreement of this link is not in force here.
  AGREEMENT_NOT_IN_FORCE;

  /// The code that a link keeps as its last result, for example `no-progress`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
