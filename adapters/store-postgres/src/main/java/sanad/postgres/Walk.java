package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sanad.store.Collections.Outline;

/// Walks a collection until a page is full, its bytes are, or the journal ends; past 10,000 lines
/// it hands over what it has, with the place to go on from.
///
/// **Source:** decision 18.
record Walk(Tx tx, LineQuery query, UUID collection, int limit, long bytes) {
  private static final int LONGEST = 10_000;
  private static final int GROWTH = 4;

  Outline from(long after) {
    Optional<Long> start = query.start(tx, collection, after);
    if (start.isEmpty()) {
      return Outline.nothing(collection, after);
    }
    List<Long> numbers = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    long end = start.get();
    // Most lines fit, so the first step is as long as a page; where they do not the steps grow.
    int step = Math.min(limit + 1, LONGEST);
    int left = LONGEST;
    while (numbers.size() <= limit && left > 0) {
      step = Math.min(step, left);
      LineQuery.Found found = find(end, step, limit - numbers.size());
      if (numbers.size() < limit && found.last().isPresent()) {
        first = first.or(found::first);
        last = found.last();
      }
      numbers.addAll(found.numbers());
      rows.addAll(found.rows());
      sizes.addAll(found.bytes());
      end = Math.max(end, found.end());
      left -= step;
      if (found.walked() < step) {
        return page(new Outline(collection, numbers, rows, sizes, first, last, after, false));
      }
      step = Math.min(left, GROWTH * step);
    }
    return page(new Outline(collection, numbers, rows, sizes, first, last, end, true));
  }

  /// Sizes may be left out while nothing was found before, since a step that finds only what fits
  /// fills the page or ends the journal.
  private LineQuery.Found find(long start, int walk, int wanted) {
    long room = wanted == limit ? Math.min(bytes, CollectionReading.PIECE) : 0;
    Optional<LineQuery.Found> plain =
        PlainLines.fit(query.filter())
            ? PlainLines.find(tx, collection, start, walk, wanted, room)
            : Optional.empty();
    return plain.orElseGet(() -> query.find(tx, collection, start, walk, wanted));
  }

  /// The page cut to its room. What was walked past is not walked past again.
  private Outline page(Outline all) {
    List<Long> numbers = all.numbers();
    int kept = within(numbers, all.sizes());
    boolean whole = kept == numbers.size();
    if (whole && (all.more() || numbers.isEmpty())) {
      return all;
    }
    long number = numbers.get(kept - 1);
    return new Outline(
        collection,
        numbers.subList(0, kept),
        all.rows().subList(0, kept),
        all.sizes().isEmpty() ? List.of() : all.sizes().subList(0, kept),
        all.first(),
        whole || kept == limit ? all.last() : Optional.of(added(number)),
        number,
        !whole);
  }

  /// How many of the lines have room.
  private int within(List<Long> numbers, List<Integer> sizes) {
    int most = Math.min(numbers.size(), limit);
    if (sizes.isEmpty()) {
      return most;
    }
    long sum = 0;
    for (int i = 0; i < most; i++) {
      sum += sizes.get(i);
      if (sum > bytes && i > 0) {
        return i;
      }
    }
    return most;
  }

  private Instant added(long number) {
    return tx.one(
        "select date_added from journal.line where collection = ? and class = any((select"
            + " gate.classes())::integer[]) and number = ?",
        r -> r.time("date_added"),
        collection,
        number);
  }
}
