package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.AgreementForm;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.PartyForm;
import sanad.exchange.ReleaseRequest;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.HandlingCode;
import sanad.handling.ItemState;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.handling.Withdrawn;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.ItemQuery;
import sanad.store.Marked;
import sanad.store.Release;
import sanad.store.Session;

/// EXERCISE. Releases as an insider meets them: who may know of one, take it back, approve it.
class WithdrawalTest {
  private static final PartyId A = ExerciseNode.A;
  private static final PartyId B = ExerciseNode.B;
  private static final PartyId C = ExerciseNode.C;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(B, () -> now, 2);

  private Release give(List<StixId> facts, PartyId... to) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      return a.releases
          .release(session, a.request(facts, to), Optional.empty(), List.of())
          .done()
          .orElseThrow();
    }
  }

  private Session cleared(Clearance clearance, int officer, Role... roles) {
    return a.store.open(
        new Viewer.Officer(
            new OfficerId(new UUID(1, officer)),
            A,
            Set.of(),
            Set.of(roles),
            clearance,
            Set.of(ExerciseNode.PURPOSE)),
        ExerciseNode.PURPOSE);
  }

  private List<StixId> seenByB() {
    now = now.plusSeconds(60);
    try (var session = b.open(Role.LIAISON)) {
      b.pullFrom(a).pull(session, b.link(a)).orElseThrow();
      return session.items().list(ItemQuery.ALL, 100, Optional.empty()).rows().stream()
          .map(held -> held.id())
          .toList();
    }
  }

  @Test
  void a_release_is_absent_for_an_officer_who_may_not_see_it() {
    var hidden = give(List.of(a.fact("one")), B);
    try (var session = cleared(Clearance.RESTRICTED, 7, Role.LIAISON)) {
      assertThat(a.releases.list(session, 10, Optional.empty()).rows()).isEmpty();
      assertThat(a.releases.list(session, 10, Optional.empty()).next()).isEmpty();
      assertThat(a.releases.account(session, hidden.id())).isEmpty();
    }
  }

  @Test
  void a_page_of_releases_is_as_if_the_hidden_ones_were_absent() {
    give(List.of(a.fact("one")), B);
    give(List.of(a.fact("two")), B);
    try (var session = a.open(Role.ANALYST)) {
      var first = a.releases.list(session, 1, Optional.empty());
      assertThat(first.rows()).hasSize(1);
      assertThat(a.releases.list(session, 1, first.next()).rows()).hasSize(1);
      assertThat(a.releases.list(session, 2, Optional.empty()).next()).isEmpty();
    }
  }

  @Test
  void who_cannot_see_a_release_does_not_withdraw_it_in_name_only() {
    var fact = a.fact("one");
    var release = give(List.of(fact), B);
    try (var session = cleared(Clearance.RESTRICTED, 7, Role.LIAISON)) {
      assertThat(a.releases.withdraw(session, release.id(), "EXERCISE").refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.RELEASE_UNKNOWN);
    }
    try (var session = a.open(Role.LIAISON)) {
      assertThat(a.releases.account(session, release.id()).orElseThrow().release().withdrawnAt())
          .isEmpty();
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
    assertThat(seenByB()).isEmpty();
  }

  @Test
  void a_withdrawal_takes_back_what_nobody_may_see_at_that_moment() {
    var sealed = a.fact("one");
    var release = give(List.of(sealed, a.fact("two")), B);
    state(sealed, ItemState.Standing.SEALED);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(session.items().get(sealed)).isEmpty();
    }
    // the title stands in the report, which is not sealed
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
    try (var session = a.open(Role.LIAISON)) {
      session.write(
          Act.of("exercise", Act.Kind.ALTERATION),
          w -> {
            w.withdraw(Map.of(sealed, Withdrawn.from(Set.of(C))));
            return true;
          });
    }
    try (var session =
        a.store.open(new Viewer.NodeTask(Viewer.Task.ERASER), Purpose.ADMINISTRATION)) {
      assertThat(session.items().get(sealed).orElseThrow().state())
          .extracting(ItemState::standing, ItemState::withdrawnFrom)
          .containsExactly(ItemState.Standing.SEALED, Set.of(B, C));
    }
  }

  /// What stands by a release that its officer may not know of stays.
  @Test
  void a_withdrawal_takes_nothing_that_a_hidden_release_still_grants() {
    var open = fact("open", "RESTRICTED", Clearance.RESTRICTED);
    var first = give(List.of(open), B);
    give(List.of(open, a.fact("hidden")), B);
    try (var session = cleared(Clearance.RESTRICTED, 7, Role.LIAISON)) {
      assertThat(a.releases.list(session, 10, Optional.empty()).rows()).hasSize(1);
      a.releases.withdraw(session, first.id(), "EXERCISE").done().orElseThrow();
    }
    assertThat(seenByB()).contains(open);
  }

  /// Puts an invented fact of another height, which the agreement knows from then on.
  private StixId fact(String words, String level, Clearance equivalent) {
    var low = a.handling().terms();
    var terms =
        new Terms(
            low.originator(),
            new Classification("EX", level, Optional.of(equivalent)),
            low.controls(),
            low.tlp(),
            low.codes(),
            low.purposes(),
            low.basis(),
            low.releaseTo(),
            low.displayOnly(),
            low.uses(),
            low.caveats());
    var id = StixId.random("incident", a.random);
    var object =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(A.stix()))
            .created(now)
            .modified(now)
            .put("name", "EXERCISE " + words)
            .build();
    try (var session = a.open(Role.LIAISON)) {
      var known = ExerciseNode.agreement(Optional.of(ExerciseNode.AGREEMENT), Set.of(A, B, C));
      a.partners
          .register(
              session,
              new AgreementForm(
                  known.id(),
                  known.name(),
                  known.parties(),
                  known.purposes(),
                  known.ceiling(),
                  Map.of("EX/CONFIDENTIAL", Clearance.CONFIDENTIAL, "EX/" + level, equivalent),
                  known.retention(),
                  known.from(),
                  known.until()))
          .done()
          .orElseThrow();
      session.write(
          Act.of("fact.put", Act.Kind.COLLECTION),
          w ->
              w.put(
                  List.of(new Marked(object, A, a.handling().withTerms(terms), Optional.empty()))));
    }
    return id;
  }

  private void state(StixId id, ItemState.Standing standing) {
    try (var session = a.open(Role.LIAISON)) {
      session.write(
          Act.of("exercise", Act.Kind.ALTERATION),
          w -> {
            w.state(id, new ItemState(standing, Set.of(), Set.of()));
            return true;
          });
    }
  }

  @Test
  void an_analyst_withdraws_nothing() {
    var release = give(List.of(a.fact("one")), B);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.releases.withdraw(session, release.id(), "EXERCISE").refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.ROLE_MISSING);
    }
  }

  @Test
  void what_another_release_still_grants_keeps_its_marking() {
    var fact = a.fact("one");
    give(List.of(fact), B);
    var second = give(List.of(fact), B);
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, second.id(), "EXERCISE").done().orElseThrow();
    }
    assertThat(seenByB()).contains(fact);
    try (var session = b.open(Role.ANALYST)) {
      assertThat(b.arrivals.quarantine(session, 10, Optional.empty()).rows()).isEmpty();
    }
  }

  /// The store follows what is named in turn; so does the preview that promises it.
  @Test
  void what_is_named_in_turn_and_taken_back_keeps_an_item_from_release() {
    var hidden = a.fact("hidden");
    var first = give(List.of(hidden), B);
    var middle = a.fact("middle", hidden);
    give(List.of(middle), B);
    var far = a.fact("far", middle);
    var fact = a.fact("fact", far, middle);
    give(List.of(far), B);
    try (var session = a.open(Role.LIAISON)) {
      assertThat(a.releases.preview(session, a.request(List.of(fact), B)).allowed()).isTrue();
      now = now.plusSeconds(60);
      a.releases.withdraw(session, first.id(), "EXERCISE").done().orElseThrow();
      var preview = a.releases.preview(session, a.request(List.of(fact), B));
      assertThat(preview.obstacles())
          .containsExactly(
              new Obstacle(
                  ExchangeCode.NAMES_UNRELEASED,
                  "items",
                  List.of(fact.toString(), hidden.toString())));
    }
    assertThat(seenByB()).doesNotContain(middle, far, fact);
  }

  /// The page names who is chosen, and nobody else: what others may do with it stays as it is.
  @Test
  void who_was_given_it_before_gets_no_other_rules_by_a_release_to_another() {
    var fact = a.fact("one");
    give(List.of(fact), B);
    now = now.plusSeconds(60);
    var looser =
        new ReleaseRequest.Rules(
            Tlp.RED, Set.of(), "", Map.of(Use.COURT, Permission.ALLOW), Set.of(), Optional.empty());
    try (var session = a.open(Role.LIAISON)) {
      var toC = with(a.request(List.of(fact), C), looser);
      assertThat(a.releases.preview(session, toC).obstacles())
          .containsExactly(
              new Obstacle(
                  ExchangeCode.CHANGES_EARLIER, "items", List.of(fact.toString(), B.toString())));
      var toBoth = with(a.request(List.of(fact), B, C), looser);
      assertThat(a.releases.preview(session, toBoth).allowed()).isTrue();
      assertThat(a.releases.preview(session, a.request(List.of(fact), C)).allowed()).isTrue();
    }
  }

  /// A release lifts the withdrawal from those whom it names, and nothing else that was decided.
  @Test
  void what_was_recalled_is_not_opened_by_releasing_it_again() {
    var fact = a.fact("one");
    give(List.of(fact), B);
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      session.write(
          Act.of("exercise.recall", Act.Kind.ALTERATION),
          writing -> {
            writing.state(fact, new ItemState(ItemState.Standing.RECALLED, Set.of(B), Set.of()));
            return fact;
          });
      assertThat(a.releases.preview(session, a.request(List.of(fact), B)).obstacles())
          .containsExactly(
              new Obstacle(ExchangeCode.WITHHELD, "recipients", List.of(B.toString(), "RECALLED")));
    }
  }

  @Test
  void each_rule_that_a_reader_keeps_counts_as_another() {
    var fact = a.fact("one");
    give(List.of(fact), B);
    now = now.plusSeconds(60);
    var none = Set.<HandlingCode>of();
    var until = Optional.of(now.plus(Duration.ofDays(7)));
    var never = Optional.<Instant>empty();
    var ban = Set.of(Caveat.NO_DEATH_PENALTY);
    var same = new ReleaseRequest.Rules(Tlp.RED, none, "", Map.of(), Set.of(), never);
    assertThat(changes(fact, same)).isFalse();
    assertThat(
            List.of(
                new ReleaseRequest.Rules(Tlp.AMBER_STRICT, none, "", Map.of(), Set.of(), never),
                new ReleaseRequest.Rules(
                    Tlp.RED, Set.of(HandlingCode.H0), "", Map.of(), Set.of(), never),
                new ReleaseRequest.Rules(Tlp.RED, none, "", Map.of(), ban, never),
                new ReleaseRequest.Rules(Tlp.RED, none, "", Map.of(), Set.of(), until)))
        .allMatch(rules -> changes(fact, rules));
  }

  private boolean changes(StixId fact, ReleaseRequest.Rules rules) {
    try (var session = a.open(Role.LIAISON)) {
      var preview = a.releases.preview(session, with(a.request(List.of(fact), C), rules));
      return preview.obstacles().stream()
          .anyMatch(obstacle -> obstacle.code() == ExchangeCode.CHANGES_EARLIER);
    }
  }

  private static ReleaseRequest with(ReleaseRequest request, ReleaseRequest.Rules rules) {
    return new ReleaseRequest(
        request.items(),
        request.recipients(),
        request.agreement(),
        request.purpose(),
        request.title(),
        Optional.of(rules),
        request.justification());
  }

  @Test
  void the_second_officer_may_see_what_is_approved() {
    keepsNoRules(B);
    var fact = a.fact("one");
    try (var session = a.open(Role.LIAISON);
        var blind = cleared(Clearance.RESTRICTED, 2, Role.APPROVER);
        var second = cleared(Clearance.SECRET, 3, Role.APPROVER)) {
      var request = a.request(List.of(fact), B);
      assertThat(a.releases.release(session, request, Optional.of(blind), List.of()).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.SECOND_OFFICER_UNFIT);
      assertThat(a.releases.release(session, request, Optional.of(second), List.of()).refusals())
          .isEmpty();
    }
  }

  private void keepsNoRules(PartyId party) {
    try (var session = a.open(Role.LIAISON)) {
      a.partners
          .register(
              session,
              new PartyForm(
                  Optional.of(party),
                  Party.Kind.AGENCY,
                  Map.of("en", "EXERCISE B"),
                  "",
                  Party.Keeping.KEEPS_NO_RULES))
          .done()
          .orElseThrow();
    }
  }
}
