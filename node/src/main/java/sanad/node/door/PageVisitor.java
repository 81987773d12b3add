package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import sanad.store.StoreUnavailable;
import sanad.web.CurrentSession;

/// Lets a request of a page in by the cookie of its session. Where the store cannot say whose it
/// is, a page says so.
final class PageVisitor extends OncePerRequestFilter {
  private final PeopleSession sessions;

  PageVisitor(PeopleSession sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      sessions.signed(request).ifPresent(who -> Entrance.open(who));
    } catch (StoreUnavailable away) {
      sessions.nobody(request);
      request.setAttribute(CurrentSession.AWAY, away);
      request.getRequestDispatcher(CurrentSession.AWAY_PAGE).forward(request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
