package sanad.intake;

/// The stable names of what goes wrong with a report; texts for people are keyed by [#code()].
public enum IntakeCode {
  /// Nothing came: no byte, or nothing but space.
  EMPTY("001"),
  /// The bytes are no text: a picture, an archive, an office document.
  BINARY("002"),
  /// More than 50 MiB.
  TOO_LARGE("003"),
  /// A grade that its scheme does not have.
  GRADE_UNFIT("004"),
  /// The disk is nearly full: nothing new is taken in until there is room.
  NO_ROOM("006"),
  /// More text, or a page of more parts, than is read at once; it is handed in in parts.
  TEXT_TOO_LONG("007"),
  /// No such report for this officer and purpose.
  REPORT_UNKNOWN("010"),
  /// No such draft in this report.
  DRAFT_UNKNOWN("011"),
  /// Somebody decided this draft meanwhile; look at it again.
  DRAFT_CHANGED("012"),
  /// The fact is marked already and its object exists; it is changed there, not here.
  DRAFT_MARKED("013"),
  /// There is nothing to undo.
  NOTHING_TO_UNDO("014"),
  /// A slot that this kind of fact does not have, or without a value that it needs.
  SLOT_UNFIT("015"),
  /// A span outside the text.
  SPAN_UNFIT("016"),
  /// No such kind of fact.
  KIND_UNKNOWN("017"),
  /// No fact is confirmed, so there is nothing to mark.
  NOTHING_CONFIRMED("020"),
  /// The handling contradicts itself or lacks something; each reason is named.
  HANDLING_UNFIT("021"),
  /// A person needs a review date within three years.
  REVIEW_TOO_LATE("022");

  private final String number;

  IntakeCode(String number) {
    this.number = number;
  }

  /// The stable name, for example `SANAD-INTAKE-001`.
  public String code() {
    return "SANAD-INTAKE-" + number;
  }
}
