package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.intake.ReviewDesk;
import sanad.store.AuditLog.LeafQuery;

/// EXERCISE. Names that are kept to be screened, names drafted in a report, and what a version of a
/// list changed, over HTTP without a browser.
class KeptNamesPagesIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static Map<String, String> form(String names) {
    return Map.of(
        "names", names,
        "source", "EXERCISE letter",
        "scheme", "MA",
        "national", "سري",
        "level", "secret",
        "until", "2027-02-01");
  }

  @Test
  void a_name_is_kept_screened_decided_and_let_go() throws IOException {
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var refused = browser.post("/screening/kept", Map.of("names", "", "source", ""));
    assertThat(refused.body())
        .contains("IDENTITY-017", "IDENTITY-019", "IDENTITY-020", "IDENTITY-022");
    var form = new HashMap<>(form("Sameer Ben Tamrini Al-Meknassi; 1971"));
    form.putAll(Map.of("scheme", "EX", "national", "مكتوم"));
    var kept = browser.post("/screening/kept", form).body();
    assertThat(kept).contains("Kept; the lists are being compared", "EXERCISE letter", "نورة");
    var id = Pattern.compile("sanad-kept-name--[0-9a-f-]{36}").matcher(kept);
    assertThat(id.find()).isTrue();
    server.node.screening.catchUp();
    var page = "/screening/kept/" + id.group();
    var shown = browser.get(page).body();
    assertThat(shown).contains("EX.1", "/items/" + server.ids.person());
    assertThat(browser.get("/screening").body()).contains(page);
    var decision = new HashMap<>(Map.of("verdict", "same", "reason", "EXERCISE why", "seen", "0"));
    decision.put("other", server.ids.person().toString());
    decision.put("sides", IdentityPagesIT.sides(shown, server.ids.person().toString()));
    assertThat(browser.post(page + "/decisions", decision).body())
        .contains("Recorded: the same.", "EXERCISE why");
    assertThat(browser.get("/items/" + server.ids.person()).body())
        .contains("name to screen", page, "EXERCISE why")
        .as("the marking of the kept name that the page shows")
        .contains("EX مكتوم");

    var other = server.signedIn("analyst", "threat-prevention", "en");
    assertThat(other.get(page).status()).isEqualTo(404);
    assertThat(other.get("/screening/kept").body()).doesNotContain(id.group());
    assertThat(other.get("/screening").body()).doesNotContain(id.group());

    assertThat(browser.post(page + "/drop", Map.of()).body()).contains("Erased for good.");
    assertThat(browser.get(page).status()).isEqualTo(404);
    assertThat(browser.get("/items/" + server.ids.person()).body()).doesNotContain("EXERCISE why");
  }

  @Test
  void typed_names_go_over_into_the_form_that_keeps_them() throws IOException {
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var page = browser.post("/screening/kept/form", Map.of("names", "EXERCISE Typed Name")).body();
    assertThat(page).contains("EXERCISE Typed Name", "Keep and compare");
    assertThat(browser.get("/screening/kept").body()).doesNotContain("EXERCISE Typed Name");
  }

  @Test
  void what_was_decided_about_a_drafted_name_goes_over_to_what_it_becomes() throws IOException {
    var report = server.node.report("EXERCISE drafted", "EXERCISE تمرين");
    String draft;
    try (var session = server.node.open(Role.ANALYST)) {
      ExerciseNode.done(
          server.node.desk.add(
              session, report, -1, -1, "person", Map.of("name", "Samir Tamrini El Meknassi")));
      draft = session.workbench().drafts(report).getFirst().side().toString();
    }
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var page = "/reports/" + report + "/names";
    var shown = browser.get(page).body();
    assertThat(shown).contains("/items/" + server.ids.namesake(), draft);
    var decision = new HashMap<>(Map.of("verdict", "same", "reason", "EXERCISE drafted why"));
    decision.putAll(Map.of("subject", draft, "seen", "0"));
    decision.put("other", server.ids.namesake().toString());
    decision.put("sides", IdentityPagesIT.sides(shown, server.ids.namesake().toString()));
    assertThat(browser.post(page, decision).body())
        .contains("Recorded: the same.", "EXERCISE drafted why");
    assertThat(browser.get("/items/" + server.ids.namesake()).body())
        .contains("drafted in a report, not marked yet", "EXERCISE drafted why");
    try (var session = server.node.open(Role.ANALYST)) {
      for (var one : session.workbench().drafts(report)) {
        ExerciseNode.done(
            server.node.desk.confirm(
                session, new ReviewDesk.Seen(report, one.id(), one.revision())));
      }
    }
    var made =
        server.node.mark(report, "MA", "سري", sanad.handling.Clearance.SECRET).stream()
            .filter(id -> id.type().equals("identity"))
            .findFirst()
            .orElseThrow();
    var subject = browser.get("/items/" + server.ids.namesake()).body();
    assertThat(subject)
        .contains("/items/" + made, "EXERCISE drafted why")
        .doesNotContain("drafted in a report", "has changed since");
    assertThat(browser.get(page).body()).contains("/items/" + made + "#who");
  }

  @Test
  void the_names_of_a_long_report_come_in_parts_and_a_decision_stays_in_its_part()
      throws IOException {
    var report = server.node.report("EXERCISE many names", "EXERCISE تمرين");
    try (var session = server.node.open(Role.ANALYST)) {
      for (int n = 0; n < 30; n++) {
        ExerciseNode.done(
            server.node.desk.add(
                session,
                report,
                -1,
                -1,
                "person",
                Map.of("name", n < 28 ? "EXERCISE Nobody " + n : "Samir Tamrini El Meknassi")));
      }
    }
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var page = "/reports/" + report + "/names";
    var first = browser.get(page).body();
    assertThat(first).contains("EXERCISE Nobody 24", "names?at=25");
    assertThat(first).doesNotContain("EXERCISE Nobody 25");
    var second = browser.get(page + "?at=25").body();
    assertThat(second.split("/items/" + server.ids.namesake(), -1)).hasSizeGreaterThan(2);
    assertThat(second).contains("EXERCISE Nobody 25", page + "?at=25").doesNotContain("?at=50");
    String last;
    try (var session = server.node.open(Role.ANALYST)) {
      last = session.workbench().drafts(report).getLast().side().toString();
    }
    var blank = new HashMap<>(Map.of("verdict", "same", "reason", "", "seen", "0"));
    blank.putAll(Map.of("subject", last, "other", server.ids.namesake().toString()));
    assertThat(browser.post(page + "?at=25", blank).body())
        .contains("role=\"alert\"", "EXERCISE Nobody 25");
  }

  /// What a search finds is written down in the log: of equal names there is one search.
  @Test
  void names_that_stand_often_in_a_report_are_searched_for_once() throws IOException {
    var report = server.node.report("EXERCISE often", "EXERCISE تمرين");
    try (var session = server.node.open(Role.ANALYST)) {
      for (int n = 0; n < 6; n++) {
        ExerciseNode.done(
            server.node.desk.add(
                session, report, -1, -1, "person", Map.of("name", "Samir Tamrini El Meknassi")));
      }
    }
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var before = found();
    var page = browser.get("/reports/" + report + "/names").body();
    assertThat(page.split("/items/" + server.ids.namesake(), -1)).hasSizeGreaterThan(6);
    assertThat(found() - before).isEqualTo(1);
  }

  /// How often somebody was shown the namesake.
  private static long found() {
    var auditor =
        new Viewer.Officer(
            new OfficerId(new UUID(9, 9)),
            ExerciseNode.MA,
            Set.of(),
            Set.of(Role.AUDITOR),
            Clearance.SECRET,
            Set.of(Purpose.OVERSIGHT));
    try (var session = server.node.store.open(auditor, Purpose.OVERSIGHT)) {
      var object = Optional.of(server.ids.namesake());
      var all = new LeafQuery(Optional.empty(), Optional.empty(), object, Optional.empty());
      return session.log().leaves(all, 1_000, Optional.empty()).rows().size();
    }
  }

  @Test
  void every_row_of_a_difference_can_be_reached_and_leads_to_its_candidates() throws IOException {
    var many =
        IntStream.range(0, 250)
            .mapToObj(n -> String.format(Locale.ROOT, "M.%03d\tperson\tEXERCISE Nobody %d\n", n, n))
            .collect(Collectors.joining());
    server.node.list("EX.1\tperson\tسمير بن التمريني المكناسي تمرين\tWahm\tTN|MA\n" + many);
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var page = "/lists/EXERCISE/diff?from=1&to=2";
    var first = browser.get(page).body();
    assertThat(first).contains("Added: 250", "Changed: 1", "Removed: 1", "Rows 1 to 100 of 250");
    assertThat(first).contains("M.099").doesNotContain("M.100");
    assertThat(browser.get(page + "&part=added&at=200").body())
        .contains("M.249", "Rows 201 to 250 of 250", "at=100");
    var changed = browser.get(page + "&part=changed").body();
    assertThat(changed).contains("EX.1", "candidates that you may see", "reference=EX.1");
    assertThat(changed.replaceAll("</?bdi>", ""))
        .contains("nationalities · +\u00A0TN")
        .doesNotContain("−\u00A0MA", "places of birth");
    assertThat(browser.get("/screening?list=EXERCISE&reference=EX.1").body())
        .contains("Only for entry", "EX.1")
        .doesNotContain("EX.2");
    var admin = new Browserless(server.port);
    admin.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    admin.post("/purpose", Map.of("purpose", "administration"));
    assertThat(admin.get(page + "&part=changed").body())
        .contains("EX.1")
        .doesNotContain("candidate");
    for (var nothing : List.of("&at=9999", "&at=-7", "&part=none")) {
      assertThat(browser.get(page + nothing).status()).isEqualTo(200);
    }
  }
}
