package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.cases.LeadForm;
import sanad.cases.LeadView;
import sanad.cases.Outcome;
import sanad.cases.StepForm;
import sanad.handling.Role;

/// EXERCISE. What waits for an officer is on the desk, whatever is newer.
class DeskIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static String desk() throws IOException {
    var browser = server.analyst("en");
    return browser.get("/").body();
  }

  @Test
  void what_is_newer_and_done_hides_nothing_that_waits() throws IOException {
    finishedReports(9);
    answeredLeads(13);
    assertThat(desk())
        .contains("/reports/" + server.ids.open(), "/items/" + server.ids.received())
        .doesNotContain("Older leads may", "Older reports may", "Nothing waits for you");

    finishedReports(40);
    answeredLeads(60);
    assertThat(desk())
        .contains("Older leads may wait for you too", "Older reports may have open drafts too")
        .doesNotContain(
            "/reports/" + server.ids.open(), "Nothing waits for you", "nothing has arrived");
  }

  /// *New from partners* never ended: what was read a month ago stood there as what came today.
  @Test
  void what_came_from_partners_is_new_until_the_next_sign_in() throws IOException {
    server.analyst("en");
    var partner = server.partner;
    var facts = List.of(partner.person("EXERCISE Tamrini Jadid"));
    try (var session = partner.open(Role.LIAISON, Role.ANALYST)) {
      var request = partner.request(facts, "EXERCISE meanwhile", ExerciseNode.MA);
      partner.releases.release(session, request, Optional.empty(), List.of()).done().orElseThrow();
    }
    server.node.pull(partner);
    assertThat(desk())
        .containsPattern("Since your last sign-in [^§]*EXERCISE meanwhile[^§]*Earlier");
    assertThat(desk()).contains("EXERCISE meanwhile").doesNotContain("Since your last sign-in");
  }

  private static void finishedReports(int number) {
    for (int n = 0; n < number; n++) {
      server.node.report("EXERCISE finished", "EXERCISE تمرين");
    }
  }

  /// Leads of the partner, each with the step that ends it.
  private static void answeredLeads(int number) {
    var partner = server.partner;
    var facts = List.of(partner.person("EXERCISE Tamrini"));
    try (var session = partner.open(Role.LIAISON, Role.ANALYST)) {
      IntStream.range(0, number)
          .forEach(
              n ->
                  partner
                      .leads
                      .give(
                          session,
                          partner.request(facts, "EXERCISE answered", ExerciseNode.MA),
                          new LeadForm("EXERCISE answered", "EXERCISE question"),
                          Optional.empty())
                      .done()
                      .orElseThrow());
    }
    server.node.pull(partner);
    try (var session = server.node.open(Role.CASE, Role.LIAISON, Role.ANALYST)) {
      var open = server.node.leads.received(session, 200, Optional.empty()).rows();
      open.stream()
          .filter(lead -> lead.latest().isEmpty() && !lead.id().equals(server.ids.received()))
          .map(LeadView::id)
          .map(
              lead ->
                  new StepForm(
                      lead,
                      Outcome.Step.NO_TRACE,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()))
          .forEach(step -> server.node.leads.record(session, step).done().orElseThrow());
    }
  }
}
