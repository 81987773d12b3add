package sanad.testkit.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table of release cases, `release-cases.tsv`: its header says how to read it. A cell that is
/// empty means what the standard item and the standard question say; a cell `none` means nothing.
///
/// The reader knows words and makes values of them; it never asks the rule, so that the answers in
/// the table are the sources' and not the rule's.
public final class ReleaseCases {
  private ReleaseCases() {}

  /// All cases in the order of the table; throws IllegalStateException that names line and column
  /// where a cell cannot be read.
  public static List<ReleaseCase> all() {
    var lines = text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var columns = lines.getFirst().split("\t", -1);
    var cases = new ArrayList<ReleaseCase>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      if (cells.length != columns.length) {
        throw new IllegalStateException(
            "release-cases.tsv, "
                + cells[0]
                + ": expected "
                + columns.length
                + " cells, got "
                + cells.length);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns[i], cells[i].strip());
      }
      cases.add(new CaseReader(row).read());
    }
    return List.copyOf(cases);
  }

  private static String text() {
    try (var in = ReleaseCases.class.getResourceAsStream("release-cases.tsv")) {
      if (in == null) {
        throw new IllegalStateException("release-cases.tsv: expected beside the class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
