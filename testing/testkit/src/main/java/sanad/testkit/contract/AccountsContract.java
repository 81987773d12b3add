package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.AccountWriting;
import sanad.store.Accounts;
import sanad.store.Act;
import sanad.store.AuditLog;
import sanad.store.Conflict;
import sanad.store.Officer;
import sanad.testkit.Cast;

/// Accounts: sign-ins that end with a lock, credentials, and counted tries.
public abstract class AccountsContract extends StoreContract {
  private static final Viewer.Officer CASE = Cast.officer(Cast.DEMO_MA, Role.CASE);
  private static final String SECRET = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final Accounts.PartnerKey ES_ALONE =
      new Accounts.PartnerKey(Cast.DEMO_ES.id(), Optional.empty());

  private <T> T read(Function<Accounts, T> read) {
    return exercise.as(
        Cast.task(Viewer.Task.SIGN_IN), Purpose.ADMINISTRATION, s -> read.apply(s.accounts()));
  }

  private <T> Optional<T> found(Function<Accounts, Optional<T>> read) {
    return read(read);
  }

  private int tries(ToIntFunction<Accounts> read) {
    return read(read::applyAsInt);
  }

  private void change(Consumer<AccountWriting> change) {
    exercise.write(
        Cast.task(Viewer.Task.SIGN_IN),
        Purpose.ADMINISTRATION,
        w -> {
          change.accept(w.accounts());
          return true;
        });
  }

  private static Officer locked(Officer o) {
    return new Officer(
        o.id(),
        o.login(),
        o.name(),
        o.roles(),
        o.clearance(),
        o.purposes(),
        o.language(),
        o.passwordHash(),
        o.mustChange(),
        Optional.of(Cast.NOW));
  }

  @Test
  public void an_officer_is_kept_and_found_by_id_and_login() {
    var account = Cast.account(CASE);
    change(w -> w.save(account));
    assertThat(found(a -> a.officer(account.login()))).contains(account);
    assertThat(found(a -> a.officer("nobody"))).isEmpty();
    assertThat(found(a -> a.officers().stream().filter(account::equals).findFirst())).isPresent();
    var twin =
        new Officer(
            new OfficerId(Exercise.id("officer", 7).uuid()),
            account.login(),
            account.name(),
            account.roles(),
            account.clearance(),
            account.purposes(),
            "fr",
            account.passwordHash(),
            true,
            Optional.empty());
    assertThatThrownBy(() -> change(w -> w.save(twin))).isInstanceOf(Conflict.class);
  }

  @Test
  public void a_sign_in_has_its_purpose_until_it_ends() {
    change(w -> w.save(Cast.account(CASE)));
    change(w -> w.open(SECRET, CASE.id(), Optional.empty(), false, Cast.NOW.plusSeconds(60)));
    change(w -> w.purpose(SECRET, Purpose.FINANCE));
    assertThat(found(a -> a.signIn(SECRET)))
        .hasValueSatisfying(
            in -> {
              assertThat(in.officer().id()).isEqualTo(CASE.id());
              assertThat(in.purpose()).contains(Purpose.FINANCE);
              assertThat(in.token()).isFalse();
            });
    assertThat(found(a -> a.signIn(OTHER))).isEmpty();
    exercise.under().moveTo(Cast.NOW.plusSeconds(60));
    assertThat(found(a -> a.signIn(SECRET))).isEmpty();
  }

  @Test
  public void a_lock_ends_every_sign_in_on_the_next_request() {
    change(w -> w.save(Cast.account(CASE)));
    change(w -> w.open(SECRET, CASE.id(), Optional.empty(), true, Cast.NOW.plusSeconds(60)));
    change(w -> w.save(locked(Cast.account(CASE))));
    assertThat(found(a -> a.signIn(SECRET))).isEmpty();
  }

  @Test
  public void one_sign_in_or_all_of_an_officer_are_ended() {
    change(w -> w.save(Cast.account(CASE)));
    for (var secret : new String[] {SECRET, OTHER, "c".repeat(64)}) {
      change(w -> w.open(secret, CASE.id(), Optional.empty(), false, Cast.NOW.plusSeconds(60)));
    }
    change(w -> w.end(SECRET));
    assertThat(found(a -> a.signIn(SECRET))).isEmpty();
    assertThat(found(a -> a.signIn(OTHER))).isPresent();
    change(w -> w.endAll(CASE.id()));
    assertThat(found(a -> a.signIn(OTHER))).isEmpty();
    assertThat(found(a -> a.signIn("c".repeat(64)))).isEmpty();
  }

  @Test
  public void a_newer_credential_ends_the_older_of_its_name_and_partner() {
    change(w -> w.credential(Cast.DEMO_ES.id(), "demo-es", SECRET));
    assertThat(found(a -> a.partner("demo-es", SECRET))).contains(ES_ALONE);
    assertThat(found(a -> a.partner("demo-es", OTHER))).isEmpty();
    assertThat(found(a -> a.partner("demo-fr", SECRET))).isEmpty();
    change(w -> w.credential(Cast.DEMO_ES.id(), "demo-es", OTHER));
    assertThat(found(a -> a.partner("demo-es", SECRET))).isEmpty();
    assertThat(found(a -> a.partner("demo-es", OTHER))).contains(ES_ALONE);
    change(w -> w.credential(Cast.DEMO_FR.id(), "demo-es", SECRET));
    assertThat(found(a -> a.partner("demo-es", SECRET)))
        .contains(new Accounts.PartnerKey(Cast.DEMO_FR.id(), Optional.empty()));
    assertThat(found(a -> a.partner("demo-es", OTHER)))
        .as("another partner's credential of the same name ends none")
        .contains(ES_ALONE);
  }

