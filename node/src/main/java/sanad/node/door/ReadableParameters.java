package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    if (readable(request)) {
      chain.doFilter(request, response);
    } else if (problems == null) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    } else {
      problems.send(request, response, HttpStatus.BAD_REQUEST, "SANAD-API-005");
    }
  }

  private static boolean readable(HttpServletRequest request) {
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) return true;
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
