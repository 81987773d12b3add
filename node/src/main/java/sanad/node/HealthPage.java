package sanad.node;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/livez` and `/readyz` for whoever watches the process; they tell nothing else.
@RestController
final class HealthPage {

  @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
  String live() {
    return "ok\n";
  }

  @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
  String ready() {
    return "ok\n";
  }
}
