package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
  private final Shell shell;
  private final WhoPart who;

  ReportNamesPage(Shell shell, WhoPart who) {
    this.shell = shell;
    this.who = who;
  }

  /// The page. @param path of the report
  record View(
      String path,
      String title,
      List<Name> names,
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
  ModelAndView show(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    return page(id, visit, List.of(), Kept.NOTHING, request);
  }

  @PostMapping("/reports/{id}/names")
  ModelAndView decide(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    var kept = Kept.of(request);
    var subject = SubjectPage.id(kept.one("subject"));
    if (!subject.type().equals(Draft.TYPE)) {
      throw new Absent();
    }
    var reply = who.decide(subject, visit, request);
    return reply instanceof Reply.Done
        ? new ModelAndView(
            "redirect:/reports/" + id + "/names?done=identity." + kept.one("verdict"))
        : page(id, visit, WhoPart.problems(reply, shell.wording(visit.language())), kept, request);
  }

  private ModelAndView page(
      String id, Visit visit, List<Problem> problems, Kept kept, HttpServletRequest request) {
    var workbench = visit.session().workbench();
    var report = report(id).flatMap(workbench::report).orElseThrow(Absent::new);
    var wording = shell.wording(visit.language());
    var shown = new ArrayList<Side>();
    var rows = new ArrayList<View.Name>();
    for (var draft : workbench.drafts(report.id())) {
      var side = Side.of(draft);
      var part = side.map(one -> who.of(one, visit, wording));
      part.ifPresent(one -> one.shown().forEach(held -> Side.of(held).ifPresent(shown::add)));
      if (Side.DRAFTED.containsKey(draft.kind()) && (side.isPresent() || marked(draft))) {
        rows.add(row(draft, part, wording));
      }
    }
    var banner = Decisions.banner(shown, report.handling().stream().toList(), visit);
    var whole = rows.stream().allMatch(row -> row.who().map(WhoPart.View::whole).orElse(true));
    var view = new View("/reports/" + report.id(), report.title(), rows, whole, problems, kept);
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
