package sanad.node;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/// Measures requests by door, method and class of status. No label carries an address, a person or
/// an item.
final class RequestTimer extends OncePerRequestFilter {
  private final MeterRegistry registry;
  private final int partnersPort;

  RequestTimer(MeterRegistry registry, int partnersPort) {
    this.registry = registry;
    this.partnersPort = partnersPort;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long began = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      var door = request.getLocalPort() == partnersPort ? "partners" : "people";
      registry
          .timer(
              "sanad.request",
              "door",
              door,
              "method",
              method(request.getMethod()),
              "status",
              response.getStatus() / 100 + "xx")
          .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }

  private static String method(String method) {
    return switch (method) {
      case "GET", "POST", "PUT", "DELETE", "HEAD" -> method;
      default -> "other"; // a label's values must stay few, whatever a client sends
    };
  }
}
