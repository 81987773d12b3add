package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import sanad.store.StoreUnavailable;
import sanad.store.account.SignIns;
import sanad.store.account.Signed;
import sanad.web.api.ApiSessions;
import sanad.web.api.Caller;

/// Lets a request of the REST API in by its personal token, `Authorization: Bearer …`; a cookie
/// opens nothing here, so that no page of another site can call the API. The token of a second
/// officer comes in a header of its own and lets nobody in.
final class ApiCaller extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private static final System.Logger LOG = System.getLogger(ApiCaller.class.getName());

  private final SignIns signIns;
  private final DoorProblems refusals;

  ApiCaller(SignIns signIns, DoorProblems refusals) {
    this.signIns = signIns;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      signed(request.getHeader(HttpHeaders.AUTHORIZATION))
          .ifPresent(
              who -> {
                Caller.set(request, who);
                Entrance.open(who);
                signed(request.getHeader(ApiSessions.APPROVER))
                    .ifPresent(second -> Caller.setApprover(request, second));
              });
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.WARNING, "{0}", away.getMessage());
      refusals.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "SANAD-API-011");
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Signed> signed(@Nullable String header) {
    if (header == null || !header.startsWith(BEARER) || header.length() > 200) {
      return Optional.empty();
    }
    return signIns.current(header.substring(BEARER.length())).filter(Signed::token);
  }
}
