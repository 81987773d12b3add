package sanad.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {
  private static final SecureRandom RANDOM = new SecureRandom();
  private Path room;

  @BeforeEach
  void makeRoom() throws IOException {
    room = Files.createTempDirectory("sanad-launcher");
    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void leaveNothingRunning() throws IOException {
    for (String folder : List.of("node", "copy")) {
      serversOf(room.resolve(folder)).forEach(ProcessHandle::destroyForcibly);
    }
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Whoever writes the programs decides what the node runs.
  @Test
  void shared_programs_that_others_can_write_are_refused() throws IOException {
    var folder = Files.createDirectory(room.resolve("node"));
    var shared = Files.createDirectory(room.resolve("programs"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    var settings = EmbeddedSettings.in(folder).withServers(shared);
    assertThatThrownBy(() -> EmbeddedPostgres.start(settings, RANDOM))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageContaining(shared.toString());
    assertThat(shared).isEmptyDirectory();
  }

  @Test
  void a_new_cluster_is_durable_checked_private_and_small() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      write(server);
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories"))
          .isEqualTo(server.folder().resolve("cluster").toString());
      assertThat(
              ask(
                  server,
                  "select datlocprovider::text || ' ' || datlocale from pg_database"
                      + " where datname = 'sanad'"))
          .isEqualTo("b C.UTF-8");
      assertThat(ask(server, "select distinct auth_method from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(Files.getPosixFilePermissions(server.folder().resolve("superuser")))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      assertThat(Files.size(server.folder().resolve("ballast"))).isEqualTo(64L << 20);
      long pss = 0;
      for (ProcessHandle process : serversOf(server.folder())) {
        pss += pss(process.pid());
      }
      assertThat(pss).as("sum of PSS in KiB").isBetween(1L, 120_000L);
    }
  }

  @Test
  void no_value_of_a_refused_row_reaches_the_log() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      server.runAsSuperuser(List.of("create table said(word text, number int not null)"));
      assertThatThrownBy(
              () -> ask(server, "insert into said values ('EXERCISE name', null) returning word"))
          .hasMessageContaining("null value");
      assertThat(Files.readString(server.folder().resolve("log/postgres.log")))
          .contains("null value")
          .doesNotContain("EXERCISE name")
          .doesNotContain("Failing row");
    }
  }

  @Test
  void the_log_of_a_running_server_stays_within_its_bound() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      Path log = server.folder().resolve("log/postgres.log");
      Files.write(log, new byte[(int) ServerLog.BOUND + 1], StandardOpenOption.APPEND);
      for (int tries = 0; tries < 150 && Files.size(log) > ServerLog.BOUND; tries++) {
        Thread.sleep(200);
      }
      assertThat(log.resolveSibling("postgres.old.log")).exists();
      assertThatThrownBy(() -> ask(server, "select 1 from EXERCISE"))
          .hasMessageContaining("exercise");
      assertThat(Files.readString(log)).contains("exercise").doesNotContain("\0");
    }
  }

  @Test
  void without_the_password_nobody_is_let_in_by_socket_or_port() {
    try (EmbeddedPostgres server = start("node")) {
      for (String url : List.of(server.jdbcUrl(), byPort(server))) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, Cluster.SUPERUSER, "guess"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  private static String byPort(EmbeddedPostgres server) {
    return server.jdbcUrl().replaceFirst("[?].*", "");
  }

  @Test
  void the_node_speaks_by_a_socket_that_lies_where_nobody_else_may_enter() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      assertThat(ask(server, "select coalesce(inet_client_addr()::text, 'socket')"))
          .isEqualTo("socket");
      assertThat(Files.getPosixFilePermissions(server.folder().resolve("cluster")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_folder_whose_path_no_socket_may_have_is_served_by_its_port() throws Exception {
    try (EmbeddedPostgres server = start("n".repeat(100))) {
      assertThat(server.jdbcUrl()).isEqualTo(byPort(server));
      assertThat(ask(server, "select inet_client_addr()")).isEqualTo("127.0.0.1");
    }
    try (EmbeddedPostgres server = start("EXERCISE o'clock")) {
      assertThat(ask(server, "select inet_client_addr()")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_start_that_is_refused_leaves_no_server_behind() throws Exception {
    start("node").close();
    Path superuser = room.resolve("node/superuser");
    Files.writeString(superuser, "another");
    assertThatThrownBy(() -> start("node"))
        .isInstanceOf(LaunchRefused.class)
        .hasMessageNotContaining("\n");
    assertThat(serversOf(room.resolve("node"))).isEmpty();
    Files.delete(superuser);
    assertThatThrownBy(() -> start("node")).hasMessageContaining("superuser: it is missing");
    assertThat(serversOf(room.resolve("node"))).isEmpty();
  }

  /// As the thread that ends a node may be, after it waited for others.
  @Test
  void an_interrupted_thread_stops_the_server_too() throws Exception {
    EmbeddedPostgres server = start("node");
    Thread.currentThread().interrupt();
    server.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(serversOf(server.folder())).isEmpty();
    start("node").close();
  }

  @Test
  void a_killed_server_is_brought_back_with_what_was_committed() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      write(server);
      long dead = postmaster(server.folder());
      ProcessHandle.of(dead).ifPresent(ProcessHandle::destroyForcibly);
      assertThat(eventually(server, "select count(*) from kept")).isEqualTo("1");
      assertThat(postmaster(server.folder())).isNotEqualTo(dead);
    }
  }

  @Test
  void orphans_that_would_block_a_start_are_ended() throws Exception {
    Path folder;
    try (EmbeddedPostgres server = start("node")) {
      folder = server.folder();
      write(server);
      ProcessHandle postmaster = ProcessHandle.of(postmaster(folder)).orElseThrow();
      ProcessHandle stuck =
          serversOf(folder).stream()
              .filter(process -> !process.equals(postmaster))
              .findFirst()
              .orElseThrow();
      signal(stuck.pid(), "STOP");
      server.abandon();
      postmaster.destroyForcibly();
      try (EmbeddedPostgres again = start("node")) {
        assertThat(ask(again, "select count(*) from kept")).isEqualTo("1");
        assertThat(serversOf(folder)).extracting(ProcessHandle::pid).doesNotContain(stuck.pid());
      }
    }
  }

  @Test
  void a_server_that_outlived_its_node_is_adopted() throws Exception {
    EmbeddedPostgres killed = start("node");
    write(killed);
    long pid = postmaster(killed.folder());
    killed.abandon();
    try (EmbeddedPostgres next = start("node")) {
      assertThat(postmaster(next.folder())).isEqualTo(pid);
      assertThat(next.port()).isEqualTo(killed.port());
      assertThat(ask(next, "select count(*) from kept")).isEqualTo("1");
    }
  }

  /// As after a power cut under many writes, on a slow disk: its file says so until it is done.
  @Test
  void a_server_that_recovers_is_waited_for_longer_than_one_that_does_not_start() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      EmbeddedSettings quick =
          new EmbeddedSettings(
              server.folder(),
              servers(),
              Duration.ofSeconds(1),
              EmbeddedSettings.Flush.COMMITS_ONLY);
      Cluster cluster = new Cluster(quick, ServerBinaries.of(quick), new RunAs.Self());
      Path file = server.folder().resolve("cluster/postmaster.pid");
      String ready = Files.readString(file);
      replace(file, ready.replace("ready   ", "starting"));
      CompletableFuture<Integer> found =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return new Postmaster(quick, cluster).ensure(Postmaster.ANY_PORT);
                } catch (IOException | InterruptedException failed) {
                  throw new IllegalStateException(failed);
                }
              });
      Thread.sleep(quick.startWithin().plusMillis(500));
      assertThat(found).isNotDone();
      replace(file, ready);
      assertThat(found.join()).isEqualTo(server.port());
    }
  }

  /// Whoever stops a node that waits for its database does not wait with it.
  @Test
  void a_start_that_is_stopped_while_the_server_recovers_ends_and_leaves_no_server()
      throws Exception {
    EmbeddedPostgres left = start("node");
    left.abandon();
    Path file = left.folder().resolve("cluster/postmaster.pid");
    replace(file, Files.readString(file).replace("ready   ", "starting"));
    CompletableFuture<String> refused = new CompletableFuture<>();
    Thread starter =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    start("node").close();
                    refused.complete("started");
                  } catch (LaunchRefused stopped) {
                    refused.complete(String.valueOf(stopped.getMessage()));
                  }
                });
    Thread.sleep(500);
    starter.interrupt();
    assertThat(refused.join()).contains("SANAD-POSTGRES-005", "was stopped before PostgreSQL");
    // it takes its file away when it ends in order
    assertThat(file).doesNotExist();
    try (EmbeddedPostgres again = start("node")) {
      assertThat(ask(again, "select 1")).isEqualTo("1");
    }
  }

  /// Nobody reads half of it.
  private static void replace(Path file, String text) throws IOException {
    Path other = Files.writeString(file.resolveSibling("exercise.pid"), text);
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused_and_the_first_is_unharmed() throws Exception {
    try (EmbeddedPostgres first = start("node")) {
      write(first);
      assertThatThrownBy(() -> start("node"))
          .isInstanceOf(LaunchRefused.class)
          .hasMessageStartingWith("SANAD-POSTGRES-001: another node uses ");
      assertThat(FolderLock.PATIENCE).isLessThan(Duration.ofSeconds(2));
      assertThat(ask(first, "select count(*) from kept")).isEqualTo("1");
    }
  }

  @Test
  void a_stopped_folder_starts_where_it_was_copied_to() throws Exception {
    try (EmbeddedPostgres server = start("node")) {
      write(server);
    }
    Command copied =
        Command.run(
            List.of("cp", "-r", room.resolve("node").toString(), room.resolve("copy").toString()),
            Duration.ofMinutes(2));
    assertThat(copied.said()).isEmpty();
    try (EmbeddedPostgres original = start("node");
        EmbeddedPostgres copy = start("copy")) {
      assertThat(ask(copy, "select count(*) from kept")).isEqualTo("1");
      write(copy);
      assertThat(ask(copy, "select count(*) from kept")).isEqualTo("2");
      assertThat(ask(original, "select count(*) from kept")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_below_a_closed_home_still_starts() throws Exception {
    Path home = Files.createDirectory(room.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    EmbeddedSettings settings =
        new EmbeddedSettings(
            home.resolve("node"),
            servers(),
            Duration.ofMinutes(1),
            EmbeddedSettings.Flush.COMMITS_ONLY);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, RANDOM)) {
      write(server);
      assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
    }
  }

  @Test
  void intake_stops_at_a_tenth_or_two_gibibytes_whichever_is_smaller() {
    long gib = 1L << 30;
    assertThat(new DiskSpace(3 * gib, 100 * gib).intakeStopped()).isFalse();
    assertThat(new DiskSpace(2 * gib - 1, 100 * gib).intakeStopped()).isTrue();
    assertThat(new DiskSpace(gib, 5 * gib).intakeStopped()).isFalse();
    assertThat(new DiskSpace(gib / 2 - 1, 5 * gib).intakeStopped()).isTrue();
  }

  @Test
  void the_ballast_is_given_up_on_a_full_disk_and_restored_when_there_is_room() throws Exception {
    Ballast ballast = new Ballast(room);
    Path file = room.resolve("ballast");
    long gib = 1L << 30;
    ballast.restore(new DiskSpace(50 * gib, 100 * gib));
    assertThat(Files.size(file)).isEqualTo(Ballast.SIZE);
    ballast.giveUpIfFull(new DiskSpace(gib, 100 * gib));
    assertThat(file).exists();
    assertThat(ballast.without(new DiskSpace(gib, 5 * gib)).free()).isEqualTo(gib);
    ballast.giveUpIfFull(new DiskSpace(1 << 20, 100 * gib));
    assertThat(file).doesNotExist();
    assertThat(ballast.without(new DiskSpace(gib, 5 * gib)).free())
        .as("what it left free is not for intake")
        .isEqualTo(gib - Ballast.SIZE);
    ballast.restore(new DiskSpace(2 * gib, 100 * gib));
    assertThat(file).doesNotExist();
  }

  private EmbeddedPostgres start(String name) {
    return EmbeddedPostgres.start(
        EmbeddedSettings.in(room.resolve(name)).withServers(servers()).asScratch(), RANDOM);
  }

  /// One unpacked server for all tests of this machine.
  private static Path servers() {
    return Path.of(System.getProperty("java.io.tmpdir"), "sanad-test-servers");
  }

  private static void write(EmbeddedPostgres server) throws SQLException {
    server.runAsSuperuser(
        List.of("create table if not exists kept(n int)", "insert into kept values (1)"));
  }

  private static String ask(EmbeddedPostgres server, String sql) throws Exception {
    String password = Files.readString(server.folder().resolve("superuser"));
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), Cluster.SUPERUSER, password);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  /// Asks until the server is back.
  private static String eventually(EmbeddedPostgres server, String sql) throws Exception {
    Optional<SQLException> last = Optional.empty();
    for (int tries = 0; tries < 600; tries++) {
      try {
        return ask(server, sql);
      } catch (SQLException notYet) {
        last = Optional.of(notYet);
        Thread.sleep(200);
      }
    }
    throw last.orElseThrow();
  }

  private static long postmaster(Path folder) throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip());
  }

  private static List<ProcessHandle> serversOf(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> worksIn(process.pid(), folder.resolve("cluster")))
        .toList();
  }

  private static boolean worksIn(long pid, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }

  /// 0 of a process that is over by now, such as that of the last question.
  private static long pss(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (FileSystemException | UncheckedIOException over) {
      return 0;
    }
  }

  private static void signal(long pid, String name) throws Exception {
    assertThat(
            Command.run(List.of("kill", "-" + name, Long.toString(pid)), Duration.ofMinutes(1))
                .succeeded())
        .isTrue();
  }
}
