package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.Answer;
import sanad.exchange.ExchangeCode;
import sanad.exchange.LinkForm;
import sanad.handling.Role;
import sanad.store.Link;

/// EXERCISE. The way to a partner's node, and the credential that goes with it.
class LinkRegistrationTest {
  private static final URI THERE = URI.create("https://exercise.example/taxii2/sanad/");

  private final ExerciseNode node =
      new ExerciseNode(ExerciseNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"), 1);

  private Answer<Link> register(Optional<UUID> id, URI to, String credential) {
    return register(id, to, "", credential);
  }

  private Answer<Link> register(Optional<UUID> id, URI to, String pinned, String credential) {
    var form =
        new LinkForm(
            id,
            ExerciseNode.B,
            to,
            new UUID(1, 1),
            pinned,
            credential,
            ExerciseNode.AGREEMENT,
            ExerciseNode.PURPOSE,
            Duration.ZERO);
    try (var session = node.open(Role.LIAISON)) {
      return node.partners.register(session, form);
    }
  }

  private void refuses(Answer<Link> answer) {
    assertThat(answer.refusals())
        .extracting(obstacle -> obstacle.code())
        .containsExactly(ExchangeCode.CREDENTIAL_UNFIT);
  }

  @Test
  void a_credential_is_one_line_of_name_and_secret() {
    for (var line :
        new String[] {
          "", "exercise", ":secret", "exercise:", "a:b c", "a:b\nc:d", "/etc/exercise"
        }) {
      refuses(register(Optional.empty(), THERE, line));
    }
    assertThat(register(Optional.empty(), THERE, "exercise:one\n").done()).isPresent();
  }

  @Test
  void a_changed_way_keeps_its_credential_only_where_it_leads_to_the_same_place() {
    var link = register(Optional.empty(), THERE, "exercise:one").done().orElseThrow();
    var same = register(Optional.of(link.id()), THERE, "").done().orElseThrow();
    assertThat(node.credential(same)).contains("exercise:one");
    refuses(register(Optional.of(link.id()), URI.create("https://other.example/taxii2/"), ""));
    refuses(register(Optional.of(link.id()), THERE, "ab".repeat(32), ""));
  }

  @Test
  void a_way_that_is_to_be_changed_must_be_there() {
    var answer = register(Optional.of(new UUID(5, 5)), THERE, "exercise:one");
    assertThat(answer.refusals())
        .extracting(obstacle -> obstacle.code())
        .containsExactly(ExchangeCode.LINK_UNKNOWN);
    try (var session = node.open(Role.LIAISON)) {
      assertThat(session.registry().links()).isEmpty();
    }
  }

  @Test
  void the_credential_before_is_forgotten() {
    var link = register(Optional.empty(), THERE, "exercise:one").done().orElseThrow();
    var changed = register(Optional.of(link.id()), THERE, "exercise:two").done().orElseThrow();
    assertThat(node.credential(link)).isEmpty();
    assertThat(node.credential(changed)).contains("exercise:two");
  }
}
