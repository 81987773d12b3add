package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.exchange.AgencyForm;
import sanad.exchange.Answer;
import sanad.exchange.OwnAgency;
import sanad.handling.Clearance;
import sanad.handling.Role;

/// *This agency*: what it is called in each language, and the highest level that its node may hold.
@Controller
final class AgencyPage {
  private final Shell shell;
  private final OwnAgency agency;

  AgencyPage(Shell shell, OwnAgency agency) {
    this.shell = shell;
    this.agency = agency;
  }

  /// The form.
  record View(OwnAgency.Shown shown, List<Clearance> levels, List<Problem> problems, Kept kept) {
    /// The name in a language, as typed or as it stands.
    public String name(String language) {
      return kept.or("name-" + language, shown.party().names().getOrDefault(language, ""));
    }
  }

  @GetMapping("/agency")
  ModelAndView show(Visit visit, HttpServletRequest request) {
    return page(visit, request, List.of(), Kept.NOTHING);
  }

  @PostMapping("/agency")
  ModelAndView change(Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    var kept = Kept.of(request);
    var names = new HashMap<String, String>();
    for (var language : Language.values()) {
      names.put(language.tag(), kept.one("name-" + language.tag()));
    }
    var form =
        new AgencyForm(
            names, Optional.of(kept.one("country")), Clearance.ofCode(kept.one("ceiling")));
    return switch (agency.change(visit.session(), form)) {
      case Answer.Done<OwnAgency.Shown> done ->
          new ModelAndView("redirect:/agency?done=agency.changed");
      case Answer.Refused<OwnAgency.Shown>(var obstacles) ->
          page(
              visit,
              request,
              Problem.of(obstacles, shell.wording(visit.language()), Map.of()),
              kept);
    };
  }

  private ModelAndView page(
      Visit visit, HttpServletRequest request, List<Problem> problems, Kept kept) {
    visit.need(Role.ADMINISTRATOR);
    var view = new View(agency.show(visit.session()), List.of(Clearance.values()), problems, kept);
    return shell.page("agency", request, Banner.NONE, view);
  }
}
