package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.cases.LeadForm;
import sanad.cases.Leads;
import sanad.exchange.Answer;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.Preview;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.handling.Caveat;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.store.Held;
import sanad.store.Release;
import sanad.store.Session;
import sanad.store.Store;

/// *Release*: who exactly will read what, and may I? The sentence comes from the same decision that
/// will run; nobody is chosen beforehand, and there is no "all".
///
/// **Source:** `interface.md` 3.5.
@Controller
final class ReleasePage {
  private static final Set<ExchangeCode> NOT_YET_ASKED =
      Set.of(ExchangeCode.AUDIENCE_EMPTY, ExchangeCode.TITLE_MISSING);

  private final Shell shell;
  private final Releases releases;
  private final Leads leads;
  private final Store store;
  private final CurrentSession current;
  private final InstantSource clock;
  private final HeldForms held;
  private final SentForms sent;

  ReleasePage(
      Shell shell,
      Releases releases,
      Leads leads,
      Store store,
      CurrentSession current,
      InstantSource clock,
      HeldForms held,
      SentForms sent) {
    this.shell = shell;
    this.releases = releases;
    this.leads = leads;
    this.store = store;
    this.current = current;
    this.clock = clock;
    this.held = held;
    this.sent = sent;
  }

  /// The page.
  ///
  /// @param items all that goes
  /// @param offered what may be ticked
  /// @param along what goes because something chosen names it
  /// @param sentence who will read it
  /// @param later what groups mean for who comes later, a sentence each; empty where each is named
  ///   itself
  /// @param mutual whether there are several readers, who see one another
  /// @param asksBefore whether there are readers, and none of them may pass it on as it likes
  record View(
      ReleaseForm form,
      Kept kept,
      List<Item> items,
      List<Item> offered,
      List<Item> along,
      List<Party> bodies,
      String sentence,
      List<String> later,
      boolean mutual,
      boolean asksBefore,
      boolean allowed,
      boolean asked,
      List<Reader> readers,
      List<Problem> problems,
      boolean secondOfficer,
      Choices choices) {}

  /// One thing, and whether it goes.
  record Item(String id, String what, String kind, boolean goes) {}

  /// One body that will read it.
  record Reader(String name, String through, String uses, boolean recallable, boolean already) {}

  /// What the rules may be.
  record Choices(
      List<Tlp> tlps,
      List<HandlingCode> codes,
      List<Use> uses,
      List<Permission> permissions,
      List<Caveat> caveats,
      Purpose purpose) {}

  /// The form, empty or as it was held.
  @GetMapping("/release")
  ModelAndView form(Visit visit, HttpServletRequest request) {
    var id = SentForms.once(request.getParameter("form"));
    if (id.isEmpty()) {
      return page("release", visit, request, Kept.of(request), List.of(), false);
    }
    var kept = held.of(visit.who().officer().id(), id.get()).orElseThrow(Absent::new);
    return page("release", visit, request, kept, unfit(visit, form(visit, kept)), true);
  }

  /// The page anew, of which the script takes the sentence and the bodies to choose from.
  @PostMapping("/release/preview")
  ModelAndView preview(Visit visit, HttpServletRequest request) {
    return page("release", visit, request, Kept.of(request), List.of(), false);
  }

  /// Leads on to the page that asks, or back to the form with what it lacks.
  @PostMapping("/release/confirm")
  ModelAndView confirm(Visit visit, HttpServletRequest request) {
    var form = form(visit, Kept.of(request));
    if (form.offered().isEmpty()) {
      throw new Absent();
    }
    boolean fit = unfit(visit, form).isEmpty() && !form.destructionUnread();
    var id = held.hold(visit.who().officer().id(), form.kept());
    return new ModelAndView("redirect:" + (fit ? "/release/confirm/" + id : "/release?form=" + id));
  }

  private List<Obstacle> unfit(Visit visit, ReleaseForm form) {
    var preview = releases.preview(visit.session(), complete(visit, form));
    var obstacles = new ArrayList<>(preview.obstacles());
    if (form.lead()) {
      obstacles.addAll(Leads.unfit(lead(form)));
    }
    return obstacles;
  }

  /// What was released already leads to the release: it is not asked for again.
  @GetMapping("/release/confirm/{id}")
  ModelAndView ask(@PathVariable String id, Visit visit, HttpServletRequest request) {
    var officer = visit.who().officer().id();
    var once = SentForms.once(id).orElseThrow(Absent::new);
    var led = sent.led(officer, once);
    if (led.isPresent()) {
      return new ModelAndView("redirect:" + led.get());
    }
    var kept = held.of(officer, once).orElseThrow(Absent::new);
    return page("release-confirm", visit, request, kept, List.of(), true);
  }

  @PostMapping("/release")
  ModelAndView release(Visit visit, HttpServletRequest request) {
    var form = form(visit, Kept.of(request));
    if (form.destructionUnread()) {
      return page("release", visit, request, form.kept(), List.of(), true);
    }
    var wanted = complete(visit, form);
    var approver = approver(form.kept(), request, form.purpose());
    try {
      Answer<Release> answer =
          form.lead()
              ? leads.give(visit.session(), wanted, lead(form), approver)
              : releases.release(visit.session(), wanted, approver, List.of());
      return switch (answer) {
        case Answer.Done<Release>(var made) ->
            new ModelAndView("redirect:/releases/" + made.id() + "?done=release.made");
        case Answer.Refused<Release>(var obstacles) ->
            page("release-confirm", visit, request, form.kept(), obstacles, true);
      };
    } finally {
      approver.ifPresent(Session::close);
    }
  }

