package sanad.postgres;

import java.util.ArrayList;
import java.util.List;

/// The order in which a search looks through the rows: by blocks, the newest first, in a few small
/// windows, and then all that is left at once. A row's words have the key of its block among them,
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
  /// @param blocks the keys of its blocks; empty for all rows that are left
  record Window(long from, long until, List<Long> blocks) {}

  /// The windows of rows before `until`, the newest first.
  static List<Window> before(long until) {
    List<Window> windows = new ArrayList<>();
    long end = (Math.max(0, until) + ROWS - 1) / ROWS;
    for (int size : FIRST) {
      long begin = Math.max(0, end - size);
      if (begin < end) {
        windows.add(
            new Window(begin * ROWS, Math.min(end * ROWS, until), WordKeys.blocks(begin, end)));
      }
      end = begin;
    }
    if (end > 0) {
      windows.add(new Window(0, end * ROWS, List.of()));
    }
    return windows;
  }
}
