package sanad.postgres.embedded;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/// A running PostgreSQL of one node, on loopback, in the node's data folder.
///
/// `start` makes the cluster on first use, adopts a server that outlived its node, ends the orphans
/// of a dead one, and starts it otherwise. While this object is open, a server that dies is started
/// again on the same port. The superuser's password never leaves this package; what must be done as
/// superuser is handed in as SQL.
///
/// Safe for use by several threads.
///
/// **Source:** issue point 3, stack.md 2, reliability.md F3, F9, F40.
public final class EmbeddedPostgres implements AutoCloseable {
  /// The database that the node uses.
  public static final String DATABASE = "sanad";

  private static final Duration WATCH = Duration.ofSeconds(1);

  /// Once a minute a ballast that was given up is made again, where there is room.
  private static final int BALLAST_ROUNDS = 60;

  private final EmbeddedSettings settings;
  private final FolderLock lock;
  private final Cluster cluster;
  private final Postmaster postmaster;
  private final int port;
  private final Thread watch;
  private volatile boolean closing;

  private EmbeddedPostgres(
      EmbeddedSettings settings,
      FolderLock lock,
      Cluster cluster,
      Postmaster postmaster,
      int port) {
    this.settings = settings;
    this.lock = lock;
    this.cluster = cluster;
    this.postmaster = postmaster;
    this.port = port;
    this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
  }

  /// Starts, adopts or revives the server of `settings.folder()`.
  ///
  /// @throws LaunchRefused with one clear sentence, when it cannot run
  public static EmbeddedPostgres start(EmbeddedSettings settings, SecureRandom random) {
    try {
      makeFolder(settings.folder());
      FolderLock lock = FolderLock.take(settings.folder());
      try {
        EmbeddedPostgres started = launch(settings, lock, random);
        started.watch.start();
        return started;
      } catch (IOException | InterruptedException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw unusable(settings.folder(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused(
          LaunchRefused.Code.NOT_READY,
          "the start was stopped before PostgreSQL in "
              + settings.folder()
              + " was ready; nothing is lost, start it again",
          interrupted);
    }
  }

  private static EmbeddedPostgres launch(
      EmbeddedSettings settings, FolderLock lock, SecureRandom random)
      throws IOException, InterruptedException {
    Ballast ballast = new Ballast(settings.folder());
    ballast.giveUpIfFull(DiskSpace.of(settings.folder()));
    ServerBinaries server = ServerBinaries.of(settings);
    Cluster cluster = new Cluster(settings, server, RunAs.choose(settings, server));
    Postmaster postmaster = new Postmaster(settings, cluster);
    int port = ready(cluster, postmaster, random);
    try {
      EmbeddedPostgres started = new EmbeddedPostgres(settings, lock, cluster, postmaster, port);
      started.makeDatabaseOnce();
      ballast.restore(DiskSpace.of(settings.folder()));
      return started;
    } catch (IOException | RuntimeException failed) {
      postmaster.stop();
      throw failed;
    }
  }

  /// Makes the cluster and waits for its server. A start that is stopped meanwhile leaves none.
  private static int ready(Cluster cluster, Postmaster postmaster, SecureRandom random)
      throws IOException, InterruptedException {
    try {
      return UntilStopped.run(
          () -> {
            cluster.makeOnce(random);
            return postmaster.ensure(Postmaster.ANY_PORT);
          });
    } catch (InterruptedException stopped) {
      postmaster.stop();
      throw stopped;
    }
  }

  /// Anyone may pass through the folder (the server runs as another user), nobody else may list it.
  private static void makeFolder(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /// The address of the node's database, without user and password.
  public String jdbcUrl() {
    return url(DATABASE);
  }

  /// By the server's socket, where it has one: an adopted server of an older node has none.
  private String url(String database) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    Path socket = cluster.socket(port);
    return Files.exists(socket, LinkOption.NOFOLLOW_LINKS)
        ? url
            + "?socketFactory="
            + LocalSockets.class.getName()
            + "&socketFactoryArg="
            + URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8)
        : url;
  }

  /// The loopback port.
  public int port() {
    return port;
  }

  /// The folder that holds everything of this server.
  public Path folder() {
    return settings.folder();
  }

  /// Room on the disk, and whether intake must stop. What a ballast that was given up left free is
  /// for recovery and recalls, and counts as taken.
  public DiskSpace disk() {
    return new Ballast(settings.folder()).without(space());
  }

  private DiskSpace space() {
    return DiskSpace.of(settings.folder());
  }

  /// Runs the statements that need a superuser, in one transaction: roles, database rights,
  /// leakproof marks.
  public void runAsSuperuser(List<String> statements) throws SQLException {
    try (Connection connection = superuser(DATABASE)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
      connection.commit();
    }
  }

  /// Stops watching, ends the server in order and lets the folder go, on an interrupted thread too,
  /// which is left so. Calling it twice does no harm.
  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    watch.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      watch.join();
      postmaster.stop();
      lock.close();
    } catch (IOException failed) {
      throw unusable(settings.folder(), failed);
    } catch (InterruptedException again) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Lets the folder go and leaves the server running, as a killed node would. For tests of
  /// adoption.
  void abandon() throws IOException, InterruptedException {
    closing = true;
    watch.interrupt();
    watch.join();
    lock.close();
  }

  private void watch() {
    Ballast ballast = new Ballast(settings.folder());
    ServerLog log = new ServerLog(settings.log());
    for (int round = 1; !closing; round++) {
      try {
        Thread.sleep(WATCH);
        log.bound();
        if (!closing && !postmaster.lives()) {
          ballast.giveUpIfFull(space());
          postmaster.ensure(port);
        } else if (round % BALLAST_ROUNDS == 0) {
          ballast.restore(space());
        }
      } catch (InterruptedException closed) {
        return;
      } catch (IOException | RuntimeException stillDown) {
        // The next round tries again, since nobody else would; meanwhile every request is answered
        // "store unavailable".
      }
    }
  }

  private void makeDatabaseOnce() throws IOException {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + DATABASE);
    } catch (SQLException refused) {
      throw new LaunchRefused(
          LaunchRefused.Code.FOLDER_UNUSABLE,
          "the server of "
              + settings.folder()
              + " refuses its own node: "
              + Command.lastWord(String.valueOf(refused.getMessage())),
          refused);
    }
  }

  private Connection superuser(String database) throws SQLException {
    try {
      return DriverManager.getConnection(url(database), Cluster.SUPERUSER, cluster.password());
    } catch (IOException unreadable) {
      throw unusable(settings.folder(), unreadable);
    }
  }

  private static String reason(Exception cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "it is not open to this user; give it to who starts the node";
      case NoSuchFileException _ -> "it is missing; bring it back from the copy of the folder";
      case FileSystemException at when at.getReason() != null -> at.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static LaunchRefused unusable(Path folder, Exception cause) {
    return new LaunchRefused(
        LaunchRefused.Code.FOLDER_UNUSABLE,
        "cannot use the data folder "
            + folder
            + (cause instanceof FileSystemException at ? ", " + at.getFile() : "")
            + ": "
            + reason(cause),
        cause);
  }
}
