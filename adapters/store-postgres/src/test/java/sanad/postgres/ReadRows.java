package sanad.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the server really read for a request, by the plans that it writes down itself: for each
/// statement of a serving role the rows that it took from tables, those it threw away included. A
/// figure without time, the same on every machine.
final class ReadRows {
  private static final Pattern NODE =
      Pattern.compile(
          "(?:Scan|Scan Backward)(?: using \\w+)? on (version|line|reference)\\b.*actual rows=([0-9.]+) loops=(\\d+)");
  private static final Pattern REMOVED =
      Pattern.compile("Rows Removed by (?:Filter|Index Recheck|Join Filter): (\\d+)");

  private final Path log = TestCluster.ONE.server().folder().resolve("log/postgres.log");

  private ReadRows() {}

  /// Has the server write down the plans of a database, from the next connection on.
  static ReadRows of(String database) {
    String alter = "alter database " + database + " set ";
    TestCluster.ONE.superuser(
        "postgres",
        List.of(
            alter + "session_preload_libraries = 'auto_explain'",
            alter + "auto_explain.log_min_duration = 0",
            alter + "auto_explain.log_analyze = on",
            alter + "auto_explain.log_timing = off",
            alter + "auto_explain.log_level = 'warning'"));
    return new ReadRows();
  }

  /// @param rows taken from the tables of objects, lines and references; @param plans as written
  record Read<T>(T answer, long rows, String plans) {}

  <T> Read<T> during(Supplier<T> request) {
    try {
      long from = Files.size(log);
      T answer = request.get();
      byte[] all = Files.readAllBytes(log);
      String plans = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
      return new Read<>(answer, rows(plans), plans);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long rows(String plans) {
    double rows = 0;
    double loops = 0;
    for (String line : plans.lines().toList()) {
      var node = NODE.matcher(line);
      var removed = REMOVED.matcher(line);
      if (node.find()) {
        loops = Double.parseDouble(node.group(3));
        rows += Double.parseDouble(node.group(2)) * loops;
      } else if (line.contains("->")) {
        loops = 0;
      } else if (removed.find()) {
        rows += Double.parseDouble(removed.group(1)) * loops;
      }
    }
    return Math.round(rows);
  }
}
