package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Handling;
import sanad.store.Gate;
import sanad.store.Marked;
import sanad.store.Put;

/// Objects that are put together: what becomes of each, beside what is held and what came before it
/// in the batch, and the rows of those that are new.
final class ItemBatch {
  private final Tx tx;
  private final ObjectKeys keyOf = new ObjectKeys();
  private final ItemGraph graph;
  private final Set<UUID> keys = new HashSet<>();
  private final LinkedHashMap<Long, Fresh> fresh = new LinkedHashMap<>();
  private final Set<Long> held = new LinkedHashSet<>();
  private final List<Put> answers = new ArrayList<>();
  private long row;

  private record Fresh(ItemGraph.Node node, Marked marked) {}

  /// What new rows ask for besides.
  ///
  /// @param begins when each may be seen from
  /// @param lines of the collection that they were posted to; empty without
  record Written(List<Instant> begins, List<PostedLines.First> lines) {}

  ItemBatch(Tx tx, List<Marked> objects) {
    this.tx = tx;
    this.graph = new ItemGraph(tx);
    objects.forEach(marked -> keys.add(keyOf.of(marked)));
    Set<UUID> reach = new HashSet<>(keys);
    objects.forEach(marked -> reach.addAll(keyOf.names(marked)));
    graph.load(reach);
    row = tx.one("select coalesce(max(row), 0) as row from item.version", r -> r.number("row"));
  }

  UUID key(Marked marked) {
    return keyOf.of(marked);
  }

  /// The keys of all objects of the batch.
  Set<UUID> keys() {
    return keys;
  }

  /// What is reached from the batch, its new rows included.
  ItemGraph graph() {
    return graph;
  }

  /// Adds the next object, of this release class.
  Put add(Marked marked, int number) {
    UUID key = keyOf.of(marked);
    List<ItemGraph.Node> known = known(key, marked);
    Put answer = answer(marked, number, known);
    answers.add(answer);
    switch (answer) {
      case CONFLICT -> {}
      // the sender of a known key gets the same answer as for a new object, at the edge
      case ALREADY_HELD -> held.add(holding(known, number).row());
      case STORED -> {
        row++;
        ItemGraph.Node node = node(row, key, number, marked, keyOf.names(marked));
        graph.add(node);
        fresh.put(row, new Fresh(node, marked));
      }
    }
    return answer;
  }

  /// Writes the new rows.
  ///
  /// @param collection that they were posted to
  Written write(Optional<UUID> collection) {
    NewRows rows = new NewRows(keyOf);
    Written written = new Written(new ArrayList<>(), new ArrayList<>());
    for (Fresh one : fresh.values()) {
      ItemGraph.Needs needs = graph.needs(one.node());
      rows.add(one.node(), one.marked(), needs, collection);
      written.begins().addAll(needs.begins());
      if (collection.isPresent()) {
        written.lines().add(PostedLines.First.of(one.node(), needs, one.marked()));
      }
    }
    rows.write(tx);
    return written;
  }

  /// What became of each object, in their order.
  List<Put> answers() {
    return answers;
  }

  /// The new rows, in their order.
  List<Long> rows() {
    return List.copyOf(fresh.keySet());
  }

  /// Those of the new rows whose object was held, or stands twice in the batch.
  List<Long> rowsOfKnown() {
    return fresh.values().stream()
        .map(Fresh::node)
        .filter(node -> graph.versions(node.objectKey()).size() > 1)
        .map(ItemGraph.Node::row)
        .toList();
  }

  /// The objects of the new rows.
  Set<UUID> changed() {
    Set<UUID> changed = new HashSet<>();
    fresh.values().forEach(one -> changed.add(one.node().objectKey()));
    return changed;
  }

  /// Rows from before that hold what came again.
  List<Long> held() {
    return held.stream().filter(one -> !fresh.containsKey(one)).toList();
  }

  private Put answer(Marked marked, int number, List<ItemGraph.Node> known) {
    if (known.isEmpty()) {
      return Put.STORED;
    }
    if (!saysTheSame(marked, known.getFirst())) {
      return Put.CONFLICT;
    }
    boolean held =
        !Gate.precedes(marked.object().id().type())
            || known.stream().anyMatch(node -> node.releaseClass() == number);
    return held ? Put.ALREADY_HELD : Put.STORED;
  }

  /// The row that holds what was known already.
  private static ItemGraph.Node holding(List<ItemGraph.Node> known, int number) {
    return known.stream()
        .filter(node -> node.releaseClass() == number)
        .findFirst()
        .orElseGet(known::getFirst);
  }

  private boolean saysTheSame(Marked marked, ItemGraph.Node known) {
    Fresh inBatch = fresh.get(known.row());
    if (inBatch != null) {
      return inBatch.marked().object().saysTheSameAs(marked.object());
    }
    // Most that come again have the same bytes; only others are read.
    return tx.one(
            "select nullif(object, ?) as other from item.version where row = ?",
            r -> r.maybeText("other"),
            marked.object().json(),
            known.row())
        .map(HeldRows::object)
        .map(marked.object()::saysTheSameAs)
        .orElse(true);
  }

  private List<ItemGraph.Node> known(UUID key, Marked marked) {
    return graph.versions(key).stream()
        .filter(node -> node.originator().equals(marked.originator().uuid()))
        .filter(node -> node.version().equals(marked.object().header().version()))
        .sorted(Comparator.comparingLong(ItemGraph.Node::row))
        .toList();
  }

  private static ItemGraph.Node node(
      long row, UUID key, int number, Marked marked, List<UUID> names) {
    Handling handling = marked.handling();
    return new ItemGraph.Node(
        row,
        key,
        number,
        marked.originator().uuid(),
        marked.object().header().version(),
        marked.object().header().modified().orElse(Instant.MIN),
        new ItemGraph.Times(
            handling.validFrom().orElse(Instant.MIN),
            handling.reviewBy().orElse(Instant.MAX),
            handling.destroyAfter().orElse(Instant.MAX)),
        names);
  }
}
