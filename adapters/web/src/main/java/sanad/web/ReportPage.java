package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.intake.Intake;
import sanad.intake.Review;
import sanad.store.Report;

/// *Report*: which facts does this text really state? Text and drafts side by side; every act works
/// as a form, by key, and can be undone. Nothing confirms by itself, and there is no "accept all".
///
/// **Source:** `interface.md` 3.3.
@Controller
final class ReportPage {
  /// The page, not a part of it.
  static final String WHOLE = "report";

  private final Shell shell;
  private final Intake intake;

  ReportPage(Shell shell, Intake intake) {
    this.shell = shell;
    this.intake = intake;
  }

  @GetMapping("/reports/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "d", defaultValue = "0") int wanted,
      @RequestParam(name = "after", defaultValue = "0") int decided,
      Visit visit,
      HttpServletRequest request) {
    return page(WHOLE, id, new Hand(wanted, decided), visit, request, Refused.NOTHING);
  }

  /// The forms of one draft, for the page that takes it in hand without loading anew.
  @GetMapping("/reports/{id}/acts/{number}")
  ModelAndView acts(
      @PathVariable String id, @PathVariable int number, Visit visit, HttpServletRequest request) {
    if (number < 1 || number > review(id, visit).drafts().size()) {
      throw new Absent();
    }
    return page("draft :: acts", id, new Hand(number, 0), visit, request, Refused.NOTHING);
  }

  /// Which draft is in hand, and which was just decided.
  ///
  /// @param wanted its number; `-n` for the next open one after the n-th; 0 for the first open one
  /// @param decided 0 where none was
  record Hand(int wanted, int decided) {
    static final Hand FIRST = new Hand(0, 0);

    /// After the n-th draft was decided: the next open one, and the n-th can be undone.
    static Hand after(int number) {
      return new Hand(-number, number);
    }
  }

  /// What was refused of the draft in hand, and what was typed for it, which comes back.
  record Refused(List<Problem> problems, Kept kept) {
    static final Refused NOTHING = new Refused(List.of(), Kept.NOTHING);
  }

  ModelAndView page(
      String view, String id, Hand hand, Visit visit, HttpServletRequest request, Refused refused) {
    var review = review(id, visit);
    var wording = shell.wording(visit.language());
    var twins =
        view.equals(WHOLE) ? visit.session().workbench().twins(review.report()) : List.<Report>of();
    var page = ReportView.of(review, twins, hand, refused, visit, wording);
    var parties = visit.session().registry().register().parties();
    var markings =
        Stream.concat(Stream.of(review.report()), twins.stream())
            .flatMap(shown -> shown.handling().stream())
            .toList();
    var banner = Banner.ofMarkings(markings, parties, visit.language());
    return shell.page(view, request, banner, page);
  }

  Review review(String id, Visit visit) {
    visit.needContent();
    var report = id(id);
    return visit.read(() -> intake.view(visit.session(), report)).orElseThrow(Absent::new);
  }

  static Report report(String id, Visit visit) {
    visit.needContent();
    return visit.session().workbench().report(id(id)).orElseThrow(Absent::new);
  }

  private static Report.ReportId id(String text) {
    try {
      return new Report.ReportId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new Absent();
    }
  }
}
