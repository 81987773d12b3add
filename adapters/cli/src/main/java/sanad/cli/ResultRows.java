package sanad.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a command's result: a table with a header, separated by tabs, or one JSON object a
/// line.
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

  /// One line; tabs and line ends within a value of a table become blanks.
  String line(String... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "got %d values, expected %d".formatted(values.length, columns.size()));
    }
    if (form == Form.TABLE) {
      return Stream.of(values)
          .map(value -> value.replaceAll("[\t\r\n]", " "))
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
    return out.append('}').toString();
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
