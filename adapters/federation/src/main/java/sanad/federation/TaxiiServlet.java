package sanad.federation;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Hands every request under `/taxii2/` to the TAXII server; paths are read raw there, since object
/// ids and trailing slashes matter to the byte. A servlet of its own: what finds the page of a
/// person's request has nothing to find here, and costs more than an empty poll.
final class TaxiiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient TaxiiServer server;

  TaxiiServlet(TaxiiServer server) {
    this.server = server;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    server.answer(request, response);
  }
}
