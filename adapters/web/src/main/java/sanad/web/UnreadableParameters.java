package sanad.web;

import jakarta.servlet.http.HttpServletRequest;

/// Whether the parameters of a request are no UTF-8, or otherwise no parameters: a fault of the
/// request, which the server tells as an exception whenever it is asked for one.
///
/// **Source:** Jakarta Servlet 6.1, `ServletRequest.getParameter`.
public final class UnreadableParameters {

  private UnreadableParameters() {}

  /// Asks for all of them.
  public static boolean of(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return false;
    } catch (IllegalStateException unreadable) {
      return true;
    }
  }
}
