package sanad.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.stix.ObjectHeader;
import sanad.stix.StixId;
import sanad.store.Gate;
import sanad.store.Marked;
import sanad.text.SearchTokens;

/// Rows on their way into `item.version`, written with one statement for all.
final class NewRows {
  /// A lexeme may hold 2 KiB; longer words are nobody's search.
  private static final int LONGEST_WORD = 200;

  /// All lexemes of a row together may hold 1 MiB.
  private static final int MOST_WORDS = 10_000;

  private final List<Fresh> rows = new ArrayList<>();

  private record Fresh(
      long row,
      int releaseClass,
      Marked marked,
      ItemGraph.Needs needs,
      Optional<UUID> collection) {}

  private record Reference(long row, int releaseClass, UUID target, boolean exempt) {}

  void add(ItemGraph.Node node, Marked marked, ItemGraph.Needs needs, Optional<UUID> collection) {
    rows.add(new Fresh(node.row(), node.releaseClass(), marked, needs, collection));
  }

  void write(Tx tx) {
    if (rows.isEmpty()) {
      return;
    }
    tx.run(
        """
        insert into item.version (row, class, needs, originator, type, id, version, version_at, modified, spec_version,
          newest, shared, by_creator, version_key, object_key, line_key, reference, restriction, approvals,
          handled_from, handled_review, handled_destroy, valid_from, review_by, destroy_after, received_from,
          collection, stored_at, bytes, words, object)
        select n.row, n.class, n.needs::integer[], n.originator, n.type, n.id, n.version, n.version_at, n.modified,
          n.spec_version, n.newest, n.shared, n.by_creator, n.version_key, n.object_key, n.line_key, n.reference,
          n.restriction, n.approvals, n.handled_from, n.handled_review, n.handled_destroy, n.valid_from, n.review_by,
          n.destroy_after, n.received_from, n.collection, ?::timestamptz, n.bytes,
          array_to_tsvector(string_to_array(n.words, E'\\n')), n.object
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as n(row, class, needs, originator, type, id, version, version_at, modified, spec_version, newest, shared,
            by_creator, version_key, object_key, line_key, reference, restriction, approvals, handled_from,
            handled_review, handled_destroy, valid_from, review_by, destroy_after, received_from, collection, bytes,
            words, object)
        """,
        tx.at(),
        Tx.Many.longs(of(Fresh::row)),
        Tx.Many.integers(of(Fresh::releaseClass)),
        Tx.Many.texts(of(f -> arrayText(f.needs().classes()))),
        Tx.Many.uuids(of(f -> f.marked().originator().uuid())),
        Tx.Many.texts(of(f -> header(f).id().type())),
        Tx.Many.uuids(of(f -> header(f).id().uuid())),
        Tx.Many.texts(of(f -> header(f).version())),
        times(f -> header(f).modified().or(header(f)::created)),
        times(f -> Optional.of(header(f).modified().orElse(Instant.MIN))),
        Tx.Many.texts(of(f -> header(f).specVersion())),
        new Tx.Many("boolean", of(f -> f.needs().newest())),
        new Tx.Many("boolean", of(f -> f.needs().shared())),
        new Tx.Many("boolean", of(NewRows::byCreator)),
        Tx.Many.uuids(of(f -> versionKey(f.marked(), f.releaseClass()))),
        Tx.Many.uuids(of(f -> objectKey(header(f).id()))),
        Tx.Many.uuids(of(f -> Digest.key("line", header(f).id(), header(f).version()))),
        Tx.Many.texts(of(f -> handling(f).reference())),
        Tx.Many.texts(of(f -> handling(f).restriction())),
        Tx.Many.texts(of(f -> HandlingText.ofApprovals(handling(f).approvals()))),
        times(f -> handling(f).validFrom()),
        times(f -> handling(f).reviewBy()),
        times(f -> handling(f).destroyAfter()),
        times(f -> Optional.of(f.needs().times().from())),
        times(f -> Optional.of(f.needs().times().review())),
        times(f -> Optional.of(f.needs().times().destroy())),
        Tx.Many.uuids(of(f -> f.marked().receivedFrom().map(PartyId::uuid))),
        Tx.Many.uuids(of(Fresh::collection)),
        Tx.Many.integers(
            of(f -> f.marked().object().json().getBytes(StandardCharsets.UTF_8).length)),
        Tx.Many.texts(of(NewRows::words)),
        Tx.Many.texts(of(f -> f.marked().object().json())));
    writeReferences(tx);
  }

  private void writeReferences(Tx tx) {
    List<Reference> references = new ArrayList<>();
    for (Fresh fresh : rows) {
      for (StixId named : header(fresh).references()) {
        references.add(
            new Reference(
                fresh.row(),
                fresh.releaseClass(),
                objectKey(named),
                exempt(fresh.marked().originator(), named)));
      }
    }
    if (!references.isEmpty()) {
      tx.run(
          """
          insert into item.reference (row, class, target, target_key, exempt)
          select n.row, n.class, n.target, n.target, n.exempt from unnest(?, ?, ?, ?) as n(row, class, target, exempt)
          """,
          Tx.Many.longs(references.stream().map(Reference::row).toList()),
          Tx.Many.integers(references.stream().map(Reference::releaseClass).toList()),
          Tx.Many.uuids(references.stream().map(Reference::target).toList()),
          new Tx.Many("boolean", references.stream().map(Reference::exempt).toList()));
    }
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

  static List<UUID> names(Marked marked) {
    return marked.object().header().references().stream()
        .filter(named -> !exempt(marked.originator(), named))
        .map(NewRows::objectKey)
        .toList();
  }

  private static boolean byCreator(Fresh fresh) {
    return header(fresh)
        .createdBy()
        .filter(creator -> creator.toString().equals(fresh.marked().originator().stix()))
        .isPresent();
  }

  /// Lexemes with the class before them, so that a search reads only what its viewer may read.
  /// **Source:** reliability.md 3.3.
  private static String words(Fresh fresh) {
    StringBuilder words = new StringBuilder();
    int count = 0;
    for (String token : SearchTokens.of(header(fresh).searchText())) {
      if (token.length() <= LONGEST_WORD && count++ < MOST_WORDS) {
        words
            .append(words.isEmpty() ? "" : "\n")
            .append(fresh.releaseClass())
            .append(':')
            .append(token);
      }
    }
    return words.toString();
  }

  private static String arrayText(Iterable<Integer> numbers) {
    StringBuilder text = new StringBuilder("{");
    numbers.forEach(number -> text.append(text.length() == 1 ? "" : ",").append(number));
    return text.append('}').toString();
  }

  private static ObjectHeader header(Fresh fresh) {
    return fresh.marked().object().header();
  }

  private static Handling handling(Fresh fresh) {
    return fresh.marked().handling();
  }

  private <T> List<T> of(Function<Fresh, T> column) {
    return rows.stream().map(column).toList();
  }

  private Tx.Many times(Function<Fresh, Optional<Instant>> column) {
    return new Tx.Many("timestamptz", of(column));
  }
}
