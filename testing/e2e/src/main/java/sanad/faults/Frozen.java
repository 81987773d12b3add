package sanad.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Processes that stand still and go on, and a log that hangs or refuses.
final class Frozen {
  /// What F6 asks is ten seconds; the machine may be busy with other things.
  private static final Duration ANSWERED = Duration.ofSeconds(12);

  private Frozen() {}

  /// F5: the node stands still, as in a long collection of garbage, and goes on.
  static String node(Stage stage) throws Exception {
    var agency = stage.agency();
    var process = ProcessHandle.of(agency.node().pid()).orElseThrow();
    try (var tool = agency.tool(stage.partner())) {
      var traffic = stage.traffic(tool, 3);
      traffic.awaitMore(5);
      Servers.signal("STOP", List.of(process));
      try {
        Thread.sleep(Duration.ofSeconds(stage.times(6, 60)));
      } finally {
        Servers.signal("CONT", List.of(process));
      }
      traffic.awaitMore(10);
      traffic.close();
      traffic.requireClear();
    }
    return stage.check();
  }

  /// F6: PostgreSQL stands still; requests fail clearly and soon, and are answered after it.
  static String postgres(Stage stage) throws Exception {
    var agency = stage.agency();
    try (var tool = agency.tool(stage.partner())) {
      var traffic = stage.traffic(tool, 8);
      traffic.awaitMore(5);
      traffic.forget();
      var page = Duration.ZERO;
      agency.servers().signal("STOP");
      try {
        long until = System.nanoTime() + Duration.ofSeconds(stage.times(12, 60)).toNanos();
        while (System.nanoTime() < until) {
          var answer = agency.page("/readyz");
          NotHeld.unless(answer.status() == 503, "S9: ready while frozen: %d", answer.status());
          page = page.compareTo(answer.took()) > 0 ? page : answer.took();
          Thread.sleep(500);
        }
      } finally {
        agency.servers().signal("CONT");
      }
      var answered = traffic.statuses();
      var back = traffic.awaitMore(20);
      traffic.close();
      traffic.requireClear();
      NotHeld.unless(answered.getOrDefault(503, 0) > 0, "S9: 503 while frozen, got %s", answered);
      NotHeld.unless(
          traffic.slowest().compareTo(ANSWERED) < 0 && page.compareTo(ANSWERED) < 0,
          "S8: answered within %s, took %s and %s",
          ANSWERED,
          traffic.slowest(),
          page);
      return stage.check()
          + String.format(
              Locale.ROOT,
              "; while frozen %s answered, the slowest after %.1f s, a page after %.1f s;"
                  + " writing again %.1f s after",
              answered,
              traffic.slowest().toMillis() / 1e3,
              page.toMillis() / 1e3,
              back.toMillis() / 1e3);
    }
  }

  /// F19: no leaf can be written: no byte of content leaves, nothing is taken in.
  static String logRefuses(Stage stage) throws Exception {
    var servers = stage.agency().servers();
    servers.run(
        "create or replace function public.exercise_full() returns trigger language plpgsql as"
            + " $$ begin raise exception using errcode = '53100', message = 'disk full'; end $$");
    return withoutLog(
        stage,
        () ->
            servers.run(
                "create trigger exercise_full before insert on log.leaf for each row execute"
                    + " function public.exercise_full()"),
        () -> servers.run("drop trigger exercise_full on log.leaf"));
  }

  /// F20: the log hangs: 503 at five seconds, and it goes on when it is let.
  static String logHangs(Stage stage) throws Exception {
    try (var holder = stage.agency().servers().superuser();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      return withoutLog(
          stage,
          () -> statement.execute("lock table log.leaf in access exclusive mode"),
          holder::rollback);
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static String withoutLog(Stage stage, Step begin, Step end) throws Exception {
    var agency = stage.agency();
    var collection = stage.partner().collection();
    try (var tool = agency.tool(stage.partner());
        var reader = agency.tool(stage.partner())) {
      var before = reader.page(collection, 10, "");
      NotHeld.unless(before.ok() && !before.ids().isEmpty(), "a page before: %s", before);
      begin.run();
      var traffic = stage.traffic(tool, 2);
      try {
        for (int i = stage.times(2, 8); i > 0; i--) {
          var page = reader.page(collection, 10, "");
          NotHeld.unless(
              page.status() == 503 && page.clear(), "S4: 503 without the log, got %s", page);
          NotHeld.unless(!page.body().contains("indicator--"), "S4: content without its leaf");
          NotHeld.unless(page.retryAfter().isPresent(), "S9: 503 says when to come again");
          NotHeld.unless(page.took().compareTo(ANSWERED) < 0, "S8: answered after %s", page.took());
        }
        NotHeld.unless(
            !traffic.statuses().containsKey(202),
            "S4: taken in without the log: %s",
            traffic.statuses());
      } finally {
        end.run();
      }
      traffic.awaitMore(5);
      traffic.close();
      traffic.requireClear();
      NotHeld.unless(
          traffic.slowest().compareTo(ANSWERED) < 0,
          "S8: writers answered within %s, took %s",
          ANSWERED,
          traffic.slowest());
      return stage.check()
          + String.format(
              Locale.ROOT,
              "; 0 bytes of content without a leaf, slowest refusal %.1f s",
              traffic.slowest().toMillis() / 1e3);
    }
  }
}
