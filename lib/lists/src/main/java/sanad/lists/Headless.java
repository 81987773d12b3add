package sanad.lists;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The lines of a text without a header: a name each, and perhaps a date of birth behind a
/// semicolon, a comma or a tab, whatever the other lines have. `Samir Tamrini; 1971` and `Tamrini,
/// Samir; 12/03/1971` have one, `Tamrini, Samir` has none.
final class Headless {
  /// The columns of such a text.
  static final List<Column> NAME_ALONE = List.of(Column.NAME);

  private static final List<Column> WITH_BIRTH = List.of(Column.NAME, Column.BIRTH);

  /// The last piece, where it is short enough for a date and has a digit.
  private static final Pattern LAST =
      Pattern.compile("^(.*?)[ \\t]*[;,\\t]([^;,\\t]{0,40}\\d[^;,\\t]{0,40})$", Pattern.DOTALL);

  /// Longer lines are not searched for a date.
  private static final int LONGEST = 1000;

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
    var last = LAST.matcher(line.length() > LONGEST ? "" : line);
    if (last.matches()
        && last.group(1).chars().anyMatch(Character::isLetter)
        && !PartialDates.iso(last.group(2)).isEmpty()) {
      return new TableRow(WITH_BIRTH, List.of(last.group(1), last.group(2).strip()));
    }
    return new TableRow(NAME_ALONE, List.of(line));
  }

  /// What was taken for what, where it is more than names.
  static List<String> told(List<Column> columns, boolean born) {
    var read = columns.equals(NAME_ALONE) && born ? WITH_BIRTH : columns;
    return read.equals(NAME_ALONE)
        ? List.of()
        : IntStream.range(0, read.size())
            .mapToObj(i -> "%s=%d".formatted(read.get(i).word(), i + 1))
            .toList();
  }
}
