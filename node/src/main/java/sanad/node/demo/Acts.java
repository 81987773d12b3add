package sanad.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sanad.cases.Leads;
import sanad.cases.Outcome.Step;
import sanad.cases.PartialDate;
import sanad.cases.StepForm;
import sanad.exchange.Pull;
import sanad.exchange.PullCode;
import sanad.exchange.PullResult;
import sanad.exchange.ReleaseRequest;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.intake.Intake;
import sanad.intake.MarkForm;
import sanad.intake.Marking;
import sanad.intake.Outcome;
import sanad.intake.ReportForm;
import sanad.intake.ReviewDesk;
import sanad.reader.Format;
import sanad.stix.StixId;
import sanad.store.ItemQuery;
import sanad.store.Report;
import sanad.store.Session;

/// What the officers of the story do, by the services that the pages use.
final class Acts {
  private Acts() {}

  static Report.ReportId received(
      DemoNode node, String login, String name, String scheme, String grade) throws IOException {
    try (InputStream in = Acts.class.getResourceAsStream("reports/" + name);
        var session = node.session(login)) {
      if (in == null) {
        throw new IllegalStateException("demo: expected the report " + name);
      }
      var bytes = in.readAllBytes();
      return done(
          node.bean(Intake.class)
              .receive(
                  session,
                  new ReportForm(
                      headline(new String(bytes, StandardCharsets.UTF_8)),
                      bytes,
                      Format.PLAIN_TEXT,
                      new Report.SourceGrade(scheme, grade),
                      Optional.empty())));
    }
  }

  /// The first line after the one that says EXERCISE.
  private static String headline(String text) {
    return text.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElseThrow();
  }

  /// Confirms places, groups, handles, telephones and events, adds a person by hand, and marks.
  static List<StixId> reviewed(
      DemoNode node,
      String login,
      Report.ReportId id,
      Map<String, String> person,
      Instant reviewBy,
      String reference) {
    try (var session = node.session(login)) {
      var desk = node.bean(ReviewDesk.class);
      var review = node.bean(Intake.class).view(session, id).orElseThrow();
      review.drafts().stream()
          .filter(d -> d.band().equals("strong"))
          .filter(d -> Set.of("place", "group", "handle", "telephone", "event").contains(d.kind()))
          .forEach(d -> done(desk.confirm(session, new ReviewDesk.Seen(id, d.id(), d.revision()))));
      if (!person.isEmpty()) {
        var text = review.report().text();
        int at = text.indexOf(Story.SOLDIER);
        int start = at < 0 ? -1 : text.codePointCount(0, at);
        int length = Story.SOLDIER.codePointCount(0, Story.SOLDIER.length());
        done(desk.add(session, id, start, at < 0 ? -1 : start + length, "person", person));
      }
      return done(
          node.bean(Marking.class).mark(session, id, marking(node.agency(), reviewBy, reference)));
    }
  }

  private static MarkForm marking(DemoAgency agency, Instant reviewBy, String reference) {
    return new MarkForm(
        reference,
        new Classification(agency.country(), agency.secret(), Optional.of(Clearance.SECRET)),
        Set.of(),
        Tlp.RED,
        Set.of(HandlingCode.H1),
        "",
        Set.of(Purpose.CT_INVESTIGATION),
        Map.of(
            Use.COURT,
            Permission.CONSENT,
            Use.ARREST,
            Permission.CONSULT,
            Use.ONWARD,
            Permission.CONSENT),
        Set.of(),
        Optional.of(reviewBy),
        Optional.empty());
  }

  static ReleaseRequest request(DemoNode from, DemoNode to, List<StixId> facts, String title) {
    return new ReleaseRequest(
        facts,
        Set.of(to.agency().id()),
        DemoAgency.agreement(from.agency(), to.agency()),
        Purpose.CT_INVESTIGATION,
        title,
        Optional.empty(),
        "EXERCISE");
  }

  static void step(
      DemoNode node, String login, StixId lead, Step step, String when, Optional<Long> count) {
    try (var session = node.session(login)) {
      DemoPartnership.done(
          node.bean(Leads.class)
              .record(
                  session,
                  new StepForm(lead, step, PartialDate.of(when), count, Optional.of("EXERCISE"))));
    }
  }

  /// Pulls once, and something new comes: what is released can be fetched at once.
  static PullResult pulled(DemoNode receiver, DemoNode giver) {
    var result = pull(receiver, giver);
    if (result.stored() == 0) {
      throw new StoryFailed(
          receiver.agency().code() + " got nothing from " + giver.agency().code());
    }
    return result;
  }

  static PullResult pull(DemoNode receiver, DemoNode giver) {
    try (var session = receiver.session(DemoPartnership.liaison(receiver))) {
      var link =
          session.registry().links().stream()
              .filter(l -> l.partner().equals(giver.agency().id()))
              .findFirst()
              .orElseThrow();
      var result = receiver.bean(Pull.class).pull(session, link.id()).orElseThrow();
      if (result.code() != PullCode.OK) {
        throw new StoryFailed(
            receiver.agency().code() + " pulls " + giver.agency().code() + ": " + result.code());
      }
      return result;
    }
  }

  static int count(DemoNode node, String login) {
    try (Session session = node.session(login)) {
      return session.items().list(ItemQuery.ALL, 100, Optional.empty()).rows().size();
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> value;
      case Outcome.Refused<T>(var problems) ->
          throw new StoryFailed(
              "refused: "
                  + problems.stream()
                      .map(p -> p.code().code() + " " + p.field() + " " + p.about())
                      .collect(Collectors.joining("; ")));
    };
  }
}
