package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import sanad.store.account.SignIns;
import sanad.store.account.Signed;
import sanad.web.api.ApiSessions;
import sanad.web.api.Caller;

/// Lets a request of the REST API in by its personal token, `Authorization: Bearer …`; a cookie
/// opens nothing here, so that no page of another site can call the API. The token of a second
/// officer comes in a header of its own and lets nobody in.
final class ApiCaller extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final SignIns signIns;

  ApiCaller(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    signed(request.getHeader(HttpHeaders.AUTHORIZATION))
        .ifPresent(
            who -> {
              Caller.set(request, who);
              Entrance.open(who);
              signed(request.getHeader(ApiSessions.APPROVER))
                  .ifPresent(second -> Caller.setApprover(request, second));
            });
    chain.doFilter(request, response);
  }

  private Optional<Signed> signed(@Nullable String header) {
    if (header == null || !header.startsWith(BEARER) || header.length() > 200) {
      return Optional.empty();
    }
    return signIns.current(header.substring(BEARER.length())).filter(Signed::token);
  }
}
