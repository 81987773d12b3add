package sanad.store.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Officer;
import sanad.store.Session;
import sanad.store.Store;
import sanad.text.Sha256;

/// Officers made, changed and locked by an administrator, and everyone's own tokens. Thread-safe.
///
/// Each act opens the store as that administrator, so that the store's own rule decides who may.
/// Nobody changes his own rights, and one administrator who can sign in always remains. **Source:**
/// issue point 3; reliability.md C7.
public final class Officers {
  static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");

  private final Store store;
  private final Passwords passwords;
  private final Secrets secrets;

  /// Administers `store`.
  public Officers(Store store, Passwords passwords, Secrets secrets) {
    this.store = store;
    this.passwords = passwords;
    this.secrets = secrets;
  }

  /// All officers by login.
  public List<Officer> list(Viewer.Officer administrator) {
    try (var session = open(administrator)) {
      return session.accounts().officers();
    }
  }

  /// When each officer last signed in.
  public Map<OfficerId, Instant> lastSignIns(Viewer.Officer administrator) {
    try (var session = open(administrator)) {
      return session.accounts().lastSignIns();
    }
  }

  /// An officer with the password that was made, shown once and kept nowhere.
  public record Fresh(Officer officer, String oneTimePassword) {
    @Override
    public String toString() {
      return "Fresh[" + officer.id() + "]";
    }
  }

  /// Makes an officer with a one-time password.
  public AccountAnswer<Fresh> add(Viewer.Officer administrator, OfficerForm form) {
    var login = Login.of(form.login());
    var password = secrets.oneTimePassword();
    var hash = passwords.hash(password);
    return inTurn(
        administrator,
        session -> {
          var problems = problems(session, form);
          if (login.isEmpty()) problems.add(AccountCode.LOGIN_UNFIT);
          if (login.flatMap(name -> session.accounts().officer(name.text())).isPresent()) {
            problems.add(AccountCode.LOGIN_TAKEN);
          }
          if (!problems.isEmpty()) return new AccountAnswer.Refused<>(problems);
          var officer =
              new Officer(
                  new OfficerId(StixId.randomUuid(secrets.random())),
                  login.orElseThrow().text(),
                  form.name().strip(),
                  form.roles(),
                  form.clearance(),
                  form.purposes(),
                  form.language(),
                  hash,
                  true,
                  Optional.empty());
          return save(session, "officer.add", officer, new Fresh(officer, password));
        });
  }

  /// Changes name, roles, clearance, purposes and language of the officer with the form's login; a
  /// loss of rights holds from the officer's next request on.
  public AccountAnswer<Officer> change(Viewer.Officer administrator, OfficerForm form) {
    return alter(
        administrator,
        form.login(),
        "officer.change",
        (session, problems) -> problems.addAll(problems(session, form)),
        old ->
            new Officer(
                old.id(),
                old.login(),
                form.name().strip(),
                form.roles(),
                form.clearance(),
                form.purposes(),
                form.language(),
                old.passwordHash(),
                old.mustChange(),
                old.lockedAt()));
  }

  /// Locks an officer and ends his sessions and tokens: his next request finds nothing.
  public AccountAnswer<Officer> lock(Viewer.Officer administrator, String login) {
    return inTurn(
        administrator,
        session -> {
          var found = found(session, login);
          if (found.isEmpty()) return refused(AccountCode.OFFICER_UNKNOWN);
          var old = found.get();
          if (old.id().equals(administrator.id())) return refused(AccountCode.OWN_RIGHTS);
          if (isLast(session, old)) return refused(AccountCode.LAST_ADMINISTRATOR);
          return new AccountAnswer.Done<>(
              session.write(
                  Act.of("officer.lock", Act.Kind.ADMINISTRATION),
                  writing -> {
                    var locked = old.withLock(Optional.of(writing.now()));
                    writing.accounts().save(locked);
                    writing.accounts().endAll(old.id());
                    return locked;
                  }));
        });
  }

  /// Unlocks an officer and forgives the failed tries.
  public AccountAnswer<Officer> unlock(Viewer.Officer administrator, String login) {
    return inTurn(
        administrator,
        session -> {
          var found = found(session, login);
          if (found.isEmpty()) return refused(AccountCode.OFFICER_UNKNOWN);
          var free = found.get().withLock(Optional.empty());
          return new AccountAnswer.Done<>(
              session.write(
                  Act.of("officer.unlock", Act.Kind.ADMINISTRATION),
                  writing -> {
                    writing.accounts().save(free);
                    writing.accounts().forgive("account:" + free.login());
                    return free;
                  }));
        });
  }

