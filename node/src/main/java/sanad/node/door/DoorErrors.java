package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import sanad.taxii.MediaTypes;
import sanad.taxii.TaxiiError;
import sanad.web.CodeWords;

/// What is said of requests that reach neither TAXII nor a page, because the server cannot read
/// them or the firewall lets their path or method not through: a TAXII error under `/taxii2`, a
/// problem in the reader's language under `/api`, elsewhere the bare status. Of a request whose
/// first line is too long no path is known; then the door decides. A method that nobody knows is
/// not implemented. **Source:** TAXII 2.1 section 3.6.1; RFC 9110 section 9.1; RFC 9457.
public final class DoorErrors extends ErrorReportValve implements RequestRejectedHandler {
  private static final String TAXII = "/taxii2";
  private static final String API = "/api/";
  private static final String CODE = "SANAD-API-005";

  /// **Source:** RFC 9110 section 9.3, RFC 5789.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private final DoorProblems problems;
  private final int partnersPort;

  /// For both doors.
  ///
  /// @param words for refusals of the REST API
  /// @param partnersPort at which nothing but TAXII is spoken
  public DoorErrors(CodeWords words, int partnersPort) {
    this.problems = new DoorProblems(words);
    this.partnersPort = partnersPort;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    var status =
        METHODS.contains(request.getMethod()) ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_IMPLEMENTED;
    response.setStatus(status.value());
    if (request.getRequestURI().startsWith(TAXII)) {
      response.setContentType(MediaTypes.TAXII);
      response.getOutputStream().print(error(status.value()));
    } else if (request.getRequestURI().startsWith(API)) {
      problems.send(request, response, status, CODE);
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable broken) {
    int status = response.getStatus();
    var answer = answer(request, status);
    if (status < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !mayWrite(response)
        || answer.isEmpty()) {
      return;
    }
    try {
      response.setContentType(answer.get().type());
      var out = response.getReporter();
      if (out != null) {
        out.write(answer.get().body());
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      getContainer().getLogger().debug("the client of a refused request has left");
    }
  }

  private record Said(String type, String body) {}

  private Optional<Said> answer(Request request, int status) {
    var path = request.getRequestURI();
    boolean partner = request.getLocalPort() == partnersPort;
    if (path == null ? partner : path.startsWith(TAXII)) {
      return Optional.of(new Said(MediaTypes.TAXII, error(status)));
    }
    var known = HttpStatus.resolve(status);
    return known != null && (path == null || path.startsWith(API))
        ? Optional.of(new Said(DoorProblems.TYPE, problems.text(request, known, CODE)))
        : Optional.empty();
  }

  private static boolean mayWrite(Response response) {
    var allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }

  private static String error(int status) {
    return new TaxiiError(
            status, "The request cannot be understood", "SANAD-FEDERATION-" + status, List.of())
        .toJson();
  }
}
