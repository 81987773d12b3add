package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.exchange.Answer;
import sanad.exchange.Fetched;
import sanad.exchange.Holding;
import sanad.exchange.Releases;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.store.Held;
import sanad.store.Release;
import sanad.text.Bidi;

/// What was released: to whom, who holds it since when, and how it is taken back.
@Controller
final class ReleasesPage {
  private static final int ROWS = 50;
  private final Shell shell;
  private final Releases releases;

  ReleasesPage(Shell shell, Releases releases) {
    this.shell = shell;
    this.releases = releases;
  }

  /// The list.
  record Listing(List<Row> rows, String next) {}

  /// One release.
  ///
  /// @param groups the groups among the bodies that it names
  /// @param without readers who have nothing of it
  /// @param still readers who may read of it after its withdrawal
  record Account(
      String id,
      String title,
      String purpose,
      String agreement,
      String at,
      String withdrawn,
      String readers,
      List<String> groups,
      int count,
      List<Row> items,
      List<Holder> holders,
      List<String> without,
      List<Still> still,
      boolean mayWithdraw,
      List<Problem> problems,
      Kept kept) {}

  /// A body that may read of it all the same, by its own name or through a group.
  record Still(String name, String through, int items) {}

  /// A body that has it. @param reads whether the release still means it
  record Holder(String name, String since, int items, boolean reads) {}

  @GetMapping("/releases")
  ModelAndView list(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    var wording = shell.wording(visit.language());
    var page = visit.read(() -> releases.list(visit.session(), ROWS, ItemsPage.cursor(from)));
    var parties = visit.session().registry().register().parties();
    var marked = marked(visit, page.rows());
    var fetched = releases.fetched(visit.session(), page.rows());
    var rows =
        page.rows().stream()
            .map(
                release ->
                    new Row(
                        "/releases/" + release.id(),
                        title(release, marked, wording),
                        why(
                            release,
                            parties,
                            Optional.ofNullable(fetched.get(release.id())),
                            wording),
                        wording.since(release.at()),
                        wording.utc(release.at())))
            .toList();
    var banner = Banner.of(marked, parties, visit.language());
    return shell.page("releases", request, banner, new Listing(rows, page.next().orElse("")));
  }

  /// To whom, and who of them has fetched it.
  private static String why(
      Release release, Map<PartyId, Party> parties, Optional<Fetched> fetched, Wording wording) {
    var to =
        wording.say(
            release.withdrawnAt().isPresent() ? "releases.row.withdrawn" : "releases.row",
            wording.list(
                release.recipients().stream()
                    .map(id -> ItemsPage.name(id, parties, wording))
                    .sorted()
                    .toList()));
    return fetched.map(who -> to + " · " + fetched(release, who, wording)).orElse(to);
  }

  private static String fetched(Release release, Fetched who, Wording wording) {
    int all = who.by().size() + who.missing().size();
    if (release.withdrawnAt().isPresent()) {
      return who.by().isEmpty()
          ? wording.say("releases.kept.none")
          : wording.say("releases.kept", names(who.by(), wording));
    }
    if (who.by().isEmpty()) {
      return wording.say("releases.fetched.none");
    }
    return who.missing().isEmpty()
        ? wording.say("releases.fetched.all", all)
        : wording.say("releases.fetched.some", who.by().size(), all, names(who.missing(), wording));
  }

  private static Texts.Said names(List<Party> parties, Wording wording) {
    return wording.list(parties.stream().map(wording::name).sorted().toList());
  }

  /// What marks the titles of these releases.
  private static List<Held> marked(Visit visit, List<Release> releases) {
    var ids = releases.stream().flatMap(release -> release.marker().stream()).toList();
    return ids.isEmpty() ? List.of() : visit.session().items().among(ids);
  }

