package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Partners' door: TAXII, and nothing else is there. Federation asks for the credential; no
/// session, no form and no page's header has a meaning for a partner's node. **Source:** decision
/// 24.
final class PartnersOnly extends OncePerRequestFilter {
  private static final String TAXII = "/taxii2";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    if (path.equals(TAXII) || path.startsWith(TAXII + "/")) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
  }
}
