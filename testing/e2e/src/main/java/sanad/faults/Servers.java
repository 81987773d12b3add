package sanad.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL of one node, as whoever does it harm sees it: its processes, and a superuser's
/// connection.
///
/// @param data the node's data folder
record Servers(Path data) {
  /// Processes that work in the cluster's folder.
  List<ProcessHandle> processes() throws IOException {
    var cluster = cluster().toRealPath();
    return new ArrayList<>(
        ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster)).toList());
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(cluster);
    } catch (IOException gone) {
      return false;
    }
  }

  private Path cluster() {
    return data.resolve("postgres/cluster");
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(cluster().resolve("postmaster.pid"));
  }

  long postmaster() throws IOException {
    return Long.parseLong(pidFile().getFirst().strip());
  }

  /// Sends a signal, for example `STOP`, to all of them: first to the one that makes the others, so
  /// that none is made between looking and stopping.
  void signal(String name) throws IOException {
    ProcessHandle.of(postmaster()).ifPresent(first -> signal(name, List.of(first)));
    signal(name, processes());
  }

  static void signal(String name, List<ProcessHandle> processes) {
    var words = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> words.add(Long.toString(process.pid())));
    Injector.works(words.toArray(String[]::new));
  }

  /// A connection past every rule of the product.
  Connection superuser() throws SQLException, IOException {
    var port = pidFile().get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/sanad",
        "sanad_super",
        Files.readString(data.resolve("postgres/superuser")));
  }

  /// The first column of all rows.
  List<String> ask(String sql) throws SQLException, IOException {
    try (var connection = superuser();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }

  void run(String sql) throws SQLException, IOException {
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
