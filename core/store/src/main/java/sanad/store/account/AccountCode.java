package sanad.store.account;

/// The stable names of what goes wrong with accounts; texts for people are keyed by [#code()].
public enum AccountCode {
  /// A login that is not 2 to 64 of a–z, 0–9, dot, underscore and hyphen.
  LOGIN_UNFIT("001"),
  /// Another officer has this login.
  LOGIN_TAKEN("002"),
  /// No such officer.
  OFFICER_UNKNOWN("003"),
  /// A name is needed.
  NAME_MISSING("004"),
  /// At least one role is needed.
  ROLE_MISSING("005"),
  /// A language other than ar, fr and en.
  LANGUAGE_UNKNOWN("006"),
  /// The last administrator who can sign in cannot be locked or lose the role.
  LAST_ADMINISTRATOR("007"),
  /// Nobody changes his own roles, clearance, purposes or lock.
  OWN_RIGHTS("008"),
  /// A password of less than 12 or more than 200 characters.
  PASSWORD_LENGTH("009"),
  /// The password is the current one or holds the login.
  PASSWORD_KNOWN("010"),
  /// The current password is wrong.
  PASSWORD_WRONG("011"),
  /// The officer does not hold this purpose.
  PURPOSE_NOT_HELD("012"),
  /// A clearance above the ceiling of this node.
  CLEARANCE_ABOVE_CEILING("013"),
  /// At least one purpose is needed: without one nothing opens.
  PURPOSE_MISSING("014");

  private final String number;

  AccountCode(String number) {
    this.number = number;
  }

  /// The stable name, for example `SANAD-ACCOUNT-001`.
  public String code() {
    return "SANAD-ACCOUNT-" + number;
  }
}
