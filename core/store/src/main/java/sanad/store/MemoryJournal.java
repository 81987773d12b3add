package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      switch (collection.kind()) {
        case RELEASE -> release(collection, entries);
        case EXCHANGE -> posted(collection, entries);
        case INBOX -> {
          // write only: nothing is ever served from it
        }
      }
    }
  }

  /// A line that was walked past while it was withheld would never be sent; so it goes, and what
  /// becomes releasable again gets a new one.
  private void release(Collection collection, List<Entry> entries) {
    var view =
        new MemoryView(state, new Viewer.Partner(collection.partner()), collection.purpose(), now);
    var belonging = belonging(collection);
    entries.replaceAll(
        entry ->
            entry.passed()
                    || (belonging.contains(entry.row().number()) && view.visible(entry.row()))
                ? entry
                : entry.over());
    var best = new LinkedHashMap<String, Row>();
    state.rows.stream()
        .filter(row -> belonging.contains(row.number()))
        .filter(row -> !row.originator().equals(collection.partner()))
        .filter(view::visible)
        .forEach(row -> best.merge(key(row), row, MemoryJournal::better));
    var lined = lined(entries);
    best.values().stream()
        .sorted(Comparator.comparingLong(Row::number))
        .filter(row -> better(lined.getOrDefault(key(row), row), row).equals(row))
        .filter(row -> !row.equals(lined.get(key(row))))
        .forEach(
            row -> {
              entries.replaceAll(
                  entry -> entry.row().equals(lined.get(key(row))) ? entry.over() : entry);
              entries.add(entry(entries, row));
            });
  }

  /// The numbers of the rows that are given under the agreement of a collection; an older version
  /// only where the newest one is too, so that the last one of a collection is the last that there
  /// is.
  private Set<Long> belonging(Collection collection) {
    var versions = new HashMap<List<Object>, List<Row>>();
    state.rows.forEach(
        row -> versions.computeIfAbsent(object(row), o -> new ArrayList<>()).add(row));
    var belonging = new HashSet<Long>();
    for (var row : state.rows) {
      var all = Objects.requireNonNull(versions.get(object(row)));
      var newest = MemoryView.newestOf(all, row);
      if (given(row, collection)
          && all.stream().anyMatch(o -> o.version().equals(newest) && given(o, collection))) {
        belonging.add(row.number());
      }
    }
    return belonging;
  }

  private static List<Object> object(Row row) {
    return List.of(row.id(), row.originator());
  }

  private boolean given(Row row, Collection collection) {
    return Gate.given(row.handling().terms(), state.state(row.id()), collection, state.register());
  }

  /// Of two rows of one (id, version) the creator's, else the earlier.
  private static Row better(Row one, Row two) {
    return byCreator(two) && !byCreator(one) ? two : one;
  }

  private static boolean byCreator(Row row) {
    return row.object()
        .header()
        .createdBy()
        .filter(creator -> creator.toString().equals(row.originator().stix()))
        .isPresent();
  }

  private void posted(Collection collection, List<Entry> entries) {
    var lined = lined(entries);
    var posted = state.posted.getOrDefault(collection.id(), Set.of());
    state.rows.stream()
        .filter(row -> posted.contains(row.number()))
        .filter(row -> lined.putIfAbsent(key(row), row) == null)
        .forEach(row -> entries.add(entry(entries, row)));
  }

  /// The rows that have a line, by what the line is of.
  private static Map<String, Row> lined(List<Entry> entries) {
    var lined = new HashMap<String, Row>();
    entries.stream()
        .filter(entry -> !entry.passed())
        .forEach(entry -> lined.put(key(entry.row()), entry.row()));
    return lined;
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
            row.object().header().specVersion(),
            row.object().json().getBytes(StandardCharsets.UTF_8).length);
    return new Entry(line, row, false);
  }

  private static String key(Row row) {
    return row.id() + "@" + row.version();
  }

  /// Entries of a collection after a line that a viewer may see, in order.
  static List<Entry> visible(
      MemoryState state, UUID collection, MemoryView view, LineFilter filter, long after) {
    var visible =
        state.journals.getOrDefault(collection, List.of()).stream()
            .filter(entry -> !entry.passed() && view.visible(entry.row()))
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
