package sanad.store.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.Officer;
import sanad.store.Session;
import sanad.store.Store;
import sanad.text.Sha256;

/// Signing in and out, and who a session belongs to. Thread-safe.
///
/// **Source:** decision 24; reliability.md C8, C11.
public final class SignIns {
  private static final Duration SESSION = Duration.ofHours(12);
  private static final Duration SELF_LASTS = Duration.ofMinutes(1);

  private final Store store;
  private final Passwords passwords;
  private final Secrets secrets;
  private final TryLimit limit;
  private final InstantSource clock;

  /// What an unknown account is compared with, so that it takes the same time as a known one.
  private final String nobody;

  private final AtomicReference<@Nullable Self> self = new AtomicReference<>();

  /// One try after the other: counting and trying must not be overtaken by another try, and each
  /// one takes memory on purpose.
  private final ReentrantLock oneByOne = new ReentrantLock(true);

  /// Signs in against `store`.
  public SignIns(
      Store store, Passwords passwords, Secrets secrets, TryLimit limit, InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.secrets = secrets;
    this.limit = limit;
    this.clock = clock;
    this.nobody = passwords.hash(secrets.secret());
  }

  /// Tries to sign in; open is the secret of the new session, which is kept by its hash only.
  ///
  /// @param address where the try comes from, in one form per machine
  public Entry<String> enter(String typedLogin, String password, String address) {
    oneByOne.lock();
    try (var session = open()) {
      var login = Login.of(typedLogin);
      var account = "account:" + login.map(Login::text).orElse("?");
      var place = "address:" + address;
      var wait = limit.waitUntil(session.accounts(), account, place, clock.instant());
      if (wait.isPresent()) return new Entry.Wait<>(wait.get());
      var officer = login.flatMap(known -> session.accounts().officer(known.text()));
      boolean right = passwords.fits(password, officer.map(Officer::passwordHash).orElse(nobody));
      if (!right || officer.isEmpty() || officer.get().lockedAt().isPresent()) {
        session.write(
            Act.of("sign-in.refuse", Act.Kind.SIGN_IN),
            writing -> {
              writing.accounts().failure(account);
              writing.accounts().failure(place);
              return true;
            });
        return new Entry.Refused<>();
      }
      var tried = officer.get();
      return session.inTurn(
          () ->
              session
                  .accounts()
                  .officer(tried.login())
                  .filter(now -> now.lockedAt().isEmpty())
                  // comparing takes long: a password that was reset meanwhile opens nothing
                  .filter(now -> now.passwordHash().equals(tried.passwordHash()))
                  .<Entry<String>>map(now -> new Entry.Open<>(begin(session, now, account)))
                  .orElseGet(Entry.Refused::new));
    } finally {
      oneByOne.unlock();
    }
  }

  private String begin(Session session, Officer officer, String account) {
    var secret = secrets.secret();
    session.write(
        Act.of("sign-in.open", Act.Kind.SIGN_IN),
        writing -> {
          writing.accounts().forgive(account);
          var until = writing.now().plus(SESSION);
          writing.accounts().open(Sha256.hex(secret), officer.id(), only(officer), false, until);
          return true;
        });
    return secret;
  }

  /// The purpose of an officer who has but one.
  private static Optional<Purpose> only(Officer officer) {
    return officer.purposes().size() == 1
        ? Optional.of(officer.purposes().iterator().next())
        : Optional.empty();
  }

  /// Who holds the secret of a session or token; empty where it has ended, or the officer is
  /// locked.
  public Optional<Signed> current(String secret) {
    try (var session = open()) {
      return session
          .accounts()
          .signIn(Sha256.hex(secret))
          .map(
              found -> {
                var own = self();
                var officer = found.officer();
                var viewer =
                    new Viewer.Officer(
                        officer.id(),
                        own.agency(),
                        own.groups(),
                        officer.roles(),
                        officer.clearance(),
                        officer.purposes());
                var purpose = found.purpose().filter(officer.purposes()::contains);
                return new Signed(viewer, officer, purpose, found.token(), found.since());
              });
    }
  }

  /// When the officer of a session signed in before it.
  public Optional<Instant> before(String secret) {
    try (var session = open()) {
      return session
          .accounts()
          .signIn(Sha256.hex(secret))
          .flatMap(in -> session.accounts().signInBefore(in.officer().id(), in.since()));
    }
  }

  /// This node's agency and its groups, read once a minute: the rule asks the register itself, so
  /// that the groups of a viewer serve pages only, and each read would be a leaf of the log.
  private Self self() {
    var known = self.get();
    var now = clock.instant();
    if (known != null && now.isBefore(known.readAt().plus(SELF_LASTS))) return known;
    try (var session = open()) {
      var register = session.registry().register();
      var read = new Self(register.self(), register.groupsOf(register.self(), now), now);
      self.set(read);
      return read;
    }
  }

