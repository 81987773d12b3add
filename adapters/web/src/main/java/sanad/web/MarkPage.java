package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Control;
import sanad.handling.Handling;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.intake.MarkForm;
import sanad.intake.Marking;
import sanad.intake.Outcome;
import sanad.stix.StixId;
import sanad.store.Report;

/// *Mark*: the handling of a report's confirmed facts. Until it is given they go nowhere; given
/// here, they are this agency's own, and only a release opens them to others.
///
/// **Source:** `interface.md` 3.3; decisions 7 and 8.
@Controller
final class MarkPage {
  /// The uses that a form offers: none that takes an approval of its own, nor the present location
  /// of a person.
  static final List<Use> USES =
      List.of(
          Use.COURT, Use.ARREST, Use.WATCH_LIST, Use.ONWARD, Use.PUBLIC_STATEMENT, Use.TRANSLATION);

  /// Reports among which one is sought that is marked.
  private static final int RECENT = 8;

  /// What is said of one report, and never of the next.
  private static final Set<String> OF_ONE_REPORT = Set.of("reference", "review");

  private final Shell shell;
  private final Marking marking;
  private final InstantSource clock;

  MarkPage(Shell shell, Marking marking, InstantSource clock) {
    this.shell = shell;
    this.marking = marking;
    this.clock = clock;
  }

  /// The form and its choices.
  ///
  /// @param offered how another report was marked, to begin with; none where this one is marked or
  ///   something was typed
  /// @param taken as which one the form was filled
  record View(
      String id,
      String title,
      Optional<Like> offered,
      Optional<Like> taken,
      List<Tlp> tlps,
      List<Clearance> levels,
      List<HandlingCode> codes,
      List<Purpose> purposes,
      List<Use> uses,
      List<Permission> permissions,
      List<Caveat> caveats,
      String review,
      List<Problem> problems,
      Kept kept) {}

  /// Another report, and how it is marked.
  record Like(String id, String title, String classification, String tlp) {
    static Like of(Report report, Wording wording) {
      var terms = report.handling().orElseThrow().terms();
      return new Like(
          report.id().toString(),
          report.title(),
          wording.classification(terms.classification()),
          terms.tlp().label());
    }
  }

  /// With what the form begins.
  ///
  /// @param offered a marked report as which it may begin
  /// @param taken a marked report as which it does
  private record Start(Kept kept, Optional<Report> offered, Optional<Report> taken) {
    static Start of(Kept kept) {
      return new Start(kept, Optional.empty(), Optional.empty());
    }
  }

  /// The form: as the report was marked before, else empty, with the offer to begin as another was
  /// marked, which is taken by nothing but a click.
  @GetMapping("/reports/{id}/mark")
  ModelAndView form(
      @PathVariable String id,
      @RequestParam(name = "as", defaultValue = "") String other,
      Visit visit,
      HttpServletRequest request) {
    var report = may(id, visit);
    var start =
        report
            .handling()
            .map(marked -> Start.of(asBefore(marked)))
            .orElseGet(() -> other.isEmpty() ? fresh(visit) : like(other, visit));
    return page(report, visit, request, List.of(), start);
  }

  /// Empty, beside the newest of the last reports that is marked.
  private static Start fresh(Visit visit) {
    var last =
        visit.session().workbench().reports(RECENT, Optional.empty()).rows().stream()
            .filter(report -> report.handling().isPresent())
            .findFirst();
    return new Start(Kept.NOTHING, last, Optional.empty());
  }

  private static Start like(String id, Visit visit) {
    var other = ReportPage.report(id, visit);
    var begun = new HashMap<>(asBefore(other.handling().orElseThrow(Absent::new)).fields());
    begun.keySet().removeAll(OF_ONE_REPORT);
    return new Start(new Kept(begun), Optional.empty(), Optional.of(other));
  }

  /// Later facts of a report are marked as its earlier ones were, unless the officer changes it.
  private static Kept asBefore(Handling handling) {
    var terms = handling.terms();
    var fields = new HashMap<String, List<String>>();
    fields.put("scheme", List.of(terms.classification().scheme()));
    fields.put("national", List.of(terms.classification().level()));
    terms.classification().equivalent().ifPresent(l -> fields.put("level", List.of(l.code())));
    fields.put("tlp", List.of(terms.tlp().code()));
    fields.put("code", terms.codes().stream().map(HandlingCode::code).toList());
    fields.put("purpose", terms.purposes().stream().map(Purpose::code).toList());
    fields.put("caveat", terms.caveats().stream().map(Caveat::code).toList());
    fields.put("restriction", List.of(handling.restriction()));
    fields.put("reference", List.of(handling.reference()));
    terms.uses().forEach((use, said) -> fields.put("use-" + use.code(), List.of(said.code())));
    handling
        .reviewBy()
        .map(by -> by.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString())
        .ifPresent(day -> fields.put("review", List.of(day)));
    return new Kept(fields);
  }

