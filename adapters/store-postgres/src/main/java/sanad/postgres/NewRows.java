package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.stix.ObjectHeader;
import sanad.stix.StixId;
import sanad.store.Gate;
import sanad.store.Marked;

/// Rows on their way into `item.version`, written with one statement for all, or for each few
/// megabytes of them.
final class NewRows {
  private static final long MOST = 8L << 20;

  /// The rows `n`, each with the number of the `c` that it is alike with.
  private static final String INSERT =
      """
      insert into item.version (row, class, needs, originator, type, id, version, version_at, modified, spec_version,
        newest, shared, by_creator, version_key, object_key, reference, restriction, approvals,
        handled_from, handled_review, handled_destroy, valid_from, review_by, destroy_after, received_from,
        collection, stored_at, bytes, words, names, carries, object)
      select ? + n.place, c.class, c.needs::integer[], c.originator, c.type, n.id, n.version, n.modified,
        coalesce(n.modified, '-infinity'), c.spec_version, c.newest, c.shared, c.by_creator, n.version_key,
        n.object_key, c.reference, c.restriction, c.approvals, c.handled_from, c.handled_review,
        c.handled_destroy, c.valid_from, c.review_by, c.destroy_after, c.received_from, c.collection, ?::timestamptz,
        octet_length(n.object), (?::bigint[])[n.first_word:n.last_word], (?::uuid[])[n.first_name:n.last_name],
        c.carries::uuid[], n.object
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
        as n(kind, id, version, modified, version_key, object_key, first_word, last_word, first_name, last_name,
          object, place)
      join unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
        as c(class, type, spec_version, by_creator, carries, needs, originator, newest, shared, reference, restriction,
          approvals, handled_from, handled_review, handled_destroy, valid_from, review_by, destroy_after,
          received_from, collection, kind)
        on c.kind = n.kind
      """;

  private final ObjectKeys keys;
  private final List<Fresh> rows = new ArrayList<>();

  NewRows(ObjectKeys keys) {
    this.keys = keys;
  }

  private record Fresh(
      ItemGraph.Node node, Marked marked, ItemGraph.Needs needs, Optional<UUID> collection) {
    long row() {
      return node.row();
    }

    int releaseClass() {
      return node.releaseClass();
    }
  }

  private record Reference(long row, int releaseClass, UUID target, boolean exempt) {}

  /// Adds a row, whose number follows that of the row before it.
  void add(ItemGraph.Node node, Marked marked, ItemGraph.Needs needs, Optional<UUID> collection) {
    if (!rows.isEmpty() && node.row() != rows.getLast().row() + 1) {
      throw new IllegalArgumentException("row: expected one after the other, got " + node.row());
    }
    rows.add(new Fresh(node, marked, needs, collection));
  }

  /// What many rows of a batch have in common, so that it travels once.
  private record Alike(
      int releaseClass,
      String type,
      String specVersion,
      boolean byCreator,
      List<UUID> carries,
      ItemGraph.Needs needs,
      UUID originator,
      String reference,
      String restriction,
      String approvals,
      Optional<Instant> from,
      Optional<Instant> review,
      Optional<Instant> destroy,
      Optional<UUID> receivedFrom,
      Optional<UUID> collection) {
    static Alike of(Fresh fresh, ObjectKeys keys) {
      Handling handling = handling(fresh);
      return new Alike(
          fresh.releaseClass(),
          header(fresh).id().type(),
          header(fresh).specVersion(),
          NewRows.byCreator(fresh.marked()),
          keys.exempt(fresh.marked()),
          fresh.needs(),
          fresh.marked().originator().uuid(),
          handling.reference(),
          handling.restriction(),
          HandlingText.ofApprovals(handling.approvals()),
          handling.validFrom(),
          handling.reviewBy(),
          handling.destroyAfter(),
          fresh.marked().receivedFrom().map(PartyId::uuid),
          fresh.collection());
    }
  }

  void write(Tx tx) {
    for (List<Fresh> part : parts(rows, fresh -> text(fresh).length())) {
      write(tx, part);
    }
    Map<Long, ItemGraph.Needs> needs = new LinkedHashMap<>();
    rows.forEach(fresh -> needs.put(fresh.row(), fresh.needs()));
    NamedTimes.write(tx, NewNeeds.named(needs));
    writeReferences(tx);
  }

  /// In their order, each part of so many letters or one text more: a statement holds its texts
  /// several times over.
  static <T> List<List<T>> parts(List<T> rows, ToLongFunction<T> size) {
    List<List<T>> parts = new ArrayList<>();
    int from = 0;
    long letters = 0;
    for (int i = 0; i < rows.size(); i++) {
      letters += size.applyAsLong(rows.get(i));
      if (letters >= MOST || i == rows.size() - 1) {
        parts.add(rows.subList(from, i + 1));
        from = i + 1;
        letters = 0;
      }
    }
    return parts;
  }

  private void write(Tx tx, List<Fresh> part) {
    Map<Alike, Integer> commons = new LinkedHashMap<>();
    List<Integer> kinds =
        of(part, f -> commons.computeIfAbsent(Alike.of(f, keys), c -> commons.size() + 1));
    Slices words = Slices.longs(of(part, NewRows::words));
    Slices names = Slices.uuids(of(part, f -> f.node().names()));
    List<Object> parameters =
        new ArrayList<>(List.of(part.getFirst().row() - 1, tx.at(), words.all(), names.all()));
    parameters.addAll(columns(part, kinds, words, names));
    parameters.addAll(columns(List.copyOf(commons.keySet())));
    tx.run(INSERT, parameters.toArray());
  }

