package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.identity.DesignationLists;
import sanad.identity.Reply;
import sanad.store.ListRemoval;

/// Removes a list that was loaded by mistake: says first what goes and what stays, and asks why.
@Controller
final class ListRemovalPage {
  private final Shell shell;
  private final DesignationLists lists;

  ListRemovalPage(Shell shell, DesignationLists lists) {
    this.shell = shell;
    this.lists = lists;
  }

  /// The page. @param known the list as it is now
  record View(DesignationLists.Known known, List<Problem> problems, Kept kept) {}

  @GetMapping("/lists/{list}/remove")
  ModelAndView ask(@PathVariable String list, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR, Role.LIAISON);
    return page(list, visit, List.of(), Kept.NOTHING, request);
  }

  private ModelAndView page(
      String list, Visit visit, List<Problem> problems, Kept kept, HttpServletRequest request) {
    var known =
        lists.lists(visit.session()).stream()
            .filter(one -> one.list().equals(list))
            .findFirst()
            .orElseThrow(Absent::new);
    return shell.page("list-remove", request, Banner.NONE, new View(known, problems, kept));
  }

  @PostMapping("/lists/{list}/remove")
  ModelAndView remove(@PathVariable String list, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR, Role.LIAISON);
    var kept = Kept.of(request);
    var seen = Digits.number(kept.one("version")).orElse(0L).intValue();
    return switch (lists.remove(visit.session(), list, seen, kept.one("reason"))) {
      case Reply.Done<ListRemoval> done -> new ModelAndView("redirect:/lists?done=list.remove");
      case Reply.Refused<ListRemoval> refused ->
          page(
              list,
              visit,
              WhoPart.problems(refused, shell.wording(visit.language())),
              kept,
              request);
    };
  }
}
