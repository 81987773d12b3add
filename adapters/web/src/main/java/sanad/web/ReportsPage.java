package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Handling;
import sanad.intake.Intake;
import sanad.intake.Outcome;
import sanad.intake.ReportForm;
import sanad.reader.Format;
import sanad.store.Report;
import sanad.text.Bidi;

/// The list of reports, and the form by which one comes in: pasted, or as a file.
@Controller
final class ReportsPage {
  private static final int ROWS = 50;
  static final List<String> SCHEMES = List.of("4x4", "6x6", "3x5x2");

  private final Shell shell;
  private final Intake intake;
  private final LargeBodies large;

  ReportsPage(Shell shell, Intake intake, LargeBodies large) {
    this.large = large;
    this.shell = shell;
    this.intake = intake;
  }

  /// The page.
  record Reports(
      List<Row> rows, String next, List<String> schemes, List<Problem> problems, Kept kept) {}

  @GetMapping("/reports")
  ModelAndView list(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    return page(visit, from, request, List.of(), Kept.NOTHING);
  }

  @PostMapping("/reports")
  ModelAndView add(
      Visit visit,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
      HttpServletRequest request) {
    visit.needWork();
    var wording = shell.wording(visit.language());
    var kept = Kept.of(request);
    // a chosen file counts though nothing is in it: then that is what is said
    var upload = file.filter(given -> !given.isEmpty() || named(given));
    var date = kept.one("date");
    var day = Digits.day(date);
    var problems =
        Stream.of(
                upload.isEmpty() && kept.one("text").isEmpty()
                    ? Stream.of(new Problem("text", wording.say("report.problem.empty"), ""))
                    : Stream.<Problem>empty(),
                upload.isPresent() && !kept.one("text").isBlank()
                    ? Stream.of(new Problem("text", wording.say("report.problem.both"), ""))
                    : Stream.<Problem>empty(),
                !date.isEmpty() && day.isEmpty()
                    ? Stream.of(new Problem("date", wording.say("report.problem.date"), ""))
                    : Stream.<Problem>empty())
            .flatMap(found -> found)
            .toList();
    if (!problems.isEmpty()) {
      return page(visit, "", request, problems, kept);
    }
    var answer = received(visit, kept, upload, day);
    if (answer.isEmpty()) {
      var unread = new Problem("file", wording.say("report.problem.format"), "");
      return page(visit, "", request, List.of(unread), kept);
    }
    return switch (answer.get()) {
      case Outcome.Done<Report.ReportId>(var id) -> new ModelAndView("redirect:/reports/" + id);
      case Outcome.Refused<Report.ReportId>(var refused) ->
          page(
              visit,
              "",
              request,
              Problem.at(
                  Problem.ofIntake(refused, wording),
                  Map.of("grade", "grade", "content", upload.isPresent() ? "file" : "text")),
              kept);
    };
  }

  private static boolean named(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name != null && !name.isEmpty();
  }

  /// Empty where the file is of no kind that is read.
  private Optional<Outcome<Report.ReportId>> received(
      Visit visit, Kept kept, Optional<MultipartFile> upload, Optional<LocalDate> day) {
    try (var turn = large.take(upload.map(MultipartFile::getSize).orElse(0L))) {
      return incoming(kept, upload, day).map(form -> intake.receive(visit.session(), form));
    }
  }

  private static Optional<ReportForm> incoming(
      Kept kept, Optional<MultipartFile> upload, Optional<LocalDate> day) {
    var scheme = SCHEMES.contains(kept.one("scheme")) ? kept.one("scheme") : "4x4";
    var grade =
        kept.one("grade").isEmpty()
            ? Report.SourceGrade.UNGRADED
            : new Report.SourceGrade(scheme, kept.one("grade").toUpperCase(Locale.ROOT));
    if (upload.isEmpty()) {
      // a browser sends every line end as CR LF; kept is what was pasted
      var text = String.join("", kept.all("text")).replace("\r\n", "\n");
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(new ReportForm(kept.one("title"), bytes, Format.PASTE, grade, day));
    }
    var file = upload.get();
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return Format.ofFileName(name)
        .map(format -> new ReportForm(kept.one("title"), bytes(file), format, grade, day));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ModelAndView page(
      Visit visit, String from, HttpServletRequest request, List<Problem> problems, Kept kept) {
    visit.needContent();
    var wording = shell.wording(visit.language());
    var reports =
        visit.read(() -> visit.session().workbench().reports(ROWS, ItemsPage.cursor(from)));
    var rows = reports.rows().stream().map(report -> row(report, wording)).toList();
    var markings = reports.rows().stream().map(Report::handling).flatMap(Optional::stream).toList();
    var parties = visit.session().registry().register().parties();
    return shell.page(
        "reports",
        request,
        Banner.ofMarkings(List.<Handling>copyOf(markings), parties, visit.language()),
        new Reports(rows, reports.next().orElse(""), SCHEMES, problems, kept));
  }

  private static Row row(Report report, Wording wording) {
    return new Row(
        "/reports/" + report.id(),
        Bidi.isolate(report.title()),
        wording.say(
            report.handling().isPresent() ? "reports.row.marked" : "reports.row.open",
            wording.word("language", report.language()),
            report.grade().scheme() + " " + report.grade().value()),
        wording.since(report.receivedAt()),
        wording.utc(report.receivedAt()));
  }
}
