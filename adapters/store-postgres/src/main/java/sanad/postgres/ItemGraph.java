package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Objects and what they name, as far as a change reaches: loaded by need, for one transaction.
///
/// Every row needs its own class; the classes of the newest version of all that it names, as its
/// originator put it where it did, and that that names, with their times; and the class of its own
/// newest version. Marking-definitions, extension-definitions and the originator's identity are
/// exempt. Several classes of one object stand as one group, of which any will do.
///
/// **Source:** decisions 10, 12; docs/decisions/0045.
final class ItemGraph {
  /// Stands in `needs` for an object that this node does not hold.
  static final int ABSENT = -1;

  /// Stands in `needs` where what is named has times of its own, which stand in the row. It is the
  /// class of removed rows, which nobody is shown but the tasks that see every time.
  static final int TIMED = 0;

  private static final Comparator<Node> BY_AGE =
      Comparator.comparing(Node::modified).thenComparingLong(Node::row);

  /// Steps that are asked one after the other; most objects are reached in two or three. What lies
  /// behind is asked for at once, since a chain may be as long as somebody likes to make it.
  private static final int STEPS = 12;

  private static final String ALL_NAMED =
      """
      with recursive reached(key) as (
        select unnest(?)
        union select n.target from reached r join item.version v on v.object_key = r.key and v.class <> 0
          cross join lateral unnest(v.names) n(target))
      select key from reached
      """;

  private static final String ALL_NAMERS =
      """
      with recursive naming(key) as (
        select unnest(?)
        union select v.object_key from naming n join item.reference r on r.target = n.key and not r.exempt
          join item.version v on v.row = r.row)
      select key from naming
      """;

  private final Tx tx;
  private final Map<UUID, List<Node>> objects = new HashMap<>();
  private final Closure closure = new Closure(this::named);

  ItemGraph(Tx tx) {
    this.tx = tx;
  }

  /// A version of an object.
  ///
  /// @param names digests of the objects that it names, exempt ones left out
  record Node(
      long row,
      UUID objectKey,
      int releaseClass,
      UUID originator,
      String version,
      Instant modified,
      Times own,
      List<UUID> names) {
    Node naming(List<UUID> others) {
      return new Node(row, objectKey, releaseClass, originator, version, modified, own, others);
    }
  }

  /// When a row may be seen: [from, review) by others than its originator, before destroy by
  /// anybody.
  record Times(Instant from, Instant review, Instant destroy) {
    static final Times ANY = new Times(Instant.MIN, Instant.MAX, Instant.MAX);

    Times within(Times other) {
      return new Times(
          from.isAfter(other.from) ? from : other.from,
          review.isBefore(other.review) ? review : other.review,
          destroy.isBefore(other.destroy) ? destroy : other.destroy);
    }

    Times or(Times other) {
      return new Times(
          from.isBefore(other.from) ? from : other.from,
          review.isAfter(other.review) ? review : other.review,
          destroy.isAfter(other.destroy) ? destroy : other.destroy);
    }
  }

  /// What a row needs beside its own class.
  ///
  /// @param times its own, and those of its newest version
  /// @param named those of what it names, where they say more than its own
  record Needs(Set<Integer> classes, Times times, Bounds named, boolean newest, boolean shared) {
    /// When it may be seen from, by some of its readers or by all.
    List<Instant> begins() {
      List<Instant> begins = new ArrayList<>(named.begins());
      begins.add(times.from());
      return begins;
    }
  }

  /// Loads objects with everything that they name, and that that names.
  void load(Collection<UUID> keys) {
    closure.forget();
    Set<UUID> wanted = new HashSet<>(keys);
    wanted.removeAll(objects.keySet());
    for (int step = 1; !wanted.isEmpty(); step++) {
      if (step == STEPS) {
        wanted.addAll(all(ALL_NAMED, wanted));
        wanted.removeAll(objects.keySet());
      }
      List<UUID> asked = List.copyOf(wanted);
      asked.forEach(key -> objects.put(key, new ArrayList<>()));
      List<Node> found = found(asked);
      Map<Long, List<UUID>> names = names(found);
      for (Node node : found) {
        versions(node.objectKey()).add(node.naming(names.getOrDefault(node.row(), List.of())));
      }
      wanted.clear();
      asked.forEach(key -> versions(key).sort(BY_AGE));
      asked.forEach(key -> versions(key).forEach(node -> wanted.addAll(node.names())));
      wanted.removeAll(objects.keySet());
    }
  }

  private List<UUID> all(String sql, Collection<UUID> from) {
    return tx.rows(sql, r -> r.uuid("key"), Tx.Many.uuids(List.copyOf(from)));
  }

  private List<Node> found(List<UUID> keys) {
    return tx.rows(
        """
        select row, object_key, class, originator, version, modified, handled_from, handled_review, handled_destroy
        from item.version where object_key = any(?) and class <> 0
        """,
        r ->
            new Node(
                r.number("row"),
                r.uuid("object_key"),
                r.small("class"),
                r.uuid("originator"),
                r.text("version"),
                r.time("modified"),
                new Times(
                    r.maybeTime("handled_from").orElse(Instant.MIN),
                    r.maybeTime("handled_review").orElse(Instant.MAX),
                    r.maybeTime("handled_destroy").orElse(Instant.MAX)),
                List.of()),
        Tx.Many.uuids(keys));
  }

