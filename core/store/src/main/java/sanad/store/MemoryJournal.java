package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Viewer;
import sanad.store.MemoryState.Entry;
import sanad.store.MemoryState.Row;

/// The journals of the collections. **Source:** decision 18.
final class MemoryJournal {
  private final MemoryState state;
  private final Instant now;

  MemoryJournal(MemoryState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /// Adds a line for everything that is releasable in a collection and has none.
  void extend() {
    for (var collection : state.collections.values()) {
      var entries = state.journals.computeIfAbsent(collection.id(), id -> new ArrayList<>());
      var lined = new HashSet<String>();
      entries.forEach(entry -> lined.add(key(entry.row())));
      switch (collection.kind()) {
        case RELEASE -> release(collection, entries, lined);
        case EXCHANGE -> posted(collection, entries, lined);
        case INBOX -> {
          // write only: nothing is ever served from it
        }
      }
    }
  }

  private void release(Collection collection, List<Entry> entries, Set<String> lined) {
    var view =
        new MemoryView(state, new Viewer.Partner(collection.partner()), collection.purpose(), now);
    state.rows.stream()
        .filter(row -> row.handling().terms().basis().equals(Optional.of(collection.agreement())))
        .filter(row -> !row.originator().equals(collection.partner()))
        .filter(row -> !lined.contains(key(row)))
        .filter(view::visible)
        .filter(row -> lined.add(key(row)))
        .forEach(row -> entries.add(entry(entries, row)));
  }

  private void posted(Collection collection, List<Entry> entries, Set<String> lined) {
    state.rows.stream()
        .filter(row -> row.collection().equals(Optional.of(collection.id())))
        .filter(row -> lined.add(key(row)))
        .forEach(row -> entries.add(entry(entries, row)));
  }

  private Entry entry(List<Entry> entries, Row row) {
    var last = entries.isEmpty() ? Instant.MIN : entries.getLast().line().dateAdded();
    var added = last.isBefore(now) ? now : last.plusNanos(1_000);
    var line =
        new Line(
            entries.isEmpty() ? 1 : entries.getLast().line().number() + 1,
            added,
            row.id(),
            row.version(),
            row.object().json().getBytes(StandardCharsets.UTF_8).length);
    return new Entry(line, row);
  }

  private static String key(Row row) {
    return row.id() + "@" + row.version();
  }

  /// Entries of a collection after a line that a viewer may see, in order.
  static List<Entry> visible(
      MemoryState state, UUID collection, MemoryView view, LineFilter filter, long after) {
    var visible =
        state.journals.getOrDefault(collection, List.of()).stream()
            .filter(entry -> view.visible(entry.row()))
            .toList();
    var versions = new VersionChoice(visible);
    return visible.stream()
        .filter(entry -> entry.line().number() > after)
        .filter(entry -> filter.addedAfter().map(entry.line().dateAdded()::isAfter).orElse(true))
        .filter(entry -> filter.ids().isEmpty() || filter.ids().contains(entry.row().id()))
        .filter(
            entry -> filter.types().isEmpty() || filter.types().contains(entry.row().id().type()))
        .filter(entry -> versions.fits(entry, filter))
        .sorted(Comparator.comparingLong(entry -> entry.line().number()))
        .toList();
  }
}
