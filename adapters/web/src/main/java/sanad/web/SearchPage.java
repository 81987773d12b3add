package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.identity.Likeness;
import sanad.identity.NameSearch;
import sanad.identity.Spelling;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.text.SearchTokens;

/// The search `/`: persons and bodies by name in either script, exact first, each saying why it
/// matched; then what holds the words, by kind. No totals.
///
/// **Source:** `interface.md` 3.0 (search), 1.6, 1.7.
@Controller
final class SearchPage {
  private static final int ROWS = 50;
  private static final int NAMES = 25;

  private final Shell shell;
  private final NameSearch names;

  SearchPage(Shell shell, NameSearch names) {
    this.shell = shell;
    this.names = names;
  }

  /// What a search found: by name, then by words and kind.
  ///
  /// @param spelling the chosen one of the three
  /// @param whole whether every name that is held could be found
  record Found(
      String q,
      Spelling spelling,
      List<Spelling> spellings,
      List<Hit> names,
      List<Group> groups,
      String next,
      boolean whole) {
    record Group(String kind, List<Row> rows) {}

    /// A subject found by its name.
    ///
    /// @param name the name that matched, empty where the row shows it already
    record Hit(Row row, String name, Why.Lines why) {}
  }

  @GetMapping("/search")
  ModelAndView search(
      Visit visit,
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "spelling", defaultValue = "all") String spelling,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    var how = Spelling.ofCode(spelling).orElse(Spelling.ALL);
    if (q.isBlank()) {
      return shell.page(
          "search", request, Banner.NONE, found(q, how, List.of(), List.of(), "", true));
    }
    var wording = shell.wording(visit.language());
    var page = visit.read(() -> visit.session().items().search(q, ROWS, ItemsPage.cursor(from)));
    var parties = visit.session().registry().register().parties();
    var answer =
        from.isEmpty()
            ? names.search(visit.session(), q, how, NAMES)
            : new NameSearch.Answer(List.of(), true);
    var byName = answer.rows();
    var shown = new ArrayList<>(byName.stream().map(Likeness::held).toList());
    shown.addAll(page.rows());
    return shell.page(
        "search",
        request,
        Banner.of(shown, parties, visit.language()),
        found(
            q,
            how,
            byName.stream().map(one -> hit(one, parties, wording)).toList(),
            groups(page.rows(), byName, q, parties, wording),
            page.next().orElse(""),
            answer.whole()));
  }

  private Found found(
      String q,
      Spelling how,
      List<Found.Hit> hits,
      List<Found.Group> groups,
      String next,
      boolean whole) {
    return new Found(q, how, List.of(Spelling.values()), hits, groups, next, whole);
  }

  private static Found.Hit hit(Likeness one, Map<PartyId, Party> parties, Wording wording) {
    var originator = ItemsPage.name(one.held().originator(), parties, wording);
    var own = one.held().object().properties().text("name").orElse("");
    return new Found.Hit(
        Labels.row(one.held(), originator, wording),
        own.equals(one.name()) ? "" : one.name(),
        Why.of(one.match(), wording));
  }

  private static List<Found.Group> groups(
      List<Held> rows,
      List<Likeness> byName,
      String q,
      Map<PartyId, Party> parties,
      Wording wording) {
    Set<StixId> named =
        byName.stream().map(one -> one.held().id()).collect(Collectors.toUnmodifiableSet());
    var groups = new LinkedHashMap<String, List<Row>>();
    for (var held : rows) {
      if (!named.contains(held.id())) {
        groups
            .computeIfAbsent(Labels.kind(held.object(), wording), kind -> new ArrayList<>())
            .add(row(held, q, parties, wording));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Found.Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static Row row(Held held, String q, Map<PartyId, Party> parties, Wording wording) {
    var row = Labels.row(held, ItemsPage.name(held.originator(), parties, wording), wording);
    return matched(held, q)
        .map(
            line ->
                new Row(
                    row.path(),
                    row.what(),
                    row.why() + " · " + wording.say("search.matched", line),
                    row.when(),
                    row.utc()))
        .orElse(row);
  }

  /// The line of the object's text that holds the first word that was asked for.
  private static Optional<String> matched(Held held, String q) {
    var asked = SearchTokens.query(q);
    return held.object()
        .header()
        .searchText()
        .lines()
        .filter(
            line -> {
              var tokens = Set.copyOf(SearchTokens.of(line));
              return asked.stream().anyMatch(forms -> forms.stream().anyMatch(tokens::contains));
            })
        .map(Labels::cut)
        .findFirst();
  }
}
