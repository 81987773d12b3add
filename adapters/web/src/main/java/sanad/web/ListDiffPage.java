package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.identity.DesignationLists;
import sanad.lists.ListDiff;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.store.ListHit;
import sanad.text.Bidi;

/// What a version of a list changed against another: how many entries it added, removed and
/// changed, each part by pages, and beside an entry the candidates that this officer may see.
@Controller
final class ListDiffPage {
  /// Signs that no line ends behind.
  private static final String ADDED = "+\u00A0";

  private static final String REMOVED = "−\u00A0";

  private static final int ROWS = 100;

  private final Shell shell;
  private final DesignationLists lists;

  ListDiffPage(Shell shell, DesignationLists lists) {
    this.shell = shell;
    this.lists = lists;
  }

  /// The parts of a difference.
  enum Part {
    ADDED,
    REMOVED,
    CHANGED;

    /// In an address and as a key of texts.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The page.
  ///
  /// @param part which part is shown
  /// @param first number of the first row shown, from 1
  /// @param before where the rows before begin, -1 where there are none; `after` likewise
  record View(
      String list,
      int from,
      int to,
      List<Tab> tabs,
      Part part,
      List<Entry> rows,
      int unchanged,
      int first,
      int before,
      int after) {
    /// A part and how many entries it has.
    record Tab(Part part, int count) {}

    /// @param how what changed, in words; empty for what is new or gone
    /// @param candidates how many the officer sees for it
    record Entry(String reference, String names, String how, int candidates) {}

    /// Number of the last row shown.
    public int last() {
      return first + rows.size() - 1;
    }

    /// How many the part has.
    public int count() {
      return tabs.get(part.ordinal()).count();
    }
  }

  private record Line(ListEntry entry, String how) {}

  @GetMapping("/lists/{list}/diff")
  ModelAndView diff(
      @PathVariable String list,
      @RequestParam(name = "from") int from,
      @RequestParam(name = "to") int to,
      @RequestParam(name = "part", defaultValue = "") String part,
      @RequestParam(name = "at", defaultValue = "0") int at,
      Visit visit,
      HttpServletRequest request) {
    ListsPage.need(visit);
    var wording = shell.wording(visit.language());
    var diff = lists.diff(visit.session(), list, from, to).done().orElseThrow(Absent::new);
    var chosen = part(part, diff);
    var all = lines(diff, chosen, wording);
    int begin = at < 0 || at >= all.size() ? 0 : at;
    var shown = all.subList(begin, Math.min(all.size(), begin + ROWS));
    var view =
        new View(
            list,
            from,
            to,
            Arrays.stream(Part.values()).map(p -> new View.Tab(p, count(diff, p))).toList(),
            chosen,
            entries(list, shown, visit),
            diff.unchanged(),
            begin + 1,
            begin == 0 ? -1 : Math.max(0, begin - ROWS),
            begin + ROWS < all.size() ? begin + ROWS : -1);
    return shell.page("list-diff", request, Banner.NONE, view);
  }

  /// The one that was asked for, else the first that has entries.
  private static Part part(String code, ListDiff diff) {
    return Arrays.stream(Part.values())
        .filter(part -> part.code().equals(code))
        .findFirst()
        .orElse(
            Arrays.stream(Part.values())
                .filter(part -> count(diff, part) > 0)
                .findFirst()
                .orElse(Part.ADDED));
  }

  private static int count(ListDiff diff, Part part) {
    return switch (part) {
      case ADDED -> diff.added().size();
      case REMOVED -> diff.removed().size();
      case CHANGED -> diff.changed().size();
    };
  }

  private static List<Line> lines(ListDiff diff, Part part, Wording wording) {
    return switch (part) {
      case ADDED -> diff.added().stream().map(entry -> new Line(entry, "")).toList();
      case REMOVED -> diff.removed().stream().map(entry -> new Line(entry, "")).toList();
      case CHANGED ->
          diff.changed().stream()
              .map(change -> new Line(change.after(), how(change, wording)))
              .toList();
    };
  }

  private static List<View.Entry> entries(String list, List<Line> shown, Visit visit) {
    var references = shown.stream().map(line -> line.entry().reference()).toList();
    var candidates =
        visit.content()
            ? visit.session().comparisons().hits(list, references).stream()
                .map(ListHit::pair)
                .collect(Collectors.groupingBy(pair -> pair.reference(), Collectors.counting()))
            : Map.<String, Long>of();
    return shown.stream()
        .map(
            line ->
                new View.Entry(
                    line.entry().reference(),
                    Decisions.names(line.entry()),
                    line.how(),
                    candidates.getOrDefault(line.entry().reference(), 0L).intValue()))
        .toList();
  }

  private static String how(ListDiff.Change change, Wording wording) {
    var how = new ArrayList<String>();
    change.namesAdded().forEach(name -> how.add(ADDED + Bidi.isolate(Labels.cut(name.value()))));
    change
        .namesRemoved()
        .forEach(name -> how.add(REMOVED + Bidi.isolate(Labels.cut(name.value()))));
    for (var part : change.parts()) {
      if (part == ListDiff.Part.NAMES) {
        continue;
      }
      how.add(wording.word("list.part", part.name()));
      differing(how, ADDED, values(change.after(), part), values(change.before(), part));
      differing(how, REMOVED, values(change.before(), part), values(change.after(), part));
    }
    return String.join(" · ", how);
  }

  private static List<String> values(ListEntry entry, ListDiff.Part part) {
    return switch (part) {
      case KIND, NAMES -> List.of();
      case BIRTHS -> entry.births();
      case BIRTH_PLACES -> entry.birthPlaces();
      case NATIONALITIES -> entry.nationalities();
      case PROGRAMMES -> entry.programmes();
      case DOCUMENTS -> entry.documents().stream().map(ListedDocument::text).toList();
    };
  }

  private static void differing(
      List<String> how, String sign, List<String> values, List<String> others) {
    values.stream()
        .filter(value -> !others.contains(value))
        .forEach(value -> how.add(sign + Bidi.isolate(Labels.cut(value))));
  }
}
