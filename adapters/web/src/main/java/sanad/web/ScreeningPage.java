package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.Likeness;
import sanad.identity.Reply;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Held;

/// *Screening*: is anyone whom we hold on a list, and what must a person decide? And the same for
/// names that an officer types, of which nothing is kept.
///
/// **Source:** `interface.md` 3.10.
@Controller
final class ScreeningPage {
  private static final int ROWS = 25;

  private final Shell shell;
  private final Candidates candidates;
  private final DesignationLists lists;
  private final Screening screening;
  private final WhoPart who;
  private final TypedNames typed;

  ScreeningPage(
      Shell shell,
      Candidates candidates,
      DesignationLists lists,
      Screening screening,
      WhoPart who,
      TypedNames typed) {
    this.shell = shell;
    this.candidates = candidates;
    this.lists = lists;
    this.screening = screening;
    this.who = who;
    this.typed = typed;
  }

  /// The page.
  ///
  /// @param standing the chosen filter: open, accepted, rejected
  /// @param reference the one entry of the list that is asked for, empty for all
  /// @param here this part of the list, to which a decision on it leads back
  /// @param tenths how far everything has been compared with the newest versions; 10 is all
  record View(
      List<String> standings,
      String standing,
      List<String> lists,
      String list,
      String reference,
      String here,
      int tenths,
      List<Row> rows,
      String next,
      List<Problem> problems,
      Kept kept) {
    /// A candidate; `subject` is the held side's id, to which the form posts.
    record Row(String subject, Decisions.Pair pair) {}
  }

  /// The page of typed names.
  record TypedView(
      List<Answer> answers, boolean whole, List<Problem> problems, Kept kept, int most) {
    record Answer(String name, List<Hit> hits) {}

    /// How many names have a candidate; they stand first.
    public long found() {
      return answers.stream().filter(one -> !one.hits().isEmpty()).count();
    }

    /// A candidate. @param path where it leads, empty for an entry of a list
    record Hit(String name, String about, String path, Why.Lines why) {}
  }

  @GetMapping("/screening")
  ModelAndView show(
      Visit visit,
      @RequestParam(name = "standing", defaultValue = "open") String standing,
      @RequestParam(name = "list", defaultValue = "") String list,
      @RequestParam(name = "reference", defaultValue = "") String reference,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    return page(visit, new Asked(standing, list, reference, from), List.of(), request);
  }

  @PostMapping("/screening")
  ModelAndView decide(Visit visit, HttpServletRequest request) {
    visit.needWork();
    var kept = Kept.of(request);
    var reply = who.decide(SubjectPage.id(kept.one("subject")), visit, request);
    var asked =
        new Asked(kept.one("standing"), kept.one("list"), kept.one("reference"), kept.one("from"));
    if (reply instanceof Reply.Done) {
      return new ModelAndView("redirect:" + asked.path() + "&done=identity." + kept.one("verdict"));
    }
    var problems = WhoPart.problems(reply, shell.wording(visit.language()));
    return page(visit, asked, problems, request);
  }

  /// What of the list is asked for.
  private record Asked(String standing, String list, String reference, String from) {
    String path() {
      return UriComponentsBuilder.fromPath("/screening")
          .queryParam("standing", "{standing}")
          .queryParam("list", "{list}")
          .queryParam("reference", "{reference}")
          .queryParam("from", "{from}")
          .encode()
          .buildAndExpand(
              ScreeningPage.standing(standing).name().toLowerCase(Locale.ROOT),
              list,
              reference,
              from)
          .toUriString();
    }
  }

  private ModelAndView page(
      Visit visit, Asked asked, List<Problem> problems, HttpServletRequest request) {
    var wording = shell.wording(visit.language());
    var known = lists.lists(visit.session()).stream().map(DesignationLists.Known::list).toList();
    var list = Optional.of(asked.list()).filter(known::contains);
    var reference = list.flatMap(of -> Optional.of(asked.reference())).filter(r -> !r.isEmpty());
    var filter = new HitFilter(list, reference, standing(asked.standing()));
    var page = candidates.listed(visit.session(), filter, ROWS, ItemsPage.cursor(asked.from()));
    var decisions = new Decisions(visit, wording);
    var rows =
        page.rows().stream()
            .map(row -> new View.Row(row.side().id().toString(), decisions.of(row)))
            .toList();
    var view =
        new View(
            Arrays.stream(Standing.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList(),
            filter.standing().name().toLowerCase(Locale.ROOT),
            known,
            list.orElse(""),
            reference.orElse(""),
            asked.path(),
            screening.tenths(),
            rows,
            page.next().orElse(""),
            problems,
            problems.isEmpty() ? Kept.NOTHING : Kept.of(request));
    return shell.page(
        "screening",
        request,
        Decisions.banner(page.rows().stream().map(Candidates.Listed::side).toList(), visit),
        view);
  }

  private static Standing standing(String code) {
    return Arrays.stream(Standing.values())
        .filter(s -> s.name().equalsIgnoreCase(code))
        .findFirst()
        .orElse(Standing.OPEN);
  }

  private static Banner banner(List<Held> shown, Visit visit) {
    return Banner.of(shown, visit.session().registry().register().parties(), visit.language());
  }

  @GetMapping("/screening/names")
  ModelAndView typed(Visit visit, HttpServletRequest request) {
    visit.needContent();
    var view = new TypedView(List.of(), true, List.of(), Kept.NOTHING, TypedNames.MOST);
    return shell.page("screening-names", request, Banner.NONE, view);
  }

  @PostMapping("/screening/names")
  ModelAndView compare(Visit visit, HttpServletRequest request) {
    visit.needContent();
    var wording = shell.wording(visit.language());
    var kept = Kept.of(request);
    var reply = typed.compare(visit.session(), kept.one("names").lines().toList());
    var answers = reply.done().orElse(List.of());
    var held = answers.stream().flatMap(one -> one.held().stream()).map(Likeness::held).toList();
    var view =
        new TypedView(
            answers.stream()
                .map(one -> answer(one, visit, wording))
                .sorted(Comparator.comparing((TypedView.Answer one) -> one.hits().isEmpty()))
                .toList(),
            answers.stream().allMatch(TypedNames.Typed::whole),
            WhoPart.problems(reply, wording),
            kept,
            TypedNames.MOST);
    return shell.page("screening-names", request, banner(held, visit), view);
  }

  private static TypedView.Answer answer(TypedNames.Typed one, Visit visit, Wording wording) {
    var parties = visit.session().registry().register().parties();
    var hits = new java.util.ArrayList<TypedView.Hit>();
    for (var hit : one.lists()) {
      hits.add(
          new TypedView.Hit(
              hit.listedName(),
              Decisions.listed(hit.list(), hit.version(), hit.entry(), hit.listedName(), wording),
              "",
              Why.of(hit.match(), wording)));
    }
    for (var hit : one.held()) {
      var originator = ItemsPage.name(hit.held().originator(), parties, wording);
      hits.add(
          new TypedView.Hit(
              hit.name(),
              Labels.row(hit.held(), originator, wording).why(),
              "/items/" + hit.held().id(),
              Why.of(hit.match(), wording)));
    }
    return new TypedView.Answer(one.name(), hits);
  }
}
