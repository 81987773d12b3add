package sanad.node.pace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks before sending a body (`Expect: 100-continue`), judged on the raw HTTP.
class ContinueTest {
  @TempDir static Path folder;
  private static final Tomcat SERVER = new Tomcat();

  @BeforeAll
  static void start() throws LifecycleException {
    SERVER.setBaseDir(folder.toString());
    var connector = new Connector(new PacedProtocol());
    connector.setPort(0);
    SERVER.setConnector(connector);
    var context = SERVER.addContext("", folder.toString());
    Tomcat.addServlet(context, "choosy", new Choosy());
    context.addServletMappingDecoded("/", "choosy");
    SERVER.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    SERVER.stop();
    SERVER.destroy();
  }

  /// Reads what is posted to `/open`; refuses the rest unread.
  private static final class Choosy extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().equals("/open")) {
        response.setContentLength(request.getInputStream().readAllBytes().length);
        response.getOutputStream().print("EXERCISE");
      } else {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      }
    }
  }

  private static Socket asked(String path) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getConnector().getLocalPort());
    var request =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 8\r\n"
            + "Expect: 100-continue\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String status(InputStream answer) throws IOException {
    return new String(answer.readNBytes("HTTP/1.1 000".length()), StandardCharsets.US_ASCII);
  }

  @Test
  void a_refusal_comes_before_the_body() throws IOException {
    try (var socket = asked("/closed")) {
      assertThat(status(socket.getInputStream())).isEqualTo("HTTP/1.1 401");
    }
  }

  @Test
  void a_body_that_is_wanted_is_asked_for() throws IOException {
    try (var socket = asked("/open")) {
      assertThat(status(socket.getInputStream())).isEqualTo("HTTP/1.1 100");
      socket.getOutputStream().write("EXERCISE".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .contains("HTTP/1.1 200")
          .endsWith("EXERCISE");
    }
  }
}
