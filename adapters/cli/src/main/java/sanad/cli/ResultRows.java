package sanad.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a command's result: a table with a header, separated by tabs, or one JSON object a
/// line.
///
/// Names and references are the words of strangers, and a table is opened in a spreadsheet sooner
/// or later. So a value of a table speaks to no terminal ([Shown]), and one that a spreadsheet
/// would run as a formula has an apostrophe before it; a machine that must have each value to the
/// byte reads the JSON lines. **Source:** docs/decisions/0033.
///
/// @param columns the names of the columns
/// @param numbers those among them that hold numbers
/// @param form which of the two
record ResultRows(List<String> columns, Set<String> numbers, Form form) {
  /// How the lines look.
  enum Form {
    TABLE,
    JSON_LINES
  }

  /// The first line; empty where there is none.
  String header() {
    return form == Form.TABLE ? String.join("\t", columns) : "";
  }

  /// With what a spreadsheet takes for the beginning of a formula, in both widths of the letters.
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /// One line; a value of a table stays within its cell, and text.
  String line(String... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "got %s values, expected %s".formatted(values.length, columns.size()));
    }
    if (form == Form.TABLE) {
      return Stream.of(values)
          .map(Shown::line)
          .map(value -> runs(value) ? "'" + value : value)
          .collect(Collectors.joining("\t"));
    }
    var out = new StringBuilder("{");
    for (int i = 0; i < values.length; i++) {
      if (i > 0) out.append(',');
      quote(columns.get(i), out);
      out.append(':');
      if (numbers.contains(columns.get(i))) out.append(values[i]);
      else quote(values[i], out);
    }
    return Shown.json(out.append('}').toString());
  }

  /// Blanks before it are no help: some spreadsheets pass over them.
  private static boolean runs(String value) {
    var bare = value.stripLeading();
    return !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 32) out.append("\\u%04x".formatted((int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
