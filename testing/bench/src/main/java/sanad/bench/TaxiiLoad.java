package sanad.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import sanad.taxii.EnvelopeReader;

/// The same work put on any TAXII 2.1 server, with the server's CPU time and the wall time of each
/// part. The client's own work is not counted as CPU, and little in wall time: answers are looked
/// into afterwards.
final class TaxiiLoad {
  static final String MEDIA = "application/taxii+json;version=2.1";
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
  private static final int EDGE = 600;
  private static final Duration QUIET_WITHIN = Duration.ofMinutes(2);
  private static final int QUIET_SECONDS = 2;
  private static final int QUIET_MILLIS = 40;

  private final HttpClient client;
  private final URI objects;
  private final String authorization;
  private final ProcessCpu cpu;

  TaxiiLoad(HttpClient client, URI objects, String authorization, ProcessCpu cpu) {
    this.client = client;
    this.objects = objects;
    this.authorization = authorization;
    this.cpu = cpu;
  }

  /// The same load on another collection.
  TaxiiLoad on(URI other) {
    return new TaxiiLoad(client, other, authorization, cpu);
  }

  /// The same load on a collection of another partner.
  TaxiiLoad on(URI other, String partner) {
    return new TaxiiLoad(client, other, partner, cpu);
  }

  /// What a part of the work cost.
  ///
  /// @param units objects, or requests for the empty poll
  record Cost(long units, Duration cpu, Duration wall) {
    Cost plus(Cost more) {
      return new Cost(units + more.units, cpu.plus(more.cpu), wall.plus(more.wall));
    }

    /// The middle cost of so many units.
    Cost of(long some) {
      return new Cost(
          some, cpu.multipliedBy(some).dividedBy(units), wall.multipliedBy(some).dividedBy(units));
    }

    double perCpuSecond() {
      return units / Math.max(1e-9, cpu.toNanos() / 1e9);
    }

    double cpuMillisEach() {
      return cpu.toNanos() / 1e6 / units;
    }

    double perWallSecond() {
      return units / Math.max(1e-9, wall.toNanos() / 1e9);
    }
  }

  /// One step of work, which says how many units it did.
  interface Work {
    long run() throws IOException, InterruptedException;
  }

  Cost measured(Work work) throws IOException, InterruptedException {
    var before = cpu.used();
    long from = System.nanoTime();
    long units = work.run();
    var wall = Duration.ofNanos(System.nanoTime() - from);
    return new Cost(units, cpu.used().minus(before), wall);
  }

  /// Waits until the server does next to nothing by itself any more: what it reads and tidies up
  /// after a load would be counted with the next request. Gives up after two minutes.
  void awaitQuiet() throws InterruptedException {
    long until = System.nanoTime() + QUIET_WITHIN.toNanos();
    var before = cpu.used();
    do {
      Thread.sleep(QUIET_SECONDS * 1_000);
      var now = cpu.used();
      if (now.minus(before).toMillis() < QUIET_SECONDS * QUIET_MILLIS) {
        return;
      }
      before = now;
    } while (System.nanoTime() < until);
  }

  /// Posts envelopes one after the other; each must be stored whole before it is answered.
  Cost write(List<byte[]> envelopes, int each) throws IOException, InterruptedException {
    var answers = new ArrayList<HttpResponse<byte[]>>();
    var cost =
        measured(
            () -> {
              for (var envelope : envelopes) {
                answers.add(
                    send(
                        request(objects)
                            .header("Content-Type", MEDIA)
                            .POST(BodyPublishers.ofByteArray(envelope))
                            .build()));
              }
              return (long) envelopes.size() * each;
            });
    for (var answer : answers) {
      require(answer, 202);
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      if (!text.contains("\"complete\"")
          || !text.matches("(?s).*\"failure_count\"\\s*:\\s*0\\D.*")) {
        throw new IOException(
            "not stored whole: " + text.substring(0, Math.min(400, text.length())));
      }
    }
    return cost;
  }

  /// Reads the whole collection by pages; each page must come, and `expected` objects in all.
  Cost drain(int limit, long expected) throws IOException, InterruptedException {
    var pages = new ArrayList<byte[]>();
    var cost =
        measured(
            () -> {
              var next = "";
              do {
                var uri = objects + "?limit=" + limit + (next.isEmpty() ? "" : "&next=" + next);
                var answer = send(request(URI.create(uri)).GET().build());
                require(answer, 200);
                pages.add(answer.body());
                next = next(answer.body());
              } while (!next.isEmpty());
              return expected;
            });
    long seen = 0;
    for (var page : pages) {
      seen += count(page);
    }
    if (seen != expected) {
      throw new IOException("expected " + expected + " objects, got " + seen);
    }
    return cost;
  }

  /// The place of the next page, which stands before or after the objects.
  private static String next(byte[] page) {
    int edge = Math.min(EDGE, page.length);
    for (int from : new int[] {0, page.length - edge}) {
      var found = NEXT.matcher(new String(page, from, edge, StandardCharsets.UTF_8));
      if (found.find()) {
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static long count(byte[] page) throws IOException {
    var reader = new EnvelopeReader(new ByteArrayInputStream(page), Long.MAX_VALUE, 1 << 26);
    long count = 0;
    while (reader.read().isPresent()) {
      count++;
    }
    return count;
  }

  /// Told of each page, how many objects it had.
  interface Page {
    void read(long objects);
  }

  /// Reads the whole collection by pages, keeping none of them.
  Cost pages(int limit, Page told) throws IOException, InterruptedException {
    return measured(
        () -> {
          long seen = 0;
          var next = "";
          do {
            var uri = objects + "?limit=" + limit + (next.isEmpty() ? "" : "&next=" + next);
            var answer = send(request(URI.create(uri)).GET().build());
            require(answer, 200);
            long here = count(answer.body());
            told.read(here);
            seen += here;
            next = next(answer.body());
          } while (!next.isEmpty());
          return seen;
        });
  }

  /// An instant as a query names it.
  static String text(Instant at) {
    return MICROS.format(at.atOffset(ZoneOffset.UTC));
  }

  /// The same request again and again, below or beside the collection's objects.
  Cost again(int times, String query) throws IOException, InterruptedException {
    var uri = query.startsWith("?") ? URI.create(objects + query) : objects.resolve(query);
    return measured(
        () -> {
          for (int i = 0; i < times; i++) {
            require(send(request(uri).GET().build()), 200);
          }
          return times;
        });
  }

  /// Asks for what is new after the end, again and again.
  Cost emptyPolls(int times, String after) throws IOException, InterruptedException {
    return measured(
        () -> {
          var uri = URI.create(objects + "?added_after=" + after);
          for (int i = 0; i < times; i++) {
            require(send(request(uri).GET().build()), 200);
          }
          return times;
        });
  }

  static void awaitPort(int port) throws IOException, InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IOException("nothing listens on " + port);
  }

  private HttpRequest.Builder request(URI uri) {
    var builder =
        HttpRequest.newBuilder(uri).header("Accept", MEDIA).timeout(Duration.ofMinutes(5));
    return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static void require(HttpResponse<byte[]> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      var text = new String(answer.body(), StandardCharsets.UTF_8);
      throw new IOException(
          "expected %d, got %d: %s"
              .formatted(
                  status, answer.statusCode(), text.substring(0, Math.min(300, text.length()))));
    }
  }
}
