package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The order in which a search looks through the rows: by blocks, the newest first, in windows that
/// grow. A row's words have the mark of its block among them, so that the index of words answers
/// for one window alone: a word that stands in every object ends the search in the first, a rare
/// one is found in a few more, and neither reads what the page has no room for.
///
/// **Source:** docs/decisions/0022.
final class SearchBlocks {
  /// Rows of a block; kept in the words of each row, so never to be changed alone.
  static final int ROWS = 2_048;

  private static final int GROWTH = 8;
  private static final int MOST = 128;

  private SearchBlocks() {}

  /// So many rows from `from`, [from, until), and their blocks as a `tsquery` asks for them.
  record Window(long from, long until, String marks) {}

  /// The mark of a row's block. No word begins like it: words have their class before them.
  static String mark(long row) {
    return "#" + row / ROWS;
  }

  /// The windows of rows before `until`, the newest first.
  static List<Window> before(long until) {
    List<Window> windows = new ArrayList<>();
    long end = (Math.max(0, until) + ROWS - 1) / ROWS;
    // The newest block has only begun to fill, so the one before it comes alone as well.
    int size = 1;
    while (end > 0) {
      long begin = Math.max(0, end - size);
      windows.add(
          new Window(
              begin * ROWS,
              Math.min(end * ROWS, until),
              LongStream.range(begin, end)
                  .mapToObj(block -> "'#" + block + "'")
                  .collect(Collectors.joining(" | "))));
      end = begin;
      size = windows.size() == 1 ? 1 : Math.min(MOST, size * GROWTH);
    }
    return windows;
  }
}
