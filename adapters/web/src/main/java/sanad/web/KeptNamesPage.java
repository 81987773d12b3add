package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.identity.KeptNames;
import sanad.identity.NamesFile;
import sanad.identity.Reply;
import sanad.identity.Side;
import sanad.lists.ListEntry;
import sanad.stix.StixId;
import sanad.store.KeptName;
import sanad.text.Bidi;

/// *Names to screen*: names that an officer keeps, to have them compared with the designation lists
/// now and at each new version. Each has its source, its marking, the officer who keeps it and the
/// day on which it is let go; its page shows what it may be, and there it is decided.
///
/// **Source:** `interface.md` 3.10.
@Controller
final class KeptNamesPage {
  private static final int ROWS = 50;
  private static final Period USUAL = Period.ofDays(90);
  private static final Period LONGEST = Period.ofYears(1);

  private final Shell shell;
  private final KeptNames names;
  private final WhoPart who;
  private final InstantSource clock;

  KeptNamesPage(Shell shell, KeptNames names, WhoPart who, InstantSource clock) {
    this.shell = shell;
    this.names = names;
    this.who = who;
    this.clock = clock;
  }

  /// The names with the form that adds more.
  ///
  /// @param until the day that the form proposes; `last` the latest that it takes
  record View(
      List<Row> rows,
      String next,
      List<Clearance> levels,
      String until,
      String last,
      int most,
      List<Problem> problems,
      Kept kept) {}

  /// One name.
  record NameView(
      String id,
      List<String> names,
      String kind,
      String birth,
      List<String> documents,
      String source,
      String marking,
      String purpose,
      String by,
      String at,
      String until,
      WhoPart.View who,
      List<Problem> problems,
      Kept kept) {}

  @GetMapping("/screening/kept")
  ModelAndView show(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    return page(visit, from, List.of(), Kept.NOTHING, request);
  }

  /// The form with names that were typed elsewhere; nothing is kept yet.
  @PostMapping("/screening/kept/form")
  ModelAndView form(Visit visit, HttpServletRequest request) {
    visit.needWork();
    return page(visit, "", List.of(), Kept.of(request), request);
  }

  private ModelAndView page(
      Visit visit, String from, List<Problem> problems, Kept kept, HttpServletRequest request) {
    var wording = shell.wording(visit.language());
    var page = names.kept(visit.session(), ROWS, ItemsPage.cursor(from));
    var today = today();
    var view =
        new View(
            page.rows().stream().map(name -> row(name, wording)).toList(),
            page.next().orElse(""),
            Arrays.stream(Clearance.values())
                .filter(visit.who().officer().clearance()::covers)
                .toList(),
            today.plus(USUAL).toString(),
            today.plus(LONGEST).toString(),
            KeptNames.MOST,
            problems,
            kept);
    return shell.page("kept-names", request, banner(page.rows(), visit), view);
  }

  private static Banner banner(List<KeptName> shown, Visit visit) {
    return Decisions.banner(shown.stream().flatMap(n -> Side.of(n).stream()).toList(), visit);
  }

  private static Row row(KeptName name, Wording wording) {
    return new Row(
        "/screening/kept/" + name.id(),
        Bidi.isolate(Labels.cut(name.names().getFirst())),
        wording.say("kept.row", name.source(), wording.day(last(name))),
        wording.since(name.at()),
        wording.utc(name.at()));
  }

  /// The last day on which it is kept.
  private static LocalDate last(KeptName name) {
    return name.until().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  @PostMapping("/screening/kept")
  ModelAndView keep(
      Visit visit,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
      HttpServletRequest request)
      throws IOException {
    visit.needWork();
    var kept = Kept.of(request);
    var wording = shell.wording(visit.language());
    var entries = new ArrayList<ListEntry>(KeptNames.lines(kept.one("names").lines().toList()));
    var given = file.filter(one -> !one.isEmpty());
    if (given.isPresent()) {
      switch (read(given.get())) {
        case Reply.Done<List<ListEntry>>(var read) -> entries.addAll(read);
        case Reply.Refused<List<ListEntry>> refused -> {
          return page(visit, "", WhoPart.problems(refused, wording), kept, request);
        }
      }
    }
    var form =
        new KeptNames.Form(
            entries,
            kept.one("source"),
            new Classification(
                kept.one("scheme"), kept.one("national"), Clearance.ofCode(kept.one("level"))),
            Digits.day(kept.one("until"))
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    return switch (names.keep(visit.session(), form)) {
      case Reply.Done<List<StixId>>(var ids) ->
          new ModelAndView(
              (ids.size() == 1
                      ? "redirect:/screening/kept/" + ids.getFirst()
                      : "redirect:/screening/kept")
                  + "?done=kept.keep");
      case Reply.Refused<List<StixId>> refused ->
          page(visit, "", WhoPart.problems(refused, wording), kept, request);
    };
  }

  private static Reply<List<ListEntry>> read(MultipartFile file) throws IOException {
    try (var upload = Upload.of(List.of(file))) {
      return NamesFile.read(upload.files().getFirst());
    }
  }

  @GetMapping("/screening/kept/{id}")
  ModelAndView one(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    return name(SubjectPage.id(id), visit, List.of(), Kept.NOTHING, request);
  }

  private ModelAndView name(
      StixId id, Visit visit, List<Problem> problems, Kept kept, HttpServletRequest request) {
    var name = names.kept(visit.session(), id).orElseThrow(Absent::new);
    var side = Side.of(name).orElseThrow(Absent::new);
    var wording = shell.wording(visit.language());
    var part = who.of(side, visit, wording);
    var shown = new ArrayList<Side>(List.of(side));
    shown.addAll(part.shown());
    var classification = name.handling().terms().classification();
    var view =
        new NameView(
            id.toString(),
            name.names(),
            wording.word("kept.kind", name.kind().name()),
            name.birth(),
            name.documents(),
            name.source(),
            Bidi.isolate((classification.scheme() + " " + classification.level()).strip()),
            name.handling().terms().purposes().stream()
                .map(purpose -> wording.word("purpose", purpose.code()))
                .findFirst()
                .orElse(""),
            Bidi.visible(
                visit.session().registry().officer(name.by()).orElse(name.by().toString())),
            wording.time(name.at()),
            wording.day(last(name)),
            part,
            problems,
            kept);
    return shell.page("kept-name", request, Decisions.banner(shown, visit), view);
  }

  @PostMapping("/screening/kept/{id}/decisions")
  ModelAndView decide(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needWork();
    var kept = Kept.of(request);
    var reply = who.decide(SubjectPage.id(id), visit, request);
    return reply instanceof Reply.Done
        ? new ModelAndView(
            "redirect:/screening/kept/" + id + "?done=identity." + kept.one("verdict") + "#who")
        : name(
            SubjectPage.id(id),
            visit,
            WhoPart.problems(reply, shell.wording(visit.language())),
            kept,
            request);
  }

  @PostMapping("/screening/kept/{id}/drop")
  ModelAndView drop(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needWork();
    return switch (names.drop(visit.session(), SubjectPage.id(id))) {
      case Reply.Done<StixId> done -> new ModelAndView("redirect:/screening/kept?done=kept.drop");
      case Reply.Refused<StixId> absent -> throw new Absent();
    };
  }
}
