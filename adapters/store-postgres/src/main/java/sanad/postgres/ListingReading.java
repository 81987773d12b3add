package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.store.ListRemoval;
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
                "select * from register.list_version v where "
                    + ListRows.STANDING
                    + " order by list, version desc",
                ListRows::version),
        versions -> List.of());
  }

  @Override
  public List<ListRemoval> removals() {
    return session.readRegister(
        "list.list",
        tx ->
            tx.rows("select * from register.list_removal order by arrival desc", ListRows::removal),
        removals -> List.of());
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
                  and exists (select 1 from register.list_version v where v.list = list_entry.list and v.version = ?
                    and %s)
                order by reference collate "C"
                """
                    .formatted(ListRows.STANDING),
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
  public Optional<ListedEntry> entry(String list, String reference, String print) {
    return session.readRegister(
        "list.read",
        tx ->
            tx.first(
                """
                select reference, print, content from register.list_entry
                where list = ? and reference = ? and print = ? and content <> '' order by arrival desc limit 1
                """,
                ListingReading::entry,
                list,
                reference,
                print),
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
