package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.cases.LeadView;
import sanad.cases.Leads;
import sanad.cases.Outcome;
import sanad.exchange.Arrival;
import sanad.exchange.Arrivals;
import sanad.exchange.PullCode;
import sanad.handling.Party;
import sanad.handling.Role;
import sanad.intake.Review;
import sanad.stix.StixId;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Held;
import sanad.store.Page;
import sanad.store.Report;
import sanad.text.Bidi;

/// *Desk*: what needs me now? My turn first, then what came from partners, what my leads led to,
/// and what waits for others. Rows name no content of a partner's item beyond its title.
///
/// **Source:** `interface.md` 3.2.
@Controller
final class DeskPage {
  private static final int ROWS = 12;
  private static final int OPEN_REPORTS = 8;
  private static final Set<Outcome.Step> UNDER_WAY =
      EnumSet.of(Outcome.Step.RECEIVED, Outcome.Step.ASSESSED, Outcome.Step.ACTED);

  private final Shell shell;
  private final Arrivals arrivals;
  private final Leads leads;
  private final CurrentSession current;

  DeskPage(Shell shell, Arrivals arrivals, Leads leads, CurrentSession current) {
    this.shell = shell;
    this.arrivals = arrivals;
    this.leads = leads;
    this.current = current;
  }

  /// The four lists.
  ///
  /// @param older lists that were not read to their end, in which more may wait for the officer
  record Desk(
      List<Row> turn, List<Older> older, Arrived arrived, List<Row> returned, List<Row> waiting) {
    public boolean idle() {
      return turn.isEmpty() && older.isEmpty();
    }

    public boolean quiet() {
      return idle() && arrived.isEmpty() && returned.isEmpty() && waiting.isEmpty();
    }
  }

  /// What came from partners.
  ///
  /// @param since the officer's sign-in before this one; empty where this is the first
  /// @param fresh what came after it
  record Arrived(String since, List<Row> fresh, List<Row> earlier) {
    public boolean isEmpty() {
      return fresh.isEmpty() && earlier.isEmpty();
    }
  }

  /// A list with more than the desk reads.
  ///
  /// @param path where it is whole
  /// @param text the key of what is said of it
  record Older(String path, String text) {}

  @GetMapping("/")
  ModelAndView show(Visit visit, HttpServletRequest request) {
    if (!visit.content()) {
      return elsewhere(visit);
    }
    var shown = new ArrayList<Held>();
    var before = current.lastSignIn(request);
    var desk = visit.read(() -> desk(visit, shell.wording(visit.language()), shown, before));
    var parties = visit.session().registry().register().parties();
    return shell.page("desk", request, Banner.of(shown, parties, visit.language()), desk);
  }

  private Desk desk(Visit visit, Wording wording, List<Held> shown, Optional<Instant> before) {
    var rows = new ArrayList<Row>();
    var older = new ArrayList<Older>();
    turn(visit, wording, shown, rows, older);
    return new Desk(
        rows,
        older,
        arrived(visit, wording, shown, before),
        returned(visit, wording, shown),
        waiting(visit, wording, shown));
  }

  /// An officer without content begins in the first of his own rooms.
  private static ModelAndView elsewhere(Visit visit) {
    var rooms = Shell.entries(visit.who());
    if (rooms.isEmpty()) {
      throw new Absent();
    }
    return new ModelAndView("redirect:" + rooms.getFirst().path());
  }

  private void turn(
      Visit visit, Wording wording, List<Held> shown, List<Row> rows, List<Older> older) {
    var given = Waiting.in(ROWS, from -> received(visit, wording, shown, from));
    rows.addAll(given.rows());
    if (given.read() == Waiting.Read.IN_PART) {
      older.add(new Older("/items?kind=leads", "desk.older.leads"));
    }
    if (visit.hasAny(Role.LIAISON)) {
      cut(visit, wording, rows);
    }
    if (visit.works()) {
      var reports = Waiting.in(OPEN_REPORTS, from -> unfinished(visit, wording, from));
      rows.addAll(reports.rows());
      if (reports.read() == Waiting.Read.IN_PART) {
        older.add(new Older("/reports", "desk.older.reports"));
      }
      candidates(visit, wording, rows);
    }
  }

  /// Partners from whom the last pull brought nothing because it failed.
  private static void cut(Visit visit, Wording wording, List<Row> rows) {
    var parties = visit.session().registry().register().parties();
    for (var link : visit.session().registry().links()) {
      link.lastPull()
          .filter(at -> PullCode.failed(link.lastResult()))
          .map(
              at ->
                  new Row(
                      "/partners",
                      wording.say("desk.cut", ItemsPage.name(link.partner(), parties, wording)),
                      wording.word("pull", link.lastResult()),
                      wording.since(at),
                      wording.utc(at)))
          .ifPresent(rows::add);
    }
  }

  private Page<Row> received(
      Visit visit, Wording wording, List<Held> shown, Optional<String> from) {
    var page = leads.received(visit.session(), ROWS, from);
    var open =
        page.rows().stream()
            .filter(
                lead ->
                    lead.latest()
                        .filter(step -> !UNDER_WAY.contains(step.outcome().step()))
                        .isEmpty())
            .toList();
    open.forEach(lead -> shown.add(lead.held()));
    return new Page<>(open.stream().map(lead -> received(lead, wording)).toList(), page.next());
  }

