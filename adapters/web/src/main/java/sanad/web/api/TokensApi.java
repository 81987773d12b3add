package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.store.account.AccountCode;
import sanad.store.account.Entry;
import sanad.store.account.Officers;
import sanad.store.account.SignIns;
import sanad.store.account.SignIns.PasswordChange;

/// Personal tokens: the way in for the command line.
@RestController
@RequestMapping("/api/v1/tokens")
public final class TokensApi {
  private static final long LONGEST_DAYS = 90;

  private final SignIns signIns;
  private final Officers officers;
  private final Addresses addresses;
  private final Consumer<String> firstUse;

  /// @param firstUse told the login of each sign-in that worked
  public TokensApi(
      SignIns signIns, Officers officers, Addresses addresses, Consumer<String> firstUse) {
    this.signIns = signIns;
    this.officers = officers;
    this.addresses = addresses;
    this.firstUse = firstUse;
  }

  /// How the node writes the address that a try comes from.
  public interface Addresses {
    /// One form per machine.
    String of(HttpServletRequest request);
  }

  /// @param newPassword needed where the password was given by another
  /// @param days how long the token lives; 30 where absent, 90 at most
  record Command(
      @Nullable @Needed String login,
      @Nullable @Needed String password,
      @Nullable String newPassword,
      @Nullable Long days) {}

  record Token(String token, long days) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Token open(@RequestBody Command command, HttpServletRequest request) {
    long days = command.days() == null ? 30 : command.days();
    if (days < 1 || days > LONGEST_DAYS) throw Given.unfit("days", "1-to-90");
    var login = Given.required("login", command.login());
    var password = Given.required("password", command.password());
    var secret =
        switch (signIns.enter(login, password, addresses.of(request))) {
          case Entry.Open<String>(var opened) -> opened;
          case Entry.Refused<String> refused -> throw new ApiRefused(ApiCode.SIGN_IN_REFUSED, "");
          case Entry.Wait<String>(var until) ->
              throw new ApiRefused(
                  ApiCode.TOO_MANY_TRIES,
                  List.of(
                      new ApiRefused.Problem(
                          ApiCode.TOO_MANY_TRIES.code(), "", List.of(until.toString()))));
        };
    try {
      var session = changed(secret, password, command.newPassword());
      var token = tokenOf(session, days);
      signIns.leave(session);
      return token;
    } finally {
      signIns.leave(secret);
    }
  }

  /// Changes the password where it is asked for or must be; the answer is the session that goes on.
  private String changed(String secret, String password, @Nullable String wanted) {
    var who = signIns.current(secret).orElseThrow(() -> gone());
    if (wanted == null) {
      if (who.account().mustChange()) {
        throw new ApiRefused(ApiCode.PASSWORD_MUST_CHANGE, "newPassword");
      }
      return secret;
    }
    return switch (signIns.changePassword(secret, password, wanted)) {
      case PasswordChange.Changed(var next, var officer) -> {
        firstUse.accept(officer.login());
        yield next;
      }
      case PasswordChange.Refused(var codes) ->
          throw new ApiRefused(ApiCode.REFUSED, codes.stream().map(TokensApi::problem).toList());
    };
  }

  private static ApiRefused.Problem problem(AccountCode code) {
    return new ApiRefused.Problem(code.code(), "newPassword", List.of());
  }

  private Token tokenOf(String session, long days) {
    return new Token(
        officers.token(session, Duration.ofDays(days)).orElseThrow(() -> gone()), days);
  }

  private static ApiRefused gone() {
    return new ApiRefused(ApiCode.SIGN_IN_REFUSED, "");
  }

  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header != null) signIns.leave(header.substring("Bearer ".length()));
  }
}