  @PostMapping("/reports/{id}/mark")
  ModelAndView mark(@PathVariable String id, Visit visit, HttpServletRequest request) {
    var report = may(id, visit);
    var kept = Kept.of(request);
    var wording = shell.wording(visit.language());
    var problems = problems(kept, wording);
    if (!problems.isEmpty()) {
      return page(report, visit, request, problems, Start.of(kept));
    }
    return switch (marking.mark(visit.session(), report.id(), said(kept))) {
      case Outcome.Done<List<StixId>> done ->
          new ModelAndView("redirect:/reports/" + id + "?done=mark.done#facts");
      case Outcome.Refused<List<StixId>>(var refused) ->
          page(
              report,
              visit,
              request,
              Problem.at(Problem.ofIntake(refused, wording), Map.of("reviewBy", "review")),
              Start.of(kept));
    };
  }

  private List<Problem> problems(Kept kept, Wording wording) {
    var wrong = new ArrayList<String>();
    if (kept.one("national").isEmpty()) {
      wrong.add("national");
    }
    if (Clearance.ofCode(kept.one("level")).isEmpty()) {
      wrong.add("level");
    }
    if (Tlp.ofCode(kept.one("tlp")).isEmpty()) {
      wrong.add("tlp");
    }
    if (purposes(kept).isEmpty()) {
      wrong.add("purpose");
    }
    if (codes(kept).contains(HandlingCode.H3) == kept.one("restriction").isEmpty()) {
      wrong.add("restriction");
    }
    if (review(kept)
        .filter(day -> !day.isBefore(today()) && !day.isAfter(today().plusYears(3)))
        .isEmpty()) {
      wrong.add("review");
    }
    return wrong.stream()
        .map(field -> new Problem(field, wording.say("mark.problem." + field), ""))
        .toList();
  }

  /// What was said in a form without problems.
  private static MarkForm said(Kept kept) {
    var level = Clearance.ofCode(kept.one("level"));
    return new MarkForm(
        kept.one("reference"),
        new Classification(kept.or("scheme", ""), kept.one("national"), level),
        Set.of(Control.ORCON),
        Tlp.ofCode(kept.one("tlp")).orElseThrow(),
        codes(kept),
        kept.one("restriction"),
        purposes(kept),
        uses(kept),
        chosen(Caveat.values(), kept, "caveat", Caveat::code),
        review(kept).map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
        Optional.empty());
  }

  private static Set<HandlingCode> codes(Kept kept) {
    return chosen(HandlingCode.values(), kept, "code", HandlingCode::code);
  }

  private static Set<Purpose> purposes(Kept kept) {
    return chosen(Purpose.values(), kept, "purpose", Purpose::code);
  }

  private static Optional<LocalDate> review(Kept kept) {
    return Digits.day(kept.one("review"));
  }

  static Map<Use, Permission> uses(Kept kept) {
    var uses = new EnumMap<Use, Permission>(Use.class);
    for (var use : Use.values()) {
      Permission.ofCode(kept.one("use-" + use.code()))
          .filter(permission -> permission != Permission.DENY)
          .ifPresent(permission -> uses.put(use, permission));
    }
    return uses;
  }

  static <E extends Enum<E>> Set<E> chosen(
      E[] values, Kept kept, String field, Function<E, String> code) {
    var chosen = EnumSet.noneOf(values[0].getDeclaringClass());
    Arrays.stream(values).filter(v -> kept.has(field, code.apply(v))).forEach(chosen::add);
    return chosen;
  }

  private LocalDate today() {
    Instant now = clock.instant();
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Report may(String id, Visit visit) {
    visit.needWork();
    return ReportPage.report(id, visit);
  }

  private ModelAndView page(
      Report report, Visit visit, HttpServletRequest request, List<Problem> problems, Start start) {
    var wording = shell.wording(visit.language());
    var view =
        new View(
            report.id().toString(),
            report.title(),
            start.offered().map(other -> Like.of(other, wording)),
            start.taken().map(other -> Like.of(other, wording)),
            List.of(Tlp.values()),
            List.of(Clearance.values()),
            List.of(HandlingCode.values()),
            Arrays.stream(Purpose.values()).filter(Purpose::shares).toList(),
            USES,
            List.of(Permission.values()),
            List.of(Caveat.values()),
            today().plus(Period.ofYears(3)).toString(),
            problems,
            start.kept());
    var parties = visit.session().registry().register().parties();
    var markings =
        Stream.of(Optional.of(report), start.offered(), start.taken())
            .flatMap(Optional::stream)
            .flatMap(shown -> shown.handling().stream())
            .toList();
    return shell.page(
        "mark", request, Banner.ofMarkings(markings, parties, visit.language()), view);
  }
}
