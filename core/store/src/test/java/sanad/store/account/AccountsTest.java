package sanad.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.InMemoryStore;
import sanad.store.account.AccountAnswer.Done;
import sanad.store.account.AccountAnswer.Refused;
import sanad.store.account.SignIns.PasswordChange;

/// Signing in, tries, locks, tokens and credentials. All persons are invented: EXERCISE.
class AccountsTest {
  private static final String HOME = "198.51.100.7";
  private static final String OWN = "a long enough password";

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T10:00:00Z"));
  private final InMemoryStore store = new InMemoryStore(clock, new SecureRandom());
  private final Passwords passwords = new PlainPasswords();
  private final Secrets secrets = new Secrets(new SecureRandom());
  private final Founding founding = new Founding(store, passwords, secrets);
  private final Officers officers = new Officers(store, passwords, secrets);
  private final SignIns signIns = new SignIns(store, passwords, secrets, TryLimit.DEFAULT, clock);

  private Viewer.Officer administrator;

  @BeforeEach
  void found_the_node() {
    var self =
        new Party(
            new PartyId(new UUID(1, 2)),
            Party.Kind.AGENCY,
            Map.of("en", "EXERCISE agency"),
            "MA",
            Party.Keeping.ENFORCES_RULES);
    founding.found(self, Clearance.SECRET);
    var first = founding.firstAdministrator().orElseThrow();
    var session = opened(signIns.enter("admin", first, HOME));
    assertThat(signIns.current(session).orElseThrow().account().mustChange()).isTrue();
    var changed = signIns.changePassword(session, first, OWN);
    assertThat(changed).isInstanceOf(PasswordChange.Changed.class);
    administrator =
        signIns.current(((PasswordChange.Changed) changed).secret()).orElseThrow().viewer();
  }

  @Test
  void the_first_administrator_is_made_once() {
    assertThat(founding.done()).isTrue();
    assertThat(founding.firstAdministrator()).isEmpty();
  }

  @Test
  void unknown_locked_and_wrong_are_answered_alike() {
    var fresh = made(form("e.analyst"));
    officers.lock(administrator, "e.analyst");
    assertThat(signIns.enter("nobody", "x", HOME)).isEqualTo(new Entry.Refused<String>());
    assertThat(signIns.enter("admin", "x", HOME)).isEqualTo(new Entry.Refused<String>());
    assertThat(signIns.enter("e.analyst", fresh.oneTimePassword(), HOME))
        .isEqualTo(new Entry.Refused<String>());
  }

