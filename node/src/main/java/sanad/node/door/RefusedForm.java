package sanad.node.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sanad.web.CurrentSession;

/// A form that is refused before any page reads it: the page that says why sees nothing of what was
/// sent, since the server throws where it cannot read that.
///
/// **Source:** Jakarta Servlet 6.1, `ServletRequest.getParameter`, `RequestDispatcher.forward`.
final class RefusedForm extends HttpServletRequestWrapper {

  private RefusedForm(HttpServletRequest request) {
    super(request);
  }

  /// Answers with the problem page of a code, at the address of the form.
  static void show(HttpServletRequest request, HttpServletResponse response, String code)
      throws ServletException, IOException {
    request.setAttribute(CurrentSession.REFUSED, code);
    request
        .getRequestDispatcher(CurrentSession.AWAY_PAGE)
        .forward(new RefusedForm(request), response);
  }

  /// Nothing is asked to be done any more: the check of tokens, which may come only now, has
  /// nothing to refuse.
  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }
}
