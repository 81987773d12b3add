package sanad.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.account.SignIns;
import sanad.store.account.Signed;

/// The sessions of the test server, over the real account services; the cookie holds the secret.
final class ExerciseSessions implements CurrentSession {
  private static final String COOKIE = "sanad-test";
  private final SignIns signIns;

  ExerciseSessions(SignIns signIns) {
    this.signIns = signIns;
  }

  private static Optional<String> secret(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  @Override
  public Optional<SignedIn> of(HttpServletRequest request) {
    return secret(request).flatMap(signIns::current).map(ExerciseSessions::signedIn);
  }

  private static SignedIn signedIn(Signed who) {
    return new SignedIn(
        who.viewer(),
        who.purpose(),
        who.account().login(),
        who.account().name(),
        who.account().language(),
        who.account().mustChange());
  }

  @Override
  public Optional<Instant> lastSignIn(HttpServletRequest request) {
    return secret(request).flatMap(signIns::before);
  }

  @Override
  public CurrentSession.Entry signIn(
      String login,
      String password,
      String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIns.enter(login, password, request.getRemoteAddr())) {
      case sanad.store.account.Entry.Open<String>(var secret) -> {
        var cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        response.addCookie(cookie);
        signIns.speak(secret, language);
        yield new CurrentSession.Entry.Open();
      }
      case sanad.store.account.Entry.Refused<String> refused ->
          new CurrentSession.Entry.Refused("00c0ffee");
      case sanad.store.account.Entry.Wait<String>(var until) ->
          new CurrentSession.Entry.Wait(until);
    };
  }

  @Override
  public Optional<Viewer.Officer> vouch(String login, String password, HttpServletRequest request) {
    return switch (signIns.enter(login, password, request.getRemoteAddr())) {
      case sanad.store.account.Entry.Open<String>(var secret) -> {
        var who = signIns.current(secret).map(Signed::viewer);
        signIns.leave(secret);
        yield who;
      }
      case sanad.store.account.Entry.Refused<String> refused -> Optional.empty();
      case sanad.store.account.Entry.Wait<String> wait -> Optional.empty();
    };
  }

  @Override
  public boolean choose(Purpose purpose, HttpServletRequest request) {
    return secret(request).filter(s -> signIns.choose(s, purpose)).isPresent();
  }

  @Override
  public List<String> changePassword(
      String current, String wanted, HttpServletRequest request, HttpServletResponse response) {
    return List.of("password-wrong");
  }

  @Override
  public void speak(String language, HttpServletRequest request) {
    secret(request).ifPresent(s -> signIns.speak(s, language));
  }

  @Override
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    secret(request).ifPresent(signIns::leave);
  }
}
