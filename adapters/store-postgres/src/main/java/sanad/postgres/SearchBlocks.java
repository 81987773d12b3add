package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The order in which a search looks through the rows: by blocks, the newest first, in a few small
/// windows, and then all that is left at once. A row's words have the mark of its block among them,
/// so that the index of words answers for one window alone: a word that stands in every object ends
/// the search in the first two; what does not fill a page from these is rare enough to be fetched
/// whole.
///
/// **Source:** docs/decisions/0022.
final class SearchBlocks {
  /// Rows of a block; kept in the words of each row, so never to be changed alone.
  static final int ROWS = 2_048;

  /// Blocks of the first windows. The newest block has only begun to fill, so the one before it
  /// comes alone as well.
  private static final int[] FIRST = {1, 1, 8};

  private SearchBlocks() {}

  /// So many rows from `from`, [from, until).
  ///
  /// @param marks how a `tsquery` begins that asks for these alone; empty for all that are left
  record Window(long from, long until, String marks) {}

  /// The mark of a row's block. No word begins like it: words have their class before them.
  static String mark(long row) {
    return "#" + row / ROWS;
  }

  /// The windows of rows before `until`, the newest first.
  static List<Window> before(long until) {
    List<Window> windows = new ArrayList<>();
    long end = (Math.max(0, until) + ROWS - 1) / ROWS;
    for (int size : FIRST) {
      long begin = Math.max(0, end - size);
      if (begin < end) {
        windows.add(
            new Window(begin * ROWS, Math.min(end * ROWS, until), marks(begin, end) + " & "));
      }
      end = begin;
    }
    if (end > 0) {
      windows.add(new Window(0, end * ROWS, ""));
    }
    return windows;
  }

  private static String marks(long from, long until) {
    return LongStream.range(from, until)
        .mapToObj(block -> "'#" + block + "'")
        .collect(Collectors.joining(" | ", "(", ")"));
  }
}
