package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.identity.Reply;
import sanad.identity.Side;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Report;

/// The names in a report, and beside each the subjects with similar names that this officer may
/// see. Whether two are one is decided here before the fact is marked, and goes over to what it
/// becomes; afterwards it is decided on the subject's page.
@Controller
final class ReportNamesPage {
  private static final int ROWS = 25;
  private static final int MOST = 1_000_000;

  private final Shell shell;
  private final WhoPart who;

  ReportNamesPage(Shell shell, WhoPart who) {
    this.shell = shell;
    this.who = who;
  }

  /// The page.
  ///
  /// @param path of the report
  /// @param here this part of the names, to which a decision leads back
  /// @param next of the first name of the next part, 0 where there is none
  record View(
      String path,
      String title,
      List<Name> names,
      String here,
      int next,
      boolean whole,
      List<Problem> problems,
      Kept kept) {
    /// A name.
    ///
    /// @param id by which a decision names it
    /// @param status of the drafted fact
    /// @param subject the page of what it became, empty before it is marked
    /// @param who what it may be, empty once it is marked
    record Name(
        String id,
        String name,
        String kind,
        String status,
        String subject,
        Optional<WhoPart.View> who) {}
  }

  @GetMapping("/reports/{id}/names")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "at", defaultValue = "") String at,
      Visit visit,
      HttpServletRequest request) {
    visit.needContent();
    return page(id, place(at), visit, List.of(), Kept.NOTHING, request);
  }

  @PostMapping("/reports/{id}/names")
  ModelAndView decide(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    var kept = Kept.of(request);
    var subject = SubjectPage.id(kept.one("subject"));
    if (!subject.type().equals(Draft.TYPE)) {
      throw new Absent();
    }
    var at = place(kept.one("at"));
    var reply = who.decide(subject, visit, request);
    return reply instanceof Reply.Done
        ? new ModelAndView(
            "redirect:" + here("/reports/" + id, at) + "&done=identity." + kept.one("verdict"))
        : page(
            id, at, visit, WhoPart.problems(reply, shell.wording(visit.language())), kept, request);
  }

  private static int place(String at) {
    return Digits.number(at).filter(n -> n > 0 && n < MOST).orElse(0L).intValue();
  }

  private static String here(String report, int at) {
    return report + "/names?at=" + at;
  }

  /// A drafted name; its side is empty once it is marked.
  private record Named(Draft draft, Optional<Side> side) {}

  private ModelAndView page(
      String id,
      int at,
      Visit visit,
      List<Problem> problems,
      Kept kept,
      HttpServletRequest request) {
    var workbench = visit.session().workbench();
    var report = report(id).flatMap(workbench::report).orElseThrow(Absent::new);
    var wording = shell.wording(visit.language());
    var all =
        workbench.drafts(report.id()).stream()
            .filter(draft -> Side.DRAFTED.containsKey(draft.kind()))
            .map(draft -> new Named(draft, Side.of(draft)))
            .filter(named -> named.side().isPresent() || marked(named.draft()))
            .toList();
    var named = all.subList(Math.min(at, all.size()), Math.min(at + ROWS, all.size()));
    var sides = named.stream().flatMap(one -> one.side().stream()).toList();
    var parts = who.of(sides, visit, wording);
    var rows =
        named.stream()
            .map(
                one ->
                    row(
                        one.draft(),
                        one.side().map(side -> parts.get(sides.indexOf(side))),
                        wording))
            .toList();
    var shown = parts.stream().flatMap(part -> part.shown().stream()).toList();
    var banner = Decisions.banner(shown, report.handling().stream().toList(), visit);
    var path = "/reports/" + report.id();
    var view =
        new View(
            path,
            report.title(),
            rows,
            here(path, at),
            at + ROWS < all.size() ? at + ROWS : 0,
            parts.stream().allMatch(WhoPart.View::whole),
            problems,
            kept);
    return shell.page("report-names", request, banner, view);
  }

  private static boolean marked(Draft draft) {
    return draft.object().isPresent();
  }

  private static Optional<Report.ReportId> report(String id) {
    try {
      return Optional.of(new Report.ReportId(UUID.fromString(id)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static View.Name row(Draft draft, Optional<WhoPart.View> part, Wording wording) {
    return new View.Name(
        draft.side().toString(),
        draft.slots().text("name").orElse(""),
        wording.word("kind", draft.kind()),
        wording.say("status." + draft.status().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        draft.object().map(StixId::toString).map(one -> "/items/" + one + "#who").orElse(""),
        part);
  }
}
