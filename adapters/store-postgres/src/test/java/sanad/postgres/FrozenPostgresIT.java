package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.store.Act;
import sanad.store.ItemQuery;
import sanad.store.StoreUnavailable;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.contract.Exercise;

/// A PostgreSQL that froze holds nobody for long, and one that only works long is let work.
///
/// **Source:** reliability.md F6, F20.
class FrozenPostgresIT {
  private final PostgresUnderTest under = new PostgresUnderTest(Cast.NOW);
  private final Exercise exercise = new Exercise(under, Cast.DEMO_MA);

  @BeforeEach
  void found() {
    exercise.found();
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
  }

  @AfterEach
  void drop() {
    under.close();
  }

  @Test
  void a_frozen_server_is_noticed_before_any_other_limit_and_within_ten_seconds() {
    Duration noticed = Pulse.LONG.plus(Pulse.ROUND).plus(Pulse.SILENCE);
    assertThat(noticed).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void while_postgresql_is_frozen_readers_and_writers_are_refused_and_then_answered_again()
      throws Exception {
    List<CompletableFuture<?>> asked = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        // first the one that makes the others, so that none is made between looking and stopping
        signal(List.of(postmaster()), "STOP");
        List<ProcessHandle> servers = servers();
        assertThat(servers).hasSizeGreaterThan(3);
        signal(servers, "STOP");
        for (int i = 0; i < 12; i++) {
          asked.add(CompletableFuture.runAsync(i % 2 == 0 ? this::read : this::write, threads));
        }
        for (var one : asked) {
          // Far above the product's limit, and below that of a socket.
          assertThatThrownBy(() -> one.orTimeout(35, TimeUnit.SECONDS).join())
              .isInstanceOf(CompletionException.class)
              .hasCauseInstanceOf(StoreUnavailable.class);
        }
      } finally {
        signal(servers(), "CONT");
      }
    }
    eventually(this::write);
    eventually(this::read);
  }

  @Test
  void a_transaction_that_takes_long_on_a_server_that_lives_is_not_broken_off() {
    Integer answer =
        under
            .postgres()
            .database()
            .in(
                ServingRole.DESK,
                tx -> {
                  tx.call("select pg_sleep(?)", Pulse.LONG.plus(Pulse.SILENCE).toSeconds() + 2.0);
                  return tx.one("select 1 as n", r -> r.small("n"));
                });
    assertThat(answer).isEqualTo(1);
  }

  @Test
  void whoever_waits_behind_a_write_that_was_cut_is_not_kept_for_another_wait() throws Exception {
    try (Connection holder = TestCluster.ONE.superuser(under.database());
        Statement statement = holder.createStatement();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      holder.setAutoCommit(false);
      statement.execute("lock table log.leaf in access exclusive mode");
      List<CompletableFuture<?>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(CompletableFuture.runAsync(this::write, threads));
      }
      for (var one : asked) {
        // One after the other they would take forty.
        assertThatThrownBy(() -> one.orTimeout(35, TimeUnit.SECONDS).join())
            .hasCauseInstanceOf(StoreUnavailable.class);
      }
    }
    eventually(this::write);
  }

  private void read() {
    try (var session = under.store().open(exercise.analyst(), Exercise.CT)) {
      session.items().list(ItemQuery.ALL, 10, Optional.empty());
    }
  }

  private void write() {
    try (var session = under.store().open(exercise.analyst(), Exercise.CT)) {
      session.write(Act.of("exercise.write", Act.Kind.COLLECTION), w -> w.now());
    }
  }

  private static void eventually(Runnable act) throws InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        act.run();
        return;
      } catch (StoreUnavailable notYet) {
        assertThat(tries).as("%s", notYet).isLessThan(600);
        Thread.sleep(200);
      }
    }
  }

  private static Path cluster() throws IOException {
    return TestCluster.ONE.server().folder().resolve("cluster").toRealPath();
  }

  private static ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static List<ProcessHandle> servers() throws IOException {
    Path cluster = cluster();
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(cluster);
    } catch (IOException gone) {
      return false;
    }
  }

  private static void signal(List<ProcessHandle> processes, String name) throws Exception {
    var words = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> words.add(Long.toString(process.pid())));
    new ProcessBuilder(words).start().waitFor();
  }
}
