package sanad.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.ComparisonWriting;
import sanad.store.Conflict;
import sanad.store.Gate;
import sanad.store.Judgement;
import sanad.store.KeptName;
import sanad.store.ListHit;
import sanad.store.ListRemoval;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;

/// Writes candidates, decisions and lists within one transaction.
final class ComparisonRows implements ComparisonWriting {
  private final Tx tx;
  private final ItemClasses classes;
  private final Viewer viewer;
  private final List<String> named;

  /// Whether versions of lists were removed, as far as it was asked; nobody else writes meanwhile.
  private final Map<String, Boolean> removed = new HashMap<>();

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
        insert into work.judgement (pair, object_type, object_id, object_by, other_type, other_id, other_by, list,
          reference, verdict, reason, print, other_print, revision, newest, decided_by, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)
        """,
        judgement.pair().id(),
        judgement.pair().object().type(),
        judgement.pair().object().uuid(),
        owner(judgement.pair().object()),
        judgement.pair().other().map(StixId::type),
        judgement.pair().other().map(StixId::uuid),
        judgement.pair().other().flatMap(this::owner),
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

  /// Whose object it is: an id is of whoever put it first. Empty for what is no object.
  private Optional<UUID> owner(StixId side) {
    return tx.first(
        "select originator from item.version where object_key = ? and class <> 0 order by row limit 1",
        r -> r.uuid("originator"),
        NewRows.objectKey(side));
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
    ListRows.save(tx, version, entries);
    screenedTo(tx, Instant.MIN);
    named.add("list:" + version.list() + "@" + version.version());
  }

  @Override
  public void remove(ListRemoval removal) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR, Role.LIAISON), Set.of());
    ListRows.remove(tx, removal);
    named.add("list:" + removal.list() + "@" + removal.version());
  }

  @Override
  public void screened(StixId object, List<ListHit> found) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    tx.run(
        "update work.hit set gone = true where object_id = ? and object_type = ? and not gone",
        object.uuid(),
        object.type());
    Optional<UUID> owner = found.isEmpty() ? Optional.empty() : owner(object);
    for (ListHit hit : found) {
      if (isRemoved(hit)) {
        continue;
      }
      tx.run(
          """
          insert into work.hit (pair, object_type, object_id, object_by, list, reference, print, other_print,
            list_version, score, found_at, gone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
          on conflict (pair) do update set object_by = excluded.object_by, print = excluded.print,
            other_print = excluded.other_print, list_version = excluded.list_version, score = excluded.score,
            gone = false
          """,
          hit.pair().id(),
          hit.pair().object().type(),
          hit.pair().object().uuid(),
          owner,
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

  private boolean isRemoved(ListHit hit) {
    String list = hit.pair().list();
    return removed.computeIfAbsent(
        list + "@" + hit.version(), key -> ListRows.removed(tx, list, hit.version()));
  }

  @Override
  public boolean screenedTo(Instant before, Map<String, Integer> versions) {
    Gate.require(viewer, Set.of(), Set.of(Viewer.Task.REGISTER));
    Map<String, Integer> newest = new HashMap<>();
    tx.each(
        "select list, max(version) as version from register.list_version v where "
            + ListRows.STANDING
            + " group by list",
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
}
