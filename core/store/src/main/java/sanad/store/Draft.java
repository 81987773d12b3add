package sanad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.OfficerId;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.text.CodePoints;

/// A fact read from a report, on its way from draft to confirmed fact; one revision of it. Earlier
/// revisions stay: undo is a further revision.
///
/// @param start first code point in the report's text, -1 where the officer gave no span
/// @param end after the last code point
/// @param kind what it is: `place`, `organisation`, `agency`, `group`, `person`, `date`,
///   `telephone`, `account`, `handle`, `email`, `event`
/// @param rule the rule that found it, `officer` where a person added it
/// @param band how sure the rule is: `strong` or `weak`
/// @param slots its content, for example `name`, `value`, `when`, `event-type`
/// @param revision 1, 2, …
/// @param object the STIX object that it became, once marked
public record Draft(
    DraftId id,
    Report.ReportId report,
    int start,
    int end,
    String kind,
    String rule,
    String band,
    Extras slots,
    Status status,
    int revision,
    Optional<OfficerId> decidedBy,
    Optional<Instant> decidedAt,
    String reason,
    Optional<StixId> object) {

  /// The type by which a pair names a drafted fact that is no object yet.
  public static final String TYPE = "sanad-draft";

  /// How a pair names it.
  public StixId side() {
    return new StixId(TYPE, id.uuid());
  }

  /// The words of the report that it cites; empty where the officer gave none.
  public String quote(CodePoints report) {
    return report.quote(start, end);
  }

  /// The next revision, as an officer decided.
  ///
  /// @param next where it stands then
  /// @param content what it holds then
  /// @param why empty where the decision needs no reason
  public Draft decided(Status next, Extras content, OfficerId by, Instant at, String why) {
    return new Draft(
        id,
        report,
        start,
        end,
        kind,
        rule,
        band,
        content,
        next,
        revision + 1,
        Optional.of(by),
        Optional.of(at),
        why,
        object);
  }

  /// The next revision: it became this object.
  public Draft marked(StixId became) {
    return new Draft(
        id,
        report,
        start,
        end,
        kind,
        rule,
        band,
        slots,
        status,
        revision + 1,
        decidedBy,
        decidedAt,
        "marked",
        Optional.of(became));
  }

  /// Its id.
  public record DraftId(UUID uuid) {
    @Override
    public String toString() {
      return uuid.toString();
    }
  }

  /// Where it stands. `CORRECTED` is confirmed with other content than the reader's; `SET_ASIDE` is
  /// not needed, and says nothing about whether the text states it.
  public enum Status {
    OPEN,
    CONFIRMED,
    CORRECTED,
    REJECTED,
    SET_ASIDE
  }
}