  /// Gives an officer a new one-time password and ends his sessions and tokens.
  public AccountAnswer<Fresh> resetPassword(Viewer.Officer administrator, String login) {
    var password = secrets.oneTimePassword();
    var hash = passwords.hash(password);
    return inTurn(
        administrator,
        session -> {
          var found = found(session, login);
          if (found.isEmpty()) return refused(AccountCode.OFFICER_UNKNOWN);
          var officer = found.get().withGivenPassword(hash);
          return new AccountAnswer.Done<>(
              session.write(
                  Act.of("officer.reset", Act.Kind.ADMINISTRATION),
                  writing -> {
                    writing.accounts().save(officer);
                    writing.accounts().endAll(officer.id());
                    writing.accounts().forgive("account:" + officer.login());
                    return new Fresh(officer, password);
                  }));
        });
  }

  /// Opens a token for the command line: the secret is shown once and kept by its hash only. It
  /// belongs to its officer alone and ends with a lock or a reset of the password.
  ///
  /// @param signIn the secret of the officer's session; where that has ended there is no token
  public Optional<String> token(String signIn, Duration life) {
    var task = new Viewer.NodeTask(Viewer.Task.SIGN_IN);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      return session.inTurn(
          () ->
              session
                  .accounts()
                  .signIn(Sha256.hex(signIn))
                  .map(found -> token(session, found.officer(), life)));
    }
  }

  private String token(Session session, Officer officer, Duration life) {
    var secret = secrets.secret();
    return session.write(
        Act.of("officer.token", Act.Kind.SIGN_IN),
        writing -> {
          var until = writing.now().plus(life);
          writing.accounts().open(Sha256.hex(secret), officer.id(), Optional.empty(), true, until);
          return secret;
        });
  }

  private AccountAnswer<Officer> alter(
      Viewer.Officer administrator,
      String login,
      String act,
      Check check,
      Function<Officer, Officer> change) {
    return inTurn(
        administrator,
        session -> {
          var found = found(session, login);
          if (found.isEmpty()) return refused(AccountCode.OFFICER_UNKNOWN);
          var problems = new ArrayList<AccountCode>();
          check.run(session, problems);
          var old = found.get();
          var changed = change.apply(old);
          if (old.id().equals(administrator.id()) && !sameRights(old, changed)) {
            problems.add(AccountCode.OWN_RIGHTS);
          }
          if (!changed.roles().contains(Role.ADMINISTRATOR) && isLast(session, old)) {
            problems.add(AccountCode.LAST_ADMINISTRATOR);
          }
          if (!problems.isEmpty()) return new AccountAnswer.Refused<>(problems);
          return save(session, act, changed, changed);
        });
  }

  private static Optional<Officer> found(Session session, String login) {
    return Login.of(login).flatMap(name -> session.accounts().officer(name.text()));
  }

  private static boolean sameRights(Officer one, Officer other) {
    return one.roles().equals(other.roles())
        && one.clearance() == other.clearance()
        && one.purposes().equals(other.purposes());
  }

  private static boolean isLast(Session session, Officer officer) {
    return officer.roles().contains(Role.ADMINISTRATOR)
        && session.accounts().officers().stream()
            .filter(other -> !other.id().equals(officer.id()))
            .noneMatch(
                other -> other.roles().contains(Role.ADMINISTRATOR) && other.lockedAt().isEmpty());
  }

  private static List<AccountCode> problems(Session session, OfficerForm form) {
    var problems = new ArrayList<AccountCode>();
    if (form.name().isBlank()) problems.add(AccountCode.NAME_MISSING);
    if (form.roles().isEmpty()) problems.add(AccountCode.ROLE_MISSING);
    if (form.purposes().isEmpty()) problems.add(AccountCode.PURPOSE_MISSING);
    if (!form.language().isEmpty() && !LANGUAGES.contains(form.language()))
      problems.add(AccountCode.LANGUAGE_UNKNOWN);
    if (!session.registry().register().ceiling().covers(form.clearance())) {
      problems.add(AccountCode.CLEARANCE_ABOVE_CEILING);
    }
    return problems;
  }

  private static <T> AccountAnswer<T> save(Session session, String act, Officer officer, T answer) {
    return new AccountAnswer.Done<>(
        session.write(
            Act.of(act, Act.Kind.ADMINISTRATION),
            writing -> {
              writing.accounts().save(officer);
              return answer;
            }));
  }

  private static <T> AccountAnswer<T> refused(AccountCode code) {
    return new AccountAnswer.Refused<>(List.of(code));
  }

  /// An act upon officers looks at them before it writes: a lock that comes meanwhile would be
  /// undone.
  private <T> AccountAnswer<T> inTurn(
      Viewer.Officer administrator, Function<Session, AccountAnswer<T>> act) {
    try (var session = open(administrator)) {
      return session.inTurn(() -> act.apply(session));
    }
  }

  private Session open(Viewer.Officer administrator) {
    return store.open(administrator, Purpose.ADMINISTRATION);
  }

  /// Adds what forbids an act.
  private interface Check {
    void run(Session session, List<AccountCode> problems);
  }
}
