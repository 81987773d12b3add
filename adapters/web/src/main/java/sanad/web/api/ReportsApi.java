package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Control;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.intake.Intake;
import sanad.intake.MarkForm;
import sanad.intake.Marking;
import sanad.intake.ReportForm;
import sanad.intake.ReviewDesk;
import sanad.reader.Format;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.store.Session;
import sanad.text.CodePoints;
import sanad.web.LargeBodies;

/// Reports: taken in, reviewed, marked.
@RestController
@RequestMapping("/api/v1/reports")
public final class ReportsApi {
  private final Intake intake;
  private final ReviewDesk desk;
  private final Marking marking;
  private final ApiSessions sessions;
  private final LargeBodies large;

  /// Over the reports of a node.
  public ReportsApi(
      Intake intake, ReviewDesk desk, Marking marking, ApiSessions sessions, LargeBodies large) {
    this.large = large;
    this.intake = intake;
    this.desk = desk;
    this.marking = marking;
    this.sessions = sessions;
  }

  record Received(String id) {}

  /// The body is the report itself, `text/plain` or `text/html`; it is refused at the first byte
  /// beyond 50 MiB. **Source:** decision 22.
  @PostMapping(consumes = {"text/plain", "text/html"})
  @ResponseStatus(HttpStatus.CREATED)
  Received add(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "4x4") String scheme,
      @RequestParam(defaultValue = "X4") String grade,
      @RequestParam Optional<String> date,
      HttpServletRequest request)
      throws IOException {
    boolean html = request.getContentType().startsWith("text/html");
    try (var turn = large.take(request.getContentLengthLong())) {
      var form =
          new ReportForm(
              title,
              request.getInputStream().readNBytes(ReportForm.MOST_BYTES + 1),
              html ? Format.HTML : Format.PLAIN_TEXT,
              new Report.SourceGrade(scheme, grade),
              date.map(day -> Given.day("date", day)));
      try (var session = sessions.work(request)) {
        return new Received(Answers.of(intake.receive(session, form)).toString());
      }
    }
  }

  @GetMapping
  Rows<ReportViews.ReportRow> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(intake.list(session, Limits.of(limit), from), ReportViews.ReportRow::of);
    }
  }

  @GetMapping("/{id}")
  ReportViews.ReviewView show(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return view(session, report(id));
    }
  }

  /// @param revision the draft as it was seen: deciding on another is refused
  /// @param slots the whole content, for `correct`
  record Decision(
      @Nullable @Needed Integer revision,
      @Nullable Map<String, String> slots,
      @Nullable String reason) {}

  @PostMapping("/{id}/drafts/{draft}/{act}")
  ReportViews.DraftView decide(
      @PathVariable String id,
      @PathVariable String draft,
      @PathVariable String act,
      @RequestBody Decision body,
      HttpServletRequest request) {
    var seen =
        new ReviewDesk.Seen(
            report(id),
            new Draft.DraftId(Given.uuid("draft", draft)),
            Given.required("revision", body.revision()));
    try (var session = sessions.work(request)) {
      var answer =
          switch (act) {
            case "confirm" -> desk.confirm(session, seen);
            case "correct" -> desk.correct(session, seen, Given.required("slots", body.slots()));
            case "reject" -> desk.reject(session, seen, body.reason() == null ? "" : body.reason());
            case "undo" -> desk.undo(session, seen);
            default -> throw new ApiRefused(ApiCode.ABSENT, "act"); // a word of the address
          };
      var text = CodePoints.of(view(session, seen.report()).text());
      return ReportViews.DraftView.of(Answers.of(answer), text);
    }
  }

  record Changed(int drafts) {}

  /// Sets all open drafts aside.
  @PostMapping("/{id}/set-aside")
  Changed setAside(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.work(request)) {
      return new Changed(Answers.of(desk.setAside(session, report(id))));
    }
  }

  /// Takes all back that were set aside.
  @PostMapping("/{id}/take-back")
  Changed takeBack(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.work(request)) {
      return new Changed(Answers.of(desk.takeBack(session, report(id))));
    }
  }

  /// @param start first code point; absent where no words were chosen
  record Fact(
      @Nullable @Needed String kind,
      @Nullable @Needed Map<String, String> slots,
      @Nullable Integer start,
      @Nullable Integer end) {}

  @PostMapping("/{id}/drafts")
  @ResponseStatus(HttpStatus.CREATED)
  ReportViews.DraftView addFact(
      @PathVariable String id, @RequestBody Fact body, HttpServletRequest request) {
    try (var session = sessions.work(request)) {
      var answer =
          desk.add(
              session,
              report(id),
              body.start() == null ? -1 : body.start(),
              body.end() == null ? -1 : body.end(),
              Given.required("kind", body.kind()),
              Given.required("slots", body.slots()));
      var text = CodePoints.of(view(session, report(id)).text());
      return ReportViews.DraftView.of(Answers.of(answer), text);
    }
  }

  /// @param classification as this agency writes it, `scheme/level`, for example `MA/سري`
  /// @param equivalent the agreed level on the common ladder
  /// @param uses what is absent is denied
  /// @param reviewBy needed where a person is among the facts, within three years
  record MarkBody(
      @Nullable @Needed String reference,
      @Nullable @Needed @Written(Spelling.LEVEL) String classification,
      @Nullable @Codes(Clearance.class) String equivalent,
      @Nullable List<@Codes(Control.class) String> controls,
      @Nullable @Needed @Codes(Tlp.class) String tlp,
      @Nullable List<@Codes(HandlingCode.class) String> codes,
      @Nullable String restriction,
      @Nullable List<@Codes(Purpose.class) String> purposes,
      @Nullable Map<@Codes(Use.class) String, @Codes(Permission.class) String> uses,
      @Nullable List<@Codes(Caveat.class) String> caveats,
      @Nullable @Written(Spelling.TIME) String reviewBy,
      @Nullable @Written(Spelling.TIME) String destroyAfter) {}

  record Marked(List<String> items) {}

  @PostMapping("/{id}/mark")
  Marked mark(@PathVariable String id, @RequestBody MarkBody body, HttpServletRequest request) {
    var form =
        new MarkForm(
            Given.required("reference", body.reference()),
            classification(body),
            Given.codes("controls", body.controls(), Control::ofCode),
            Given.code("tlp", body.tlp(), Tlp::ofCode),
            Given.codes("codes", body.codes(), HandlingCode::ofCode),
            body.restriction() == null ? "" : body.restriction(),
            Given.codes("purposes", body.purposes(), Purpose::ofCode),
            Given.codeMap("uses", body.uses(), Use::ofCode, Permission::ofCode),
            Given.codes("caveats", body.caveats(), Caveat::ofCode),
            Optional.ofNullable(body.reviewBy()).map(at -> Given.end("reviewBy", at)),
            Optional.ofNullable(body.destroyAfter()).map(at -> Given.end("destroyAfter", at)));
    try (var session = sessions.work(request)) {
      return new Marked(
          Answers.of(marking.mark(session, report(id), form)).stream()
              .map(StixId::toString)
              .toList());
    }
  }

  private static Classification classification(MarkBody body) {
    return Given.classification(
        "classification",
        body.classification(),
        Optional.ofNullable(body.equivalent())
            .map(level -> Given.code("equivalent", level, Clearance::ofCode)));
  }

  private ReportViews.ReviewView view(Session session, Report.ReportId id) {
    return intake
        .view(session, id)
        .map(ReportViews.ReviewView::of)
        .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
  }

  private static Report.ReportId report(String id) {
    return new Report.ReportId(Given.uuid("id", id));
  }
}
