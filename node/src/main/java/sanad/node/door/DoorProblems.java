package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import sanad.web.CodeWords;

/// Refusals of the REST API before any of it is reached, as problems of RFC 9457 in the reader's
/// language. Thread-safe.
///
/// @param words for the codes
record DoorProblems(CodeWords words) {
  /// With its charset: what writes for the server itself says none.
  static final String TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8";

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\",\"code\":\"%s\",\"problems\":[]}";

  void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(TYPE);
    response.getWriter().print(text(request, status, code));
  }

  String text(HttpServletRequest request, HttpStatus status, String code) {
    var said = words.of(code, List.of(), languages(request)).orElse("");
    return PROBLEM.formatted(status.getReasonPhrase(), status.value(), said, code);
  }

  /// None where none is asked for: the machine's own is nobody's wish.
  private static List<String> languages(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? List.of()
        : Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag).toList();
  }
}