  private Map<Long, List<UUID>> names(List<Node> nodes) {
    Map<Long, List<UUID>> names = new HashMap<>();
    if (nodes.isEmpty()) {
      return names;
    }
    tx.each(
        "select v.row, n.target from item.version v, unnest(v.names) n(target) where v.row = any(?)",
        0,
        r -> {
          names.computeIfAbsent(r.number("row"), row -> new ArrayList<>()).add(r.uuid("target"));
          return true;
        },
        Tx.Many.longs(nodes.stream().map(Node::row).toList()));
    return names;
  }

  /// Adds a row that is being put.
  void add(Node node) {
    if (objects.containsKey(node.objectKey())) {
      closure.forget();
    } else {
      load(List.of(node.objectKey()));
    }
    List<Node> same = versions(node.objectKey());
    same.add(node);
    same.sort(BY_AGE);
  }

  List<Node> versions(UUID key) {
    return objects.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /// Objects that name one of these, directly or through others.
  Set<UUID> namers(Collection<UUID> keys) {
    Set<UUID> found = new HashSet<>();
    List<UUID> open = List.copyOf(keys);
    for (int step = 1; !open.isEmpty(); step++) {
      if (step == STEPS) {
        found.addAll(all(ALL_NAMERS, open));
        return found;
      }
      List<Long> rows =
          tx.rows(
              "select distinct row from item.reference where target = any(?) and not exempt",
              r -> r.number("row"),
              Tx.Many.uuids(open));
      List<UUID> fresh =
          rows.isEmpty()
              ? List.of()
              : tx.rows(
                  "select distinct object_key from item.version where row = any(?)",
                  r -> r.uuid("object_key"),
                  Tx.Many.longs(rows));
      open = fresh.stream().filter(found::add).toList();
    }
    return found;
  }

  /// What a row needs, as things stand in this graph.
  Needs needs(Node row) {
    Closure.Reach reach = closure.of(row);
    Set<Integer> classes = new TreeSet<>(reach.classes());
    Times times = row.own();
    List<Node> same = of(row.originator(), versions(row.objectKey()));
    boolean newest = same.isEmpty() || same.getLast().version().equals(row.version());
    if (!newest) {
      List<Node> last = sameVersion(same);
      classes.add(required(last).releaseClass());
      times = times.within(oneOf(last));
    }
    classes.remove(row.releaseClass());
    Bounds named = reach.bounds().beside(times, row.originator());
    if (!named.equals(Bounds.NONE)) {
      classes.add(TIMED);
    }
    return new Needs(
        classes,
        times,
        named,
        newest,
        versions(row.objectKey()).size() > same.size() || sameVersion(same).size() > 1);
  }

  private List<Closure.Named> named(Node row) {
    return row.names().stream().map(key -> required(meant(row.originator(), key))).toList();
  }

  /// The rows of an object that one of `originator` names: that originator's own, else those of
  /// whoever put the id first. So nobody changes who may read another's object by putting something
  /// under an id that it names.
  private List<Node> meant(UUID originator, UUID named) {
    List<Node> all = versions(named);
    if (all.size() < 2) {
      return all;
    }
    UUID owner =
        all.stream().anyMatch(node -> node.originator().equals(originator))
            ? originator
            : all.stream()
                .min(Comparator.comparingLong(Node::row))
                .map(Node::originator)
                .orElse(originator);
    return sameVersion(of(owner, all));
  }

  private static List<Node> of(UUID originator, List<Node> rows) {
    return rows.stream().filter(row -> row.originator().equals(originator)).toList();
  }

  private static List<Node> sameVersion(List<Node> rows) {
    return rows.isEmpty()
        ? rows
        : rows.stream().filter(r -> r.version().equals(rows.getLast().version())).toList();
  }

  private Closure.Named required(List<Node> rows) {
    if (rows.isEmpty()) {
      return new Closure.Named(ABSENT, Bounds.NONE, Optional.empty());
    }
    Node first = rows.getFirst();
    Set<Integer> any = new TreeSet<>();
    rows.forEach(row -> any.add(row.releaseClass()));
    Bounds bounds = Bounds.of(oneOf(rows), first.originator());
    return new Closure.Named(
        any.size() == 1 ? first.releaseClass() : group(any), bounds, Optional.of(first));
  }

  /// From the first of them that begins until the last of them that ends: which of the classes a
  /// viewer may see is not known here.
  private static Times oneOf(List<Node> rows) {
    return rows.stream().map(Node::own).reduce(Times::or).orElse(Times.ANY);
  }

  private int group(Set<Integer> any) {
    return tx.one(
        "select gate.know_group(?) as id", r -> r.small("id"), Tx.Many.integers(List.copyOf(any)));
  }
}
