package sanad.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import sanad.store.Session;
import sanad.store.Store;

/// Lets officers with a purpose through to pages and sends all others to sign in, to change a given
/// password, or to choose a purpose; opens their session and closes it when the page is written.
///
/// Thread-safe.
final class Doorway implements HandlerInterceptor, HandlerMethodArgumentResolver {
  private static final String VISIT = Visit.class.getName();

  private final CurrentSession current;
  private final Languages languages;
  private final Store store;

  Doorway(CurrentSession current, Languages languages, Store store) {
    this.current = current;
    this.languages = languages;
    this.store = store;
  }

  /// Whether a path belongs to machines, not to people.
  static boolean ofMachines(String path) {
    return path.startsWith("/taxii2")
        || path.startsWith("/api")
        || path.startsWith("/actuator")
        || path.equals("/livez")
        || path.equals("/readyz");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var path = request.getRequestURI();
    if (ofMachines(path) || path.startsWith("/a/") || path.equals("/language")) {
      return true;
    }
    var who = current.of(request);
    if (path.equals(CurrentSession.AWAY_PAGE)
        && (request.getAttribute(CurrentSession.AWAY) != null
            || request.getAttribute(CurrentSession.REFUSED) != null)) {
      return true;
    }
    if (who.isEmpty() && request.getDispatcherType() == DispatcherType.ERROR) {
      // what was refused before any page was asked, at either door: no way in is shown for it
      return refused(request, response);
    }
    if (who.isEmpty()) {
      return path.equals("/sign-in") || send(response, "/sign-in" + next(request));
    }
    if (path.equals("/sign-out") || path.equals("/password")) {
      return true;
    }
    if (who.get().mustChange()) {
      return send(response, "/password");
    }
    if (who.get().purpose().isEmpty()) {
      return path.equals("/purpose") || send(response, "/purpose" + next(request));
    }
    return true;
  }

  private static boolean refused(HttpServletRequest request, HttpServletResponse response) {
    boolean said =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            && status >= 400;
    if (!said) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    return false;
  }

  private static boolean send(HttpServletResponse response, String where) throws IOException {
    response.sendRedirect(where);
    return false;
  }

  /// Where to go on afterwards: the page that was asked for by link; a form is not sent again.
  private static String next(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return request.getMethod().equals("GET") && !path.equals("/")
        ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        : "";
  }

  /// A path of this node to go on to, or the desk where it is none: as a browser writes one,
  /// without a sign that a header, a view or another reader of addresses would take for more.
  static String local(String next) {
    boolean fit =
        next.startsWith("/")
            && !next.startsWith("//")
            && !next.contains("/.")
            && next.chars().allMatch(c -> c > 0x20 && c < 0x7f && "\\{}".indexOf(c) < 0);
    return fit ? next : "/";
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getAttribute(VISIT) instanceof Visit visit) {
      request.removeAttribute(VISIT);
      visit.session().close();
    }
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var asked = request.getNativeRequest(HttpServletRequest.class);
    if (asked == null) {
      throw new IllegalStateException("doorway: expected a servlet request");
    }
    if (asked.getAttribute(VISIT) instanceof Visit open) {
      return open;
    }
    var who = current.of(asked).orElseThrow(Absent::new);
    var purpose = who.purpose().orElseThrow(Absent::new);
    Session session = store.open(who.officer(), purpose);
    var visit = new Visit(who, purpose, languages.of(asked), session);
    asked.setAttribute(VISIT, visit);
    return visit;
  }
}
