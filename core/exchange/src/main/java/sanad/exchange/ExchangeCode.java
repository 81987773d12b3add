package sanad.exchange;

/// The stable names of what goes wrong in an exchange; texts for people are keyed by [#code()].
public enum ExchangeCode {
  /// A name in at least one of the three languages is needed.
  NAME_MISSING("001"),
  /// No such party in the register.
  PARTY_UNKNOWN("002"),
  /// The party is not a group (or is one where an agency is needed).
  PARTY_OF_WRONG_KIND("003"),
  /// The end does not lie after the beginning.
  PERIOD_EMPTY("004"),
  /// An agreement needs this node's agency and at least one other.
  PARTIES_TOO_FEW("005"),
  /// An agreement needs at least one purpose for which content is shared.
  PURPOSES_NOT_SHARED("006"),
  /// No such agreement in the register.
  AGREEMENT_UNKNOWN("007"),
  /// The agreement is not in force.
  AGREEMENT_NOT_IN_FORCE("008"),
  /// An address that is not `https://…/` with a path that ends in a slash.
  ADDRESS_UNFIT("009"),
  /// A fingerprint that is not 64 hexadecimal digits.
  FINGERPRINT_UNFIT("010"),
  /// A group that would contain itself.
  GROUP_IN_ITSELF("011"),
  /// A country that is not two capital letters.
  COUNTRY_UNFIT("012"),
  /// A name of a credential that is empty, too long or has a colon.
  CREDENTIAL_NAME_UNFIT("013"),
  /// An agreement that was ended stays ended; a new one is made instead.
  AGREEMENT_ENDED("014"),
  /// A credential that is no line `name:secret`, or none for a new way, address or certificate.
  CREDENTIAL_UNFIT("015"),
  /// No client certificate is registered for the partner.
  CERTIFICATE_NONE("016"),
  /// A time to keep that is no longer than nothing, or longer than a hundred years.
  RETENTION_UNFIT("017"),
  /// The party is this node's own agency, which administrators change on its own page.
  PARTY_IS_SELF("018"),
  /// Nobody is named: an empty audience is refused, never read as "all".
  AUDIENCE_EMPTY("020"),
  /// Nothing is chosen.
  ITEMS_EMPTY("021"),
  /// No such object for this viewer and purpose.
  ITEM_UNKNOWN("022"),
  /// Only what this agency originated can be released by it; onward use asks the originator.
  ITEM_OF_ANOTHER("023"),
  /// The chosen objects name others that some of the readers may not read.
  NAMES_UNRELEASED("024"),
  /// The rule withholds an object from a body that was chosen.
  WITHHELD("025"),
  /// The rule would then withhold an object from a body that may read it now.
  BREAKS_EARLIER("026"),
  /// A body keeps no rules: a second officer must approve.
  SECOND_OFFICER_NEEDED("027"),
  /// The second officer is the same, or is no approver.
  SECOND_OFFICER_UNFIT("028"),
  /// A title is needed.
  TITLE_MISSING("029"),
  /// No such release, or it was withdrawn before.
  RELEASE_UNKNOWN("030"),
  /// The group has no member at this moment.
  GROUP_EMPTY("031"),
  /// The object has no version of its own, so that it cannot be marked for other readers.
  ITEM_WITHOUT_VERSION("032"),
  /// A body that may read an object now, and was not chosen, would get other rules for it.
  CHANGES_EARLIER("033"),
  /// The officer has no role that may do this.
  ROLE_MISSING("040"),
  /// No such way to a partner's node.
  LINK_UNKNOWN("041"),
  /// No such lead, or it is not this agency's to answer.
  LEAD_UNKNOWN("050"),
  /// A step needs a day that has begun somewhere.
  DAY_UNFIT("051"),
  /// A count that is below zero.
  COUNT_UNFIT("052"),
  /// A text that is longer than its reader's node takes, or a title of several lines.
  TEXT_TOO_LONG("053"),
  /// A lead asks something of its readers.
  ASKED_MISSING("054");

  private final String number;

  ExchangeCode(String number) {
    this.number = number;
  }

  /// The stable name, for example `SANAD-EXCHANGE-020`.
  public String code() {
    return "SANAD-EXCHANGE-" + number;
  }
}
