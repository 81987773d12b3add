package sanad.node.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request whose parameters are no UTF-8, or too many: the server throws where it is
/// first asked for one, and would quote them in the log. A form with a file is read here too, as
/// the check of its token reads it anyway; a program's body in parts is not.
///
/// **Source:** Jakarta Servlet 6.1, `ServletRequest.getParameter`.
final class ReadableParameters extends OncePerRequestFilter {
  private final @Nullable DoorProblems problems;

  /// @param problems says it to machines; to people the bare status is said where there are none
  ReadableParameters(@Nullable DoorProblems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refused = refused(request);
    if (refused.isEmpty()) {
      chain.doFilter(request, response);
    } else if (problems == null && refused.get() == HttpStatus.CONTENT_TOO_LARGE) {
      RefusedForm.show(request, response, "SANAD-WEB-413");
    } else if (problems == null) {
      response.setStatus(refused.get().value());
    } else {
      problems.send(request, response, refused.get(), "SANAD-API-005");
    }
  }

  private Optional<HttpStatus> refused(HttpServletRequest request) {
    var type = request.getContentType();
    boolean parts = type != null && type.startsWith("multipart/");
    if (parts && problems != null) return Optional.empty();
    try {
      request.getParameterMap();
      // of parts that cannot be read, parameters are told as none
      if (parts && request.getMethod().equals("POST")) request.getParts();
      return Optional.empty();
    } catch (InvalidParameterException unreadable) {
      return Optional.of(
          unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
              ? HttpStatus.CONTENT_TOO_LARGE
              : HttpStatus.BAD_REQUEST);
    } catch (IllegalStateException tooLarge) {
      return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
    } catch (IOException | ServletException broken) {
      return Optional.of(HttpStatus.BAD_REQUEST);
    }
  }
}
