package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
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
record HeldRows(Known known, Viewer viewer, Purpose purpose, Instant at) {
  /// The columns that `read` needs, of a table named `v`.
  static final String COLUMNS =
      """
      v.row, v.class, v.type, v.id, v.originator, v.version, v.reference, v.restriction, v.approvals, v.handled_from,
        v.handled_review, v.handled_destroy, v.received_from, v.stored_at, v.object\s""";

  Optional<Held> read(Row r) throws SQLException {
    ReleaseClass releaseClass = known.classes().get(r.small("class"));
    if (releaseClass == null) {
      return Optional.empty();
    }
    Handling handling = handling(r, releaseClass.terms());
    Optional<Conditions> conditions =
        switch (Rule.decide(
            handling.on(r.text("type") + "--" + r.uuid("id")),
            releaseClass.state(),
            viewer,
            purpose,
            known.register(),
            at)) {
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

  private static StixObject object(String json) {
    return switch (StixObject.parse(json)) {
      case ParseResult.Parsed(var object) -> object;
      case ParseResult.Malformed malformed ->
          throw new IllegalStateException("a kept object can no longer be read");
    };
  }
}
