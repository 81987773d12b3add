package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.node.config.NodeConfig;
import sanad.store.account.AccountCode;
import sanad.store.account.Secrets;
import sanad.store.account.SignIns;
import sanad.store.account.SignIns.PasswordChange;
import sanad.store.account.Signed;
import sanad.web.CurrentSession;

/// Who uses a page, by the cookie of the request. Thread-safe.
public final class PeopleSession implements CurrentSession {
  private static final String ASKED = PeopleSession.class.getName();

  private final SignIns signIns;
  private final Secrets secrets;
  private final Consumer<String> firstUse;
  private final Cookies cookies;

  /// Sessions of the pages at the people's door.
  ///
  /// @param firstUse told the login of each sign-in that worked; forgets the printed password
  public PeopleSession(
      SignIns signIns, Secrets secrets, NodeConfig.Door door, Consumer<String> firstUse) {
    this.signIns = signIns;
    this.secrets = secrets;
    this.firstUse = firstUse;
    this.cookies = new Cookies("sanad-" + door.port(), door.tls().isPresent());
  }

  /// The account behind a request, read once per request.
  Optional<Signed> signed(HttpServletRequest request) {
    if (request.getAttribute(ASKED) instanceof Asked asked) return asked.signed();
    var signed = cookies.session(request).flatMap(signIns::current).filter(who -> !who.token());
    request.setAttribute(ASKED, new Asked(signed));
    return signed;
  }

  /// Takes a request for one of nobody.
  void nobody(HttpServletRequest request) {
    request.setAttribute(ASKED, new Asked(Optional.empty()));
  }

  private record Asked(Optional<Signed> signed) {}

  @Override
  public Optional<SignedIn> of(HttpServletRequest request) {
    return signed(request)
        .map(
            who ->
                new SignedIn(
                    who.viewer(),
                    who.purpose(),
                    who.account().login(),
                    who.account().name(),
                    who.account().language(),
                    who.account().mustChange()));
  }

  @Override
  public Optional<Instant> lastSignIn(HttpServletRequest request) {
    return cookies.session(request).flatMap(signIns::before);
  }

  @Override
  public Entry signIn(
      String login,
      String password,
      String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var entry = signIns.enter(login, password, Address.of(request));
    return switch (entry) {
      case sanad.store.account.Entry.Open<String>(var secret) -> {
        request.removeAttribute(ASKED);
        // what the browser brought along is not adopted, and does not outlive this
        cookies.session(request).ifPresent(signIns::leave);
        cookies.open(secret, response);
        signIns.current(secret).ifPresent(who -> firstUse.accept(who.account().login()));
        signIns.speak(secret, language);
        yield new Entry.Open();
      }
      case sanad.store.account.Entry.Refused<String> refused -> new Entry.Refused(reference());
      case sanad.store.account.Entry.Wait<String>(var until) -> new Entry.Wait(until);
    };
  }

  @Override
  public Optional<Viewer.Officer> vouch(String login, String password, HttpServletRequest request) {
    return switch (signIns.enter(login, password, Address.of(request))) {
      case sanad.store.account.Entry.Open<String>(var secret) -> {
        // The session is only the proof; it ends at once. A password given by another proves
        // nothing yet, and a second officer is never the first.
        var who = signIns.current(secret).filter(signed -> !signed.account().mustChange());
        signIns.leave(secret);
        yield who.map(Signed::viewer)
            .filter(
                second ->
                    signed(request).filter(f -> f.viewer().id().equals(second.id())).isEmpty());
      }
      case sanad.store.account.Entry.Refused<String> refused -> Optional.empty();
      case sanad.store.account.Entry.Wait<String> wait -> Optional.empty();
    };
  }

  /// A word by which a person and the operator can speak of one refusal; it says nothing itself.
  private String reference() {
    byte[] bytes = new byte[4];
    secrets.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean choose(Purpose purpose, HttpServletRequest request) {
    request.removeAttribute(ASKED);
    return cookies.session(request).filter(secret -> signIns.choose(secret, purpose)).isPresent();
  }

  @Override
  public List<String> changePassword(
      String current, String wanted, HttpServletRequest request, HttpServletResponse response) {
    var secret = cookies.session(request);
    if (secret.isEmpty()) return List.of(key(AccountCode.OFFICER_UNKNOWN));
    return switch (signIns.changePassword(secret.get(), current, wanted)) {
      case PasswordChange.Changed(var next, var officer) -> {
        request.removeAttribute(ASKED);
        cookies.open(next, response);
        yield List.of();
      }
      case PasswordChange.Refused(var problems) ->
          problems.stream().map(PeopleSession::key).toList();
    };
  }

  private static String key(AccountCode code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void speak(String language, HttpServletRequest request) {
    request.removeAttribute(ASKED);
    cookies.session(request).ifPresent(secret -> signIns.speak(secret, language));
  }

  @Override
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(ASKED);
    cookies.session(request).ifPresent(signIns::leave);
    cookies.close(response);
  }
}
