package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.intake.FactKind;
import sanad.intake.Intake;
import sanad.intake.Outcome;
import sanad.intake.Review;
import sanad.intake.ReviewDesk;
import sanad.reader.EventType;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.text.Bidi;

/// *Report*: which facts does this text really state? Text and drafts side by side; every act works
/// as a form, by key, and can be undone. Nothing confirms by itself, and there is no "accept all".
///
/// **Source:** `interface.md` 3.3.
@Controller
final class ReportPage {
  private static final List<String> EVENTS =
      Arrays.stream(EventType.values()).map(EventType::code).toList();

  private final Shell shell;
  private final Intake intake;
  private final ReviewDesk desk;

  ReportPage(Shell shell, Intake intake, ReviewDesk desk) {
    this.shell = shell;
    this.intake = intake;
    this.desk = desk;
  }

  /// The page.
  ///
  /// @param now the number of the draft in hand, 0 where none is open
  record View(
      String id,
      String title,
      String language,
      String grade,
      String received,
      String documentDate,
      boolean marked,
      boolean mayWork,
      MarkedText text,
      List<Item> drafts,
      int now,
      String progress,
      boolean finished,
      List<String> kinds,
      List<String> events,
      List<Contradiction> conflicts,
      List<Row> facts,
      List<Problem> problems) {}

  /// Two drafts of this text that cannot both be true; both stand.
  record Contradiction(String text, int first, int second) {}

  /// A draft as the list shows it.
  record Item(
      String id,
      int number,
      int revision,
      String kind,
      String tint,
      String status,
      String value,
      String quote,
      String rule,
      String band,
      List<Slot> slots,
      String reason,
      boolean decided,
      String object) {}

  /// A field of a draft.
  ///
  /// @param choices the codes that it may have, empty where it is free text
  record Slot(String name, String value, List<String> choices) {}

  private static List<String> choices(String slot) {
    return switch (slot) {
      case "event-type" -> EVENTS;
      case "realis" -> List.of("actual", "planned", "denied", "generic");
      case "category" ->
          List.of("unknown", "suspect", "convicted", "contact", "victim", "witness", "informant");
      default -> List.of();
    };
  }

  @GetMapping("/reports/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "d", defaultValue = "0") int wanted,
      Visit visit,
      HttpServletRequest request) {
    return page("report", id, wanted, visit, request, List.of());
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
    var review = review(id, visit);
    var report = review.report();
    var drafts = review.drafts();
    var number =
        IntStream.range(0, drafts.size())
            .filter(i -> drafts.get(i).id().toString().equals(draft))
            .findFirst()
            .orElseThrow(Absent::new);
    var known = drafts.get(number);
    var kept = Kept.of(request);
    var seen =
        new ReviewDesk.Seen(report.id(), known.id(), revision == 0 ? known.revision() : revision);
    Outcome<Draft> outcome =
        switch (act) {
          case "confirm" -> desk.confirm(visit.session(), seen);
          case "reject" -> desk.reject(visit.session(), seen, kept.one("reason"));
          case "correct" -> desk.correct(visit.session(), seen, slots(known, kept));
          case "undo" -> desk.undo(visit.session(), seen);
          default -> throw new Absent();
        };
    return switch (outcome) {
      case Outcome.Done<Draft> done -> {
        int at = act.equals("undo") ? number + 1 : -(number + 1);
        yield htmx(request)
            ? page("report :: drafts", id, at, visit, request, List.of())
            : new ModelAndView("redirect:/reports/" + id + "?d=" + at + said(act, id, draft));
      }
      case Outcome.Refused<Draft>(var refused) -> refused(id, number + 1, refused, visit, request);
    };
  }

  private static String said(String act, String report, String draft) {
    var undo = act.equals("undo") ? "" : "&undo=/reports/" + report + "/drafts/" + draft + "/undo";
    return "&done=draft." + act + undo + "#now";
  }

