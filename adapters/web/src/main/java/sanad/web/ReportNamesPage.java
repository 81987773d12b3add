package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.identity.HeldNames;
import sanad.identity.Likeness;
import sanad.identity.NameSearch;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Held;
import sanad.store.Report;

/// The names that an officer confirmed in a report, and beside each the subjects with similar names
/// that this officer may see. Whether two are one is decided on the subject's page, once the fact
/// is marked and has one.
@Controller
final class ReportNamesPage {
  private static final int BESIDE = 8;
  private static final Map<String, HeldNames.Kind> KINDS =
      Map.of(
          "person", HeldNames.Kind.PERSON,
          "organisation", HeldNames.Kind.BODY,
          "agency", HeldNames.Kind.BODY,
          "group", HeldNames.Kind.BODY);

  private final Shell shell;
  private final NameSearch names;

  ReportNamesPage(Shell shell, NameSearch names) {
    this.shell = shell;
    this.names = names;
  }

  /// The page. @param path of the report
  record View(String path, String title, List<Name> names, boolean whole) {
    /// A confirmed name. @param subject the page of what it became, empty before it is marked
    record Name(String name, String kind, String subject, List<Other> others) {}

    /// A subject with a similar name.
    record Other(String name, String about, String path, List<Why.Line> why) {}
  }

  @GetMapping("/reports/{id}/names")
  ModelAndView show(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    var workbench = visit.session().workbench();
    var report = report(id).flatMap(workbench::report).orElseThrow(Absent::new);
    var wording = shell.wording(visit.language());
    var parties = visit.session().registry().register().parties();
    var shown = new ArrayList<Held>();
    var rows = new ArrayList<View.Name>();
    for (var draft : workbench.drafts(report.id())) {
      if (confirmed(draft)) {
        var like = like(draft, visit);
        like.forEach(one -> shown.add(one.held()));
        rows.add(row(draft, like, parties, wording));
      }
    }
    var view = new View("/reports/" + report.id(), report.title(), rows, names.whole());
    return shell.page("report-names", request, Banner.of(shown, parties, visit.language()), view);
  }

  private static Optional<Report.ReportId> report(String id) {
    try {
      return Optional.of(new Report.ReportId(UUID.fromString(id)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static boolean confirmed(Draft draft) {
    return KINDS.containsKey(draft.kind())
        && (draft.status() == Draft.Status.CONFIRMED || draft.status() == Draft.Status.CORRECTED);
  }

  private List<Likeness> like(Draft draft, Visit visit) {
    var kind = KINDS.getOrDefault(draft.kind(), HeldNames.Kind.BODY);
    return names.like(visit.session(), name(draft), kind, BESIDE + 1).stream()
        .filter(one -> !draft.object().equals(Optional.of(one.held().id())))
        .limit(BESIDE)
        .toList();
  }

  private static String name(Draft draft) {
    return draft.slots().text("name").orElse("");
  }

  private static View.Name row(
      Draft draft, List<Likeness> like, Map<PartyId, Party> parties, Wording wording) {
    return new View.Name(
        name(draft),
        wording.word("kind", draft.kind()),
        draft.object().map(StixId::toString).map(id -> "/items/" + id + "#who").orElse(""),
        like.stream()
            .map(
                one ->
                    new View.Other(
                        one.name(),
                        Labels.row(
                                one.held(),
                                ItemsPage.name(one.held().originator(), parties, wording),
                                wording)
                            .why(),
                        "/items/" + one.held().id(),
                        Why.of(one.match(), wording)))
            .toList());
  }
}
