package sanad.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Rule;
import sanad.handling.Terms;
import sanad.handling.Viewer;
import sanad.stix.ParseResult;
import sanad.stix.StixObject;
import sanad.store.Held;

/// Reads rows of `item.version` into what a viewer sees. The rule is asked once more, for the
/// conditions; where it disagrees with the policy, nothing is shown.
record HeldRows(Tx tx, Known known, Viewer viewer, Purpose purpose) {
  /// The columns that `read` needs, of a table named `v`.
  static final String COLUMNS =
      """
      v.row, v.class, v.type, v.id, v.originator, v.version, v.reference, v.restriction, v.approvals, v.handled_from,
        v.handled_review, v.handled_destroy, v.received_from, v.stored_at, v.object\s""";

  /// So many bytes of texts are read at once, and one text more: an object may be a megabyte, and
  /// the node is small.
  static final long MOST_BYTES = 16L << 20;

  private static final String FILLED =
      "select v.upto, "
          + COLUMNS
          + """
          from (select w.*, sum(w.bytes) over (order by w.row desc) as upto from item.version w where w.row = any(?)) v
          where v.upto - v.bytes < ? order by v.row desc
          """;

  /// A row of a page. @param upto bytes of the texts up to it
  record Filling(long row, long upto, Optional<Held> held) {}

  /// The rows of a page, the newest first, until their texts fill it.
  List<Filling> filled(List<Long> rows) {
    return rows.isEmpty()
        ? List.of()
        : tx.rows(
            FILLED,
            r -> new Filling(r.number("row"), r.number("upto"), read(r)),
            Tx.Many.longs(rows),
            MOST_BYTES);
  }

  Optional<Held> read(Row r) throws SQLException {
    Optional<ReleaseClass> said = releaseClass(r.small("class"));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    ReleaseClass releaseClass = said.get();
    Handling handling = handling(r, releaseClass.terms());
    Optional<Conditions> conditions =
        switch (Rule.decide(
            handling.on(r.text("type") + "--" + r.uuid("id")),
            releaseClass.state(),
            viewer,
            purpose,
            known.register(),
            tx.at())) {
          case Decision.Release(var allowed) -> Optional.of(allowed);
          case Decision.Withhold withheld -> Optional.empty();
        };
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Held(
            object(r.text("object")),
            new PartyId(r.uuid("originator")),
            handling,
            releaseClass.state(),
            conditions.get(),
            r.time("stored_at"),
            r.maybeUuid("received_from").map(PartyId::new)));
  }

  /// A write that has just been committed may have brought a class that the node does not know yet.
  private Optional<ReleaseClass> releaseClass(int number) {
    ReleaseClass kept = known.classes().get(number);
    return kept != null
        ? Optional.of(kept)
        : tx.first(
            "select definition from item.class where id = ?",
            r -> HandlingText.releaseClass(r.text("definition")),
            number);
  }

  static Handling handling(Row r, Terms terms) throws SQLException {
    return new Handling(
        terms,
        r.text("reference"),
        r.text("restriction"),
        r.maybeTime("handled_from"),
        r.maybeTime("handled_review"),
        r.maybeTime("handled_destroy"),
        HandlingText.approvals(r.text("approvals")));
  }

  /// A kept object.
  static StixObject object(String json) {
    return switch (StixObject.parse(json)) {
      case ParseResult.Parsed(var object) -> object;
      case ParseResult.Malformed malformed ->
          throw new IllegalStateException("a kept object can no longer be read");
    };
  }
}
