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
import java.util.Locale;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.web.firewall.RequestRejectedException;
import sanad.node.door.DoorErrors;
import sanad.web.CodeWords;

/// What the server itself refuses, judged on the raw HTTP of a real one.
class DoorErrorsTest {
  @TempDir static Path folder;
  private static final Tomcat SERVER = new Tomcat();

  /// Of the partners' door; the one that is asked here is the people's.
  private static final int PARTNERS = 1;

  private static final DoorErrors ERRORS = new DoorErrors(new CodeWords(), PARTNERS);

  @BeforeAll
  static void start() throws LifecycleException {
    SERVER.setBaseDir(folder.toString());
    SERVER.setPort(0);
    SERVER.getConnector();
    var context = SERVER.addContext("", folder.toString());
    Tomcat.addServlet(context, "rejecting", new Rejecting());
    context.addServletMappingDecoded("/", "rejecting");
    ((StandardHost) SERVER.getHost()).setErrorReportValveClass(DoorErrors.class.getName());
    SERVER.getHost().getPipeline().addValve(ERRORS);
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
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ERRORS.handle(request, response, new RequestRejectedException("EXERCISE"));
    }
  }

  private static String ask(String path) throws IOException {
    return ask("GET", path);
  }

  private static String ask(String method, String path) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), SERVER.getConnector().getLocalPort())) {
      var request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n";
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

  @Test
  void a_call_of_the_api_that_the_server_cannot_read_is_a_problem_in_the_readers_language()
      throws IOException {
    for (var path : new String[] {"/api/v1/items/%2F", "/api/v1/%00", "/api/v1/status"}) {
      assertThat(ask(path))
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("Content-Type: application/problem+json;charset=UTF-8\r\n")
          .contains("\"status\":400,\"detail\":\"Une valeur", "\"code\":\"SANAD-API-005\"");
    }
  }

  @Test
  void a_problem_is_json_whatever_digits_the_machine_writes() throws IOException {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA"));
      assertThat(ask("/api/v1/items/%2F")).contains("\"status\":400,");
    } finally {
      Locale.setDefault(before);
    }
  }

  /// No word of it is read, so that its language is not known either.
  @Test
  void a_first_line_without_end_is_a_problem_too() throws IOException {
    assertThat(ask("/api/v1/names?q=" + "x".repeat(70_000)))
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json", "\"code\":\"SANAD-API-005\"");
  }

  @Test
  void a_method_that_nobody_knows_is_not_implemented() throws IOException {
    assertThat(ask("BREW", "/taxii2/"))
        .startsWith("HTTP/1.1 501")
        .contains(
            "Content-Type: application/taxii+json;version=2.1\r\n", "\"http_status\":\"501\"");
    assertThat(ask("BREW", "/api/v1/status"))
        .startsWith("HTTP/1.1 501")
        .contains("application/problem+json", "\"status\":501");
    assertThat(ask("BREW", "/reports")).startsWith("HTTP/1.1 501").endsWith("\r\n\r\n");
    assertThat(ask("PATCH", "/taxii2/")).startsWith("HTTP/1.1 400");
  }
}
