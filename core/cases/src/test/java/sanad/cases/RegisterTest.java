package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.AgreementForm;
import sanad.exchange.ExchangeCode;
import sanad.exchange.LinkForm;
import sanad.exchange.PartyForm;
import sanad.handling.Agreement;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.store.Act;
import sanad.store.Session;

/// EXERCISE. What officers write into the register, and what it refuses.
class RegisterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final ExerciseNode node = new ExerciseNode(ExerciseNode.A, () -> NOW, 1);

  private void party(Session session, PartyId id, Party.Kind kind) {
    assertThat(node.partners.register(session, form(id, kind)).done()).isPresent();
  }

  private static PartyForm form(PartyId id, Party.Kind kind) {
    return new PartyForm(
        Optional.of(id), kind, Map.of("en", "EXERCISE changed"), "", Party.Keeping.ENFORCES_RULES);
  }

  @Test
  void who_leaves_a_group_is_in_it_by_no_other_membership() {
    try (var session = node.open(Role.LIAISON)) {
      party(session, ExerciseNode.GROUP, Party.Kind.GROUP);
      for (var from : new String[] {"2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"}) {
        var until = Instant.parse(from).plus(Duration.ofDays(400));
        node.partners
            .join(session, ExerciseNode.GROUP, ExerciseNode.B, Instant.parse(from), until)
            .done()
            .orElseThrow();
      }
      node.partners.leave(session, ExerciseNode.GROUP, ExerciseNode.B).done().orElseThrow();
      assertThat(session.registry().register().groupsOf(ExerciseNode.B, NOW)).isEmpty();
      assertThat(node.partners.leave(session, ExerciseNode.GROUP, ExerciseNode.B).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.PARTY_UNKNOWN);
    }
  }

  @Test
  void who_leaves_a_group_does_not_come_back_by_a_membership_that_was_to_begin() {
    var later = NOW.plus(Duration.ofDays(30));
    try (var session = node.open(Role.LIAISON)) {
      party(session, ExerciseNode.GROUP, Party.Kind.GROUP);
      node.partners
          .join(session, ExerciseNode.GROUP, ExerciseNode.B, later, later.plus(Duration.ofDays(9)))
          .done()
          .orElseThrow();
      var group = node.partners.directory(session).groups().getFirst();
      assertThat(group.members()).isEmpty();
      assertThat(group.toCome()).extracting(m -> m.member()).containsExactly(ExerciseNode.B);
      node.partners.leave(session, ExerciseNode.GROUP, ExerciseNode.B).done().orElseThrow();
      assertThat(session.registry().register().groupsOf(ExerciseNode.B, later)).isEmpty();
      assertThat(node.partners.directory(session).groups().getFirst().toCome()).isEmpty();
      assertThat(node.partners.leave(session, ExerciseNode.GROUP, ExerciseNode.B).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.PARTY_UNKNOWN);
    }
  }

  @Test
  void this_agency_is_changed_on_its_own_page_and_not_as_a_partner() {
    try (var session = node.open(Role.LIAISON)) {
      var answer = node.partners.register(session, form(ExerciseNode.A, Party.Kind.GROUP));
      assertThat(answer.refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.PARTY_IS_SELF);
      assertThat(session.registry().register().knowsAgency(ExerciseNode.A)).isTrue();
    }
  }

  /// Items that name an agency would reach whoever is made a member of it.
  @Test
  void an_agency_becomes_no_group() {
    try (var session = node.open(Role.LIAISON, Role.ADMINISTRATOR)) {
      assertThat(node.partners.register(session, form(ExerciseNode.B, Party.Kind.GROUP)).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.PARTY_OF_WRONG_KIND);
      assertThat(session.registry().register().knowsAgency(ExerciseNode.B)).isTrue();
    }
  }

  /// Who releases could else do without the second officer.
  @Test
  void that_a_body_keeps_rules_after_all_is_no_liaison_officers_to_say() {
    var none =
        new PartyForm(
            Optional.of(ExerciseNode.B),
            Party.Kind.AGENCY,
            Map.of("en", "EXERCISE B"),
            "",
            Party.Keeping.KEEPS_NO_RULES);
    try (var session = node.open(Role.LIAISON)) {
      node.partners.register(session, none).done().orElseThrow();
      assertThat(
              node.partners.register(session, form(ExerciseNode.B, Party.Kind.AGENCY)).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.ROLE_MISSING);
      assertThat(node.partners.keeping(session, Optional.of(ExerciseNode.B)))
          .isEqualTo(Party.Keeping.KEEPS_NO_RULES);
    }
    try (var session = node.open(Role.ADMINISTRATOR)) {
      node.partners.register(session, form(ExerciseNode.B, Party.Kind.AGENCY)).done().orElseThrow();
    }
  }

  @Test
  void a_blank_name_is_none() {
    try (var session = node.open(Role.LIAISON)) {
      var form =
          new PartyForm(
              Optional.of(ExerciseNode.C),
              Party.Kind.AGENCY,
              Map.of("en", " ", "ar", " جهاز تمرين "),
              "",
              Party.Keeping.ENFORCES_RULES);
      var party = node.partners.register(session, form).done().orElseThrow();
      assertThat(party.names()).containsExactly(Map.entry("ar", "جهاز تمرين"));
      assertThat(party.name("en")).isEqualTo("جهاز تمرين");
    }
  }

  @Test
  void what_comes_under_an_agreement_is_kept_for_a_time_that_can_be_told() {
    try (var session = node.open(Role.LIAISON)) {
      for (var retention :
          new Duration[] {
            Duration.ZERO,
            Duration.ofDays(-1),
            Duration.ofDays(36_501),
            Duration.ofSeconds(Long.MAX_VALUE)
          }) {
        assertThat(node.partners.register(session, agreement(retention)).refusals())
            .extracting(o -> o.code())
            .containsExactly(ExchangeCode.RETENTION_UNFIT);
      }
      Agreement kept =
          node.partners.register(session, agreement(Duration.ofHours(1))).done().orElseThrow();
      assertThat(kept.retention()).isEqualTo(Duration.ofHours(1));
    }
  }

  private static AgreementForm agreement(Duration retention) {
    var plain = ExerciseNode.agreement(Optional.empty(), Set.of(ExerciseNode.A, ExerciseNode.B));
    return new AgreementForm(
        plain.id(),
        plain.name(),
        plain.parties(),
        plain.purposes(),
        plain.ceiling(),
        plain.equivalences(),
        retention,
        plain.from(),
        plain.until());
  }

  @Test
  void a_way_that_is_hardly_ever_due_keeps_no_other_from_being_due() {
    try (var session = node.open(Role.LIAISON)) {
      for (var every : new Duration[] {Duration.ofSeconds(Long.MAX_VALUE), Duration.ofMinutes(1)}) {
        var link = node.partners.register(session, way(every)).done().orElseThrow();
        session.write(
            Act.of("link", Act.Kind.ADMINISTRATION),
            w -> {
              w.save(link.pulled("", NOW.minusSeconds(120), "ok"));
              return link;
            });
      }
    }
    assertThat(node.pullFrom(node).due())
        .extracting(link -> link.every())
        .containsExactly(Duration.ofMinutes(1));
  }

  /// What partners give, warnings among it, does not wait until a wrong clock's time has come.
  @Test
  void a_way_that_was_pulled_by_a_clock_that_was_ahead_is_due() {
    try (var session = node.open(Role.LIAISON)) {
      var link = node.partners.register(session, way(Duration.ofMinutes(1))).done().orElseThrow();
      session.write(
          Act.of("link", Act.Kind.ADMINISTRATION),
          w -> {
            w.save(link.pulled("", NOW.plus(Duration.ofDays(3_000)), "ok"));
            return link;
          });
    }
    assertThat(node.pullFrom(node).due()).hasSize(1);
  }

  private static LinkForm way(Duration every) {
    return new LinkForm(
        Optional.empty(),
        ExerciseNode.B,
        URI.create("https://exercise.example/taxii2/sanad/"),
        new UUID(1, 1),
        "",
        "exercise:one",
        ExerciseNode.AGREEMENT,
        ExerciseNode.PURPOSE,
        every);
  }
}