  /// What each row has of its own: the columns of `n` in [#INSERT].
  private static List<Tx.Many> columns(
      List<Fresh> part, List<Integer> kinds, Slices words, Slices names) {
    return List.of(
        Tx.Many.integers(kinds),
        Tx.Many.uuids(of(part, f -> header(f).id().uuid())),
        Tx.Many.texts(of(part, f -> header(f).version())),
        Tx.Many.times(of(part, f -> header(f).modified().or(header(f)::created))),
        Tx.Many.uuids(of(part, f -> versionKey(f.marked(), f.releaseClass()))),
        Tx.Many.uuids(of(part, f -> f.node().objectKey())),
        Tx.Many.integers(words.first()),
        Tx.Many.integers(words.last()),
        Tx.Many.integers(names.first()),
        Tx.Many.integers(names.last()),
        Tx.Many.texts(of(part, NewRows::text)));
  }

  /// What rows of a kind have in common: the columns of `c` in [#INSERT].
  private static List<Tx.Many> columns(List<Alike> all) {
    return List.of(
        Tx.Many.integers(of(all, Alike::releaseClass)),
        Tx.Many.texts(of(all, Alike::type)),
        Tx.Many.texts(of(all, Alike::specVersion)),
        Tx.Many.truths(of(all, Alike::byCreator)),
        Tx.Many.texts(of(all, c -> Tx.Many.text(c.carries()))),
        Tx.Many.texts(of(all, c -> Tx.Many.text(c.needs().classes()))),
        Tx.Many.uuids(of(all, Alike::originator)),
        Tx.Many.truths(of(all, c -> c.needs().newest())),
        Tx.Many.truths(of(all, c -> c.needs().shared())),
        Tx.Many.texts(of(all, Alike::reference)),
        Tx.Many.texts(of(all, Alike::restriction)),
        Tx.Many.texts(of(all, Alike::approvals)),
        Tx.Many.times(of(all, Alike::from)),
        Tx.Many.times(of(all, Alike::review)),
        Tx.Many.times(of(all, Alike::destroy)),
        Tx.Many.times(of(all, c -> c.needs().times().from())),
        Tx.Many.times(of(all, c -> c.needs().times().review())),
        Tx.Many.times(of(all, c -> c.needs().times().destroy())),
        Tx.Many.uuids(of(all, Alike::receivedFrom)),
        Tx.Many.uuids(of(all, Alike::collection)));
  }

  private void writeReferences(Tx tx) {
    List<Reference> references = new ArrayList<>();
    for (Fresh fresh : rows) {
      fresh.node().names().forEach(key -> references.add(reference(fresh, key, false)));
      keys.exempt(fresh.marked()).forEach(key -> references.add(reference(fresh, key, true)));
    }
    // Neighbours in the index of what is named are entered one after the other.
    references.sort(Comparator.comparing(Reference::target));
    if (!references.isEmpty()) {
      tx.run(
          """
          insert into item.reference (row, class, target, exempt)
          select n.row, n.class, n.target, n.exempt from unnest(?, ?, ?, ?) as n(row, class, target, exempt)
          """,
          Tx.Many.longs(references.stream().map(Reference::row).toList()),
          Tx.Many.integers(references.stream().map(Reference::releaseClass).toList()),
          Tx.Many.uuids(references.stream().map(Reference::target).toList()),
          Tx.Many.truths(references.stream().map(Reference::exempt).toList()));
    }
  }

  private static Reference reference(Fresh fresh, UUID target, boolean exempt) {
    return new Reference(fresh.row(), fresh.releaseClass(), target, exempt);
  }

  /// Unique within the store: (originator, id, version), and the class where an object may precede
  /// others.
  static UUID versionKey(Marked marked, int releaseClass) {
    ObjectHeader header = marked.object().header();
    return versionKey(marked.originator().uuid(), header.id(), header.version(), releaseClass);
  }

  static UUID versionKey(UUID originator, StixId id, String version, int releaseClass) {
    return Gate.precedes(id.type())
        ? Digest.key("version", originator, id, version, releaseClass)
        : Digest.key("version", originator, id, version);
  }

  static UUID objectKey(StixId id) {
    return Digest.key("object", id);
  }

  /// What precedes with the item only is no reason to withhold it. **Source:** decision 10.
  static boolean exempt(PartyId originator, StixId named) {
    return switch (named.type()) {
      case "marking-definition", "extension-definition" -> true;
      case "identity" -> named.uuid().equals(originator.uuid());
      default -> false;
    };
  }

  /// Whether whoever sent it says that it made it.
  static boolean byCreator(Marked marked) {
    return marked
        .object()
        .header()
        .createdBy()
        .filter(creator -> creator.type().equals("identity"))
        .filter(creator -> creator.uuid().equals(marked.originator().uuid()))
        .isPresent();
  }

  /// **Source:** reliability.md 3.3.
  private static long[] words(Fresh fresh) {
    return WordKeys.of(fresh.row(), fresh.releaseClass(), header(fresh).searchText());
  }

  private static ObjectHeader header(Fresh fresh) {
    return fresh.marked().object().header();
  }

  private static String text(Fresh fresh) {
    return fresh.marked().object().json();
  }

  private static Handling handling(Fresh fresh) {
    return fresh.marked().handling();
  }

  private static <S, T> List<T> of(List<S> from, Function<S, T> column) {
    return from.stream().map(column).toList();
  }
}
