package sanad.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Purpose;

/// *Sign in*: is this my node, and am I me? Then the purpose, without which nothing opens.
///
/// **Source:** `interface.md` 3.1.
@Controller
final class SignInPages {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  /// From the choice of a language to the sign-in that it is meant for.
  private static final Duration SIGNING_IN = Duration.ofMinutes(15);

  private final Shell shell;
  private final CurrentSession current;
  private final NodeFacts facts;

  SignInPages(Shell shell, CurrentSession current, NodeFacts facts) {
    this.shell = shell;
    this.current = current;
    this.facts = facts;
  }

  /// The form.
  ///
  /// @param refused what the last try got, as a message; empty at first
  record SignIn(String notice, String next, String login, String refused, String reference) {}

  /// The choice of a purpose.
  record Purposes(List<Purpose> held, Optional<Purpose> chosen, String next, String last) {}

  /// The change of a password.
  record Password(boolean given, List<String> problems) {}

  @GetMapping("/sign-in")
  ModelAndView form(
      @RequestParam(name = "next", defaultValue = "/") String next, HttpServletRequest request) {
    return current.of(request).isPresent()
        ? new ModelAndView("redirect:" + Doorway.local(next))
        : page(request, next, "", "", "");
  }

  @PostMapping("/sign-in")
  ModelAndView enter(
      @RequestParam(name = "login", defaultValue = "") String login,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "next", defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var wording = shell.wording(languageOf(request));
    var chosen = Languages.cookie(Languages.CHOSEN, request).map(Language::tag).orElse("");
    return switch (current.signIn(login, password, chosen, request, response)) {
      case CurrentSession.Entry.Open open -> {
        response.addCookie(cookie(Languages.CHOSEN, "", Duration.ZERO, request));
        yield new ModelAndView("redirect:" + Doorway.local(next));
      }
      case CurrentSession.Entry.Refused(var reference) ->
          page(request, next, login, wording.say("signin.refused"), reference);
      case CurrentSession.Entry.Wait(var until) ->
          page(request, next, login, wording.say("signin.wait", wording.time(until)), "");
    };
  }

  private ModelAndView page(
      HttpServletRequest request, String next, String login, String refused, String reference) {
    var notice = facts.legalNotice(languageOf(request).tag());
    var said = notice.isEmpty() ? shell.wording(languageOf(request)).say("signin.notice") : notice;
    return shell.page(
        "sign-in",
        request,
        Banner.NONE,
        new SignIn(said, Doorway.local(next), login, refused, reference));
  }

  private Language languageOf(HttpServletRequest request) {
    return shell.language(request);
  }

  @GetMapping("/purpose")
  ModelAndView purposes(
      @RequestParam(name = "next", defaultValue = "/") String next, HttpServletRequest request) {
    var who = current.of(request).orElseThrow(Absent::new);
    var wording = shell.wording(languageOf(request));
    var held = Arrays.stream(Purpose.values()).filter(who.officer().purposes()::contains).toList();
    var last =
        current
            .lastSignIn(request)
            .map(at -> wording.say("purpose.last", wording.time(at)))
            .orElse("");
    return shell.page(
        "purpose",
        request,
        Banner.NONE,
        new Purposes(held, who.purpose(), Doorway.local(next), last));
  }

  @PostMapping("/purpose")
  ModelAndView choose(
      @RequestParam(name = "purpose", defaultValue = "") String code,
      @RequestParam(name = "next", defaultValue = "/") String next,
      HttpServletRequest request) {
    boolean open = Purpose.ofCode(code).filter(p -> current.choose(p, request)).isPresent();
    return open ? new ModelAndView("redirect:" + Doorway.local(next)) : purposes(next, request);
  }

  @GetMapping("/password")
  ModelAndView password(HttpServletRequest request) {
    return passwordPage(request, List.of());
  }

  @PostMapping("/password")
  ModelAndView change(
      @RequestParam(name = "current", defaultValue = "") String known,
      @RequestParam(name = "wanted", defaultValue = "") String wanted,
      @RequestParam(name = "again") Optional<String> again,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!again.orElse(wanted).equals(wanted)) {
      return passwordPage(request, List.of("password-unlike"));
    }
    var problems = current.changePassword(known, wanted, request, response);
    return problems.isEmpty() ? new ModelAndView("redirect:/") : passwordPage(request, problems);
  }

  private ModelAndView passwordPage(HttpServletRequest request, List<String> problems) {
    var given = current.of(request).orElseThrow(Absent::new).mustChange();
    return shell.page("password", request, Banner.NONE, new Password(given, problems));
  }

  @PostMapping("/sign-out")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    current.signOut(request, response);
    return "redirect:/sign-in";
  }

  @PostMapping("/language")
  String speak(
      @RequestParam(name = "language", defaultValue = "en") String asked,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language.of(asked)
        .ifPresent(
            language -> {
              var tag = language.tag();
              response.addCookie(cookie(Languages.COOKIE, tag, REMEMBERED, request));
              if (current.of(request).isPresent()) {
                current.speak(tag, request);
              } else {
                response.addCookie(cookie(Languages.CHOSEN, tag, SIGNING_IN, request));
              }
            });
    return "redirect:" + Doorway.local(back);
  }

  private static Cookie cookie(
      String name, String value, Duration age, HttpServletRequest request) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) age.toSeconds());
    return cookie;
  }
}
