package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sanad.exchange.Pull;
import sanad.exchange.PullResult;

/// Pulls on demand.
@RestController
@RequestMapping("/api/v1/pulls")
public final class PullsApi {
  private final Pull pull;
  private final ApiSessions sessions;

  /// Over the links of a node.
  public PullsApi(Pull pull, ApiSessions sessions) {
    this.pull = pull;
    this.sessions = sessions;
  }

  /// @param link absent: over every link
  record PullBody(@Nullable @Written(Spelling.UUID) String link) {}

  record PullView(
      String link, String partner, String result, int stored, int known, int quarantined) {
    static PullView of(PullResult result) {
      return new PullView(
          result.link().toString(),
          result.partner().stix(),
          result.code().code(),
          result.stored(),
          result.known(),
          result.quarantined());
    }
  }

  @PostMapping
  List<PullView> pull(@RequestBody PullBody body, HttpServletRequest request) {
    var results = new ArrayList<PullView>();
    try (var session = sessions.open(request)) {
      for (var link : session.registry().links()) {
        if (body.link() != null && !link.id().equals(Given.uuid("link", body.link()))) continue;
        pull.pull(session, link.id()).map(PullView::of).ifPresent(results::add);
      }
    }
    if (body.link() != null && results.isEmpty()) throw new ApiRefused(ApiCode.ABSENT, "link");
    return results;
  }
}
