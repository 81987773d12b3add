package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.postgres.embedded.EmbeddedPostgres;
import sanad.postgres.embedded.EmbeddedSettings;

/// PostgreSQL is killed again and again under writers whose acknowledgements are counted outside
/// it: nothing acknowledged is lost, nothing is half written, nothing has two effects.
///
/// `kill -9` leaves the machine's page cache in place, so this tries the write-ahead log and the
/// order of commits, not the disk.
///
/// **Source:** reliability.md F3; S1, S3, S7.
class KillPostgresIT {
  private static final int WRITERS = 3;
  private Path room = Path.of("");
  private EmbeddedPostgres server;
  private PostgresStore store;

  @BeforeEach
  void start() throws Exception {
    room = Files.createTempDirectory("sanad-kill");
    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxr-xr-x"));
    server =
        EmbeddedPostgres.start(
            EmbeddedSettings.in(room.resolve("node"))
                .withServers(Path.of(System.getProperty("java.io.tmpdir"), "sanad-test-servers"))
                .asScratch(),
            TestCluster.RANDOM);
    Path secrets = room.resolve("secrets");
    DatabasePlan plan = DatabasePlan.of(secrets, TestCluster.RANDOM);
    server.runAsSuperuser(plan.statements());
    store =
        PostgresStore.open(
            new StoreSettings(
                server.jdbcUrl(),
                secrets,
                CountedWrites.CLOCK,
                TestCluster.RANDOM,
                StoreSettings.Time.MOVABLE));
  }

  @AfterEach
  void stop() throws IOException {
    store.close();
    server.close();
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Test
  void what_was_acknowledged_outlives_the_death_of_postgresql() throws Exception {
    long seed = Long.getLong("sanad.seed", 20_261_123);
    SplittableRandom random = new SplittableRandom(seed);
    CountedWrites writes = CountedWrites.begin(store, WRITERS);
    try {
      for (Death death : Death.values()) {
        writes.awaitMore(random.nextInt(5, 40));
        death.of(server.folder(), random);
        writes.awaitMore(1);
      }
    } finally {
      writes.stop();
    }
    assertThat(writes.acknowledged()).as("seed %d", seed).isGreaterThan(WRITERS);
    writes.check(server);
  }

  /// Who dies.
  private enum Death {
    ALL,
    POSTMASTER,
    /// An orphan that will never end by itself.
    WITH_A_STUCK_ONE;

    void of(Path folder, SplittableRandom random) throws Exception {
      List<ProcessHandle> processes = processes(folder);
      long postmaster =
          Long.parseLong(
              Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip());
      switch (this) {
        case ALL -> {
          Collections.shuffle(processes, new Random(random.nextLong()));
          processes.forEach(ProcessHandle::destroyForcibly);
        }
        case POSTMASTER -> ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        case WITH_A_STUCK_ONE -> {
          for (ProcessHandle process : processes) {
            if (process.pid() != postmaster) {
              stop(process.pid());
              break;
            }
          }
          ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    }

    private static void stop(long pid) throws Exception {
      new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
    }

    private static List<ProcessHandle> processes(Path folder) throws IOException {
      Path cluster = folder.resolve("cluster").toRealPath();
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
  }
}
