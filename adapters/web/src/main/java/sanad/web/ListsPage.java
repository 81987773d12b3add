package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.identity.DesignationLists;
import sanad.identity.Reply;
import sanad.lists.ListDiff;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;
import sanad.text.Bidi;

/// *Lists*: which designation lists are loaded, in which versions, and what each version changed.
@Controller
final class ListsPage {
  private static final int SHOWN = 200;

  private final Shell shell;
  private final DesignationLists lists;

  ListsPage(Shell shell, DesignationLists lists) {
    this.shell = shell;
    this.lists = lists;
  }

  /// The page. @param mayLoad whether the form is there
  record View(
      List<DesignationLists.Known> lists, boolean mayLoad, List<Problem> problems, Kept kept) {}

  /// What a version changed. @param cut whether there is more than is shown
  record DiffView(
      String list,
      int from,
      int to,
      List<Entry> added,
      List<Entry> removed,
      List<Entry> changed,
      int unchanged,
      boolean cut) {
    /// @param how what changed, in words; empty for what is new or gone
    record Entry(String reference, String names, String how) {}
  }

  private static void need(Visit visit) {
    if (!visit.content()) {
      visit.need(Role.ADMINISTRATOR, Role.LIAISON);
    }
  }

  @GetMapping("/lists")
  ModelAndView show(Visit visit, HttpServletRequest request) {
    need(visit);
    return page(visit, List.of(), Kept.NOTHING, request);
  }

  private ModelAndView page(
      Visit visit, List<Problem> problems, Kept kept, HttpServletRequest request) {
    var view =
        new View(
            lists.lists(visit.session()),
            DesignationLists.mayLoad(visit.session()),
            problems,
            kept);
    return shell.page("lists", request, Banner.NONE, view);
  }

  @PostMapping("/lists")
  ModelAndView load(
      Visit visit,
      @RequestParam(name = "file") List<MultipartFile> files,
      HttpServletRequest request)
      throws IOException {
    visit.need(Role.ADMINISTRATOR, Role.LIAISON);
    var kept = Kept.of(request);
    try (var upload = Upload.of(files)) {
      return switch (lists.load(visit.session(), kept.one("name"), upload.files())) {
        case Reply.Done<DesignationLists.Loaded>(var loaded) ->
            new ModelAndView(
                loaded.version().version() == 1
                    ? "redirect:/lists?done=list.load"
                    : "redirect:/lists/%s/diff?from=%d&to=%d&done=list.load"
                        .formatted(
                            loaded.version().list(),
                            loaded.version().version() - 1,
                            loaded.version().version()));
        case Reply.Refused<DesignationLists.Loaded> refused ->
            page(visit, WhoPart.problems(refused, shell.wording(visit.language())), kept, request);
      };
    }
  }

  @GetMapping("/lists/{list}/diff")
  ModelAndView diff(
      @PathVariable String list,
      @RequestParam(name = "from") int from,
      @RequestParam(name = "to") int to,
      Visit visit,
      HttpServletRequest request) {
    need(visit);
    var wording = shell.wording(visit.language());
    var diff = lists.diff(visit.session(), list, from, to).done().orElseThrow(Absent::new);
    var view =
        new DiffView(
            list,
            from,
            to,
            entries(diff.added()),
            entries(diff.removed()),
            diff.changed().stream().limit(SHOWN).map(one -> changed(one, wording)).toList(),
            diff.unchanged(),
            diff.added().size() > SHOWN
                || diff.removed().size() > SHOWN
                || diff.changed().size() > SHOWN);
    return shell.page("list-diff", request, Banner.NONE, view);
  }

  private static List<DiffView.Entry> entries(List<ListEntry> entries) {
    return entries.stream()
        .limit(SHOWN)
        .map(one -> new DiffView.Entry(one.reference(), names(one.names()), ""))
        .toList();
  }

  private static DiffView.Entry changed(ListDiff.Change change, Wording wording) {
    var how = new ArrayList<String>();
    change.namesAdded().forEach(name -> how.add("+ " + Bidi.isolate(name.value())));
    change.namesRemoved().forEach(name -> how.add("− " + Bidi.isolate(name.value())));
    change.parts().stream()
        .filter(part -> part != ListDiff.Part.NAMES)
        .forEach(part -> how.add(wording.word("list.part", part.name())));
    return new DiffView.Entry(
        change.after().reference(), names(change.after().names()), String.join(" · ", how));
  }

  private static String names(List<ListedName> names) {
    return names.stream()
        .limit(5)
        .map(name -> Bidi.isolate(name.value()))
        .collect(Collectors.joining(" · "));
  }
}
