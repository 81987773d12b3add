package sanad.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows of a comma-separated (RFC 4180) or tab-separated text, one at a time. A quotation mark
/// within a cell that does not begin with one means itself; in a tab-separated text it always does,
/// unless a spreadsheet put it around a whole cell.
final class SeparatedRows {
  /// How many characters a row over several lines may have.
  private static final int ROW = 4_000_000;

  private final Lines in;
  private final char separator;
  private long line;

  SeparatedRows(Lines in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /// The number of the last line read, from 1.
  long line() {
    return line;
  }

  /// Ends reading where a row that must have `columns` has fewer and the file ends there without a
  /// line end: it was cut.
  void whole(List<String> row, int columns) throws UnreadableList {
    if (row.size() < columns && !in.ended()) {
      throw UnreadableList.at(UnreadableList.Why.CUT, line, "the file ends within a row");
    }
  }

  /// The next row, or empty at the end. A quoted cell may hold line breaks.
  Optional<List<String>> next() throws IOException, UnreadableList {
    var text = in.readLine();
    if (text == null) {
      return Optional.empty();
    }
    line++;
    if (separator == '\t') {
      return Optional.of(Arrays.stream(text.split("\t", -1)).map(SeparatedRows::plain).toList());
    }
    return Optional.of(quoted(text));
  }

  /// Without the quotation marks that spreadsheets write around a cell with such marks, which they
  /// double: `"Nadia ""N"" Tamrini"`.
  private static String plain(String cell) {
    if (cell.length() < 2 || cell.charAt(0) != '"' || cell.charAt(cell.length() - 1) != '"') {
      return cell;
    }
    var inner = cell.substring(1, cell.length() - 1);
    return inner.replace("\"\"", "").indexOf('"') < 0 ? inner.replace("\"\"", "\"") : cell;
  }

  private List<String> quoted(String first) throws IOException, UnreadableList {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var text = first;
    boolean inside = false;
    boolean begun = false;
    long opened = line;
    long row = 0;
    int i = 0;
    while (true) {
      if (i == text.length()) {
        if (!inside) {
          cells.add(cell.toString());
          return cells;
        }
        var more = in.readLine();
        row += text.length();
        if (more == null || row > ROW) {
          throw UnreadableList.at(
              UnreadableList.Why.BROKEN,
              opened,
              "quotation mark not closed before line %s".formatted(line));
        }
        line++;
        cell.append('\n');
        text = more;
        i = 0;
        continue;
      }
      char c = text.charAt(i++);
      if (inside && c == '"' && i < text.length() && text.charAt(i) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"' && (inside || !begun)) {
        inside = !inside;
        begun = true;
        opened = line;
      } else if (c == separator && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
        begun = false;
      } else {
        begun |= c != ' ';
        cell.append(c);
      }
    }
  }
}
