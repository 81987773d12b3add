package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import sanad.web.CodeWords;

/// Refusals of the REST API before any of it is reached, as problems of RFC 9457 in the reader's
/// language. Thread-safe.
///
/// @param words for the codes
record DoorProblems(CodeWords words) {
  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\",\"problems\":[]}";

  void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var said = words.of(code, List.of(), languages(request)).orElse("");
    var problem = PROBLEM.formatted(status.getReasonPhrase(), status.value(), said, code);
    response.getWriter().print(problem);
  }

  private static List<String> languages(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag).toList();
  }
}