  private record Self(PartyId agency, Set<PartyId> groups, Instant readAt) {}

  /// Opens the session for a purpose; false where its officer does not hold it.
  public boolean choose(String secret, Purpose purpose) {
    var signed = current(secret).filter(who -> who.account().purposes().contains(purpose));
    if (signed.isEmpty()) return false;
    try (var session = open()) {
      return session.write(
          Act.of("sign-in.purpose", Act.Kind.SIGN_IN),
          writing -> {
            writing.accounts().purpose(Sha256.hex(secret), purpose);
            return true;
          });
    }
  }

  /// Changes the own password and ends all other sessions: the answer is the secret of the new
  /// session, or every reason why nothing was changed.
  public PasswordChange changePassword(String secret, String current, String wanted) {
    oneByOne.lock();
    try (var session = open()) {
      var found = session.accounts().signIn(Sha256.hex(secret));
      if (found.isEmpty()) return PasswordChange.refused(AccountCode.OFFICER_UNKNOWN);
      var officer = found.get().officer();
      var key = "account:" + officer.login();
      var problems = new ArrayList<AccountCode>();
      if (session.accounts().failures(key, clock.instant().minus(limit.window()))
              >= limit.perAccount()
          || !passwords.fits(current, officer.passwordHash())) {
        problems.add(AccountCode.PASSWORD_WRONG);
        session.write(
            Act.of("sign-in.refuse", Act.Kind.SIGN_IN),
            writing -> {
              writing.accounts().failure(key);
              return true;
            });
      }
      // Of the right password is told only to whoever knows it.
      if (problems.isEmpty() && passwords.fits(wanted, officer.passwordHash()))
        problems.add(AccountCode.PASSWORD_KNOWN);
      problems.addAll(problemsOf(wanted, officer));
      if (!problems.isEmpty()) return new PasswordChange.Refused(problems);
      var hash = passwords.hash(wanted);
      return session.inTurn(() -> changed(session, secret, hash));
    } finally {
      oneByOne.unlock();
    }
  }

  /// Reads the officer anew: hashing takes long, and he may have been locked, or have lost a role,
  /// meanwhile.
  private PasswordChange changed(Session session, String secret, String hash) {
    var found = session.accounts().signIn(Sha256.hex(secret));
    if (found.isEmpty()) return PasswordChange.refused(AccountCode.OFFICER_UNKNOWN);
    var officer = found.get().officer();
    var next = secrets.secret();
    session.write(
        Act.of("officer.password", Act.Kind.SIGN_IN),
        writing -> {
          writing.accounts().save(officer.withPassword(hash));
          writing.accounts().endAll(officer.id());
          var until = writing.now().plus(SESSION);
          writing
              .accounts()
              .open(Sha256.hex(next), officer.id(), found.get().purpose(), false, until);
          return true;
        });
    return new PasswordChange.Changed(next, officer);
  }

  private static List<AccountCode> problemsOf(String wanted, Officer officer) {
    var problems = new ArrayList<AccountCode>();
    int length = wanted.codePointCount(0, wanted.length());
    if (length < 12 || length > 200) problems.add(AccountCode.PASSWORD_LENGTH);
    if (wanted.contains(officer.login())) problems.add(AccountCode.PASSWORD_KNOWN);
    return problems;
  }

  /// Keeps the language that the officer chose; no other than ar, fr and en.
  public void speak(String secret, String language) {
    if (!Officers.LANGUAGES.contains(language)) return;
    try (var session = open()) {
      session.inTurn(
          () ->
              session
                  .accounts()
                  .signIn(Sha256.hex(secret))
                  .map(found -> spoken(session, found.officer(), language)));
    }
  }

  private static boolean spoken(Session session, Officer officer, String language) {
    return session.write(
        Act.of("officer.language", Act.Kind.SIGN_IN),
        writing -> {
          writing.accounts().save(officer.withLanguage(language));
          return true;
        });
  }

  /// Ends a session.
  public void leave(String secret) {
    try (var session = open()) {
      session.write(
          Act.of("sign-in.end", Act.Kind.SIGN_IN),
          writing -> {
            writing.accounts().end(Sha256.hex(secret));
            return true;
          });
    }
  }

  private Session open() {
    return store.open(new Viewer.NodeTask(Viewer.Task.SIGN_IN), Purpose.ADMINISTRATION);
  }

  /// What became of a wish to change the password.
  public sealed interface PasswordChange {
    /// Done; `secret` is the session that goes on.
    record Changed(String secret, Officer officer) implements PasswordChange {}

    /// Nothing was changed.
    record Refused(List<AccountCode> problems) implements PasswordChange {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    private static PasswordChange refused(AccountCode code) {
      return new Refused(List.of(code));
    }
  }
}
