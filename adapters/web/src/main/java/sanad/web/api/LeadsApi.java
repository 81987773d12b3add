package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.cases.LeadView;
import sanad.cases.Leads;
import sanad.cases.Outcome;
import sanad.cases.PartialDate;
import sanad.cases.StepForm;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// Leads given and received, and the steps by which their results return.
@RestController
@RequestMapping("/api/v1/leads")
public final class LeadsApi {
  private final Leads leads;
  private final ApiSessions sessions;

  /// Over the leads of a node.
  public LeadsApi(Leads leads, ApiSessions sessions) {
    this.leads = leads;
    this.sessions = sessions;
  }

  record LeadRow(
      String id,
      String title,
      String asked,
      String giver,
      List<String> receivers,
      List<String> items,
      List<StepRow> steps) {
    static LeadRow of(LeadView view) {
      return new LeadRow(
          view.id().toString(),
          view.lead().title(),
          view.lead().asked(),
          view.giver().id().stix(),
          view.receivers().stream().map(party -> party.id()).map(PartyId::stix).toList(),
          view.lead().itemRefs().stream().map(StixId::toString).toList(),
          view.steps().stream().map(StepRow::of).toList());
    }
  }

  record StepRow(
      String id,
      @Codes(Outcome.Step.class) String step,
      @Nullable String when,
      @Nullable Long count,
      @Nullable String note,
      String by) {
    static StepRow of(LeadView.StepView view) {
      var outcome = view.outcome();
      return new StepRow(
          view.held().id().toString(),
          DirectoryView.word(outcome.step()),
          outcome.when().map(PartialDate::text).orElse(null),
          outcome.count().orElse(null),
          outcome.note().orElse(null),
          view.by().id().stix());
    }
  }

  @GetMapping("/given")
  Rows<LeadRow> given(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(leads.given(session, Limits.of(limit), from), LeadRow::of);
    }
  }

  @GetMapping("/received")
  Rows<LeadRow> received(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(leads.received(session, Limits.of(limit), from), LeadRow::of);
    }
  }

  @GetMapping("/{id}")
  LeadRow get(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return StixId.of(id)
          .flatMap(lead -> leads.get(session, lead))
          .map(LeadRow::of)
          .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    }
  }

  /// @param when `2026`, `2026-11` or `2026-11-23`
  record StepBody(
      @Nullable @Needed @Codes(Outcome.Step.class) String step,
      @Nullable @Written(Spelling.PARTIAL_DATE) String when,
      @Nullable Long count,
      @Nullable String note) {}

  record Recorded(String id) {}

  @PostMapping("/{id}/steps")
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(@PathVariable String id, @RequestBody StepBody body, HttpServletRequest request) {
    var form =
        new StepForm(
            Given.object("id", id),
            Given.code("step", body.step(), LeadsApi::step),
            Optional.ofNullable(body.when()).map(when -> Given.partialDate("when", when)),
            Optional.ofNullable(body.count()),
            Optional.ofNullable(body.note()));
    try (var session = sessions.work(request)) {
      return new Recorded(Answers.of(leads.record(session, form)).toString());
    }
  }

  private static Optional<Outcome.Step> step(String code) {
    return Arrays.stream(Outcome.Step.values())
        .filter(step -> DirectoryView.word(step).equals(code))
        .findFirst();
  }
}
