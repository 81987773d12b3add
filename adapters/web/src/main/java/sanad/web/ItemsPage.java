package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.store.ItemQuery;

/// The list of subjects; no totals.
///
/// **Source:** `interface.md` 3.0 (lists).
@Controller
final class ItemsPage {
  private static final int ROWS = 50;

  /// What precedes others or only links them is found on the pages of what it belongs to.
  private static final Map<String, List<String>> KINDS = kinds();

  private final Shell shell;

  ItemsPage(Shell shell) {
    this.shell = shell;
  }

  private static Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("events", List.of("incident"));
    kinds.put("groups", List.of("threat-actor"));
    kinds.put("places", List.of("location"));
    kinds.put("reports", List.of("report"));
    kinds.put("leads", List.of("sanad-lead"));
    kinds.put("identities", List.of("identity"));
    return kinds;
  }

  /// The list.
  ///
  /// @param kind chosen kind, empty for all
  record Listing(Set<String> kinds, String kind, List<Row> rows, String next) {}

  @GetMapping("/items")
  ModelAndView list(
      Visit visit,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    var wording = shell.wording(visit.language());
    var types =
        KINDS.containsKey(kind)
            ? KINDS.getOrDefault(kind, List.of())
            : KINDS.values().stream().flatMap(List::stream).toList();
    var query = ItemQuery.ALL.ofTypes(types.toArray(String[]::new));
    var page = visit.read(() -> visit.session().items().list(query, ROWS, cursor(from)));
    var parties = visit.session().registry().register().parties();
    var rows =
        page.rows().stream()
            .map(held -> Labels.row(held, name(held.originator(), parties, wording), wording))
            .toList();
    return shell.page(
        "subjects",
        request,
        Banner.of(page.rows(), parties, visit.language()),
        new Listing(
            KINDS.keySet(), KINDS.containsKey(kind) ? kind : "", rows, page.next().orElse("")));
  }

  static String name(PartyId id, Map<PartyId, Party> parties, Wording wording) {
    var party = parties.get(id);
    return party == null ? id.stix() : wording.name(party);
  }

  static Optional<String> cursor(String from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from);
  }
}