  private static LeadForm lead(ReleaseForm form) {
    return new LeadForm(form.kept().one("title"), form.kept().one("asked"));
  }

  /// The session of a second officer who gave name and password on the confirm page.
  private Optional<Session> approver(Kept kept, HttpServletRequest request, Purpose purpose) {
    return kept.one("approver").isEmpty()
        ? Optional.empty()
        : current
            .vouch(kept.one("approver"), String.join("", kept.all("approver-password")), request)
            .filter(officer -> officer.purposes().contains(purpose))
            .map(officer -> store.open(officer, purpose));
  }

  private ReleaseForm form(Visit visit, Kept kept) {
    visit.needContent();
    visit.need(Role.LIAISON);
    return new ReleaseForm(kept, visit.session().registry().register(), visit.purpose(), clock);
  }

  /// With what the chosen items name, where that was ticked.
  private ReleaseRequest complete(Visit visit, ReleaseForm form) {
    var request = form.request();
    return form.kept().has("named", "no") ? request : releases.withNamed(visit.session(), request);
  }

  private ModelAndView page(
      String view,
      Visit visit,
      HttpServletRequest request,
      Kept kept,
      List<Obstacle> refused,
      boolean asked) {
    var form = form(visit, kept);
    if (form.offered().isEmpty()) {
      throw new Absent();
    }
    var wording = shell.wording(visit.language());
    var wanted = complete(visit, form);
    var preview = releases.preview(visit.session(), wanted);
    var going =
        wanted.items().stream().flatMap(id -> visit.session().items().get(id).stream()).toList();
    var offered =
        form.offered().stream().flatMap(id -> visit.session().items().get(id).stream()).toList();
    var chosen = Set.copyOf(form.items());
    var problems =
        problems(
            form,
            refused.isEmpty() ? preview.obstacles() : refused,
            asked,
            labels(going, wording),
            wording);
    var model =
        new View(
            form,
            form.kept(),
            going.stream().map(h -> item(h, true, wording)).toList(),
            offered.stream().map(h -> item(h, chosen.contains(h.id()), wording)).toList(),
            going.stream()
                .filter(h -> !chosen.contains(h.id()))
                .map(h -> item(h, true, wording))
                .toList(),
            form.bodies(wording),
            Readership.sentence(
                preview.readers().stream().map(Preview.Reader::party).toList(),
                preview.earlier(),
                wording),
            Readership.later(
                wanted.recipients().stream()
                    .flatMap(id -> Stream.ofNullable(form.register().parties().get(id)))
                    .toList(),
                preview.earlier(),
                wording),
            preview.mutual(),
            asksBefore(preview),
            preview.allowed(),
            asked,
            preview.readers().stream()
                .map(reader -> reader(reader, wording))
                .sorted(Comparator.comparing(Reader::name))
                .toList(),
            problems,
            preview.secondOfficer(),
            new Choices(
                List.of(Tlp.values()),
                List.of(HandlingCode.values()),
                MarkPage.USES,
                List.of(Permission.values()),
                List.of(Caveat.values()),
                form.purpose()));
    var shown = Stream.concat(going.stream(), offered.stream()).distinct().toList();
    var banner = Banner.of(shown, form.register().parties(), visit.language());
    return shell.page(view, request, banner, model);
  }

  /// What stands in the way, as far as it was asked for.
  private static List<Problem> problems(
      ReleaseForm form,
      List<Obstacle> all,
      boolean asked,
      Map<String, String> labels,
      Wording wording) {
    var obstacles = new ArrayList<>(all);
    if (!asked) {
      obstacles.removeIf(obstacle -> NOT_YET_ASKED.contains(obstacle.code()));
    }
    var problems = new ArrayList<Problem>();
    if (form.agreement().isEmpty()) {
      // no agreement is chosen: nothing is wrong with one that nobody named
      obstacles.removeIf(obstacle -> obstacle.code() == ExchangeCode.AGREEMENT_UNKNOWN);
      if (asked) {
        problems.add(new Problem("agreement", wording.say("release.choose"), ""));
      }
    }
    if (form.destructionUnread()) {
      problems.add(new Problem("destroy", wording.say("report.problem.date"), ""));
    }
    problems.addAll(Problem.of(obstacles, wording, form.register().parties(), labels));
    return problems;
  }

  private static Map<String, String> labels(List<Held> held, Wording wording) {
    return held.stream()
        .collect(
            Collectors.toMap(
                h -> h.id().toString(), h -> Labels.of(h.object(), wording), (one, same) -> one));
  }

  private static boolean asksBefore(Preview preview) {
    return !preview.readers().isEmpty()
        && preview.readers().stream()
            .noneMatch(reader -> reader.conditions().uses().get(Use.ONWARD) == Permission.ALLOW);
  }

  private static Item item(Held held, boolean goes, Wording wording) {
    return new Item(
        held.id().toString(),
        Labels.of(held.object(), wording),
        Labels.kind(held.object(), wording),
        goes);
  }

  private static Reader reader(Preview.Reader reader, Wording wording) {
    return new Reader(
        wording.name(reader.party()),
        reader.through().map(wording::name).orElse(""),
        Rules.uses(reader.conditions(), wording),
        reader.recallable(),
        reader.already());
  }
}
