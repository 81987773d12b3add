package sanad.node;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/livez` and `/readyz` for whoever watches the process; they tell nothing else.
@RestController
final class HealthPage {
  private final Readiness readiness;

  HealthPage(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping(path = "/livez", produces = MediaType.TEXT_PLAIN_VALUE)
  String live() {
    return "ok\n";
  }

  @GetMapping(path = "/readyz", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> ready() {
    return readiness.ready()
        ? ResponseEntity.ok("ok\n")
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the store is away\n");
  }
}
