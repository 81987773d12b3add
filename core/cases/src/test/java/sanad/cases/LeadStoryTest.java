package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.exchange.AgencyForm;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.OwnAgency;
import sanad.exchange.PullCode;
import sanad.exchange.PullResult;
import sanad.handling.Basis;
import sanad.handling.Clearance;
import sanad.handling.Decision;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.ItemQuery;
import sanad.store.Marked;

/// EXERCISE. The story of a lead between invented agencies.
class LeadStoryTest {
  private static final PartyId A = ExerciseNode.A;
  private static final PartyId B = ExerciseNode.B;
  private static final PartyId C = ExerciseNode.C;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(A, () -> now, 1);
  private final ExerciseNode b = new ExerciseNode(B, () -> now, 2);
  private final ExerciseNode c = new ExerciseNode(C, () -> now, 3);

  private void later() {
    now = now.plusSeconds(60);
  }

  private PullResult pull(ExerciseNode to, ExerciseNode from, UUID link) {
    later();
    try (var session = to.open(Role.LIAISON)) {
      return to.pullFrom(from).pull(session, link).orElseThrow();
    }
  }

  private StixId give(List<StixId> facts, PartyId... to) {
    later();
    try (var session = a.open(Role.LIAISON)) {
      var release =
          a.leads.give(
              session,
              a.request(facts, to),
              new LeadForm("EXERCISE lead", "Look into it"),
              Optional.empty());
      assertThat(release.refusals()).isEmpty();
      return release.done().orElseThrow().items().getLast();
    }
  }

  @Test
  void a_lead_reaches_its_receiver_alone_and_its_outcome_returns() {
    var place = a.fact("place");
    var fact = a.fact("writings of a soldier", place);
    var lead = give(List.of(fact, place), B);
    var toA = b.link(a);
    var toAOfC = c.link(a);

    assertThat(pull(b, a, toA).code()).isEqualTo(PullCode.OK);
    assertThat(pull(c, a, toAOfC).stored()).isZero();
    try (var session = c.open(Role.ANALYST)) {
      assertThat(session.items().list(ItemQuery.ALL, 10, Optional.empty()).rows()).isEmpty();
    }
    try (var session = b.open(Role.CASE)) {
      var received = b.leads.received(session, 10, Optional.empty()).rows();
      assertThat(received).hasSize(1);
      assertThat(received.getFirst().lead().itemRefs()).containsExactly(fact, place);
      assertThat(received.getFirst().giver().id()).isEqualTo(A);
      assertThat(session.items().get(fact)).isPresent();
      assertThat(b.arrivals.reports(session, 10, Optional.empty()).rows()).hasSize(1);
      assertThat(b.arrivals.quarantine(session, 10, Optional.empty()).rows()).isEmpty();
      var step =
          b.leads.record(
              session,
              new StepForm(
                  lead,
                  Outcome.Step.ARREST,
                  PartialDate.of("2026-11"),
                  Optional.of(1L),
                  Optional.of("EXERCISE")));
      assertThat(step.refusals()).isEmpty();
    }

    var toB = a.link(b);
    assertThat(pull(a, b, toB).stored()).isPositive();
    try (var session = a.open(Role.ANALYST)) {
      var given = a.leads.given(session, 10, Optional.empty()).rows().getFirst();
      assertThat(given.receivers()).extracting(p -> p.id()).containsExactly(B);
      assertThat(given.latest().orElseThrow().outcome().step()).isEqualTo(Outcome.Step.ARREST);
      assertThat(given.latest().orElseThrow().by().id()).isEqualTo(B);
      assertThat(a.leads.returned(session, 10)).hasSize(1);
      assertThat(a.arrivals.quarantine(session, 10, Optional.empty()).rows()).isEmpty();
    }
    assertThat(pull(c, b, c.link(b)).stored()).isZero();
  }

