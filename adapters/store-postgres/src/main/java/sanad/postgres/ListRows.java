package sanad.postgres;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sanad.handling.OfficerId;
import sanad.store.Conflict;
import sanad.store.ListRemoval;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;

/// Writes designation lists within one transaction. Stateless.
final class ListRows {
  /// That a version `v` of a list was not removed.
  static final String STANDING =
      """
      not exists (select 1 from register.list_removal x where x.list = v.list and x.version >= v.version)
      """;

  private ListRows() {}

  /// Keeps a version; refuses with [Conflict] where its number is not the next one.
  static void save(Tx tx, ListedVersion version, List<ListedEntry> entries) {
    int last =
        tx.one(
            "select coalesce(max(version), 0) as last from register.list_version where list = ?",
            r -> r.small("last"),
            version.list());
    if (version.version() != last + 1) {
      throw new Conflict(version.list());
    }
    tx.run(
        "insert into register.list_version values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        version.list(),
        version.version(),
        version.stated(),
        version.format(),
        version.sha256(),
        version.entries(),
        Tx.Many.texts(version.problems()),
        version.by().uuid(),
        version.at());
    keep(tx, version, entries);
  }

  /// Ends what changed or went, and brings what is new; the rest stands as it was.
  private static void keep(Tx tx, ListedVersion version, List<ListedEntry> entries) {
    Map<String, ListedEntry> fresh = new HashMap<>();
    entries.forEach(entry -> fresh.put(entry.reference(), entry));
    tx.each(
        "select reference, content from register.list_entry where list = ? and until is null",
        500,
        r -> {
          ListedEntry now = fresh.get(r.text("reference"));
          if (now != null && now.content().equals(r.text("content"))) {
            fresh.remove(r.text("reference"));
          }
          return true;
        },
        version.list());
    Set<String> standing = new HashSet<>();
    entries.forEach(entry -> standing.add(entry.reference()));
    tx.run(
        """
        update register.list_entry set until = ?
        where list = ? and until is null and (reference = any(?) or not reference = any(?))
        """,
        version.version(),
        version.list(),
        Tx.Many.texts(List.copyOf(fresh.keySet())),
        Tx.Many.texts(List.copyOf(standing)));
    List<ListedEntry> coming = List.copyOf(fresh.values());
    tx.run(
        """
        insert into register.list_entry (list, reference, print, content, since)
        select ?, reference, print, content, ? from unnest(?, ?, ?) as n(reference, print, content)
        """,
        version.list(),
        version.version(),
        Tx.Many.texts(coming.stream().map(ListedEntry::reference).toList()),
        Tx.Many.texts(coming.stream().map(ListedEntry::print).toList()),
        Tx.Many.texts(coming.stream().map(ListedEntry::content).toList()));
  }

  /// Takes a list away with its candidates; refuses with [Conflict] where the version is not its
  /// newest one.
  static void remove(Tx tx, ListRemoval removal) {
    int newest =
        tx.one(
            "select coalesce(max(version), 0) as newest from register.list_version v where list = ? and "
                + STANDING,
            r -> r.small("newest"),
            removal.list());
    if (newest == 0 || newest != removal.version()) {
      throw new Conflict(removal.list());
    }
    tx.run(
        """
        insert into register.list_removal (list, version, reason, removed_by, at) values (?, ?, ?, ?, ?)
        """,
        removal.list(),
        removal.version(),
        removal.reason(),
        removal.by().uuid(),
        removal.at());
    tx.run("update work.hit set gone = true where list = ? and not gone", removal.list());
    tx.run(
        "update register.list_entry set until = ? where list = ? and until is null",
        removal.version() + 1,
        removal.list());
    tx.run(
        """
        update register.list_entry e set content = '' where e.list = ? and e.content <> ''
          and not exists (select 1 from work.judgement j
            where j.list = e.list and j.reference = e.reference and j.other_print = e.print)
        """,
        removal.list());
    tx.run("update register.list_version set problems = '{}' where list = ?", removal.list());
  }

  /// Whether this version of a list was removed.
  static boolean removed(Tx tx, String list, int version) {
    return tx.one(
        "select exists (select 1 from register.list_removal where list = ? and version >= ?) as removed",
        r -> r.flag("removed"),
        list,
        version);
  }

  /// A version as it is kept.
  static ListedVersion version(Row r) throws SQLException {
    return new ListedVersion(
        r.text("list"),
        r.small("version"),
        r.text("stated"),
        r.text("format"),
        r.text("sha256"),
        r.small("entries"),
        r.texts("problems"),
        new OfficerId(r.uuid("loaded_by")),
        r.time("at"));
  }

  /// A removal as it is kept.
  static ListRemoval removal(Row r) throws SQLException {
    return new ListRemoval(
        r.text("list"),
        r.small("version"),
        r.text("reason"),
        new OfficerId(r.uuid("removed_by")),
        r.time("at"));
  }
}
