package sanad.node.demo;

import static sanad.node.demo.Acts.count;
import static sanad.node.demo.Acts.pull;
import static sanad.node.demo.Acts.pulled;
import static sanad.node.demo.Acts.received;
import static sanad.node.demo.Acts.request;
import static sanad.node.demo.Acts.reviewed;
import static sanad.node.demo.Acts.step;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sanad.cases.LeadForm;
import sanad.cases.LeadView;
import sanad.cases.Leads;
import sanad.cases.Outcome.Step;
import sanad.exchange.Arrivals;
import sanad.exchange.Preview;
import sanad.exchange.Releases;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.intake.Intake;
import sanad.stix.StixId;

/// The story of a lead that became an arrest, and of the information that came back. Each step is
/// done on real nodes by the same services as the pages use, and then checked on all three: what
/// each can see, and what it cannot.
final class Story {
  private static final Instant MAY = Instant.parse("2026-05-06T09:00:00Z");
  private static final Instant OCTOBER = Instant.parse("2026-10-18T08:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-10T08:00:00Z");
  static final String SOLDIER = "رامون فيلاسكا التمريني";

  private final DemoNode ma;
  private final DemoNode es;
  private final DemoNode gb;
  private final DemoClock clock;
  private final Teller teller;

  Story(List<DemoNode> nodes, DemoClock clock, Teller teller) {
    this.ma = nodes.get(0);
    this.es = nodes.get(1);
    this.gb = nodes.get(2);
    this.clock = clock;
    this.teller = teller;
  }

  /// The day on which the story begins.
  static Instant begin() {
    return MAY;
  }

  void tell() throws IOException {
    var writings = theReport();
    var lead = theLead(writings);
    theReceiver(lead);
    theOther();
    clock.forwardTo(OCTOBER);
    theArrest(lead);
    theReturn();
    clock.forwardTo(NOVEMBER);
    theCell();
    theSecondPartner(writings);
  }

  private List<StixId> theReport() throws IOException {
    teller.chapter("DEMO-MA reads an Arabic report about a soldier's writings.");
    var report = received(ma, "salwa", "01-press-agency.txt", "4x4", "B3");
    try (var session = ma.session("salwa")) {
      var review = ma.bean(Intake.class).view(session, report).orElseThrow();
      teller.say("«" + review.report().title() + "»");
      teller.check(
          !review.drafts().isEmpty() && review.progress().confirmed() == 0,
          "%s facts are drafted, each with its words; none is confirmed by the machine"
              .formatted(review.drafts().size()));
      var text = review.report().text();
      teller.check(
          review.drafts().stream()
              .allMatch(d -> d.start() >= 0 && d.end() <= text.codePointCount(0, text.length())),
          "every draft points at the words that it was read from");
    }
    var facts =
        reviewed(
            ma,
            "salwa",
            report,
            Map.of("name", SOLDIER, "category", "suspect"),
            review(),
            "DEMO-MA-2026-00417");
    teller.check(
        !facts.isEmpty(),
        "an officer confirmed %s facts and marked them %s, TLP:RED, H1"
            .formatted(facts.size(), DemoAgency.MA.secret()));
    teller.check(
        count(es, "mateo") == 0 && count(gb, "george") == 0, "no other agency knows of it");
    return facts;
  }

  private StixId theLead(List<StixId> facts) {
    teller.chapter("DEMO-MA releases a lead to DEMO-ES alone.");
    try (var session = ma.session("idriss")) {
      var releases = ma.bean(Releases.class);
      var request =
          releases.withNamed(session, request(ma, es, facts, "كتابات جندي تدعو إلى العنف (تمرين)"));
      var preview = releases.preview(session, request);
      teller.say(
          "These bodies will read this: %s. Nobody else."
              .formatted(
                  preview.readers().stream()
                      .map(r -> r.party().name("en"))
                      .collect(Collectors.joining(", "))));
      teller.check(
          preview.allowed() && readers(preview).equals(Set.of(es.agency().id())),
          "the sentence names one reader, and it is DEMO-ES");
      DemoPartnership.done(
          ma.bean(Leads.class)
              .give(
                  session,
                  request,
                  new LeadForm("جندي يدعو إلى العنف (تمرين)", "يرجى التحقق من صاحب الكتابات"),
                  Optional.empty()));
      var given = ma.bean(Leads.class).given(session, 10, Optional.empty()).rows();
      teller.check(given.size() == 1, "one lead is on its way");
      return given.getFirst().id();
    }
  }

  private void theReceiver(StixId lead) {
    teller.chapter("DEMO-ES pulls.");
    var got = pulled(es, ma);
    teller.check(got.stored() > 0, "%s objects came over TLS".formatted(got.stored()));
    teller.check(pull(es, ma).stored() == 0, "a second pull brings nothing twice");
    try (var session = es.session("mateo")) {
      var received = es.bean(Leads.class).received(session, 10, Optional.empty()).rows();
      teller.check(
          received.size() == 1 && received.getFirst().id().equals(lead),
          "the lead is on DEMO-ES's desk: «%s»".formatted(received.getFirst().lead().title()));
      var held = received.getFirst().held();
      teller.check(
          held.originator().equals(ma.agency().id())
              && held.handling().terms().tlp() == Tlp.RED
              && held.handling().terms().classification().level().equals(DemoAgency.MA.secret()),
          "with its originator, TLP:RED and the classification as Morocco wrote it: "
              + held.handling().terms().classification().level());
      teller.check(
          held.conditions().uses().getOrDefault(Use.FORCE, Permission.DENY) == Permission.DENY,
          "use of force is denied, as nobody allowed it");
      teller.check(
          es.bean(Arrivals.class)
              .reports(session, 10, Optional.empty())
              .rows()
              .getFirst()
              .grade()
              .equals(Optional.of("4x4 B3")),
          "with the source's grade as Morocco gave it: 4x4 B3");
    }
  }

