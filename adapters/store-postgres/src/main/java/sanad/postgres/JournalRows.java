package sanad.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sanad.handling.AgreementId;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.Collection;
import sanad.store.Line;
import sanad.store.PostStatus;
import sanad.store.Release;

/// Reads and writes collections, lines, posts and releases.
final class JournalRows {
  private JournalRows() {}

  static Collection collection(Row r) throws SQLException {
    return new Collection(
        r.uuid("id"),
        new AgreementId(r.uuid("agreement")),
        new PartyId(r.uuid("partner")),
        purpose(r),
        Collection.Kind.valueOf(r.text("kind").toUpperCase(Locale.ROOT)));
  }

  static void save(Tx tx, Collection collection) {
    tx.call("select gate.know_collection(?, ?)", collection.id(), collection.partner().uuid());
    tx.run(
        """
        insert into journal.collection (id, agreement, partner, purpose, kind) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        collection.id(),
        collection.agreement().uuid(),
        collection.partner().uuid(),
        collection.purpose().code(),
        collection.kind().name().toLowerCase(Locale.ROOT));
  }

  static Line line(Row r) throws SQLException {
    return new Line(
        r.number("number"),
        r.time("date_added"),
        new StixId(r.text("type"), r.uuid("id")),
        r.text("version"),
        r.text("spec_version"),
        r.small("bytes"));
  }

  /// Releases with the definition of the class by which each is shown.
  static final String RELEASES =
      "select r.*, c.definition from work.release r join item.class c on c.id = r.class";

  /// The releases that are not withdrawn, in the order of their arrival.
  static List<Release> standing(Tx tx) {
    return tx.rows(
        RELEASES + " where r.withdrawn_at is null order by r.arrival", JournalRows::release);
  }

  static Release release(Row r) throws SQLException {
    return new Release(
        new Release.ReleaseId(r.uuid("id")),
        new AgreementId(r.uuid("agreement")),
        purpose(r),
        r.uuids("recipients").stream().map(PartyId::new).collect(Collectors.toSet()),
        r.texts("items").stream().map(StixId::parse).toList(),
        r.text("title"),
        new OfficerId(r.uuid("made_by")),
        r.time("at"),
        HandlingText.releaseClass(r.text("definition")),
        r.maybeTime("withdrawn_at"));
  }

  static void save(Tx tx, Release release, int shown) {
    tx.run(
        """
        insert into work.release (id, agreement, purpose, recipients, items, title, made_by, at, class, withdrawn_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set agreement = excluded.agreement, purpose = excluded.purpose,
          recipients = excluded.recipients, items = excluded.items, title = excluded.title,
          made_by = excluded.made_by, at = excluded.at, class = excluded.class, withdrawn_at = excluded.withdrawn_at
        """,
        release.id().uuid(),
        release.agreement().uuid(),
        release.purpose().code(),
        Tx.Many.uuids(release.recipients().stream().map(PartyId::uuid).sorted().toList()),
        Tx.Many.texts(release.items().stream().map(StixId::toString).toList()),
        release.title(),
        release.by().uuid(),
        release.at(),
        shown,
        release.withdrawnAt());
  }

  static PostStatus status(Row r) throws SQLException {
    return new PostStatus(
        r.uuid("id"),
        r.uuid("collection"),
        new PartyId(r.uuid("partner")),
        r.time("requested_at"),
        r.small("total"),
        r.small("succeeded"),
        r.small("failed"),
        entries(r.text("successes")),
        entries(r.text("failures")),
        r.maybeTime("completed_at"));
  }

  static void save(Tx tx, PostStatus status) {
    tx.run(
        """
        insert into journal.post (collection, id, partner, requested_at, total, succeeded, failed, successes, failures,
          completed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (collection, id) do update set total = excluded.total, succeeded = excluded.succeeded,
          failed = excluded.failed, successes = excluded.successes, failures = excluded.failures,
          completed_at = excluded.completed_at
        """,
        status.collection(),
        status.id(),
        status.partner().uuid(),
        status.requestedAt(),
        status.total(),
        status.succeeded(),
        status.failed(),
        text(status.successes()),
        text(status.failures()),
        status.completedAt());
  }

  private static String text(List<PostStatus.Entry> entries) {
    return Extras.builder()
        .put(
            "entries",
            entries.stream()
                .map(
                    entry ->
                        Extras.builder()
                            .put("id", entry.id())
                            .put("version", entry.version())
                            .put("message", entry.message())
                            .build())
                .toList())
        .build()
        .toString();
  }

  private static List<PostStatus.Entry> entries(String text) {
    return Extras.parse(text).groups("entries").stream()
        .map(
            entry ->
                new PostStatus.Entry(
                    entry.text("id").orElse(""),
                    entry.text("version").orElse(""),
                    entry.text("message").orElse("")))
        .toList();
  }

  private static Purpose purpose(Row r) throws SQLException {
    return Purpose.ofCode(r.text("purpose")).orElseThrow();
  }
}
