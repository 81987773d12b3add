package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.stix.StixId;
import sanad.store.Marked;
import sanad.store.Put;

/// Puts objects and changes their states, for one transaction.
final class ItemWriting {
  private final Tx tx;
  private final ItemClasses classes;
  private final JournalLines journal;
  private final PostedLines posted;
  private final Set<Long> touched = new HashSet<>();
  private final Set<Long> slept = new HashSet<>();
  private final Set<Long> added = new LinkedHashSet<>();
  private final Set<Integer> addedClasses = new HashSet<>();
  private @Nullable Said last;
  private long stored;
  private final List<Instant> begins = new ArrayList<>();

  ItemWriting(Tx tx, ItemClasses classes, JournalLines journal) {
    this.tx = tx;
    this.classes = classes;
    this.journal = journal;
    this.posted = new PostedLines(tx);
  }

  /// What became of objects.
  ///
  /// @param lined whether all that was stored stands in lines of its own
  /// @param lines how the log names these
  record Done(List<Put> answers, boolean lined, List<String> lines) {
    static Done of(List<Put> answers, List<LineNumbers.Numbered> lines, long stored) {
      boolean all = lines.stream().mapToLong(LineNumbers.Numbered::many).sum() == stored;
      return new Done(
          answers, all, all ? lines.stream().flatMap(l -> l.names().stream()).toList() : List.of());
    }
  }

  /// How many rows were put.
  long rows() {
    return stored;
  }

  /// Told what is put aside, so that it reaches the quarantine.
  interface Conflicts {
    void lay(Marked marked);
  }

  Done put(List<Marked> objects, Optional<UUID> collection, Conflicts conflicts) {
    ItemBatch batch = new ItemBatch(tx, objects);
    Map<UUID, ItemState> states = states(batch.keys());
    for (Marked marked : objects) {
      int number = classNumber(marked, states.getOrDefault(batch.key(marked), ItemState.FRESH));
      switch (batch.add(marked, number)) {
        case CONFLICT -> conflicts.lay(marked);
        case STORED -> addedClasses.add(number);
        case ALREADY_HELD -> {}
      }
    }
    ItemBatch.Written written = batch.write(collection);
    List<Long> rows = batch.rows();
    begins.addAll(written.begins());
    added.addAll(rows);
    stored += rows.size();
    settle(batch.graph(), batch.changed(), Set.copyOf(rows));
    List<LineNumbers.Numbered> lines =
        collection.map(id -> lines(id, batch, written.lines())).orElse(List.of());
    return Done.of(batch.answers(), lines, rows.size());
  }

  private List<LineNumbers.Numbered> lines(
      UUID collection, ItemBatch batch, List<PostedLines.First> first) {
    List<Long> known = batch.rowsOfKnown();
    List<LineNumbers.Numbered> lines =
        known.isEmpty()
            ? posted.first(collection, first)
            : posted.again(collection, batch.rows(), known);
    posted.again(collection, batch.held(), batch.held());
    return lines;
  }

  /// Without approvals, which name an item, all of one handling and state have one class.
  private int classNumber(Marked marked, ItemState state) {
    Handling handling = marked.handling();
    if (!handling.approvals().isEmpty()) {
      return classes.number(ReleaseClass.of(handling, state, id(marked).toString()));
    }
    Said said = last;
    if (said == null || !said.handling().equals(handling) || !said.state().equals(state)) {
      said = new Said(handling, state, classes.number(ReleaseClass.of(handling, state)));
      last = said;
    }
    return said.number();
  }

  /// The class of the object before this one.
  private record Said(Handling handling, ItemState state, int number) {}

  private static StixId id(Marked marked) {
    return marked.object().header().id();
  }

  Map<UUID, ItemState> states(Set<UUID> keys) {
    Map<UUID, ItemState> states = new HashMap<>();
    tx.each(
        "select object_key, definition from register.item_state where object_key = any(?)",
        0,
        r -> {
          states.put(r.uuid("object_key"), HandlingText.itemState(r.text("definition")));
          return true;
        },
        Tx.Many.uuids(List.copyOf(keys)));
    return states;
  }

  /// Works out anew what the rows of changed objects, and of all that name them, need.
  private void settle(ItemGraph graph, Set<UUID> changed, Set<Long> settled) {
    Set<UUID> reach = new HashSet<>(changed);
    reach.addAll(graph.namers(changed));
    settleAll(graph, reach, settled);
  }

  /// Works out anew what all rows of these objects need.
  void settleAll(Set<UUID> objects) {
    settleAll(new ItemGraph(tx), objects, Set.of());
  }

