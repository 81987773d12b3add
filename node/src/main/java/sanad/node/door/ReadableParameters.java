package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request whose parameters are no UTF-8, or too many: the server throws where it is
/// first asked for one, and would quote them in the log. What comes in parts is left to the page.
///
/// **Source:** Jakarta Servlet 6.1, `ServletRequest.getParameter`.
final class ReadableParameters extends OncePerRequestFilter {
  private final @Nullable DoorProblems problems;

  /// @param problems says it to machines; to people the bare status is said where there are none
  ReadableParameters(@Nullable DoorProblems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refused = refused(request);
    if (refused.isEmpty()) {
      chain.doFilter(request, response);
    } else if (problems == null) {
      response.setStatus(refused.get().value());
    } else {
      problems.send(request, response, refused.get(), "SANAD-API-005");
    }
  }

  private static Optional<HttpStatus> refused(HttpServletRequest request) {
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) return Optional.empty();
    try {
      request.getParameterMap();
      return Optional.empty();
    } catch (InvalidParameterException unreadable) {
      return Optional.of(
          unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
              ? HttpStatus.CONTENT_TOO_LARGE
              : HttpStatus.BAD_REQUEST);
    }
  }
}