  private static Row received(LeadView lead, Wording wording) {
    var why =
        lead.latest()
            .map(
                step ->
                    wording.say(
                        "desk.lead.underway",
                        wording.name(lead.giver()),
                        wording.word("step", step.outcome().step().code())))
            .orElseGet(() -> wording.say("desk.lead.new", wording.name(lead.giver())));
    return row(lead.held(), Bidi.isolate(lead.lead().title()), why, wording);
  }

  private static Page<Row> unfinished(Visit visit, Wording wording, Optional<String> from) {
    var workbench = visit.session().workbench();
    var reports = workbench.reports(OPEN_REPORTS, from);
    var all = workbench.drafts(reports.rows().stream().map(Report::id).toList());
    var rows = new ArrayList<Row>();
    for (var report : reports.rows()) {
      var drafts = all.getOrDefault(report.id(), List.of());
      var progress = Review.Progress.of(drafts);
      int open = progress.open();
      if (open > 0 || progress.ready() > 0) {
        rows.add(
            new Row(
                "/reports/" + report.id(),
                Bidi.isolate(report.title()),
                open > 0
                    ? wording.say("desk.report.open", drafts.size() - open, drafts.size())
                    : wording.say("desk.report.mark"),
                wording.since(report.receivedAt()),
                wording.utc(report.receivedAt())));
      }
    }
    return new Page<>(rows, reports.next());
  }

  /// That candidates on lists wait, and since when the newest does.
  private static void candidates(Visit visit, Wording wording, List<Row> rows) {
    var open = new HitFilter(Optional.empty(), Standing.OPEN);
    visit.session().comparisons().hits(open, 1, Optional.empty()).rows().stream()
        .map(newest -> newest.hit().foundAt())
        .map(
            at ->
                new Row(
                    "/screening",
                    wording.say("desk.candidates"),
                    wording.say("desk.candidates.why"),
                    wording.since(at),
                    wording.utc(at)))
        .forEach(rows::add);
  }

  private Arrived arrived(
      Visit visit, Wording wording, List<Held> shown, Optional<Instant> before) {
    var fresh = new ArrayList<Row>();
    var earlier = new ArrayList<Row>();
    for (var arrival : arrivals.reports(visit.session(), ROWS, Optional.empty()).rows()) {
      shown.add(arrival.held());
      boolean since = before.filter(arrival.held().storedAt()::isAfter).isPresent();
      (since ? fresh : earlier).add(row(arrival, wording));
    }
    return new Arrived(before.map(wording::time).orElse(""), fresh, earlier);
  }

  private static Row row(Arrival arrival, Wording wording) {
    var terms = arrival.held().handling().terms();
    return row(
        arrival.held(),
        Labels.of(arrival.held().object(), wording),
        wording.say(
            "desk.arrived",
            wording.name(arrival.originator()),
            arrival.grade().orElseGet(() -> wording.say("grade.none")),
            wording.classification(terms.classification()),
            terms.tlp().label()),
        wording);
  }

  /// What came back, each line beginning with the lead that it belongs to.
  private List<Row> returned(Visit visit, Wording wording, List<Held> shown) {
    var steps = leads.returned(visit.session(), ROWS);
    var ids = steps.stream().map(step -> step.outcome().leadRef()).distinct().toList();
    var titles = new HashMap<StixId, String>();
    if (!ids.isEmpty()) {
      for (var lead : visit.session().items().among(ids)) {
        shown.add(lead);
        titles.put(lead.id(), Labels.of(lead.object(), wording));
      }
    }
    return steps.stream()
        .map(
            step -> {
              shown.add(step.held());
              var outcome = step.outcome();
              var said = new ArrayList<String>();
              said.add(wording.word("step", outcome.step().code()));
              outcome.count().ifPresent(number -> said.add(wording.say("lead.count", number)));
              outcome.when().ifPresent(when -> said.add(wording.partial(when.text())));
              return new Row(
                  "/items/" + outcome.leadRef(),
                  wording.say(
                      "desk.returned",
                      new Texts.Said(String.join(" · ", said)),
                      new Texts.Said(titles.getOrDefault(outcome.leadRef(), ""))),
                  wording.say("desk.returned.by", wording.name(step.by())),
                  wording.since(step.held().storedAt()),
                  wording.utc(step.held().storedAt()));
            })
        .toList();
  }

  private List<Row> waiting(Visit visit, Wording wording, List<Held> shown) {
    return leads.given(visit.session(), ROWS, Optional.empty()).rows().stream()
        // whoever had it withdrawn owes no answer
        .filter(lead -> lead.latest().isEmpty() && !lead.receivers().isEmpty())
        .map(
            lead -> {
              shown.add(lead.held());
              var names = lead.receivers().stream().map((Party p) -> wording.name(p)).toList();
              return row(
                  lead.held(),
                  Bidi.isolate(lead.lead().title()),
                  wording.say("desk.waiting", wording.list(names)),
                  wording);
            })
        .toList();
  }

  private static Row row(Held held, String what, String why, Wording wording) {
    return new Row(
        "/items/" + held.id(),
        what,
        why,
        wording.since(held.storedAt()),
        wording.utc(held.storedAt()));
  }
}
