package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import sanad.handling.Purpose;
import sanad.store.AccessRefused;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.account.Signed;

/// Opens the store for the caller of a request, for the purpose that its header states.
public final class ApiSessions {
  /// The header that states the purpose, for example `ct-investigation`.
  public static final String PURPOSE = "Sanad-Purpose";

  /// The header in which the token of a second officer comes, `Bearer …` as the caller's own.
  public static final String APPROVER = "Sanad-Approver";

  private final Store store;

  /// Sessions of `store`.
  public ApiSessions(Store store) {
    this.store = store;
  }

  /// The store for the stated purpose; an officer who holds but one need not state it.
  Session open(HttpServletRequest request) {
    return store.open(Caller.of(request).viewer(), purpose(request));
  }

  /// The same for whoever works on content: an approver reads it and decides on releases only.
  Session work(HttpServletRequest request) {
    if (!Caller.of(request).viewer().works()) {
      throw new AccessRefused("SANAD-API-007");
    }
    return open(request);
  }

  /// The store for the node's own administration.
  Session administration(HttpServletRequest request) {
    return store.open(Caller.of(request).viewer(), Purpose.ADMINISTRATION);
  }

  /// The store for the second officer of the request, for its purpose; none where no current token
  /// of an officer with that purpose came with it. The caller closes it.
  Optional<Session> approver(HttpServletRequest request) {
    var purpose = purpose(request);
    return Caller.approver(request)
        .map(Signed::viewer)
        .filter(second -> second.purposes().contains(purpose))
        .map(second -> store.open(second, purpose));
  }

  private static Purpose purpose(HttpServletRequest request) {
    var stated = request.getHeader(PURPOSE);
    var held = Caller.of(request).viewer().purposes();
    if (stated == null) {
      if (held.size() == 1) return held.iterator().next();
      throw new ApiRefused(ApiCode.PURPOSE_MISSING, PURPOSE);
    }
    return Purpose.ofCode(stated)
        .orElseThrow(() -> new ApiRefused(ApiCode.PURPOSE_UNKNOWN, PURPOSE));
  }
}
