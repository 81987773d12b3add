package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a path that leads to the TAXII servlet in another spelling than its own, such as
/// `//taxii2/`, `/./taxii2/` or `/%74axii2/`. Paths are read raw there, and what stands behind this
/// takes the servlet's own path for the beginning of the request's, and fails where it is not: an
/// outsider could fill the log. Stands before everything that reads a path.
public final class OneSpelling extends OncePerRequestFilter {
  /// For both doors.
  public OneSpelling() {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean below = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
    if (below && !request.getRequestURI().startsWith(request.getServletPath())) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
