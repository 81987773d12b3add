package sanad.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a request: the officer's own, else the one chosen before sign-in, else the
/// browser's. Thread-safe.
final class Languages implements LocaleResolver {
  static final String COOKIE = "sanad-language";

  /// Says that the language was chosen on the page of the sign-in, by whoever signs in next; gone
  /// then, or after a while.
  static final String CHOSEN = "sanad-chosen";

  private final CurrentSession current;

  Languages(CurrentSession current) {
    this.current = current;
  }

  /// The language of a request.
  Language of(HttpServletRequest request) {
    return current
        .of(request)
        .flatMap(who -> Language.of(who.language()))
        .or(() -> cookie(COOKIE, request))
        .or(() -> accepted(request))
        .orElse(Language.EN);
  }

  /// The language that a cookie names.
  static Optional<Language> cookie(String name, HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst();
  }

  private static Optional<Language> accepted(HttpServletRequest request) {
    Stream<Locale> wanted = Collections.list(request.getLocales()).stream();
    return request.getHeader("Accept-Language") == null
        ? Optional.empty()
        : wanted.flatMap(locale -> Language.of(locale.getLanguage()).stream()).findFirst();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is set by its own page");
  }
}
