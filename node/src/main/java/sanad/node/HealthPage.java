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

  @GetMapping("/livez")
  ResponseEntity<String> live() {
    return said(HttpStatus.OK, "ok\n");
  }

  @GetMapping("/readyz")
  ResponseEntity<String> ready() {
    return readiness.ready()
        ? said(HttpStatus.OK, "ok\n")
        : said(HttpStatus.SERVICE_UNAVAILABLE, "the store is away\n");
  }

  /// Whatever the watcher would rather read.
  private static ResponseEntity<String> said(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
  }
}
