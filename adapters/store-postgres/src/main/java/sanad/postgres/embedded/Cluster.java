package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The database cluster in its folder: made once, and given its settings anew at every start.
///
/// **Source:** stack.md 2 (scram-sha-256, random secret, checksums, this machine only, builtin
/// C.UTF-8 so that index order does not depend on the machine's libraries), reliability.md C13 (no
/// values in the log); docs/decisions/0032.
final class Cluster {
  static final String SUPERUSER = "sanad_super";

  /// The file of the superuser's password.
  private static final String PASSWORD = "superuser";

  /// Bytes of a socket's path, less the one that ends it.
  private static final int LONGEST_SOCKET = 107;

  private final EmbeddedSettings settings;
  private final ServerBinaries server;
  private final RunAs runAs;

  Cluster(EmbeddedSettings settings, ServerBinaries server, RunAs runAs) {
    this.settings = settings;
    this.server = server;
    this.runAs = runAs;
  }

  /// Makes the cluster when there is none, under another name first, so that a torn one is never
  /// taken for whole.
  void makeOnce(SecureRandom random) throws IOException, InterruptedException {
    Path log = settings.folder().resolve("log");
    Files.createDirectories(log);
    runAs.own(log);
    Path cluster = settings.cluster();
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      runAs.own(cluster);
      Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
      return;
    }
    Path torn = settings.folder().resolve("cluster.new");
    if (Files.exists(torn)) {
      delete(torn);
    }
    Files.createDirectory(torn);
    Path password = log.resolve("initdb");
    try {
      // no other copy of it opens the cluster that initdb flushes
      String secret = Secret.make(settings.folder().resolve(PASSWORD), random);
      Files.deleteIfExists(password);
      // closed to others from its first byte on: what it holds stays the superuser's password
      Files.createFile(
          password,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password, secret);
      runAs.own(torn);
      runAs.own(log);
      initialise(torn, password);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(torn, cluster);
  }

  private void initialise(Path folder, Path password) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(runAs.prefix());
    words.add(server.program("initdb"));
    words.addAll(List.of("--pgdata", folder.toString(), "--username", SUPERUSER));
    words.addAll(List.of("--pwfile", password.toString(), "--auth", "scram-sha-256"));
    words.addAll(List.of("--data-checksums", "--encoding", "UTF8", "--locale", "C"));
    words.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
    words.addAll(List.of("--text-search-config", "simple", "--no-instructions"));
    if (settings.flush() == EmbeddedSettings.Flush.COMMITS_ONLY) {
      words.add("--no-sync");
    }
    Command made = Command.run(words, settings.atWork());
    if (!made.succeeded()) {
      throw new LaunchRefused(
          LaunchRefused.Code.FOLDER_UNUSABLE,
          "cannot make a database in " + settings.folder() + ": " + Command.lastWord(made.said()));
    }
  }

  String password() throws IOException {
    return Files.readString(settings.folder().resolve(PASSWORD), StandardCharsets.UTF_8);
  }

  /// Writes settings and access rules for this start.
  void configure(int port) throws IOException {
    write("sanad.conf", conf(port, sockets(port), DiskSpace.of(settings.folder())));
    write("postgresql.conf", "include 'sanad.conf'\n");
    // Every database, every role, this machine and a password; nothing else, not even the superuser
    // by socket.
    write("pg_hba.conf", "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
  }

  /// Where the server of this folder listens beside its port, in the folder that nobody else may
  /// enter.
  Path socket(int port) {
    return settings.cluster().resolve(".s.PGSQL." + port);
  }

  /// The folder of the socket; none where the kernel takes no path so long, or the settings cannot
  /// say it.
  private String sockets(int port) {
    String folder = settings.cluster().toString();
    boolean fits =
        socket(port).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET;
    return fits && folder.chars().noneMatch(c -> "'\"\\,".indexOf(c) >= 0 || c < ' ') ? folder : "";
  }

  private void write(String name, String text) throws IOException {
    Path file = settings.cluster().resolve(name);
    Files.writeString(file, text);
    runAs.own(file);
  }

  /// Small on purpose: a node idles under 400 MB, and the operating system caches the rest.
  private static String conf(int port, String sockets, DiskSpace space) {
    return """
        # Written by the node at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %s
        unix_socket_directories = '%s'
        max_connections = 60
        superuser_reserved_connections = 3
        password_encryption = 'scram-sha-256'
        shared_buffers = '64MB'
        work_mem = '4MB'
        maintenance_work_mem = '48MB'
        temp_buffers = '1MB'
        huge_pages = off
        io_method = 'sync'
        jit = off
        max_worker_processes = 2
        max_parallel_workers_per_gather = 0
        autovacuum_max_workers = 2
        autovacuum_worker_slots = 4
        wal_level = minimal
        wal_buffers = '4MB'
        max_wal_senders = 0
        checkpoint_timeout = '15min'
        min_wal_size = '32MB'
        max_wal_size = '%sMB'
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        max_prepared_transactions = 0
        idle_in_transaction_session_timeout = '60s'
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_min_messages = warning
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_statement = 'none'
        """
        .formatted(port, sockets, space.logMebibytes());
  }

  /// Whether this folder's server may be asked to end an old process of `pid`: only one of this
  /// very cluster.
  boolean holds(Path workingFolder) throws IOException {
    return Files.exists(settings.cluster(), LinkOption.NOFOLLOW_LINKS)
        && workingFolder.equals(settings.cluster().toRealPath());
  }

  /// Runs `pg_ctl` on this cluster.
  Command control(Duration within, String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(runAs.prefix());
    all.add(server.program("pg_ctl"));
    all.addAll(List.of("-D", settings.cluster().toString()));
    all.addAll(List.of(words));
    return Command.run(all, within);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
