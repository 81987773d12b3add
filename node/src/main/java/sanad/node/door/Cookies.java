package sanad.node.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie of a person's session. Its name holds the port, because browsers share cookies among
/// all ports of a host, and several nodes may run on one machine.
///
/// @param name of the cookie
/// @param secure whether the pages are served over TLS
record Cookies(String name, boolean secure) {

  Optional<String> session(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty() && value.length() <= 100)
        .findFirst();
  }

  void open(String secret, HttpServletResponse response) {
    set(secret, Duration.ofSeconds(-1), response);
  }

  void close(HttpServletResponse response) {
    set("", Duration.ZERO, response);
  }

  private void set(String value, Duration age, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Strict")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
