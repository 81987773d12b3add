package sanad.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sanad.handling.OfficerId;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.ComparisonWriting;
import sanad.store.Conflict;
import sanad.store.Gate;
import sanad.store.Judgement;
import sanad.store.KeptName;
import sanad.store.ListHit;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;

/// Writes candidates, decisions and lists within one transaction.
final class ComparisonRows implements ComparisonWriting {
  private final Tx tx;
  private final ItemClasses classes;
  private final Viewer viewer;
  private final List<String> named;

  ComparisonRows(Tx tx, ItemClasses classes, Viewer viewer, List<String> named) {
    this.tx = tx;
    this.classes = classes;
    this.viewer = viewer;
    this.named = named;
  }

  @Override
  public void save(Judgement judgement) {
    Gate.requireWork(viewer, Set.of());
    int last =
        tx.one(
            "select coalesce(max(revision), 0) as last from work.judgement where pair = ?",
            r -> r.small("last"),
            judgement.pair().id());
    if (judgement.revision() != last + 1) {
      throw new Conflict(judgement.pair().id().toString());
    }
    tx.run(
        "update work.judgement set newest = false where pair = ? and newest",
        judgement.pair().id());
    tx.run(
        """
        insert into work.judgement (pair, object_type, object_id, other_type, other_id, list, reference, verdict, reason,
          print, other_print, revision, newest, decided_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)
        """,
        judgement.pair().id(),
        judgement.pair().object().type(),
        judgement.pair().object().uuid(),
        judgement.pair().other().map(StixId::type),
        judgement.pair().other().map(StixId::uuid),
        judgement.pair().list(),
        judgement.pair().reference(),
        judgement.verdict().name(),
        judgement.reason(),
        judgement.print(),
        judgement.otherPrint(),
        judgement.revision(),
        judgement.by().uuid(),
        judgement.at());
    named.addAll(ComparisonWriting.named(judgement.pair()));
  }

  @Override
  public void save(KeptName name) {
    Gate.requireWork(viewer, Set.of());
    KeptNameRows.save(tx, classes, name);
    named.add(name.id().toString());
  }

  @Override
  public void drop(StixId keptName) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.REGISTER));
    KeptNameRows.drop(tx, keptName);
    named.add(keptName.toString());
  }

  @Override
  public void save(ListedVersion version, List<ListedEntry> entries) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR, Role.LIAISON), Set.of());
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
    keep(version, entries);
    screenedTo(tx, Instant.MIN);
    named.add("list:" + version.list() + "@" + version.version());
  }

  /// Ends what changed or went, and brings what is new; the rest stands as it was.
  private void keep(ListedVersion version, List<ListedEntry> entries) {
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
    Set<String> standing = new java.util.HashSet<>();
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

  @Override
  public void screened(StixId object, List<ListHit> found) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    tx.run(
        "update work.hit set gone = true where object_id = ? and object_type = ? and not gone",
        object.uuid(),
        object.type());
    for (ListHit hit : found) {
      tx.run(
          """
          insert into work.hit (pair, object_type, object_id, list, reference, print, other_print, list_version, score,
            found_at, gone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
          on conflict (pair) do update set print = excluded.print, other_print = excluded.other_print,
            list_version = excluded.list_version, score = excluded.score, gone = false
          """,
          hit.pair().id(),
          hit.pair().object().type(),
          hit.pair().object().uuid(),
          hit.pair().list(),
          hit.pair().reference(),
          hit.print(),
          hit.otherPrint(),
          hit.version(),
          hit.score(),
          hit.foundAt());
      named.add("hit:" + hit.pair().id());
    }
  }

  @Override
  public boolean screenedTo(Instant before, Map<String, Integer> versions) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    Map<String, Integer> newest = new HashMap<>();
    tx.each(
        "select list, max(version) as version from register.list_version group by list",
        0,
        r -> {
          newest.put(r.text("list"), r.small("version"));
          return true;
        });
    if (!newest.equals(versions)) {
      return false;
    }
    screenedTo(tx, before);
    return true;
  }

  private static void screenedTo(Tx tx, Instant before) {
    tx.run(
        """
        insert into register.screening (until) values (?)
        on conflict (one) do update set until = excluded.until
        """,
        before);
  }

  /// A version as it is kept.
  static ListedVersion version(Row r) throws java.sql.SQLException {
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
}
