package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Handling;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.Conflict;
import sanad.store.Draft;
import sanad.store.Report;

/// *Report*: which facts does this text really state? Text and drafts side by side; every act works
/// as a form, by key, and can be undone. Nothing confirms by itself, and there is no "accept all".
///
/// **Source:** `interface.md` 3.3.
@Controller
final class ReportPage {
  static final List<String> KINDS =
      List.of(
          "event", "person", "place", "organisation", "agency", "group", "date", "telephone",
          "account", "handle", "email");

  private final Shell shell;
  private final ReportWork work;

  ReportPage(Shell shell, ReportWork work) {
    this.shell = shell;
    this.work = work;
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
      List<Row> facts) {}

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
  record Slot(String name, String value) {}

  @GetMapping("/reports/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(name = "d", defaultValue = "0") int wanted,
      Visit visit,
      HttpServletRequest request) {
    return page("report", id, wanted, visit, request);
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
    var report = report(id, visit);
    var drafts = drafts(report, visit);
    var number =
        IntStream.range(0, drafts.size())
            .filter(i -> drafts.get(i).id().toString().equals(draft))
            .findFirst()
            .orElseThrow(Absent::new);
    var known = drafts.get(number);
    if (revision != 0 && revision != known.revision()) {
      throw new Conflict(known.id().toString());
    }
    var kept = Kept.of(request);
    switch (act) {
      case "confirm" -> work.confirm(visit.session(), known);
      case "reject" -> work.reject(visit.session(), known, kept.one("reason"));
      case "correct" -> work.correct(visit.session(), known, slots(known, kept));
      case "undo" -> work.undo(visit.session(), known);
      default -> throw new Absent();
    }
    int stay = act.equals("undo") ? number + 1 : 0;
    return answer(report, stay == 0 ? -(number + 1) : stay, act, known, visit, request);
  }

