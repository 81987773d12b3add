package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import sanad.taxii.MediaTypes;
import sanad.taxii.TaxiiError;

/// What is said of requests that reach neither TAXII nor a page, because the server cannot read
/// them or the firewall lets their path not through: a TAXII error under `/taxii2`, elsewhere the
/// bare status. **Source:** TAXII 2.1 section 3.6.1.
public final class DoorErrors extends ErrorReportValve implements RequestRejectedHandler {
  private static final String TAXII = "/taxii2";

  /// The server makes one by name, for what it refuses itself.
  public DoorErrors() {}

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    if (request.getRequestURI().startsWith(TAXII)) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType(MediaTypes.TAXII);
      response.getOutputStream().print(error(HttpServletResponse.SC_BAD_REQUEST));
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable broken) {
    int status = response.getStatus();
    var path = request.getRequestURI();
    if (status < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !mayWrite(response)
        || path == null
        || !path.startsWith(TAXII)) {
      return;
    }
    try {
      response.setContentType(MediaTypes.TAXII);
      var out = response.getReporter();
      if (out != null) {
        out.write(error(status));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      getContainer().getLogger().debug("the client of a refused request has left");
    }
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
