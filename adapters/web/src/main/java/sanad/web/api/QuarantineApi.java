package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sanad.exchange.Arrivals;
import sanad.store.Quarantined;

/// What partners sent and this node did not take, newest first, without what stands in it.
@RestController
@RequestMapping("/api/v1/quarantine")
public final class QuarantineApi {
  private final Arrivals arrivals;
  private final ApiSessions sessions;

  /// Over what arrived at a node.
  public QuarantineApi(Arrivals arrivals, ApiSessions sessions) {
    this.arrivals = arrivals;
    this.sessions = sessions;
  }

  /// @param object the id that it claims, absent where none could be read
  /// @param version the version that it claims, absent where none
  /// @param reason a code ([Quarantined])
  /// @param bytes 0 where it was too large to be kept
  record ApartView(
      String id,
      String sender,
      @Nullable String object,
      @Nullable String version,
      String reason,
      int bytes,
      Instant at) {
    static ApartView of(Quarantined.Listed apart) {
      return new ApartView(
          apart.id().toString(),
          apart.sender().stix(),
          apart.object().isEmpty() ? null : apart.object(),
          apart.version().isEmpty() ? null : apart.version(),
          apart.reason(),
          apart.bytes(),
          apart.at());
    }
  }

  @GetMapping
  Rows<ApartView> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(arrivals.quarantine(session, Limits.of(limit), from), ApartView::of);
    }
  }
}
