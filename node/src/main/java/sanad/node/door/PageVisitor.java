package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request of a page in by the cookie of its session.
final class PageVisitor extends OncePerRequestFilter {
  private final PeopleSession sessions;

  PageVisitor(PeopleSession sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    sessions.signed(request).ifPresent(who -> Entrance.open(who));
    chain.doFilter(request, response);
  }
}
