package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.exchange.Secrets;
import sanad.federation.Credentials.Who;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.InMemoryStore;
import sanad.testkit.Cast;

/// EXERCISE. Tries of partners' credentials: how many are heard, and whom they shut out.
class CredentialsTest {
  private static final String ELSEWHERE = "203.0.113.7";
  private static final String HOME = "198.51.100.1";

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
            w.accounts().credential(Cast.DEMO_ES.id(), "es", Secrets.sha256("right"));
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
}
