package sanad.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import sanad.store.AccessRefused;
import sanad.store.Conflict;
import sanad.store.Logged;
import sanad.store.StoreUnavailable;

/// What a person sees when a page cannot be shown: one page for what is forbidden or absent; for
/// the rest what happened, what was kept and what to do, with a code.
///
/// **Source:** `interface.md` 3.0 (states, shared).
@Controller
@ControllerAdvice(basePackageClasses = ErrorPages.class)
final class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private final Shell shell;
  private final RandomGenerator random;

  ErrorPages(Shell shell, RandomGenerator random) {
    this.shell = shell;
    this.random = random;
  }

  /// A problem page.
  ///
  /// @param code the stable code; the texts are `problem.<code>.*`
  /// @param reference by which operator and officer speak of one failure; empty where none is
  ///   needed
  record Problem(String code, String reference) {}

  /// Every path that no page has.
  @RequestMapping("/**")
  Object nowhere(HttpServletRequest request) {
    if (request.getAttribute(CurrentSession.AWAY) instanceof StoreUnavailable away) {
      return away(request, away);
    }
    if (request.getAttribute(CurrentSession.REFUSED) instanceof String code) {
      var status = HttpStatus.valueOf(Integer.parseInt(code.substring(code.length() - 3)));
      return problem(request, status, code, "");
    }
    if (Doorway.ofMachines(request.getRequestURI())) {
      return ResponseEntity.notFound().build();
    }
    return absent(request);
  }

  /// What the server or a filter refused of a person who is signed in: as if there were nothing, or
  /// as a failure. Asked for by its path it is a page like any other that there is not.
  @RequestMapping("/error")
  Object refused(HttpServletRequest request) {
    var said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status =
        Optional.ofNullable(said instanceof Integer code ? HttpStatus.resolve(code) : null)
            .orElse(HttpStatus.NOT_FOUND);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (path instanceof String asked && Doorway.ofMachines(asked)) {
      return ResponseEntity.status(status).build();
    }
    if (status.is5xxServerError()) {
      var reference = reference();
      LOG.error("refused with {}, reference {}", status.value(), reference);
      return problem(request, status, "SANAD-WEB-500", reference);
    }
    var page = absent(request);
    page.setStatus(status);
    return page;
  }

  @ExceptionHandler({
    Absent.class,
    AccessRefused.class,
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class,
    MultipartException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpRequestMethodNotSupportedException.class
  })
  ModelAndView absent(HttpServletRequest request) {
    var page = shell.page("absent", request, Banner.NONE, new Problem("absent", ""));
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  @ExceptionHandler(Conflict.class)
  ModelAndView conflict(HttpServletRequest request) {
    return problem(request, HttpStatus.CONFLICT, "SANAD-WEB-409", "");
  }

  @ExceptionHandler(StoreUnavailable.class)
  ModelAndView away(HttpServletRequest request, StoreUnavailable away) {
    var reference = reference();
    LOG.warn("store unavailable, reference {}: {}", reference, away.getMessage());
    return problem(request, HttpStatus.SERVICE_UNAVAILABLE, "SANAD-WEB-503", reference);
  }

  @ExceptionHandler(LargeBodies.Busy.class)
  ModelAndView busy(HttpServletRequest request) {
    return problem(request, HttpStatus.TOO_MANY_REQUESTS, "SANAD-WEB-429", "");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge(HttpServletRequest request) {
    return problem(request, HttpStatus.CONTENT_TOO_LARGE, "SANAD-WEB-413", "");
  }

  @ExceptionHandler(RuntimeException.class)
  ModelAndView broken(HttpServletRequest request, RuntimeException broken) {
    if (broken instanceof ErrorResponseException answer
        && answer.getStatusCode().is4xxClientError()) {
      return absent(request);
    }
    var reference = reference();
    LOG.error("page failed, reference {}", reference, Logged.of(broken));
    return problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "SANAD-WEB-500", reference);
  }

  private ModelAndView problem(
      HttpServletRequest request, HttpStatus status, String code, String reference) {
    var page = shell.page("problem", request, Banner.NONE, new Problem(code, reference));
    page.setStatus(status);
    return page;
  }

  private String reference() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
