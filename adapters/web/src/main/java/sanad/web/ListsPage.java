package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.identity.DesignationLists;
import sanad.identity.Reply;
import sanad.text.Bidi;

/// *Lists*: which designation lists are loaded and in which versions, and the form that loads one.
@Controller
final class ListsPage {
  private final Shell shell;
  private final DesignationLists lists;

  ListsPage(Shell shell, DesignationLists lists) {
    this.shell = shell;
    this.lists = lists;
  }

  /// The page. @param mayLoad whether lists can be loaded and removed here
  record View(
      List<DesignationLists.Known> lists,
      List<Removed> removed,
      boolean mayLoad,
      List<Problem> problems,
      Kept kept) {
    /// A list that was taken away, up to a version.
    record Removed(String list, int version, String who, String when, String reason) {}
  }

  static void need(Visit visit) {
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
            removed(visit),
            DesignationLists.mayLoad(visit.session()),
            problems,
            kept);
    return shell.page("lists", request, Banner.NONE, view);
  }

  private List<View.Removed> removed(Visit visit) {
    var wording = shell.wording(visit.language());
    var officers = visit.session().registry();
    return lists.removals(visit.session()).stream()
        .map(
            one ->
                new View.Removed(
                    one.list(),
                    one.version(),
                    Bidi.visible(officers.officer(one.by()).orElse(one.by().toString())),
                    wording.time(one.at()),
                    one.reason()))
        .toList();
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
                    : "redirect:/lists/%s/diff?from=%s&to=%s&done=list.load"
                        .formatted(
                            loaded.version().list(),
                            loaded.version().version() - 1,
                            loaded.version().version()));
        case Reply.Refused<DesignationLists.Loaded> refused ->
            page(visit, WhoPart.problems(refused, shell.wording(visit.language())), kept, request);
      };
    }
  }
}
