package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.Answer;
import sanad.exchange.ExchangeCode;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.store.PartnerCertificate;

/// EXERCISE. The certificate that a partner must prove: how it is typed, and for whom.
class PartnerCertificatesTest {
  private static final String PROOF = "0123456789abcdef".repeat(4);

  private final ExerciseNode node =
      new ExerciseNode(ExerciseNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"), 1);

  private Answer<PartnerCertificate> register(PartyId partner, String typed) {
    try (var session = node.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      return node.partners.registerCertificate(session, partner, typed);
    }
  }

  private Answer<PartnerCertificate> remove(PartyId partner) {
    try (var session = node.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      return node.partners.removeCertificate(session, partner);
    }
  }

  private void refuses(Answer<PartnerCertificate> answer, ExchangeCode code) {
    assertThat(answer.refusals()).extracting(obstacle -> obstacle.code()).containsExactly(code);
  }

  @Test
  void a_fingerprint_may_be_typed_as_tools_print_it() {
    var kept = new PartnerCertificate(ExerciseNode.B, PROOF);
    var colons = PROOF.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    for (var typed : new String[] {PROOF, colons, " " + PROOF + "\n"}) {
      assertThat(register(ExerciseNode.B, typed).done()).as(typed).contains(kept);
    }
  }

  @Test
  void what_is_no_fingerprint_is_refused() {
    for (var typed :
        new String[] {
          "", PROOF.substring(1), PROOF + "0", PROOF.replace('0', 'g'), "٠".repeat(64)
        }) {
      refuses(register(ExerciseNode.B, typed), ExchangeCode.FINGERPRINT_UNFIT);
    }
  }

  @Test
  void only_a_partner_has_one() {
    refuses(register(ExerciseNode.A, PROOF), ExchangeCode.PARTY_UNKNOWN);
    refuses(register(new PartyId(new UUID(9, 9)), PROOF), ExchangeCode.PARTY_UNKNOWN);
  }

  @Test
  void the_last_one_counts_until_it_is_removed() {
    refuses(remove(ExerciseNode.B), ExchangeCode.CERTIFICATE_NONE);
    register(ExerciseNode.B, "a".repeat(64));
    register(ExerciseNode.B, PROOF);
    try (var session = node.open(Role.LIAISON)) {
      assertThat(node.partners.directory(session).certificates())
          .containsExactly(new PartnerCertificate(ExerciseNode.B, PROOF));
    }
    assertThat(remove(ExerciseNode.B).done())
        .contains(new PartnerCertificate(ExerciseNode.B, PROOF));
    refuses(remove(ExerciseNode.B), ExchangeCode.CERTIFICATE_NONE);
  }
}
