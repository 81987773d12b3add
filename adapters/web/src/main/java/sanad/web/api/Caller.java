package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import sanad.store.account.Signed;

/// The officer whose token a request carries; set by the door before any controller runs.
public final class Caller {
  private static final String NAME = Caller.class.getName();
  private static final String APPROVER = NAME + ".approver";

  private Caller() {}

  /// Remembers the officer for this request.
  public static void set(HttpServletRequest request, Signed who) {
    request.setAttribute(NAME, who);
  }

  /// The officer of this request. The door has refused requests without one.
  static Signed of(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Signed who) return who;
    throw new IllegalStateException("a request without a caller came through the door");
  }

  /// Remembers the second officer, whose token came beside the caller's.
  public static void setApprover(HttpServletRequest request, Signed second) {
    request.setAttribute(APPROVER, second);
  }

  /// The second officer of this request, where a current token of one came with it.
  static Optional<Signed> approver(HttpServletRequest request) {
    return request.getAttribute(APPROVER) instanceof Signed second
        ? Optional.of(second)
        : Optional.empty();
  }

  /// The languages that the request asks for, best first, then its officer's own.
  static List<String> languages(HttpServletRequest request) {
    var asked = new ArrayList<String>();
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      request.getLocales().asIterator().forEachRemaining(one -> asked.add(one.toLanguageTag()));
    }
    if (request.getAttribute(NAME) instanceof Signed who && !who.account().language().isEmpty()) {
      asked.add(who.account().language());
    }
    return asked;
  }
}
