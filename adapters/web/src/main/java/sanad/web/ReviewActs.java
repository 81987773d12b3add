package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.intake.FactKind;
import sanad.intake.Outcome;
import sanad.intake.ReviewDesk;
import sanad.store.Draft;
import sanad.text.CodePoints;

/// What an officer does on the page *Report*: confirm, correct, reject, undo, add, set the rest
/// aside. The answer is the list of drafts where the page's script asked, else the page anew.
///
/// **Source:** `interface.md` 3.3.
@Controller
final class ReviewActs {
  private static final String DRAFTS = "report :: drafts";

  /// The drafts, and what shows them by their numbers: the text and its contradictions.
  private static final String ANEW = "report :: anew";

  private final Shell shell;
  private final ReportPage pages;
  private final ReviewDesk desk;

  ReviewActs(Shell shell, ReportPage pages, ReviewDesk desk) {
    this.shell = shell;
    this.pages = pages;
    this.desk = desk;
  }

  @PostMapping("/reports/{id}/drafts/{draft}/{act}")
  ModelAndView decide(
      @PathVariable String id,
      @PathVariable String draft,
      @PathVariable String act,
      @RequestParam(name = "revision", defaultValue = "0") int revision,
      Visit visit,
      HttpServletRequest request) {
    work(visit);
    var review = pages.review(id, visit);
    var drafts = review.drafts();
    int index =
        IntStream.range(0, drafts.size())
            .filter(i -> drafts.get(i).id().toString().equals(draft))
            .findFirst()
            .orElseThrow(Absent::new);
    int number = index + 1;
    var known = drafts.get(index);
    var kept = Kept.of(request);
    var seen =
        new ReviewDesk.Seen(
            review.report().id(), known.id(), revision == 0 ? known.revision() : revision);
    Outcome<Draft> outcome =
        switch (act) {
          case "confirm" -> desk.confirm(visit.session(), seen);
          case "reject" -> desk.reject(visit.session(), seen, kept.one("reason"));
          case "correct" -> desk.correct(visit.session(), seen, slots(known, kept));
          case "undo" -> desk.undo(visit.session(), seen);
          default -> throw new Absent();
        };
    var hand = act.equals("undo") ? new ReportPage.Hand(number, 0) : ReportPage.Hand.after(number);
    // An undone addition is gone, and the numbers after it with it.
    var part = act.equals("undo") ? ANEW : DRAFTS;
    return switch (outcome) {
      case Outcome.Done<Draft> done -> done(part, id, hand, "draft." + act, visit, request);
      case Outcome.Refused<Draft>(var refused) -> refused(id, number, refused, visit, request);
    };
  }

  @PostMapping("/reports/{id}/set-aside")
  ModelAndView setAside(@PathVariable String id, Visit visit, HttpServletRequest request) {
    work(visit);
    var report = ReportPage.report(id, visit);
    return all(id, "draft.set-aside", desk.setAside(visit.session(), report.id()), visit, request);
  }

  @PostMapping("/reports/{id}/take-back")
  ModelAndView takeBack(@PathVariable String id, Visit visit, HttpServletRequest request) {
    work(visit);
    var report = ReportPage.report(id, visit);
    return all(id, "draft.take-back", desk.takeBack(visit.session(), report.id()), visit, request);
  }

  private ModelAndView all(
      String id, String said, Outcome<Integer> outcome, Visit visit, HttpServletRequest request) {
    return switch (outcome) {
      case Outcome.Done<Integer> done ->
          done(ANEW, id, ReportPage.Hand.FIRST, said, visit, request);
      case Outcome.Refused<Integer>(var refused) -> refused(id, 0, refused, visit, request);
    };
  }

  @PostMapping("/reports/{id}/drafts")
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(name = "from", defaultValue = "-1") int from,
      @RequestParam(name = "until", defaultValue = "-1") int until,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "event-type", defaultValue = "") String event,
      @RequestParam(name = "words", defaultValue = "") String words,
      Visit visit,
      HttpServletRequest request) {
    work(visit);
    var report = ReportPage.report(id, visit);
    var typed = words.strip();
    var text = CodePoints.of(report.text());
    int start = from < 0 ? found(text, typed) : codePoint(text, from);
    int end =
        from < 0
            ? (start < 0 ? -1 : start + typed.codePointCount(0, typed.length()))
            : codePoint(text, until);
    var quote = text.quote(start, end).strip();
    var needed = FactKind.ofCode(kind).map(k -> k.slots().getFirst()).orElse("name");
    var value = kind.equals("event") ? event : (typed.isEmpty() ? quote : typed);
    boolean placed = !quote.isEmpty();
    var outcome =
        desk.add(
            visit.session(),
            report.id(),
            placed ? start : -1,
            placed ? end : -1,
            kind,
            Map.of(needed, value));
    return switch (outcome) {
      case Outcome.Done<Draft> done ->
          done(ANEW, id, ReportPage.Hand.FIRST, "draft.add", visit, request);
      case Outcome.Refused<Draft>(var refused) -> refused(id, 0, refused, visit, request);
    };
  }

  private ModelAndView done(
      String part,
      String id,
      ReportPage.Hand hand,
      String said,
      Visit visit,
      HttpServletRequest request) {
    return htmx(request)
        ? pages.page(part, id, hand, visit, request, ReportPage.Refused.NOTHING)
        : new ModelAndView(
            "redirect:/reports/%s?d=%s&after=%s&done=%s#now"
                .formatted(id, hand.wanted(), hand.decided(), said));
  }

  private ModelAndView refused(
      String id, int at, List<Outcome.Problem> refused, Visit visit, HttpServletRequest request) {
    var problems = Problem.ofIntake(refused, shell.wording(visit.language()));
    var view = htmx(request) ? DRAFTS : ReportPage.WHOLE;
    var back = new ReportPage.Refused(problems, Kept.of(request));
    return pages.page(view, id, new ReportPage.Hand(at, 0), visit, request, back);
  }

  /// Where words that were typed stand in the text, -1 where they do not.
  private static int found(CodePoints text, String words) {
    int unit = words.isEmpty() ? -1 : text.text().indexOf(words);
    return unit < 0 ? -1 : text.toCodePoint(unit);
  }

  /// The code point at a UTF-16 offset, as a browser counts; the text's end beyond it.
  private static int codePoint(CodePoints text, int unit) {
    return text.toCodePoint(Math.clamp(unit, 0, text.text().length()));
  }

  private static boolean htmx(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  private static void work(Visit visit) {
    visit.needWork();
  }

  /// The whole content by slot; what the form did not send stays as it was.
  private static Map<String, String> slots(Draft draft, Kept kept) {
    var slots = new LinkedHashMap<String, String>();
    for (var name : draft.slots().names()) {
      draft.slots().text(name).ifPresent(value -> slots.put(name, value));
    }
    kept.fields().keySet().stream()
        .filter(field -> field.startsWith("slot-"))
        .forEach(field -> slots.put(field.substring("slot-".length()), kept.one(field)));
    return slots;
  }
}