  private void theOther() {
    teller.chapter("DEMO-GB pulls from both partners.");
    teller.check(
        pull(gb, ma).stored() == 0 && pull(gb, es).stored() == 0,
        "nothing comes, and the answer is the same as where nothing was released");
    teller.check(count(gb, "george") == 0, "DEMO-GB sees nothing, not even a count");
    try (var session = gb.session("george")) {
      teller.check(
          session.items().search("جندي", 10, Optional.empty()).rows().isEmpty(),
          "a search finds nothing");
    }
  }

  private void theArrest(StixId lead) {
    teller.chapter("Five months later DEMO-ES records what became of it.");
    step(es, "mateo", lead, Step.RECEIVED, "2026-05-06", Optional.empty());
    step(es, "mateo", lead, Step.ASSESSED, "2026-06", Optional.empty());
    step(es, "mateo", lead, Step.ARREST, "2026-10-17", Optional.of(1L));
    teller.say("received, assessed, one arrest on 17 October 2026");
  }

  private void theReturn() {
    teller.chapter("DEMO-MA pulls: the result returns to the lead that made it possible.");
    pulled(ma, es);
    try (var session = ma.session("idriss")) {
      var steps = ma.bean(Leads.class).returned(session, 10);
      teller.check(
          steps.stream().anyMatch(s -> s.outcome().step() == Step.ARREST),
          "on DEMO-MA's desk: your lead led to an arrest, 2026-10-17");
    }
    pull(gb, es);
    teller.check(count(gb, "george") == 0, "DEMO-GB still sees nothing");
  }

  private void theCell() throws IOException {
    teller.chapter("DEMO-ES's own information leads DEMO-MA to a cell.");
    var report = received(es, "ines", "07-english.txt", "4x4", "A1");
    var facts = reviewed(es, "ines", report, Map.of(), review(), "DEMO-ES-2026-0093");
    try (var session = es.session("mateo")) {
      DemoPartnership.done(
          es.bean(Leads.class)
              .give(
                  session,
                  es.bean(Releases.class)
                      .withNamed(
                          session, request(es, ma, facts, "Contacts of the soldier (EXERCISE)")),
                  new LeadForm(
                      "A contact in Qasr Sununu (EXERCISE)",
                      "Please look for the holder of the handle"),
                  Optional.empty()));
    }
    pulled(ma, es);
    StixId lead;
    try (var session = ma.session("idriss")) {
      lead = ma.bean(Leads.class).received(session, 10, Optional.empty()).rows().getFirst().id();
    }
    step(ma, "idriss", lead, Step.CELL_DISMANTLED, "2026-11-09", Optional.of(4L));
    pulled(es, ma);
    try (var session = es.session("mateo")) {
      var view = es.bean(Leads.class).get(session, lead).orElseThrow();
      teller.check(
          view.latest()
              .map(LeadView.StepView::outcome)
              .filter(o -> o.step() == Step.CELL_DISMANTLED && o.count().equals(Optional.of(4L)))
              .isPresent(),
          "on DEMO-ES's desk: your information led to a dismantled cell of four, 2026-11-09");
    }
    pull(gb, ma);
    teller.check(count(gb, "george") == 0, "and DEMO-GB sees nothing of it");
  }

  /// What DEMO-ES has under its agreement goes to DEMO-GB under another.
  private void theSecondPartner(List<StixId> writings) {
    teller.chapter("DEMO-MA gives one of those facts to DEMO-GB too, under their own agreement.");
    var person = writings.stream().filter(id -> id.type().equals("identity")).toList();
    try (var session = ma.session("idriss")) {
      var releases = ma.bean(Releases.class);
      var request = request(ma, gb, person, "صاحب الكتابات (تمرين)");
      var preview = releases.preview(session, request);
      teller.check(
          preview.allowed()
              && readers(preview).equals(Set.of(gb.agency().id()))
              && preview.earlier().stream()
                  .map(Party::id)
                  .toList()
                  .equals(List.of(es.agency().id())),
          "the sentence names DEMO-GB, says that DEMO-ES may read it already, and nobody else");
      DemoPartnership.done(releases.release(session, request, Optional.empty(), List.of()));
    }
    pulled(gb, ma);
    try (var session = gb.session("george")) {
      teller.check(
          session.items().get(person.getFirst()).isPresent()
              && gb.bean(Leads.class).received(session, 10, Optional.empty()).rows().isEmpty(),
          "DEMO-GB reads it, and nothing of the lead");
    }
    pulled(es, ma);
    try (var session = es.session("mateo")) {
      var basis = session.items().get(person.getFirst()).orElseThrow().handling().terms().basis();
      teller.check(
          basis.of(es.agency().id()).equals(Set.of(DemoAgency.agreement(ma.agency(), es.agency()))),
          "DEMO-ES reads on, under its own agreement");
    }
  }

  private Instant review() {
    return clock.instant().plus(Duration.ofDays(1000));
  }

  private static Set<PartyId> readers(Preview preview) {
    return preview.readers().stream().map(r -> r.party().id()).collect(Collectors.toSet());
  }
}
