package sanad.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Too many clients, or too slow ones, or all at once.
final class Crowds {
  private static final Duration ANSWERED = Duration.ofSeconds(5);

  /// What F16 asks is thirty seconds; a look takes one, and the machine is busy.
  private static final Duration CUT = Duration.ofSeconds(45);

  private static final Duration STAMPEDE = Duration.ofMinutes(5);

  private Crowds() {}

  /// F16: slow in the handshake, the headers, the body and in taking the answer, at both doors.
  static String slow(Stage stage) throws Exception {
    var agency = stage.agency();
    var large = large(stage);
    fill(stage, 10);
    var clients = new ArrayList<SlowClient>();
    try (var fast = agency.tool(stage.partner())) {
      var alone = pace(stage, fast, 30);
      var tls = Optional.of(PartnerTool.trusting(agency.certificate()));
      var asked = asked(agency, large);
      for (int i = stage.times(40, 190); i > 0; i--) {
        for (var kind : SlowClient.Kind.values()) {
          boolean held = kind == SlowClient.Kind.BODY || kind == SlowClient.Kind.ANSWER;
          // Of these eight at a time are let in; the rest is refused at once, and that is no cut.
          if (!held || i <= 3) {
            clients.add(SlowClient.begin(kind, agency.partnersPort(), tls, asked));
          }
          if (kind == SlowClient.Kind.HEADERS || (kind == SlowClient.Kind.BODY && i <= 20)) {
            var page = "/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n";
            clients.add(SlowClient.begin(kind, agency.port(), Optional.empty(), page));
          }
        }
      }
      // Until a hundred handshakes are through.
      Thread.sleep(3_000);
      var beside = pace(stage, fast, stage.times(100, 200));
      long from = System.nanoTime();
      while (clients.stream().anyMatch(client -> client.cutAfter().isEmpty())) {
        NotHeld.unless(
            PartnerTool.since(from).compareTo(CUT) < 0,
            "S8: slow clients are cut within %s; not cut: %s",
            CUT,
            clients.stream()
                .filter(client -> client.cutAfter().isEmpty())
                .map(SlowClient::kind)
                .distinct()
                .toList());
        Thread.sleep(500);
      }
      NotHeld.unless(
          beside.compareTo(ANSWERED) < 0, "fast clients beside slow ones: p99 %s", beside);
      var longest =
          clients.stream().flatMap(client -> client.cutAfter().stream()).max(Duration::compareTo);
      return String.format(
          Locale.ROOT,
          "%d slow clients cut, the last after %.0f s; fast client p99 %d ms alone, %d ms beside them",
          clients.size(),
          longest.orElseThrow().toMillis() / 1e3,
          alone.toMillis(),
          beside.toMillis());
    } finally {
      closeAll(clients);
    }
  }

  /// F17: connections that say nothing, and searches, beside a partner and an officer.
  static String flood(Stage stage) throws Exception {
    var agency = stage.agency();
    var clients = new ArrayList<SlowClient>();
    int refused = 0;
    try (var tool = agency.tool(stage.partner())) {
      for (int i = stage.times(1_500, 5_000); i > 0; i--) {
        try {
          clients.add(
              SlowClient.begin(
                  SlowClient.Kind.SILENT, agency.partnersPort(), Optional.empty(), ""));
        } catch (IOException full) {
          refused++;
        }
      }
      NotHeld.unless(agency.ready(), "S8: the people's door is open beside a flood at the other");
      long from = System.nanoTime();
      var answer = tool.page(stage.partner().collection(), 10, "");
      while (!answer.ok()) {
        NotHeld.unless(
            PartnerTool.since(from).compareTo(CUT) < 0, "S8: a partner passes a flood: %s", answer);
        answer = tool.page(stage.partner().collection(), 10, "");
      }
      var passed = PartnerTool.since(from);
      while (clients.stream().anyMatch(client -> client.cutAfter().isEmpty())) {
        NotHeld.unless(
            PartnerTool.since(from).compareTo(CUT) < 0, "S8: what says nothing is cut in %s", CUT);
        Thread.sleep(500);
      }
      return String.format(
          Locale.ROOT,
          "%s; %d connects, %d refused, all others cut; a partner passed after %.1f s",
          stage.check(),
          clients.size() + refused,
          refused,
          passed.toMillis() / 1e3);
    } finally {
      closeAll(clients);
    }
  }

