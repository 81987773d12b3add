package sanad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sanad.store.Page;

/// What waits in a list whose newest rows may all be done: its parts are read until enough is found
/// or enough was read.
///
/// @param rows what waits of what was read, newest first
/// @param read how far the list was read
record Waiting(List<Row> rows, Read read) {
  /// So many parts at most: a page costs what it costs however long the list has grown.
  private static final int PARTS = 5;

  Waiting {
    rows = List.copyOf(rows);
  }

  /// How far a list was read.
  enum Read {
    TO_ITS_END,
    /// More may wait in what is older.
    IN_PART
  }

  /// Reads a list.
  ///
  /// @param enough rows after which no further part is read
  /// @param part what waits of the part that begins there
  static Waiting in(int enough, Function<Optional<String>, Page<Row>> part) {
    var rows = new ArrayList<Row>();
    var from = Optional.<String>empty();
    for (int parts = 0; parts < PARTS && rows.size() < enough; parts++) {
      var next = part.apply(from);
      rows.addAll(next.rows());
      from = next.next();
      if (from.isEmpty()) {
        return new Waiting(rows, Read.TO_ITS_END);
      }
    }
    return new Waiting(rows, Read.IN_PART);
  }
}
