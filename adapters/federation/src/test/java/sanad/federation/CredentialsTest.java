package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.federation.Credentials.Who;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.AccountWriting;
import sanad.store.Act;
import sanad.store.AuditLog;
import sanad.store.InMemoryStore;
import sanad.testkit.Cast;
import sanad.text.Sha256;

/// EXERCISE. Tries of partners' credentials: how many are heard, and whom they shut out.
class CredentialsTest {
  private static final String ELSEWHERE = "203.0.113.7";
  private static final String HOME = "198.51.100.1";

  private static final String PROOF = "a".repeat(64);

  /// What the connection of the next request proves.
  private @Nullable String proved;

  private Instant now = Cast.NOW;
  private final InMemoryStore store = new InMemoryStore(() -> now, new SecureRandom());
  private final FederationSettings settings =
      FederationSettings.in(Path.of("exercise"), "EXERCISE");
  private final Credentials credentials = new Credentials(store, () -> now, settings);

  @BeforeEach
  void found() {
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("exercise.found", Act.Kind.ADMINISTRATION),
          w -> {
            w.self(Cast.DEMO_MA, Clearance.SECRET);
            w.save(Cast.DEMO_ES);
            w.accounts().credential(Cast.DEMO_ES.id(), "es", Sha256.hex("right"));
            return true;
          });
    }
  }

  private Who asks(String secret, String address) {
    return asks("es", secret, address);
  }

  private Who asks(String name, String secret, String address) {
    var basic = name + ":" + secret;
    return credentials.of(
        Optional.of(
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))),
        () -> Optional.ofNullable(proved),
        address);
  }

  private void fail(String address) {
    for (int i = 0; i < settings.tries(); i++) {
      assertThat(asks("wrong", address)).isInstanceOf(Who.Nobody.class);
    }
  }

  @Test
  void tries_that_fail_are_limited_by_address_whatever_the_name() {
    fail(ELSEWHERE);
    assertThat(asks("fr", "wrong", ELSEWHERE)).isInstanceOf(Who.TooManyTries.class);
    assertThat(asks("right", ELSEWHERE))
        .as("256 random bits are not found by trying: nobody is shut out by others' tries")
        .isEqualTo(new Who.Partner(Cast.DEMO_ES.id()));
    now = now.plus(settings.tryWindow()).plusSeconds(1);
    assertThat(asks("fr", "wrong", ELSEWHERE)).isInstanceOf(Who.Nobody.class);
  }

  @Test
  void tries_in_a_partners_name_from_elsewhere_do_not_shut_it_out() {
    fail(ELSEWHERE);
    assertThat(asks("wrong", HOME)).as("the name is limited").isInstanceOf(Who.TooManyTries.class);
    assertThat(asks("right", HOME)).isEqualTo(new Who.Partner(Cast.DEMO_ES.id()));
  }

  @Test
  void names_that_can_be_nobodys_are_counted_as_one() {
    for (int i = 0; i < settings.tries(); i++) {
      assertThat(asks("\0" + i, "wrong", "203.0.113." + i)).isInstanceOf(Who.Nobody.class);
    }
    assertThat(asks("é", "wrong", HOME)).isInstanceOf(Who.TooManyTries.class);
  }

  @Test
  void a_network_of_ipv6_is_one_machine() {
    fail("2001:db8:0:1::1");
    assertThat(asks("fr", "wrong", "2001:db8:0:1:ffff::2")).isInstanceOf(Who.TooManyTries.class);
    assertThat(asks("fr", "wrong", "2001:db8:0:2::1")).isInstanceOf(Who.Nobody.class);
  }

  private void certify(Consumer<AccountWriting> change) {
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("exercise.certify", Act.Kind.ADMINISTRATION),
          w -> {
            change.accept(w.accounts());
            return true;
          });
    }
  }

  @Test
  void a_registered_certificate_and_the_credential_open_together_only() {
    proved = PROOF;
    assertThat(asks("right", HOME))
        .as("one that nobody registered is no matter")
        .isInstanceOf(Who.Partner.class);
    certify(accounts -> accounts.certificate(Cast.DEMO_ES.id(), PROOF));
    assertThat(asks("right", HOME)).isEqualTo(new Who.Partner(Cast.DEMO_ES.id()));
    assertThat(asks("wrong", HOME)).isInstanceOf(Who.Nobody.class);
    proved = null;
    assertThat(asks("right", HOME)).isInstanceOf(Who.Nobody.class);
    proved = "b".repeat(64);
    assertThat(asks("right", HOME)).isInstanceOf(Who.Nobody.class);
    certify(accounts -> accounts.endCertificate(Cast.DEMO_ES.id()));
    assertThat(asks("right", HOME)).isEqualTo(new Who.Partner(Cast.DEMO_ES.id()));
  }

  @Test
  void a_credential_without_its_certificate_is_counted_as_a_wrong_one() {
    certify(accounts -> accounts.certificate(Cast.DEMO_ES.id(), PROOF));
    for (int i = 0; i < settings.tries(); i++) {
      assertThat(asks("right", ELSEWHERE)).isInstanceOf(Who.Nobody.class);
    }
    assertThat(asks("right", ELSEWHERE)).isInstanceOf(Who.TooManyTries.class);
    assertThat(asks("wrong", HOME)).as("by name").isInstanceOf(Who.TooManyTries.class);
    assertThat(asks("fr", "wrong", ELSEWHERE))
        .as("by address")
        .isInstanceOf(Who.TooManyTries.class);
    proved = PROOF;
    assertThat(asks("right", ELSEWHERE))
        .as("both right: let in all the same")
        .isEqualTo(new Who.Partner(Cast.DEMO_ES.id()));
  }

  @Test
  void the_log_alone_tells_whose_credential_came_without_its_certificate() {
    certify(accounts -> accounts.certificate(Cast.DEMO_ES.id(), PROOF));
    asks("wrong", HOME);
    asks("right", HOME);
    var auditor =
        new Viewer.Officer(
            new OfficerId(new UUID(1, 1)),
            Cast.DEMO_MA.id(),
            Set.of(),
            Set.of(Role.AUDITOR),
            Clearance.SECRET,
            Set.of(Purpose.OVERSIGHT));
    try (var session = store.open(auditor, Purpose.OVERSIGHT)) {
      var leaves = session.log().leaves(AuditLog.LeafQuery.ALL, 100, Optional.empty()).rows();
      assertThat(leaves)
          .filteredOn(leaf -> leaf.code().equals("partner.unproved"))
          .singleElement()
          .satisfies(
              leaf -> assertThat(leaf.objects()).containsExactly(Cast.DEMO_ES.id().toString()));
      assertThat(leaves)
          .filteredOn(leaf -> leaf.code().equals("partner.refused"))
          .singleElement()
          .satisfies(leaf -> assertThat(leaf.objects()).isEmpty());
    }
  }
}