  /// Puts what a partner's node would send about a lead, without its rules.
  private void steps(PartyId by, StixId lead, Outcome.Step step, int many) {
    later();
    var marked = new ArrayList<Marked>();
    var outcome = new Outcome(lead, step, Optional.empty(), Optional.empty(), Optional.empty());
    for (int i = 0; i < many; i++) {
      var started =
          ObjectBuilder.of(a.kinds.newId(Outcome.class, a.random))
              .createdBy(StixId.parse(by.stix()))
              .created(now)
              .modified(now);
      var own = a.handling().terms();
      var terms =
          new Terms(
              by,
              own.classification(),
              own.controls(),
              own.tlp(),
              own.codes(),
              own.purposes(),
              new Basis.Whole(ExerciseNode.AGREEMENT),
              Set.of(A),
              Set.of(),
              own.uses(),
              own.caveats());
      marked.add(
          new Marked(
              a.kinds.write(outcome, started), by, a.handling().withTerms(terms), Optional.of(by)));
    }
    var task = new Viewer.NodeTask(Viewer.Task.PULL);
    try (var session = a.store.open(task, Purpose.ADMINISTRATION)) {
      session.write(Act.of("exercise", Act.Kind.COLLECTION), w -> w.put(marked));
    }
  }

  @Test
  void no_partner_hides_the_steps_of_another_behind_its_own() {
    var lead = give(List.of(a.fact("writings")), B, C);
    steps(C, lead, Outcome.Step.ARREST, 1);
    steps(B, lead, Outcome.Step.NO_TRACE, 501);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.leads.get(session, lead).orElseThrow().steps())
          .filteredOn(step -> step.by().id().equals(C))
          .extracting(step -> step.outcome().step())
          .containsExactly(Outcome.Step.ARREST);
    }
  }

  @Test
  void no_partner_hides_what_came_of_a_lead_behind_outcomes_of_leads_that_nobody_gave() {
    var lead = give(List.of(a.fact("writings")), B, C);
    steps(C, lead, Outcome.Step.ARREST, 1);
    later();
    steps(B, StixId.random("sanad-lead", a.random), Outcome.Step.NO_TRACE, 1_200);
    steps(B, lead, Outcome.Step.ASSESSED, 30);
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.leads.returned(session, 10))
          .extracting(step -> step.by().id(), step -> step.outcome().step())
          .containsExactly(tuple(B, Outcome.Step.ASSESSED), tuple(C, Outcome.Step.ARREST));
    }
  }

  @Test
  void a_lead_is_found_by_its_title_and_by_what_it_asks() {
    try (var session = a.open(Role.LIAISON)) {
      var form = new LeadForm("EXERCISE caravan", "Whose is the lorry?");
      a.leads.give(session, a.request(List.of(a.fact("writings")), B), form, Optional.empty());
    }
    pull(b, a, b.link(a));
    for (var asked : List.of("caravan", "lorry")) {
      try (var session = b.open(Role.ANALYST)) {
        assertThat(session.items().search(asked, 9, Optional.empty()).rows())
            .extracting(held -> held.id().type())
            .containsOnly("sanad-lead");
      }
    }
  }

  @Test
  void what_its_readers_could_not_read_as_a_lead_is_not_given_as_one() {
    var fact = a.fact("writings");
    for (var unfit :
        List.of(
            new LeadForm("", "Look into it"),
            new LeadForm("x".repeat(201), "Look into it"),
            new LeadForm("EXERCISE\nlead", "Look into it"),
            new LeadForm("EXERCISE lead", " "),
            new LeadForm("EXERCISE lead", "x".repeat(20_001)))) {
      try (var session = a.open(Role.LIAISON)) {
        var answer = a.leads.give(session, a.request(List.of(fact), B), unfit, Optional.empty());
        assertThat(answer.refusals()).hasSize(1);
        assertThat(a.releases.list(session, 10, Optional.empty()).rows()).isEmpty();
      }
    }
    try (var session = a.open(Role.LIAISON)) {
      var longest = new LeadForm("x".repeat(200), "x".repeat(20_000));
      a.leads.give(session, a.request(List.of(fact), B), longest, Optional.empty());
      assertThat(a.leads.given(session, 10, Optional.empty()).rows()).hasSize(1);
    }
  }

  @Test
  void a_step_that_the_giver_could_not_read_is_not_recorded() {
    var lead = give(List.of(a.fact("writings")), B);
    pull(b, a, b.link(a));
    try (var session = b.open(Role.CASE)) {
      var note = Optional.of("x".repeat(20_001));
      var step = new StepForm(lead, Outcome.Step.ACTED, Optional.empty(), Optional.empty(), note);
      assertThat(b.leads.record(session, step).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.TEXT_TOO_LONG);
    }
  }

  /// At 22:30 in UTC it is the next day in Baghdad.
  @Test
  void a_step_of_today_is_not_in_the_future_where_it_is_today() {
    now = Instant.parse("2026-11-23T22:30:00Z");
    var lead = give(List.of(a.fact("writings")), B);
    pull(b, a, b.link(a));
    assertThat(refusals(lead, "2026-11-24")).isEmpty();
    assertThat(refusals(lead, "2026-11-25"))
        .extracting(o -> o.code())
        .containsExactly(ExchangeCode.DAY_UNFIT);
  }

  private List<Obstacle> refusals(StixId lead, String when) {
    try (var session = b.open(Role.CASE)) {
      var day = PartialDate.of(when);
      return b.leads
          .record(
              session,
              new StepForm(lead, Outcome.Step.ACTED, day, Optional.empty(), Optional.empty()))
          .refusals();
    }
  }

  @Test
  void a_second_pull_takes_nothing_twice() {
    give(List.of(a.fact("one"), a.fact("two"), a.fact("three")), B);
    var link = b.link(a);
    assertThat(pull(b, a, link).stored()).isEqualTo(7);
    assertThat(pull(b, a, link))
        .extracting(PullResult::stored, PullResult::known)
        .containsExactly(0, 0);
    var again = b.link(a);
    assertThat(pull(b, a, again))
        .extracting(PullResult::stored, PullResult::known)
        .containsExactly(0, 7);
  }

  @Test
  void what_is_withdrawn_before_it_was_fetched_is_never_served() {
    var fact = a.fact("one");
    give(List.of(fact), B);
    try (var session = a.open(Role.LIAISON)) {
      var release = a.releases.list(session, 1, Optional.empty()).rows().getFirst();
      assertThat(a.releases.withdraw(session, release.id(), "EXERCISE").refusals()).isEmpty();
      assertThat(a.releases.withdraw(session, release.id(), "").refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.RELEASE_UNKNOWN);
    }
    var result = pull(b, a, b.link(a));
    assertThat(result.code()).isEqualTo(PullCode.OK);
    try (var session = b.open(Role.ANALYST)) {
      assertThat(session.items().list(ItemQuery.ALL, 10, Optional.empty()).rows())
          .as("not even that there is a giver")
          .isEmpty();
    }
    var again = a.fact("two");
    give(List.of(again), B);
    pull(b, a, b.link(a));
    try (var session = b.open(Role.ANALYST)) {
      assertThat(session.items().get(again)).isPresent();
      assertThat(session.items().get(fact)).isEmpty();
      assertThat(session.items().get(StixId.parse(A.stix()))).isPresent();
    }
  }

  @Test
  void the_giver_is_seen_while_another_release_stands() {
    give(List.of(a.fact("one")), B);
    give(List.of(a.fact("two")), B);
    try (var session = a.open(Role.LIAISON)) {
      var release = a.releases.list(session, 1, Optional.empty()).rows().getFirst();
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
    pull(b, a, b.link(a));
    try (var session = b.open(Role.ANALYST)) {
      assertThat(session.items().get(StixId.parse(A.stix()))).isPresent();
    }
  }

  @Test
  void a_renamed_agency_is_told_by_its_new_name() {
    give(List.of(a.fact("one")), B);
    var link = b.link(a);
    pull(b, a, link);
    try (var session = a.open(Role.LIAISON)) {
      var names = Map.of("en", "EXERCISE A renamed");
      var form = new AgencyForm(names, Optional.empty(), Optional.empty());
      assertThat(new OwnAgency().change(session, form).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.ROLE_MISSING);
    }
    try (var session = a.open(Role.ADMINISTRATOR)) {
      var nameless =
          new AgencyForm(Map.of("en", " "), Optional.of("x"), Optional.of(Clearance.OPEN));
      assertThat(new OwnAgency().change(session, nameless).refusals())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.NAME_MISSING, ExchangeCode.COUNTRY_UNFIT);
      var names = Map.of("en", "EXERCISE A renamed");
      var form = new AgencyForm(names, Optional.empty(), Optional.empty());
      new OwnAgency().change(session, form).done().orElseThrow();
    }
    give(List.of(a.fact("two")), B);
    give(List.of(a.fact("three")), B);
    pull(b, a, link);
    try (var session = b.open(Role.ANALYST)) {
      assertThat(session.items().versions(StixId.parse(A.stix())))
          .extracting(held -> held.object().properties().text("name").orElse(""))
          .containsExactlyInAnyOrder("EXERCISE A", "EXERCISE A renamed");
    }
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.arrivals.quarantine(session, 10, Optional.empty()).rows()).isEmpty();
    }
  }

  @Test
  void an_answer_is_a_release_and_can_be_withdrawn() {
    var lead = give(List.of(a.fact("one")), B);
    pull(b, a, b.link(a));
    try (var session = b.open(Role.CASE)) {
      var step =
          new StepForm(
              lead,
              Outcome.Step.ARREST,
              PartialDate.of("2026-11"),
              Optional.of(1L),
              Optional.empty());
      b.leads.record(session, step).done().orElseThrow();
    }
    try (var session = b.open(Role.LIAISON)) {
      var answer = b.releases.list(session, 10, Optional.empty()).rows().getFirst();
      assertThat(answer.recipients()).containsExactly(A);
      assertThat(answer.title()).isEqualTo("EXERCISE lead");
      assertThat(answer.items()).extracting(StixId::type).containsExactly("sanad-outcome");
      b.releases.withdraw(session, answer.id(), "EXERCISE: wrong lead").done().orElseThrow();
    }
    assertThat(pull(a, b, a.link(b)).stored()).isZero();
    try (var session = a.open(Role.ANALYST)) {
      assertThat(a.leads.returned(session, 10)).isEmpty();
    }
  }

  @Test
  void a_party_whose_group_signed_may_open_the_store() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
      a.registerGroup(session);
      var form = ExerciseNode.agreement(Optional.empty(), Set.of(A, ExerciseNode.GROUP));
      a.partners.register(session, form).done().orElseThrow();
    }
    assertThatThrownBy(() -> a.store.open(new Viewer.Partner(B), Purpose.CT_INVESTIGATION))
        .isInstanceOf(AccessRefused.class);
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      var until = Instant.parse("2027-01-01T00:00:00Z");
      a.partners.join(session, ExerciseNode.GROUP, B, now, until).done().orElseThrow();
    }
    a.store.open(new Viewer.Partner(B), Purpose.CT_INVESTIGATION).close();
    assertThatThrownBy(() -> a.store.open(new Viewer.Partner(C), Purpose.CT_INVESTIGATION))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void a_withdrawn_release_names_who_holds_it_and_since_when() {
    give(List.of(a.fact("one")), B, C);
    pull(b, a, b.link(a));
    var fetched = now;
    later();
    try (var session = a.open(Role.LIAISON)) {
      var release = a.releases.list(session, 1, Optional.empty()).rows().getFirst();
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
      var account = a.releases.account(session, release.id()).orElseThrow();
      assertThat(account.readers()).hasSize(2);
      assertThat(account.holdings()).hasSize(1);
      assertThat(account.holdings().getFirst().party().id()).isEqualTo(B);
      assertThat(account.holdings().getFirst().since()).isEqualTo(fetched);
    }
  }

  @Test
  void a_list_of_releases_tells_who_has_not_fetched_each_though_the_items_are_the_same() {
    var fact = a.fact("one");
    give(List.of(fact), B, C);
    pull(b, a, b.link(a));
    later();
    give(List.of(fact), B, C);
    try (var session = a.open(Role.LIAISON)) {
      var rows = a.releases.list(session, 2, Optional.empty()).rows();
      var fetched = a.releases.fetched(session, rows);
      var second = fetched.get(rows.getFirst().id());
      assertThat(second.by()).isEmpty();
      assertThat(second.missing()).extracting(Party::id).containsExactlyInAnyOrder(B, C);
      var first = fetched.get(rows.getLast().id());
      assertThat(first.by()).extracting(Party::id).containsExactly(B);
      assertThat(first.missing()).extracting(Party::id).containsExactly(C);
    }
  }

  @Test
  void an_ended_agreement_ends_the_next_page() {
    give(List.of(a.fact("one"), a.fact("two"), a.fact("three")), B);
    var link = b.link(a);
    b.before(
        () ->
            b.before(
                () -> {
                  try (var session = a.open(Role.LIAISON)) {
                    a.partners
                        .end(session, ExerciseNode.AGREEMENT, "EXERCISE")
                        .done()
                        .orElseThrow();
                  }
                }));
    assertThat(pull(b, a, link)).extracting(PullResult::code).isEqualTo(PullCode.NOT_FOUND);
    assertThat(pull(b, a, link)).extracting(PullResult::stored).isEqualTo(0);
  }

  @Test
  void the_sentence_names_each_reader_and_every_obstacle() {
    var hidden = a.fact("place");
    var fact = a.fact("fact", hidden);
    try (var session = a.open(Role.ANALYST)) {
      var preview = a.releases.preview(session, a.request(List.of(fact)));
      assertThat(preview.obstacles())
          .extracting(o -> o.code())
          .contains(ExchangeCode.ROLE_MISSING, ExchangeCode.AUDIENCE_EMPTY);
    }
    try (var session = a.open(Role.LIAISON)) {
      var preview = a.releases.preview(session, a.request(List.of(fact), B));
      assertThat(preview.readers()).extracting(r -> r.party().id()).containsExactly(B);
      assertThat(preview.obstacles())
          .extracting(o -> o.code())
          .containsExactly(ExchangeCode.NAMES_UNRELEASED);
      var whole = a.releases.withNamed(session, a.request(List.of(fact), B));
      assertThat(whole.items()).containsExactly(fact, hidden);
      assertThat(a.releases.preview(session, whole).allowed()).isTrue();
      var unknown = a.releases.preview(session, a.request(List.of(fact), ExerciseNode.GROUP));
      assertThat(unknown.obstacles())
          .extracting(o -> o.code())
          .contains(ExchangeCode.PARTY_UNKNOWN);
    }
  }

  @Test
  void an_obstacle_of_the_rule_is_told_with_its_reason() {
    try (var session = a.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      a.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
      var preview = a.releases.preview(session, a.request(List.of(a.fact("x")), B));
      assertThat(preview.obstacles())
          .anySatisfy(
              o -> {
                assertThat(o.code()).isEqualTo(ExchangeCode.WITHHELD);
                assertThat(o.about()).contains(Decision.Reason.AGREEMENT_NOT_IN_FORCE.name());
              });
    }
  }

  @Test
  void what_a_partner_sends_in_another_name_lies_apart() {
    give(List.of(a.fact("one")), B);
    // B's node is told that A's link is C's: everything that comes claims another's name.
    var forged = b.link(c);
    try (var session = b.open(Role.LIAISON)) {
      var result = b.pullFrom(a).pull(session, forged).orElseThrow();
      assertThat(result.stored()).isZero();
    }
  }

  @Test
  void a_lead_on_what_another_reads_already_is_not_the_others() {
    var fact = a.fact("one");
    give(List.of(fact), C);
    give(List.of(fact), B);
    pull(c, a, c.link(a));
    try (var session = c.open(Role.ANALYST)) {
      assertThat(c.leads.received(session, 10, Optional.empty()).rows()).hasSize(1);
      assertThat(c.arrivals.reports(session, 10, Optional.empty()).rows()).hasSize(1);
    }
    pull(b, a, b.link(a));
    try (var session = b.open(Role.ANALYST)) {
      assertThat(b.leads.received(session, 10, Optional.empty()).rows()).hasSize(1);
      assertThat(b.arrivals.reports(session, 10, Optional.empty()).rows()).hasSize(1);
    }
    try (var session = a.open(Role.ANALYST)) {
      var receivers =
          a.leads.given(session, 10, Optional.empty()).rows().stream()
              .map(lead -> lead.receivers().stream().map(Party::id).toList())
              .toList();
      assertThat(receivers).containsExactly(List.of(B), List.of(C));
    }
  }
}