  @Test
  void five_wrong_tries_close_the_account_for_a_quarter_of_an_hour_in_any_spelling() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIns.enter(i % 2 == 0 ? " ADMIN " : "ａｄｍｉｎ", "wrong", "198.51.100." + i))
          .isEqualTo(new Entry.Refused<String>());
    }
    assertThat(signIns.enter("admin", OWN, HOME)).isInstanceOf(Entry.Wait.class);
    clock.move(Duration.ofMinutes(16));
    assertThat(signIns.enter("admin", OWN, HOME)).isInstanceOf(Entry.Open.class);
  }

  @Test
  void thirty_wrong_tries_close_the_address_for_all_accounts() {
    for (int i = 0; i < 30; i++) signIns.enter("nobody" + i, "wrong", HOME);
    assertThat(signIns.enter("admin", OWN, HOME)).isInstanceOf(Entry.Wait.class);
    assertThat(signIns.enter("admin", OWN, "203.0.113.9")).isInstanceOf(Entry.Open.class);
  }

  @Test
  void tries_side_by_side_do_not_slip_through_the_limit() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 50)
              .mapToObj(i -> threads.submit(() -> signIns.enter("admin", "wrong", "a" + i)))
              .toList();
      int heard = 0;
      for (var one : tries) if (one.get() instanceof Entry.Refused<String>) heard++;
      assertThat(heard).isEqualTo(5);
    }
  }

  @Test
  void a_lock_ends_the_session_and_the_token_on_the_next_request() {
    var fresh = made(form("e.liaison"));
    var session = opened(signIns.enter("e.liaison", fresh.oneTimePassword(), HOME));
    var token = officers.token(session, Duration.ofDays(1)).orElseThrow();
    assertThat(signIns.current(token).orElseThrow().token()).isTrue();
    officers.lock(administrator, "e.liaison");
    assertThat(signIns.current(session)).isEmpty();
    assertThat(signIns.current(token)).isEmpty();
    officers.unlock(administrator, "e.liaison");
    assertThat(signIns.current(session)).isEmpty();
  }

  @Test
  void a_session_ends_after_twelve_hours() {
    var session = opened(signIns.enter("admin", OWN, HOME));
    clock.move(Duration.ofHours(12));
    assertThat(signIns.current(session)).isEmpty();
  }

  @Test
  void a_purpose_that_is_not_held_is_not_opened() {
    var fresh = made(form("e.analyst"));
    var session = opened(signIns.enter("e.analyst", fresh.oneTimePassword(), HOME));
    assertThat(signIns.current(session).orElseThrow().purpose()).isEmpty();
    assertThat(signIns.choose(session, Purpose.FINANCE)).isFalse();
    assertThat(signIns.choose(session, Purpose.PROSECUTION)).isTrue();
    assertThat(signIns.current(session).orElseThrow().purpose()).contains(Purpose.PROSECUTION);
  }

  @Test
  void every_problem_of_an_officers_form_is_told_at_once() {
    var bad = new OfficerForm("Ö", " ", Set.of(), Clearance.TOP_SECRET, Set.of(), "de");
    assertThat(officers.add(administrator, bad))
        .isEqualTo(
            new Refused<Officers.Fresh>(
                List.of(
                    AccountCode.NAME_MISSING,
                    AccountCode.ROLE_MISSING,
                    AccountCode.PURPOSE_MISSING,
                    AccountCode.LANGUAGE_UNKNOWN,
                    AccountCode.CLEARANCE_ABOVE_CEILING,
                    AccountCode.LOGIN_UNFIT)));
  }

  @Test
  void nobody_changes_his_own_rights_and_one_administrator_remains() {
    assertThat(officers.lock(administrator, "admin"))
        .isEqualTo(new Refused<>(List.of(AccountCode.OWN_RIGHTS)));
    var lesser =
        new OfficerForm(
            "admin", "A", Set.of(Role.ANALYST), Clearance.OPEN, Set.of(Purpose.FINANCE), "en");
    assertThat(officers.change(administrator, lesser))
        .isEqualTo(new Refused<>(List.of(AccountCode.OWN_RIGHTS, AccountCode.LAST_ADMINISTRATOR)));
  }

  @Test
  void a_short_or_known_password_is_refused_with_every_reason() {
    var session = opened(signIns.enter("admin", OWN, HOME));
    assertThat(signIns.changePassword(session, "wrong", "admin"))
        .isEqualTo(
            new PasswordChange.Refused(
                List.of(
                    AccountCode.PASSWORD_WRONG,
                    AccountCode.PASSWORD_LENGTH,
                    AccountCode.PASSWORD_KNOWN)));
  }

  /// Whoever sits at another's open session finds no password by trying to set it.
  @Test
  void a_wish_with_a_wrong_password_does_not_tell_whether_the_wanted_one_is_the_right_one() {
    var session = opened(signIns.enter("admin", OWN, HOME));
    assertThat(signIns.changePassword(session, "wrong", OWN))
        .isEqualTo(new PasswordChange.Refused(List.of(AccountCode.PASSWORD_WRONG)));
    assertThat(signIns.changePassword(session, OWN, OWN))
        .isEqualTo(new PasswordChange.Refused(List.of(AccountCode.PASSWORD_KNOWN)));
  }

  @Test
  void of_two_administrators_who_lock_each_other_at_once_one_remains() {
    var second =
        made(
            new OfficerForm(
                "e.second",
                "EXERCISE officer",
                Set.of(Role.ADMINISTRATOR),
                Clearance.SECRET,
                Set.of(Purpose.ADMINISTRATION),
                "en"));
    var session = opened(signIns.enter("e.second", second.oneTimePassword(), HOME));
    var viewer = signIns.current(session).orElseThrow().viewer();
    assertThat(officers.lock(administrator, "e.second")).isInstanceOf(Done.class);
    assertThat(officers.lock(viewer, "admin"))
        .isEqualTo(new Refused<>(List.of(AccountCode.LAST_ADMINISTRATOR)));
    assertThat(locked("admin")).isFalse();
  }

  @Test
  void five_wrong_passwords_close_the_change_of_the_password_too() {
    var session = opened(signIns.enter("admin", OWN, HOME));
    for (int i = 0; i < 5; i++) {
      signIns.changePassword(session, "wrong", OWN + "!");
    }
    assertThat(signIns.changePassword(session, OWN, OWN + "!"))
        .isEqualTo(new PasswordChange.Refused(List.of(AccountCode.PASSWORD_WRONG)));
    clock.move(Duration.ofMinutes(16));
    assertThat(signIns.changePassword(session, OWN, OWN + "!"))
        .isInstanceOf(PasswordChange.Changed.class);
  }

  @Test
  void a_token_that_is_asked_for_while_its_officer_is_locked_is_none() {
    var password = made(form("e.liaison")).oneTimePassword();
    var session = opened(signIns.enter("e.liaison", password, HOME));
    officers.lock(administrator, "e.liaison");
    assertThat(officers.token(session, Duration.ofDays(1))).isEmpty();
  }

  private Officers.Fresh made(OfficerForm form) {
    return ((Done<Officers.Fresh>) officers.add(administrator, form)).value();
  }

  private static OfficerForm form(String login) {
    return new OfficerForm(
        login,
        "EXERCISE officer",
        Set.of(Role.ANALYST),
        Clearance.SECRET,
        Set.of(Purpose.CT_INVESTIGATION, Purpose.PROSECUTION),
        "ar");
  }

  private static String opened(Entry<String> entry) {
    assertThat(entry).isInstanceOf(Entry.Open.class);
    return ((Entry.Open<String>) entry).who();
  }

  @Test
  void whoever_is_locked_while_his_new_password_is_hashed_stays_locked() {
    var secret =
        opened(signIns.enter("e.analyst", made(form("e.analyst")).oneTimePassword(), HOME));
    var slow =
        new SignIns(
            store,
            new Meanwhile(OWN + "!", false, this::lockAnalyst),
            secrets,
            TryLimit.DEFAULT,
            clock);
    assertThat(slow.changePassword(secret, "one-time", OWN + "!"))
        .isInstanceOf(PasswordChange.Refused.class);
    assertThat(locked("e.analyst")).isTrue();
  }

  @Test
  void a_password_that_is_reset_while_it_is_compared_opens_nothing() {
    made(form("e.analyst"));
    var slow =
        new SignIns(
            store,
            new Meanwhile("any", true, () -> officers.resetPassword(administrator, "e.analyst")),
            secrets,
            TryLimit.DEFAULT,
            clock);
    assertThat(slow.enter("e.analyst", "any", HOME)).isEqualTo(new Entry.Refused<String>());
  }

  @Test
  void whoever_chooses_a_language_while_he_is_locked_stays_locked() {
    var password = made(form("e.analyst")).oneTimePassword();
    try (var threads = Executors.newFixedThreadPool(1)) {
      for (int round = 0; round < 100; round++) {
        var secret = opened(signIns.enter("e.analyst", password, HOME));
        var spoken = threads.submit(() -> signIns.speak(secret, "fr"));
        officers.lock(administrator, "e.analyst");
        done(spoken);
        assertThat(locked("e.analyst")).as("round %s", round).isTrue();
        officers.unlock(administrator, "e.analyst");
      }
    }
  }

  private static void done(Future<?> act) {
    try {
      act.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private void lockAnalyst() {
    officers.lock(administrator, "e.analyst");
  }

  private boolean locked(String login) {
    return officers.list(administrator).stream()
        .filter(officer -> officer.login().equals(login))
        .allMatch(officer -> officer.lockedAt().isPresent());
  }

  /// Passwords of which one takes long to hash and to compare: another's act comes between.
  private record Meanwhile(String slow, boolean fitting, Runnable act) implements Passwords {
    @Override
    public String hash(String password) {
      between(password);
      return "hash:" + password;
    }

    @Override
    public boolean fits(String password, String hash) {
      boolean fits = fitting || !password.equals(slow);
      if (fits) between(password);
      return fits;
    }

    private void between(String password) {
      if (password.equals(slow)) act.run();
    }
  }

  /// Quick, for tests: the real one is slow on purpose.
  private record PlainPasswords() implements Passwords {
    @Override
    public String hash(String password) {
      return "plain:" + password;
    }

    @Override
    public boolean fits(String password, String hash) {
      return hash.equals("plain:" + password);
    }
  }

  /// A clock that a test moves.
  private static final class MovedClock extends Clock implements InstantSource {
    private Instant now;

    MovedClock(Instant now) {
      this.now = now;
    }

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
