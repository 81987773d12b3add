package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.cases.Leads;
import sanad.cases.Outcome;
import sanad.cases.PartialDate;
import sanad.cases.StepForm;
import sanad.exchange.Answer;
import sanad.handling.Role;
import sanad.identity.Candidates;
import sanad.identity.Reply;
import sanad.identity.Side;
import sanad.stix.StixId;
import sanad.store.Held;

/// *Subject*: what is claimed, by whom, on which words? For any object; a lead has its steps and
/// the form that records the next one.
@Controller
final class SubjectPage {
  private final Shell shell;
  private final Leads leads;
  private final WhoPart who;

  SubjectPage(Shell shell, Leads leads, WhoPart who) {
    this.shell = shell;
    this.leads = leads;
    this.who = who;
  }

  /// The page with the form for a step.
  record View(
      SubjectModel.Subject subject,
      List<SubjectModel.Change> history,
      Optional<WhoPart.View> who,
      List<Outcome.Step> steps,
      boolean mayRelease,
      boolean mayRecord,
      List<Problem> problems,
      Kept kept) {}

  @GetMapping("/items/{id}")
  ModelAndView show(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needContent();
    return page(id(id), visit, request, List.of(), Kept.NOTHING);
  }

  @PostMapping("/items/{id}/steps")
  ModelAndView record(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needWork();
    var lead = id(id);
    var kept = Kept.of(request);
    var wording = shell.wording(visit.language());
    var problems = new ArrayList<Problem>();
    var step =
        Arrays.stream(Outcome.Step.values())
            .filter(s -> s.code().equals(kept.one("step")))
            .findFirst();
    var when = PartialDate.of(Digits.fold(kept.one("when")));
    var count = Digits.number(kept.one("count"));
    if (step.isEmpty()) {
      problems.add(new Problem("step", wording.say("lead.problem.step"), ""));
    }
    if (!kept.one("when").isEmpty() && when.isEmpty()) {
      problems.add(new Problem("when", wording.say("lead.problem.when"), ""));
    }
    if (!kept.one("count").isEmpty() && count.isEmpty()) {
      problems.add(new Problem("count", wording.say("lead.problem.count"), ""));
    }
    if (problems.isEmpty() && step.isPresent()) {
      var note = Optional.of(kept.one("note")).filter(text -> !text.isEmpty());
      var form = new StepForm(lead, step.get(), when, count, note);
      switch (leads.record(visit.session(), form)) {
        case Answer.Done<StixId> done -> {
          return new ModelAndView("redirect:/items/" + lead + "?done=lead.step#steps");
        }
        case Answer.Refused<StixId>(var obstacles) ->
            problems.addAll(
                Problem.of(obstacles, wording, visit.session().registry().register().parties()));
      }
    }
    return page(lead, visit, request, problems, kept);
  }

  @PostMapping("/items/{id}/decisions")
  ModelAndView decide(@PathVariable String id, Visit visit, HttpServletRequest request) {
    visit.needWork();
    var subject = id(id);
    var reply = who.decide(subject, visit, request);
    if (reply instanceof Reply.Done) {
      return new ModelAndView(
          "redirect:/items/"
              + subject
              + "?done=identity."
              + Kept.of(request).one("verdict")
              + "#who");
    }
    var problems = WhoPart.problems(reply, shell.wording(visit.language()));
    return page(subject, visit, request, problems, Kept.of(request));
  }

  private ModelAndView page(
      StixId id, Visit visit, HttpServletRequest request, List<Problem> problems, Kept kept) {
    var wording = shell.wording(visit.language());
    var screened = who.freshen(id);
    var read =
        visit
            .read(() -> Read.of(id, new SubjectModel(visit, wording, leads), visit, screened))
            .orElseThrow(Absent::new);
    var subject = read.subject();
    var part =
        read.side().flatMap(side -> read.known().map(known -> who.of(side, known, visit, wording)));
    var view =
        new View(
            subject,
            read.model().history(read.versions()),
            part,
            List.of(Outcome.Step.values()),
            subject.own() && visit.hasAny(Role.LIAISON),
            visit.works() && subject.lead().filter(lead -> !lead.ours()).isPresent(),
            problems,
            kept);
    return shell.page(
        "subject",
        request,
        read.model().banner(part.map(WhoPart.View::shown).orElse(List.of())),
        view);
  }

  /// What is read for the page before names and words are compared: that takes longer than a
  /// reading may.
  private record Read(
      SubjectModel model,
      List<Held> versions,
      SubjectModel.Subject subject,
      Optional<Side> side,
      Optional<Candidates.Known> known) {
    static Optional<Read> of(StixId id, SubjectModel model, Visit visit, boolean screened) {
      var versions = model.find(id);
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      var side = Side.of(versions.getLast());
      var known = side.map(one -> Candidates.Known.of(visit.session(), one.id(), screened));
      return Optional.of(new Read(model, versions, model.build(versions), side, known));
    }
  }

  static StixId id(String text) {
    return StixId.of(text).orElseThrow(Absent::new);
  }
}
