package sanad.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sanad.handling.OfficerId;
import sanad.handling.Viewer;
import sanad.reader.Extraction;
import sanad.reader.Extractor;
import sanad.reader.Reader;
import sanad.reader.Reading;
import sanad.reader.Text;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Draft;
import sanad.store.Page;
import sanad.store.Report;
import sanad.store.Session;
import sanad.text.Sha256;

/// Takes reports in: bytes kept and hashed, text extracted once, drafts read from it. Nothing is
/// confirmed here.
///
/// Thread-safe as far as the random source is. **Source:** decisions 3, 22; issue point 6.
public final class Intake {
  private static final int TITLE = 120;
  private static final int HEAD = 20;
  private static final Pattern SUBJECT =
      Pattern.compile("(?iu)(?:subject|objet|الموضوع)[\\s\\p{Z}]*:[\\s\\p{Z}]*(\\S.*)");

  private final Reader reader;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final BooleanSupplier room;

  /// Intake on a disk with room.
  ///
  /// @param random a `SecureRandom` outside tests
  public Intake(Reader reader, InstantSource clock, RandomGenerator random) {
    this(reader, clock, random, () -> true);
  }

  /// @param random a `SecureRandom` outside tests
  /// @param room whether there is room for more; where there is none, nothing new is taken in
  public Intake(Reader reader, InstantSource clock, RandomGenerator random, BooleanSupplier room) {
    this.reader = reader;
    this.clock = clock;
    this.random = random;
    this.room = room;
  }

  /// Keeps a report with its drafts, in one transaction; the answer is its id.
  public Outcome<Report.ReportId> receive(Session session, ReportForm form) {
    var problems = new ArrayList<Outcome.Problem>();
    if (form.content().length > ReportForm.MOST_BYTES) {
      problems.add(problem(IntakeCode.TOO_LARGE, "content"));
    }
    if (!room.getAsBoolean()) {
      problems.add(problem(IntakeCode.NO_ROOM, ""));
    }
    if (!Grades.fits(form.grade())) {
      problems.add(problem(IntakeCode.GRADE_UNFIT, "grade"));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return switch (Extractor.extract(form.content(), form.format())) {
      case Extraction.Unreadable(var reason) ->
          Outcome.Refused.of(
              switch (reason) {
                case EMPTY -> IntakeCode.EMPTY;
                case BINARY -> IntakeCode.BINARY;
                case TOO_LONG -> IntakeCode.TEXT_TOO_LONG;
              },
              "content");
      case Extraction.Extracted(var text, var charset) -> keep(session, form, text);
    };
  }

  /// Reports, newest first, without their bytes and text.
  public Page<Report> list(Session session, int limit, Optional<String> from) {
    return session.workbench().reports(limit, from);
  }

  /// A report beside its drafts; empty where it is not this officer's to see.
  public Optional<Review> view(Session session, Report.ReportId id) {
    var workbench = session.workbench();
    return workbench.report(id).map(report -> Review.of(report, workbench.drafts(id)));
  }

  private Outcome<Report.ReportId> keep(Session session, ReportForm form, Text text) {
    var reading = read(text, form.documentDate());
    var id = new Report.ReportId(uuid());
    var report =
        new Report(
            id,
            form.title().isBlank() ? heading(text.content()) : form.title().strip(),
            form.content(),
            form.format().mediaType(),
            Sha256.hex(form.content()),
            text.content(),
            text.sha256(),
            text.extractor(),
            text.language().tag(),
            form.grade(),
            form.documentDate().or(() -> day(reading)),
            Optional.empty(),
            officer(session),
            clock.instant());
    var drafts = drafts(id, reading);
    return new Outcome.Done<>(
        session.write(
            Act.of("report.receive", Act.Kind.COLLECTION),
            writing -> {
              writing.save(report);
              drafts.forEach(writing::save);
              return id;
            }));
  }

  private Reading read(Text text, Optional<LocalDate> documentDate) {
    return documentDate.map(date -> reader.read(text, date)).orElseGet(() -> reader.read(text));
  }

  private List<Draft> drafts(Report.ReportId report, Reading reading) {
    var slots = new Slots(reading);
    return reading.mentions().stream()
        .map(
            mention ->
                new Draft(
                    new Draft.DraftId(uuid()),
                    report,
                    mention.span().start(),
                    mention.span().end(),
                    Slots.kind(mention).code(),
                    mention.rule().id(),
                    mention.band().code(),
                    slots.of(mention),
                    Draft.Status.OPEN,
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty()))
        .toList();
  }

  private static Optional<LocalDate> day(Reading reading) {
    var iso = reading.documentDate().iso();
    return iso.length() == 10 ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
  }

  /// What a mail or cable says that it is about, else its first line: that says only who sent it.
  private static String heading(String text) {
    var lines = text.strip().lines().map(String::strip).limit(HEAD).toList();
    var line =
        lines.stream()
            .map(SUBJECT::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group(1))
            .findFirst()
            .orElseGet(() -> lines.isEmpty() ? "" : lines.getFirst());
    return line.codePointCount(0, line.length()) <= TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
  }

  /// The officer of a session; intake is nobody else's work.
  static OfficerId officer(Session session) {
    return switch (session.viewer()) {
      case Viewer.Officer officer -> officer.id();
      case Viewer.Partner ignored -> throw new IllegalStateException("intake: expected an officer");
      case Viewer.NodeTask ignored ->
          throw new IllegalStateException("intake: expected an officer");
    };
  }

  private UUID uuid() {
    return StixId.randomUuid(random);
  }

  private static Outcome.Problem problem(IntakeCode code, String field) {
    return new Outcome.Problem(code, field, List.of());
  }
}
