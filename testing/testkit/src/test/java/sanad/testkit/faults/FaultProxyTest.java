package sanad.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FaultProxyTest {
  private static final byte[] BODY = new byte[20_000];

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, BODY.length);
          try (var out = exchange.getResponseBody()) {
            out.write(BODY);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private byte[] through(LongFunction<Fault> plan) throws IOException, InterruptedException {
    return through(plan, Duration.ofMinutes(2));
  }

  private byte[] through(LongFunction<Fault> plan, Duration longest)
      throws IOException, InterruptedException {
    try (var proxy = FaultProxy.before(server.getAddress().getPort(), plan);
        var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + proxy.port() + "/");
      return client
          .send(HttpRequest.newBuilder(uri).timeout(longest).build(), BodyHandlers.ofByteArray())
          .body();
    }
  }

  @Test
  void passes_bytes_unaltered_without_a_fault() throws Exception {
    assertThat(through(n -> new Fault.None())).isEqualTo(BODY);
  }

  @Test
  void cuts_and_resets_in_the_middle_of_a_body() {
    for (var fault :
        List.of(new Fault.CutServer(5_000), new Fault.ResetServer(5_000), new Fault.Refuse())) {
      assertThatThrownBy(() -> through(n -> fault))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void answers_nothing_where_all_bytes_are_lost() {
    assertThatThrownBy(() -> through(n -> new Fault.Blackhole(), Duration.ofMillis(200)))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void turns_one_bit_and_only_one() throws Exception {
    var got = through(n -> new Fault.FlipServer(15_000, 3));
    assertThat(got).hasSize(BODY.length);
    int different = 0;
    for (int i = 0; i < BODY.length; i++) {
      different += Integer.bitCount((got[i] ^ BODY[i]) & 0xff);
    }
    assertThat(different).isEqualTo(1);
  }

  @Test
  void counts_connections_and_plans_by_their_number() throws Exception {
    try (var proxy =
            FaultProxy.before(
                server.getAddress().getPort(),
                n -> n == 0 ? new Fault.Refuse() : new Fault.None());
        var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + proxy.port() + "/");
      // the client asks once more by itself when a connection is reset before any answer
      var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
      assertThat(answer.body()).isEqualTo(BODY);
      assertThat(proxy.connections()).isEqualTo(2);
    }
  }
}