  @PostMapping("/reports/{id}/drafts")
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(name = "from", defaultValue = "-1") int from,
      @RequestParam(name = "until", defaultValue = "-1") int until,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "words", defaultValue = "") String words,
      Visit visit,
      HttpServletRequest request) {
    work(visit);
    var report = report(id, visit);
    if (!KINDS.contains(kind)) {
      throw new Absent();
    }
    int start = from < 0 ? found(report, words) : Quote.codePoint(report.text(), from);
    int end =
        from < 0
            ? (start < 0 ? -1 : start + words.strip().codePointCount(0, words.strip().length()))
            : Quote.codePoint(report.text(), until);
    var quote = Quote.of(report.text(), start, end);
    var name = quote.isEmpty() ? words.strip() : quote;
    if (name.isEmpty()) {
      return new ModelAndView("redirect:/reports/" + id + "?done=draft.words");
    }
    var slots = Extras.builder().put(kind.equals("date") ? "value" : "name", name).build();
    work.add(visit.session(), report, quote.isEmpty() ? -1 : start, quote.isEmpty() ? -1 : end, kind, slots);
    return htmx(request)
        ? page("report :: drafts", id, 0, visit, request)
        : new ModelAndView("redirect:/reports/" + id + "?done=draft.add#drafts");
  }

  /// Where words that were typed stand in the text, -1 where they do not.
  private static int found(Report report, String words) {
    int unit = words.isBlank() ? -1 : report.text().indexOf(words.strip());
    return unit < 0 ? -1 : Quote.codePoint(report.text(), unit);
  }

  private ModelAndView answer(
      Report report, int at, String act, Draft draft, Visit visit, HttpServletRequest request) {
    if (htmx(request)) {
      return page("report :: drafts", report.id().toString(), at, visit, request);
    }
    var undo =
        act.equals("undo") ? "" : "&undo=/reports/" + report.id() + "/drafts/" + draft.id() + "/undo";
    return new ModelAndView(
        "redirect:/reports/" + report.id() + "?d=" + at + "&done=draft." + act + undo + "#now");
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
    try {
      return visit
          .session()
          .workbench()
          .report(new Report.ReportId(UUID.fromString(id)))
          .orElseThrow(Absent::new);
    } catch (IllegalArgumentException noId) {
      throw new Absent();
    }
  }

  private static List<Draft> drafts(Report report, Visit visit) {
    return visit.session().workbench().drafts(report.id()).stream()
        .sorted(
            Comparator.comparingInt((Draft d) -> d.start() < 0 ? Integer.MAX_VALUE : d.start())
                .thenComparingInt(Draft::end))
        .toList();
  }

  /// The fields of a draft as the form gives them; a field that was not sent stays as it was.
  private static Extras slots(Draft draft, Kept kept) {
    var slots = Extras.builder();
    for (var name : draft.slots().names()) {
      var typed = kept.one("slot-" + name);
      if (kept.fields().containsKey("slot-" + name) && draft.slots().text(name).isPresent()) {
        slots.put(name, typed);
      } else {
        draft.slots().get(name).ifPresent(value -> slots.put(name, value));
      }
    }
    return slots.build();
  }

  private ModelAndView page(
      String view, String id, int wanted, Visit visit, HttpServletRequest request) {
    var report = report(id, visit);
    var drafts = drafts(report, visit);
    var wording = shell.wording(visit.language());
    var items =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> item(drafts.get(i), i + 1, report, wording))
            .toList();
    var spans =
        items.stream()
            .map(
                item ->
                    new MarkedText.Span(
                        drafts.get(item.number() - 1).start(),
                        drafts.get(item.number() - 1).end(),
                        item.number(),
                        item.tint(),
                        item.status()))
            .toList();
    var objects = drafts.stream().flatMap(d -> d.object().stream()).distinct().toList();
    long confirmed = items.stream().filter(i -> Set.of("confirmed", "corrected").contains(i.status())).count();
    long rejected = items.stream().filter(i -> i.status().equals("rejected")).count();
    long open = items.size() - confirmed - rejected;
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
            wording.say("report.progress", confirmed, rejected, open),
            open == 0 && confirmed > 0,
            KINDS,
            facts(objects, visit, wording));
    var parties = visit.session().registry().register().parties();
    var markings = report.handling().stream().toList();
    return shell.page(view, request, Banner.ofMarkings(List.<Handling>copyOf(markings), parties, visit.language()), page);
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
        draft.slots().names().stream()
            .filter(name -> draft.slots().text(name).isPresent())
            .map(name -> new Slot(name, draft.slots().text(name).orElse("")))
            .toList();
    return new Item(
        draft.id().toString(),
        number,
        draft.revision(),
        draft.kind(),
        tint(draft.kind()),
        draft.status().name().toLowerCase(Locale.ROOT),
        value(draft, slots, wording),
        Quote.of(report.text(), draft.start(), draft.end()),
        draft.rule(),
        draft.band(),
        slots,
        draft.reason(),
        draft.status() != Draft.Status.OPEN,
        draft.object().map(StixId::toString).orElse(""));
  }

  private static String value(Draft draft, List<Slot> slots, Wording wording) {
    var event = draft.slots().text("event-type").map(type -> wording.word("event", type));
    var name = Arrays.asList("name", "value", "when").stream().flatMap(n -> draft.slots().text(n).stream()).findFirst();
    return event.or(() -> name).orElseGet(() -> slots.isEmpty() ? "" : slots.getFirst().value());
  }

  /// The class of the style sheet for a kind of draft.
  static String tint(String kind) {
    return switch (kind) {
      case "place" -> "place";
      case "agency", "organisation" -> "agency";
      case "group" -> "group";
      case "date" -> "date";
      case "event" -> "event";
      default -> "person";
    };
  }

  private static List<Row> facts(List<StixId> objects, Visit visit, Wording wording) {
    Map<PartyId, Party> parties =
        visit.session().registry().register().parties();
    var seen = new HashSet<StixId>();
    return objects.stream()
        .filter(seen::add)
        .flatMap(id -> visit.session().items().get(id).stream())
        .map(held -> Labels.row(held, ItemsPage.name(held.originator(), parties, wording), wording))
        .toList();
  }
}
