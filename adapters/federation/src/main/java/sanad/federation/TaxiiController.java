package sanad.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Hands every request under `/taxii2/` to the TAXII server; paths are read raw there, since object
/// ids and trailing slashes matter to the byte.
@Controller
class TaxiiController {
  private final TaxiiServer server;

  TaxiiController(TaxiiServer server) {
    this.server = server;
  }

  @RequestMapping({"/taxii2", "/taxii2/**"})
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    server.answer(request, response);
  }
}