  /// A result bears the title of the lead that it answers, and says first what it tells of it.
  private static String title(Release release, List<Held> held, Wording wording) {
    return held.stream()
        .filter(item -> release.marker().filter(item.id()::equals).isPresent())
        .flatMap(item -> Labels.step(item.object(), wording).stream())
        .findFirst()
        .map(
            said ->
                wording.say(
                    "desk.returned",
                    new Texts.Said(said),
                    new Texts.Said(Bidi.isolate(release.title()))))
        .orElseGet(() -> Bidi.isolate(release.title()));
  }

  @GetMapping("/releases/{id}")
  ModelAndView show(@PathVariable String id, Visit visit, HttpServletRequest request) {
    return page(id(id), visit, request, List.of(), Kept.NOTHING);
  }

  /// What is withdrawn is not asked for again: *Back* finds what became of it.
  @GetMapping("/releases/{id}/withdraw")
  ModelAndView ask(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    visit.need(Role.LIAISON);
    var release = visit.session().collections().release(id(id)).orElseThrow(Absent::new);
    if (release.withdrawnAt().isPresent()) {
      return new ModelAndView("redirect:/releases/" + release.id());
    }
    var page = page(release.id(), visit, request, List.of(), Kept.NOTHING);
    page.setViewName("withdraw");
    return page;
  }

  @PostMapping("/releases/{id}/withdraw")
  ModelAndView withdraw(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    visit.need(Role.LIAISON);
    var kept = Kept.of(request);
    return switch (releases.withdraw(visit.session(), id(id), kept.one("justification"))) {
      case Answer.Done<Release> done ->
          new ModelAndView("redirect:/releases/" + id + "?done=release.withdrawn");
      case Answer.Refused<Release>(var obstacles) -> {
        var parties = visit.session().registry().register().parties();
        var problems = Problem.of(obstacles, shell.wording(visit.language()), parties);
        var page = page(id(id), visit, request, problems, kept);
        page.setViewName("withdraw");
        yield page;
      }
    };
  }

  private ModelAndView page(
      Release.ReleaseId id,
      Visit visit,
      HttpServletRequest request,
      List<Problem> problems,
      Kept kept) {
    visit.needContent();
    var account = releases.account(visit.session(), id).orElseThrow(Absent::new);
    var wording = shell.wording(visit.language());
    var register = visit.session().registry().register();
    var release = account.release();
    List<Held> held =
        release.items().stream()
            .flatMap(item -> visit.session().items().get(item).stream())
            .toList();
    var holders = account.holdings().stream().map(Holding::party).toList();
    var names = account.readers().stream().map(wording::name).sorted().toList();
    var agreement = register.agreements().get(release.agreement());
    var view =
        new Account(
            id.toString(),
            title(release, held, wording),
            release.purpose().code(),
            agreement == null ? release.agreement().toString() : agreement.name(),
            wording.time(release.at()),
            release.withdrawnAt().map(wording::time).orElse(""),
            wording.joined(names),
            Readership.groups(
                release.recipients().stream()
                    .flatMap(body -> Stream.ofNullable(register.parties().get(body))),
                wording),
            names.size(),
            held.stream()
                .map(
                    item ->
                        Labels.row(
                            item,
                            ItemsPage.name(item.originator(), register.parties(), wording),
                            wording))
                .toList(),
            account.holdings().stream()
                .map(
                    holding ->
                        new Holder(
                            wording.name(holding.party()),
                            wording.time(holding.since()),
                            holding.items().size(),
                            account.readers().contains(holding.party())))
                .toList(),
            account.readers().stream()
                .filter(reader -> !holders.contains(reader))
                .map(wording::name)
                .sorted()
                .toList(),
            account.still().stream()
                .map(
                    still ->
                        new Still(
                            wording.name(still.party()),
                            still.through().map(wording::name).orElse(""),
                            still.items()))
                .toList(),
            visit.hasAny(Role.LIAISON) && release.withdrawnAt().isEmpty(),
            problems,
            kept);
    return shell.page(
        "release-account", request, Banner.of(held, register.parties(), visit.language()), view);
  }

  private static Release.ReleaseId id(String text) {
    try {
      return new Release.ReleaseId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new Absent();
    }
  }
}
