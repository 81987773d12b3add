package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.web.firewall.RequestRejectedException;
import sanad.node.door.DoorErrors;

/// What the server itself refuses, judged on the raw HTTP of a real one.
class DoorErrorsTest {
  @TempDir static Path folder;
  private static final Tomcat SERVER = new Tomcat();

  @BeforeAll
  static void start() throws LifecycleException {
    SERVER.setBaseDir(folder.toString());
    SERVER.setPort(0);
    SERVER.getConnector();
    var context = SERVER.addContext("", folder.toString());
    Tomcat.addServlet(context, "rejecting", new Rejecting());
    context.addServletMappingDecoded("/", "rejecting");
    ((StandardHost) SERVER.getHost()).setErrorReportValveClass(DoorErrors.class.getName());
    SERVER.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    SERVER.stop();
    SERVER.destroy();
  }

  /// Stands for the firewall.
  private static final class Rejecting extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      new DoorErrors().handle(request, response, new RequestRejectedException("EXERCISE"));
    }
  }

  private static String ask(String path) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), SERVER.getConnector().getLocalPort())) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_path_that_the_server_cannot_read_is_a_taxii_error() throws IOException {
    for (var path : new String[] {"/taxii2/%2F/", "/taxii2/%00/", "/taxii2/sanad/"}) {
      assertThat(ask(path))
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: application/taxii+json;version=2.1\r\n")
          .contains("\"title\":\"The request cannot be understood\"")
          .contains("\"http_status\":\"400\"");
    }
  }

  @Test
  void elsewhere_the_bare_status_is_said() throws IOException {
    for (var path : new String[] {"/%2F/", "/report"}) {
      assertThat(ask(path)).as(path).startsWith("HTTP/1.1 400").doesNotContain("<", "{", "Tomcat");
    }
  }
}