  private void settleAll(ItemGraph graph, Set<UUID> reach, Set<Long> settled) {
    graph.load(reach);
    NewNeeds news = new NewNeeds();
    for (UUID key : reach) {
      for (ItemGraph.Node node : graph.versions(key)) {
        if (!settled.contains(node.row())) {
          news.add(node.row(), graph.needs(node));
        }
      }
    }
    NewNeeds.Changed changed = news.write(tx);
    touched.addAll(changed.rows().keySet());
    slept.addAll(changed.slept());
    changed.rows().values().forEach(needs -> begins.addAll(needs.begins()));
  }

  /// The release class of this number.
  ReleaseClass releaseClass(int number) {
    return classes.of(number);
  }

  private record Kept(
      long row, int releaseClass, UUID originator, String version, Handling handling) {}

  void state(StixId id, ItemState state) {
    UUID key = NewRows.objectKey(id);
    tx.run(
        """
        insert into register.item_state (object_key, definition) values (?, ?)
        on conflict (object_key) do update set definition = excluded.definition
        """,
        key,
        HandlingText.of(state));
    for (Kept kept : kept(key)) {
      int number = classes.number(ReleaseClass.of(kept.handling(), state, id.toString()));
      if (number != kept.releaseClass()) {
        move(kept, number, NewRows.versionKey(kept.originator(), id, kept.version(), number));
      }
    }
    settle(new ItemGraph(tx), Set.of(key), Set.of());
  }

  private List<Kept> kept(UUID key) {
    return tx.rows(
        """
        select v.row, v.class, v.originator, v.version, v.reference, v.restriction, v.approvals, v.handled_from,
          v.handled_review, v.handled_destroy
        from item.version v where v.object_key = ? and v.class <> 0
        """,
        r ->
            new Kept(
                r.number("row"),
                r.small("class"),
                r.uuid("originator"),
                r.text("version"),
                HeldRows.handling(r, classes.of(r.small("class")).terms())),
        key);
  }

  private void move(Kept kept, int number, UUID versionKey) {
    long row = kept.row();
    reclass(List.of(row), number);
    tx.run(
        """
        update item.version set class = ?, version_key = ?, words = array(
          select case when w = ? then w else w # ? end from unnest(words) w) where row = ?
        """,
        number,
        versionKey,
        WordKeys.ofBlock(row),
        WordKeys.step(kept.releaseClass(), number),
        row);
    tx.run(
        """
        update journal.line l set class = ? from item.version v, journal.collection k
        where v.row = ? and l.collection = k.id and l.id = v.id and l.row = v.row and not l.passed
        """,
        number,
        row);
    touched.add(row);
  }

  /// What rows name goes with them into a class; before the rows themselves, whose class finds it.
  private void reclass(List<Long> rows, int number) {
    tx.run(
        """
        update item.reference r set class = ? from item.version v
        where v.row = any(?) and r.class = v.class and r.target = any(v.names || v.carries) and r.row = v.row
        """,
        number,
        Tx.Many.longs(rows));
  }

  /// Takes rows out of sight and frees their keys, so that the same version may be posted again.
  void remove(StixId id, List<Long> rows, UUID collection) {
    if (rows.isEmpty()) {
      return;
    }
    reclass(rows, 0);
    Tx.Many gone = Tx.Many.longs(rows);
    tx.run(
        "update item.version set class = 0, newest = false, version_key = gen_random_uuid() where"
            + " row = any(?)",
        gone);
    tx.run(
        "update journal.line set passed = true where collection = ? and id = ? and row = any(?) and"
            + " not passed",
        collection,
        id.uuid(),
        gone);
    touched.addAll(rows);
    settle(new ItemGraph(tx), Set.of(NewRows.objectKey(id)), Set.of());
  }

  Optional<Handling> handling(PartyId originator, StixId marking) {
    return tx.first(
        """
        select class, reference, restriction, approvals, handled_from, handled_review, handled_destroy
        from item.version where object_key = ? and originator = ? and class <> 0 order by row limit 1
        """,
        r -> HeldRows.handling(r, classes.of(r.small("class")).terms()),
        NewRows.objectKey(marking),
        originator.uuid());
  }

  /// Writes the lines of all that this transaction changed; after the permissions are filled.
  void finish() {
    added.removeAll(touched);
    journal.passOver(List.copyOf(slept));
    journal.touched(List.copyOf(touched));
    journal.put(List.copyOf(added), List.copyOf(addedClasses));
    Openings.expect(tx, begins);
  }
}
