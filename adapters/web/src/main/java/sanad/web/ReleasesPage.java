package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.exchange.Answer;
import sanad.exchange.Holding;
import sanad.exchange.Releases;
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
    var rows =
        page.rows().stream()
            .map(
                release ->
                    new Row(
                        "/releases/" + release.id(),
                        Bidi.isolate(release.title()),
                        wording.say(
                            release.withdrawnAt().isPresent()
                                ? "releases.row.withdrawn"
                                : "releases.row",
                            wording.list(
                                release.recipients().stream()
                                    .map(id -> ItemsPage.name(id, parties, wording))
                                    .sorted()
                                    .toList())),
                        wording.since(release.at()),
                        wording.utc(release.at())))
            .toList();
    var banner = Banner.of(marked(visit, page.rows()), parties, visit.language());
    return shell.page("releases", request, banner, new Listing(rows, page.next().orElse("")));
  }

  /// What marks the titles of these releases: the report of each, which carries the strictest of
  /// its rules, or what an answer consists of.
  private static List<Held> marked(Visit visit, List<Release> releases) {
    var ids =
        releases.stream()
            .flatMap(
                release ->
                    release.items().stream()
                        .filter(item -> item.type().equals("report"))
                        .findFirst()
                        .or(() -> release.items().stream().findFirst())
                        .stream())
            .toList();
    return ids.isEmpty() ? List.of() : visit.session().items().among(ids);
  }

  @GetMapping("/releases/{id}")
  ModelAndView show(@PathVariable String id, Visit visit, HttpServletRequest request) {
    return page(id(id), visit, request, List.of(), Kept.NOTHING);
  }

  @GetMapping("/releases/{id}/withdraw")
  ModelAndView ask(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.need(Role.LIAISON);
    var page = page(id(id), visit, request, List.of(), Kept.NOTHING);
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
            release.title(),
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