  /// F18: all partners fetch in the same second, each over several connections.
  static String stampede(Stage stage) throws Exception {
    var agency = stage.agency();
    var partners = new ArrayList<Agency.Partner>();
    for (int i = stage.times(6, 20); i > 0; i--) {
      partners.add(agency.partner(stage.random()));
    }
    int objects = 60;
    for (var partner : partners) {
      try (var tool = agency.tool(partner)) {
        for (int command = 0; command < objects / Traffic.OBJECTS; command++) {
          var kept = tool.post(partner.collection(), Traffic.envelope(command));
          NotHeld.unless(kept.status() == 202, "a post before the stampede: %s", kept);
        }
      }
    }
    var later = new AtomicInteger();
    long from = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var pulls = new ArrayList<CompletableFuture<Integer>>();
      for (var partner : partners) {
        for (int i = 0; i < 12; i++) {
          pulls.add(
              CompletableFuture.supplyAsync(() -> pull(agency, partner, later, from), threads));
        }
      }
      for (var pull : pulls) {
        int got = pull.join();
        NotHeld.unless(got == objects, "S1: a partner got %d of %d objects", got, objects);
      }
    }
    return String.format(
        Locale.ROOT,
        "%d partners, %d pulls at once, all whole after %.1f s; %d times told when to come again",
        partners.size(),
        partners.size() * 12,
        PartnerTool.since(from).toMillis() / 1e3,
        later.get());
  }

  /// Fetches all pages, and comes again when it is told to.
  private static int pull(Agency agency, Agency.Partner partner, AtomicInteger later, long from) {
    try (var tool = agency.tool(partner)) {
      int got = 0;
      var next = Optional.of("");
      while (next.isPresent()) {
        var page = tool.page(partner.collection(), 7, next.get());
        NotHeld.unless(
            PartnerTool.since(from).compareTo(STAMPEDE) < 0, "S8: done within %s", STAMPEDE);
        if (page.ok()) {
          got += page.ids().size();
          next = page.next();
        } else {
          NotHeld.unless(
              (page.status() == 503 || page.status() == 429) && page.clear(),
              "S9: a stampede is answered with 429 or 503: %s",
              page);
          later.incrementAndGet();
          Thread.sleep(
              Duration.ofSeconds(
                  Long.parseLong(
                      page.retryAfter()
                          .orElseThrow(() -> new NotHeld("S9: told when to come again")))));
        }
      }
      return got;
    } catch (NotHeld held) {
      throw held;
    } catch (Exception broken) {
      throw new NotHeld("a pull broke: " + broken);
    }
  }

  /// The slowest but one in a hundred of so many requests, which must all be answered.
  private static Duration pace(Stage stage, PartnerTool tool, int requests) throws Exception {
    var took = new ArrayList<Duration>();
    for (int i = 0; i < requests; i++) {
      var answer = tool.page(stage.partner().collection(), 10, "");
      NotHeld.unless(answer.ok(), "S8: a fast client is answered: %s", answer);
      took.add(answer.took());
      Thread.sleep(20);
    }
    var sorted = took.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100));
  }

  /// The line and the headers of a request for a partner's collection.
  private static String asked(Agency agency, Agency.Partner partner) throws Exception {
    try (var tool = agency.tool(partner)) {
      return "/taxii2/sanad/collections/%s/objects/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
              .formatted(partner.collection())
          + "Authorization: %s\r\nAccept: %s\r\nContent-Type: %s\r\n"
              .formatted(tool.authorization(), PartnerTool.MEDIA, PartnerTool.MEDIA);
    }
  }

  /// A partner whose page is larger than what the system would hold for a reader.
  private static Agency.Partner large(Stage stage) throws Exception {
    var partner = stage.agency().partner(stage.random());
    try (var tool = stage.agency().tool(partner)) {
      for (int n = 0; n < 5; n++) {
        int first = n * 20;
        var objects =
            IntStream.range(first, first + 20)
                .mapToObj(i -> Traffic.indicator(i).replace("EXERCISE", "EXERCISE ".repeat(10_000)))
                .toList();
        var kept =
            tool.post(partner.collection(), "{\"objects\":[" + String.join(",", objects) + "]}");
        NotHeld.unless(kept.status() == 202, "a post of 2 MB: %s", kept);
      }
    }
    return partner;
  }

  private static void fill(Stage stage, int commands) throws Exception {
    try (var tool = stage.agency().tool(stage.partner())) {
      var traffic = stage.traffic(tool, 2);
      traffic.awaitMore(commands);
      traffic.close();
    }
  }

  private static void closeAll(Collection<SlowClient> clients) throws IOException {
    for (var client : List.copyOf(clients)) {
      client.close();
    }
  }
}
