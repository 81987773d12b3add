package sanad.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The same work put on any TAXII 2.1 server, with the server's CPU time and the wall time of each
/// part. The client's own work is not counted.
final class TaxiiLoad {
  static final String MEDIA = "application/taxii+json;version=2.1";
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"indicator--");

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

  /// What a part of the work cost.
  ///
  /// @param units objects, or requests for the empty poll
  record Cost(long units, Duration cpu, Duration wall) {
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

  /// Posts envelopes one after the other and waits for each to be complete.
  Cost write(List<String> envelopes, int each) throws IOException, InterruptedException {
    return measured(
        () -> {
          for (var envelope : envelopes) {
            var answer =
                send(
                    request(objects)
                        .header("Content-Type", MEDIA)
                        .POST(BodyPublishers.ofString(envelope))
                        .build());
            require(answer, 202);
            if (!answer.body().contains("complete")) {
              throw new IOException("post not complete: " + answer.body());
            }
          }
          return (long) envelopes.size() * each;
        });
  }

  /// Reads the whole collection by pages.
  Cost drain(int limit) throws IOException, InterruptedException {
    return measured(
        () -> {
          long seen = 0;
          var uri = URI.create(objects + "?limit=" + limit);
          while (true) {
            var answer = send(request(uri).GET().build());
            require(answer, 200);
            seen += ID.matcher(answer.body()).results().count();
            var next = NEXT.matcher(answer.body());
            if (!next.find()) {
              return seen;
            }
            uri =
                URI.create(
                    objects
                        + "?limit="
                        + limit
                        + "&next="
                        + java.net.URLEncoder.encode(
                            next.group(1), java.nio.charset.StandardCharsets.UTF_8));
          }
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
        HttpRequest.newBuilder(uri).header("Accept", MEDIA).timeout(Duration.ofMinutes(2));
    return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private static void require(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(
          "expected %d, got %d: %s"
              .formatted(
                  status,
                  answer.statusCode(),
                  answer.body().substring(0, Math.min(300, answer.body().length()))));
    }
  }
}