  private ModelAndView refused(
      String id, int at, List<Outcome.Problem> refused, Visit visit, HttpServletRequest request) {
    var problems = Problem.ofIntake(refused, shell.wording(visit.language()));
    var view = htmx(request) ? "report :: drafts" : "report";
    return page(view, id, at, visit, request, problems);
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
    var report = report(id, visit);
    var typed = words.strip();
    int start = from < 0 ? found(report, typed) : Quote.codePoint(report.text(), from);
    int end =
        from < 0
            ? (start < 0 ? -1 : start + typed.codePointCount(0, typed.length()))
            : Quote.codePoint(report.text(), until);
    var quote = Quote.of(report.text(), start, end).strip();
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
          htmx(request)
              ? page("report :: drafts", id, 0, visit, request, List.of())
              : new ModelAndView("redirect:/reports/" + id + "?done=draft.add#drafts");
      case Outcome.Refused<Draft>(var refused) -> refused(id, 0, refused, visit, request);
    };
  }

  /// Where words that were typed stand in the text, -1 where they do not.
  private static int found(Report report, String words) {
    int unit = words.isBlank() ? -1 : report.text().indexOf(words.strip());
    return unit < 0 ? -1 : Quote.codePoint(report.text(), unit);
  }

  private static boolean htmx(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  private static void work(Visit visit) {
    visit.needContent();
    visit.need(Role.ANALYST, Role.LIAISON, Role.DUTY, Role.CASE);
  }

  static Report report(String id, Visit visit) {
    visit.needContent();
    return visit.session().workbench().report(id(id)).orElseThrow(Absent::new);
  }

  private Review review(String id, Visit visit) {
    visit.needContent();
    return intake.view(visit.session(), id(id)).orElseThrow(Absent::new);
  }

  private static Report.ReportId id(String text) {
    try {
      return new Report.ReportId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new Absent();
    }
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

  private ModelAndView page(
      String view,
      String id,
      int wanted,
      Visit visit,
      HttpServletRequest request,
      List<Problem> problems) {
    var review = review(id, visit);
    var report = review.report();
    var drafts = review.drafts();
    var wording = shell.wording(visit.language());
    var items =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> item(drafts.get(i), i + 1, report, wording))
            .toList();
    var spans = items.stream().map(item -> span(drafts.get(item.number() - 1), item)).toList();
    var objects = drafts.stream().flatMap(d -> d.object().stream()).distinct().toList();
    var progress = review.progress();
    var page =
        new View(
            id,
            report.title(),
            report.language().equals("und") ? "" : report.language(),
            report.grade().scheme() + " " + report.grade().value(),
            wording.time(report.receivedAt()),
            report.documentDate().map(wording::day).orElse(""),
            report.handling().isPresent(),
            visit.hasAny(Role.ANALYST, Role.LIAISON, Role.DUTY, Role.CASE),
            new MarkedText(report.text(), spans),
            items,
            now(items, wanted),
            wording.say(
                "report.progress", progress.confirmed(), progress.rejected(), progress.open()),
            progress.open() == 0 && progress.confirmed() > progress.marked(),
            Arrays.stream(FactKind.values()).map(FactKind::code).toList(),
            EVENTS,
            review.conflicts().stream().map(c -> conflict(c, drafts, wording)).toList(),
            Labels.rows(objects, visit, wording),
            problems);
    var parties = visit.session().registry().register().parties();
    var markings = report.handling().stream().toList();
    var banner = Banner.ofMarkings(markings, parties, visit.language());
    return shell.page(view, request, banner, page);
  }

  private static MarkedText.Span span(Draft draft, Item item) {
    return new MarkedText.Span(
        draft.start(), draft.end(), item.number(), item.tint(), item.status());
  }

  private static Contradiction conflict(
      Review.Conflict conflict, List<Draft> drafts, Wording wording) {
    var event = conflict.first().slots().text("event-type").orElse("");
    var text =
        wording.say(
            "report.conflict",
            wording.word("event", event),
            wording.word("slot", conflict.slot()),
            wording.partial(conflict.first().slots().text(conflict.slot()).orElse("")),
            wording.partial(conflict.second().slots().text(conflict.slot()).orElse("")));
    return new Contradiction(
        text, drafts.indexOf(conflict.first()) + 1, drafts.indexOf(conflict.second()) + 1);
  }

  /// The draft in hand: the wanted one, or the next open one after `-wanted`, else the first open.
  private static int now(List<Item> items, int wanted) {
    if (wanted > 0 && wanted <= items.size()) {
      return wanted;
    }
    return items.stream()
        .filter(item -> !item.decided() && item.number() > -wanted)
        .findFirst()
        .or(() -> items.stream().filter(item -> !item.decided()).findFirst())
        .map(Item::number)
        .orElse(0);
  }

  private static Item item(Draft draft, int number, Report report, Wording wording) {
    var slots =
        FactKind.ofCode(draft.kind()).map(FactKind::slots).orElse(draft.slots().names()).stream()
            .map(name -> new Slot(name, draft.slots().text(name).orElse(""), choices(name)))
            .toList();
    var quote = Quote.of(report.text(), draft.start(), draft.end());
    return new Item(
        draft.id().toString(),
        number,
        draft.revision(),
        draft.kind(),
        tint(draft.kind()),
        draft.status().name().toLowerCase(Locale.ROOT),
        value(draft, wording),
        quote.equals(draft.slots().text("name").orElse("")) ? "" : quote,
        draft.rule(),
        draft.band(),
        slots,
        draft.reason(),
        draft.status() != Draft.Status.OPEN,
        draft.object().map(StixId::toString).orElse(""));
  }

  /// A draft in a few words: an event with its place and date, else its name or value.
  private static String value(Draft draft, Wording wording) {
    var slots = draft.slots();
    if (draft.kind().equals("event")) {
      var parts = new ArrayList<String>();
      slots.text("event-type").ifPresent(type -> parts.add(wording.word("event", type)));
      slots.text("where").ifPresent(parts::add);
      slots.text("when").ifPresent(when -> parts.add(wording.partial(when)));
      slots.text("count").ifPresent(parts::add);
      return Labels.joined(parts);
    }
    if (draft.kind().equals("date")) {
      return slots
          .text("value")
          .map(wording::partial)
          .or(() -> slots.text("received").map(Bidi::isolate))
          .orElse("");
    }
    return Stream.of("name", "value")
        .flatMap(n -> slots.text(n).stream())
        .findFirst()
        .map(Bidi::isolate)
        .orElse("");
  }

  /// The class of the style sheet for a kind of draft.
  static String tint(String kind) {
    return switch (kind) {
      case "place" -> "place";
      case "agency", "organisation" -> "agency";
      case "group" -> "group";
      case "date" -> "date";
      case "event" -> "event";
      case "telephone", "account", "handle", "email" -> "person ident";
      default -> "person";
    };
  }
}
