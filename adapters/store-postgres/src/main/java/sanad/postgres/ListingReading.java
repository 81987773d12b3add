package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;
import sanad.store.Listings;

/// Reads designation lists by the register task, for officers whose role was checked.
final class ListingReading implements Listings {
  private final PostgresSession session;

  ListingReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public List<ListedVersion> versions() {
    return session.readRegister(
        "list.list",
        tx ->
            tx.rows(
                "select * from register.list_version order by list, version desc",
                ComparisonRows::version),
        versions -> List.of());
  }

  @Override
  public List<ListedEntry> entries(String list, int version) {
    return session.readRegister(
        "list.read",
        tx ->
            tx.rows(
                """
                select reference, print, content from register.list_entry
                where list = ? and since <= ? and (until is null or until > ?)
                  and exists (select 1 from register.list_version v where v.list = list_entry.list and v.version = ?)
                order by reference collate "C"
                """,
                ListingReading::entry,
                list,
                version,
                version,
                version),
        entries -> List.of("list:" + list + "@" + version));
  }

  @Override
  public Optional<ListedEntry> entry(String list, String reference) {
    return session.readRegister(
        "list.read",
        tx ->
            tx.first(
                """
                select reference, print, content from register.list_entry
                where list = ? and reference = ? and until is null
                """,
                ListingReading::entry,
                list,
                reference),
        found -> List.of("list:" + list));
  }

  @Override
  public Instant screenedTo() {
    return session.readRegister(
        "list.screened",
        tx ->
            tx.first("select until from register.screening", r -> r.time("until"))
                .orElse(Instant.MIN),
        at -> List.of());
  }

  private static ListedEntry entry(Row r) throws SQLException {
    return new ListedEntry(r.text("reference"), r.text("print"), r.text("content"));
  }
}
