package sanad.lists;

import java.util.List;
import java.util.stream.IntStream;

/// The lines of a text without a header: a name each, and perhaps a date of birth ([NameLine]),
/// whatever the other lines have.
final class Headless {
  /// The columns of such a text.
  static final List<Column> NAME_ALONE = List.of(Column.NAME);

  private static final List<Column> WITH_BIRTH = List.of(Column.NAME, Column.BIRTH);

  private Headless() {}

  /// The date of birth at the end of a line, as stated, or nothing.
  static String birth(List<String> cells) {
    return row(cells).first(Column.BIRTH);
  }

  static TableRow row(List<String> cells) {
    int filled = cells.size();
    while (filled > 1 && cells.get(filled - 1).isBlank()) {
      filled--;
    }
    var line = String.join(", ", cells.subList(0, filled)).strip();
    var said = NameLine.of(line);
    return said.birth().isEmpty()
        ? new TableRow(NAME_ALONE, List.of(said.name()))
        : new TableRow(WITH_BIRTH, List.of(said.name(), said.birth()));
  }

  /// What was taken for what, where it is more than names.
  static List<String> told(List<Column> columns, boolean born) {
    var read = columns.equals(NAME_ALONE) && born ? WITH_BIRTH : columns;
    return read.equals(NAME_ALONE)
        ? List.of()
        : IntStream.range(0, read.size())
            .mapToObj(i -> "%s=%s".formatted(read.get(i).word(), i + 1))
            .toList();
  }
}
