package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import sanad.store.AccessRefused;
import sanad.store.Conflict;
import sanad.store.Logged;
import sanad.store.StoreUnavailable;
import sanad.web.CodeWords;
import sanad.web.LargeBodies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells every refusal of the API as a problem of RFC 9457 with `code` and `problems`. Words of
/// exceptions never leave the node.
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
public final class ApiProblems {
  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  /// The status says what the problem is. **Source:** RFC 9457 section 4.2.1.
  private static final URI NO_TYPE = URI.create("about:blank");

  private final CodeWords words;

  /// Says the codes in `words`.
  public ApiProblems(CodeWords words) {
    this.words = words;
  }

  /// A reason of a refusal as it is told.
  ///
  /// @param message the same in the reader's language; absent where a code has no words
  record Told(String code, String field, List<String> about, @Nullable String message) {}

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ApiRefused refused, HttpServletRequest request) {
    return answer(request, refused.code(), refused.problems());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAllowed(AccessRefused refused, HttpServletRequest request) {
    return answer(request, ApiCode.NOT_ALLOWED, List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflict(Conflict conflict, HttpServletRequest request) {
    return answer(request, ApiCode.CONFLICT, List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(LargeBodies.Busy busy, HttpServletRequest request) {
    return answer(request, ApiCode.BUSY, List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> away(StoreUnavailable away, HttpServletRequest request) {
    // the database may quote what was asked in its words, so that they stay out of the log
    LOG.warn("{}: {}", ApiCode.STORE_AWAY.code(), away.getMessage());
    return answer(request, ApiCode.STORE_AWAY, List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    var field = unreadable.getCause() instanceof JacksonException json ? place(json) : "";
    boolean unknown = unreadable.getCause() instanceof UnrecognizedPropertyException;
    var about = List.of(unknown ? "unknown-key" : "unreadable");
    return answer(
        request,
        ApiCode.BODY_UNFIT,
        List.of(new ApiRefused.Problem(ApiCode.BODY_UNFIT.code(), field, about)));
  }

  /// Everything else: what Spring refuses by itself keeps its status, the rest is a failure of
  /// ours.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception other, HttpServletRequest request) {
    if (other instanceof MethodArgumentTypeMismatchException unfit) {
      var field = unfit.getName();
      return answer(
          request,
          ApiCode.VALUE_UNFIT,
          List.of(
              new ApiRefused.Problem(ApiCode.VALUE_UNFIT.code(), field, List.of("unreadable"))));
    }
    if (other instanceof MissingServletRequestParameterException missing) {
      var field = missing.getParameterName();
      return answer(
          request,
          ApiCode.VALUE_UNFIT,
          List.of(new ApiRefused.Problem(ApiCode.VALUE_UNFIT.code(), field, List.of("missing"))));
    }
    if (other instanceof ErrorResponse known) {
      var answer = problem(request, code(known.getStatusCode()), List.of());
      answer.setStatus(known.getStatusCode().value());
      return send(answer, known.getHeaders(), known.getStatusCode());
    }
    LOG.error("{}", ApiCode.FAILED.code(), Logged.of(other));
    return answer(request, ApiCode.FAILED, List.of());
  }

  private static String place(JacksonException json) {
    return json.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private ResponseEntity<ProblemDetail> answer(
      HttpServletRequest request, ApiCode code, List<ApiRefused.Problem> problems) {
    return send(problem(request, code, problems), new HttpHeaders(), code.status());
  }

  private static ApiCode code(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> ApiCode.ABSENT;
      case 406, 413, 415 -> ApiCode.BODY_UNFIT;
      default -> ApiCode.VALUE_UNFIT;
    };
  }

  private ProblemDetail problem(
      HttpServletRequest request, ApiCode code, List<ApiRefused.Problem> problems) {
    var languages = Caller.languages(request);
    var detail = ProblemDetail.forStatus(code.status());
    // left out it would mean the same; it is told, as the description says
    detail.setType(NO_TYPE);
    words.of(code.code(), List.of(), languages).ifPresent(detail::setDetail);
    detail.setProperty("code", code.code());
    detail.setProperty(
        "problems", problems.stream().map(problem -> told(problem, languages)).toList());
    return detail;
  }

  private Told told(ApiRefused.Problem problem, List<String> languages) {
    var message = words.of(problem.code(), problem.about(), languages).orElse(null);
    return new Told(problem.code(), problem.field(), problem.about(), message);
  }

  private static ResponseEntity<ProblemDetail> send(
      ProblemDetail detail, HttpHeaders headers, HttpStatusCode status) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