  @Test
  public void a_partners_certificate_belongs_to_its_credentials_until_it_is_replaced_or_ends() {
    var proof = "c".repeat(64);
    var other = "d".repeat(64);
    change(w -> w.credential(Cast.DEMO_ES.id(), "demo-es", SECRET));
    change(w -> w.credential(Cast.DEMO_FR.id(), "demo-fr", OTHER));
    change(w -> w.certificate(Cast.DEMO_ES.id(), proof));
    assertThat(found(a -> a.partner("demo-es", SECRET)))
        .contains(new Accounts.PartnerKey(Cast.DEMO_ES.id(), Optional.of(proof)));
    assertThat(found(a -> a.partner("demo-fr", OTHER)))
        .as("another partner's credential is as before")
        .contains(new Accounts.PartnerKey(Cast.DEMO_FR.id(), Optional.empty()));
    change(w -> w.credential(Cast.DEMO_ES.id(), "demo-es", OTHER));
    change(w -> w.certificate(Cast.DEMO_ES.id(), other));
    assertThat(found(a -> a.partner("demo-es", OTHER)))
        .as("a new credential keeps the certificate, a new certificate ends the old one")
        .contains(new Accounts.PartnerKey(Cast.DEMO_ES.id(), Optional.of(other)));
    change(w -> w.endCertificate(Cast.DEMO_ES.id()));
    assertThat(found(a -> a.partner("demo-es", OTHER))).contains(ES_ALONE);
    change(w -> w.certificate(Cast.DEMO_ES.id(), proof));
    assertThat(found(a -> a.partner("demo-es", OTHER)).orElseThrow().certificateSha256())
        .contains(proof);
  }

  @Test
  public void certificates_are_changed_by_administrators_alone_and_their_leaf_names_the_partner() {
    var administrator = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var change = new Act("certificate.register", Act.Kind.ADMINISTRATION, Set.of(), "");
    assertThatThrownBy(
            () ->
                exercise.as(
                    exercise.analyst(),
                    s ->
                        s.write(
                            change,
                            w -> {
                              w.accounts().certificate(Cast.DEMO_ES.id(), SECRET);
                              return true;
                            })))
        .isInstanceOf(AccessRefused.class);
    exercise.as(
        administrator,
        Purpose.ADMINISTRATION,
        s ->
            s.write(
                change,
                w -> {
                  w.accounts().certificate(Cast.DEMO_ES.id(), SECRET);
                  return true;
                }));
    var leaves =
        exercise.as(
            exercise.auditor(),
            s -> s.log().leaves(AuditLog.LeafQuery.ALL, 100, Optional.empty()).rows());
    assertThat(leaves)
        .filteredOn(leaf -> leaf.code().equals("certificate.register"))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.objects()).contains(Cast.DEMO_ES.id().toString()));
  }

  @Test
  public void the_last_sign_in_of_each_officer_is_known_and_tokens_do_not_count() {
    var until = Cast.NOW.plusSeconds(600);
    assertThat(found(a -> Optional.of(a.lastSignIns()))).contains(Map.of());
    change(w -> w.save(Cast.account(CASE)));
    change(w -> w.open(SECRET, CASE.id(), Optional.empty(), false, until));
    var first = exercise.under().now();
    exercise.under().moveTo(first.plusSeconds(60));
    change(w -> w.open(OTHER, CASE.id(), Optional.empty(), false, until));
    change(w -> w.end(OTHER));
    exercise.under().moveTo(first.plusSeconds(120));
    change(w -> w.open("c".repeat(64), CASE.id(), Optional.empty(), true, until));
    var last = found(a -> Optional.of(a.lastSignIns())).orElseThrow();
    assertThat(last).containsExactly(Map.entry(CASE.id(), first.plusSeconds(60)));
    assertThat(found(a -> a.signInBefore(CASE.id(), first.plusSeconds(60)))).contains(first);
    assertThat(found(a -> a.signInBefore(CASE.id(), first))).isEmpty();
  }

  @Test
  public void tries_are_counted_since_an_instant_and_forgiven() {
    change(w -> w.failure("login:exercise"));
    exercise.under().moveTo(Cast.NOW.plusSeconds(30));
    change(w -> w.failure("login:exercise"));
    assertThat(tries(a -> a.failures("login:exercise", Cast.NOW))).isEqualTo(2);
    assertThat(tries(a -> a.failures("login:exercise", Cast.NOW.plusSeconds(30)))).isEqualTo(1);
    assertThat(tries(a -> a.failures("login:other", Cast.NOW))).isZero();
    change(w -> w.forgive("login:exercise"));
    assertThat(tries(a -> a.failures("login:exercise", Cast.NOW))).isZero();
  }

  @Test
  public void nobody_else_opens_accounts() {
    for (var viewer :
        new Viewer[] {exercise.analyst(), exercise.auditor(), Cast.partner(Cast.DEMO_ES)}) {
      assertThatThrownBy(() -> exercise.as(viewer, s -> s.accounts().officers().size()))
          .isInstanceOf(AccessRefused.class);
    }
  }
}
