package sanad.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of the reader's lists: tab-separated, one line of column names, comment lines with `#`.
final class Table {
  private final Map<String, Integer> columns;
  private final List<String[]> rows;

  private Table(Map<String, Integer> columns, List<String[]> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /// Reads a resource of this package.
  static Table resource(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("list " + name + ": not in the jar");
      }
      return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("list " + name, e);
    }
  }

  private static Table read(String name, BufferedReader in) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    List<String[]> rows = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns.isEmpty()) {
        for (int i = 0; i < cells.length; i++) {
          columns.put(cells[i], i);
        }
      } else if (cells.length > columns.size()) {
        throw new IllegalStateException(
            "list %s: got %s cells, expected %s: %s"
                .formatted(name, cells.length, columns.size(), line));
      } else {
        rows.add(cells);
      }
    }
    return new Table(columns, rows);
  }

  List<Row> rows() {
    return rows.stream().map(cells -> new Row(columns, cells)).toList();
  }

  /// One line; a missing cell is empty.
  static final class Row {
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(Map<String, Integer> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    String get(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new IllegalStateException("no column " + column);
      }
      return at < cells.length ? cells[at].strip() : "";
    }

    /// The parts between `|`, none of them empty.
    List<String> parts(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split("\\|")) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }
}
