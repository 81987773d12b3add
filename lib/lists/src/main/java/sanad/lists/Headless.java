package sanad.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The lines of a text without a header: a name each, and perhaps a date of birth and the number of
/// a document ([NameLine]), whatever the other lines have.
final class Headless {
  /// The columns of such a text.
  static final List<Column> NAME_ALONE = List.of(Column.NAME);

  private static final List<Column> COLUMNS = List.of(Column.NAME, Column.BIRTH, Column.DOCUMENT);

  private Headless() {}

  /// Whether a date of birth or a document stands at the end of a line.
  static boolean more(List<String> cells) {
    var row = row(cells);
    return !row.first(Column.BIRTH).isEmpty() || !row.first(Column.DOCUMENT).isEmpty();
  }

  /// Whether both do.
  static boolean both(List<String> cells) {
    var row = row(cells);
    return !row.first(Column.BIRTH).isEmpty() && !row.first(Column.DOCUMENT).isEmpty();
  }

  static TableRow row(List<String> cells) {
    int filled = cells.size();
    while (filled > 1 && cells.get(filled - 1).isBlank()) {
      filled--;
    }
    var line = String.join(", ", cells.subList(0, filled)).strip();
    var said = NameLine.of(line);
    return new TableRow(COLUMNS, List.of(said.name(), said.birth(), said.document()));
  }

  /// What was taken for what, where it is more than names.
  ///
  /// @param filled the columns of which some line had something
  static List<String> told(List<Column> columns, Set<Column> filled) {
    var read =
        columns.equals(NAME_ALONE) ? COLUMNS.stream().filter(filled::contains).toList() : columns;
    return read.size() < 2
        ? List.of()
        : IntStream.range(0, read.size())
            .mapToObj(i -> "%s=%s".formatted(read.get(i).word(), i + 1))
            .toList();
  }
}
