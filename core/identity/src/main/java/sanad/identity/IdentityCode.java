package sanad.identity;

/// The stable names of what goes wrong around identity; texts for people are keyed by [#code()].
public enum IdentityCode {
  /// A decision needs a reason.
  REASON_MISSING("001"),
  /// A reason of more than 2,000 characters.
  REASON_TOO_LONG("002"),
  /// No such object for this viewer and purpose, or it has no name.
  SUBJECT_UNKNOWN("003"),
  /// No such candidate for this viewer and purpose.
  CANDIDATE_UNKNOWN("004"),
  /// Nothing stands decided that could be taken back.
  NOTHING_DECIDED("005"),
  /// Another officer decided in the meantime.
  DECIDED_MEANWHILE("006"),
  /// A person and a body cannot be one.
  KINDS_DIFFER("007"),
  /// The name of a list is not of 1 to 40 letters, digits, `.`, `_` and `-`.
  LIST_NAME_UNFIT("010"),
  /// The file is no list of a known form.
  LIST_UNREADABLE("011"),
  /// The file has no entry.
  LIST_EMPTY("012"),
  /// The newest version has the same bytes.
  LIST_KNOWN("013"),
  /// No such list or version.
  VERSION_UNKNOWN("014"),
  /// More names at once than are screened at once.
  NAMES_TOO_MANY("015"),
  /// The officer has no role that may do this.
  ROLE_MISSING("016"),
  /// No name is given.
  NAMES_MISSING("017"),
  /// A name of more than 1,000 characters.
  NAME_TOO_LONG("018"),
  /// From where the names are is not said, or in more than 1,000 characters.
  SOURCE_MISSING("019"),
  /// No classification, or none with a level.
  MARKING_MISSING("020"),
  /// A level that the officer himself may not see.
  ABOVE_CLEARANCE("021"),
  /// No day on which the names are let go, or one that is past or more than a year away.
  UNTIL_UNFIT("022"),
  /// The file has another encoding than UTF-8, or is damaged in many places.
  LIST_GARBLED("023"),
  /// Several files that are each a list of their own.
  LIST_SEVERAL("024"),
  /// A table without a header that has a column of names.
  LIST_HEADER("025"),
  /// The file is broken; the place is a line.
  LIST_BROKEN("026"),
  /// The file ends in the middle; the place is a line.
  LIST_CUT("027"),
  /// One of OFAC's files without the others; the place names them.
  LIST_PARTS("028"),
  /// Packed in a way that is not read.
  LIST_PACKED("029"),
  /// A web page instead of a list.
  LIST_PAGE("030"),
  /// Only what changed, and no list.
  LIST_CHANGES("031"),
  /// More entries, characters or different words than there is room for beside the other lists; it
  /// is about how many entries all would have together, how many they may, and the same of
  /// characters and of words.
  LIST_TOO_LONG("032"),
  /// A table whose column of names has none.
  LIST_NAMES("033"),
  /// A side of the pair is not what the officer was shown.
  SIDES_CHANGED("034"),
  /// The list is not the one that the officer was shown: it has another version, or was removed.
  LIST_CHANGED("035");

  private final String number;

  IdentityCode(String number) {
    this.number = number;
  }

  /// The stable name, for example `SANAD-IDENTITY-001`.
  public String code() {
    return "SANAD-IDENTITY-" + number;
  }
}
