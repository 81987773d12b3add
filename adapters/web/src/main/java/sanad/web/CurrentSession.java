package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.handling.Purpose;
import sanad.handling.Viewer;

/// Who uses a page, and the way in and out. The node implements it over its accounts and cookies;
/// pages see neither hashes nor tokens.
///
/// Open without a sign-in are `/sign-in`, `/language` and `/a/**` (hashed assets); every other page
/// asks [#of] and sends whoever is not signed in to `/sign-in`. Forms carry the hidden field that
/// Spring's request data processor adds to `th:action`. Thread-safe.
public interface CurrentSession {
  /// The attribute of a request whose session could not be read, with the reason.
  String AWAY = CurrentSession.class.getName() + ".away";

  /// The attribute of a request that the door refused a person, with the code of the problem page
  /// that says why: `SANAD-WEB-401` for a form whose session has ended, `SANAD-WEB-403` for one
  /// without the token of its page.
  String REFUSED = CurrentSession.class.getName() + ".refused";

  /// Where such requests are sent on to; asked for from outside it is a page like any other.
  String AWAY_PAGE = "/away";

  /// The officer of this request, read anew each time so that a lock ends the session on the next
  /// request; empty where nobody is signed in.
  Optional<SignedIn> of(HttpServletRequest request);

  /// When the officer of this request signed in before this session; empty where it is the first.
  Optional<Instant> lastSignIn(HttpServletRequest request);

  /// Tries to sign in and, on success, sets the cookie and ends the session that was there before.
  /// Unknown, locked and wrong give the same answer. Counts the try for the account and the
  /// address.
  ///
  /// @param language that was chosen on the page of the sign-in and is the officer's from now on;
  ///   empty where none was
  Entry signIn(
      String login,
      String password,
      String language,
      HttpServletRequest request,
      HttpServletResponse response);

  /// Opens the session for a purpose; false where this officer does not hold it.
  boolean choose(Purpose purpose, HttpServletRequest request);

  /// Changes the officer's own password; the answer is a list of problem codes (message keys below
  /// `password.problem.`), empty where it is done.
  List<String> changePassword(
      String current, String wanted, HttpServletRequest request, HttpServletResponse response);

  /// Keeps the language (`ar`, `fr`, `en`) that the officer chose.
  void speak(String language, HttpServletRequest request);

  /// The officer of this name and password, who is asked to approve as the second one on somebody
  /// else's page; no session is opened and no cookie is set. Empty where a sign-in would be
  /// refused; counts the try like one.
  default Optional<Viewer.Officer> vouch(
      String login, String password, HttpServletRequest request) {
    return Optional.empty();
  }

  /// Ends the session and its cookie.
  void signOut(HttpServletRequest request, HttpServletResponse response);

  /// An officer who is signed in.
  ///
  /// @param purpose what the session is open for; empty until chosen
  /// @param language ar, fr or en; empty until one was chosen
  /// @param mustChange whether the password was given by another and must be changed first
  record SignedIn(
      Viewer.Officer officer,
      Optional<Purpose> purpose,
      String login,
      String name,
      String language,
      boolean mustChange) {}

  /// What became of a try to sign in.
  sealed interface Entry {
    /// The cookie is set.
    record Open() implements Entry {}

    /// Unknown, locked or wrong: not told apart.
    record Refused(String reference) implements Entry {}

    /// Too many tries; the next one is heard at `until`.
    record Wait(Instant until) implements Entry {}
  }
}
