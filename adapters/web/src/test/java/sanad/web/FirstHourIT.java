package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.cases.LeadForm;
import sanad.cases.Outcome;
import sanad.cases.PartialDate;
import sanad.cases.StepForm;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.store.Act;

/// EXERCISE. Where somebody who sees the pages for the first time would be misled, or lose work.
class FirstHourIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static Map<String, String> release(String title, String item) {
    return Map.of(
        "item",
        item,
        "agreement",
        ExerciseNode.AGREEMENT.toString(),
        "to",
        ExerciseNode.ES.stix(),
        "title",
        title,
        "named",
        "yes");
  }

  /// Numbers go by the place in the text: each that stands after a new fact is another one then.
  @Test
  void a_fact_that_is_added_brings_the_text_along_whose_numbers_it_changed() throws IOException {
    var report = server.node.report("EXERCISE added", ExerciseServer.ARABIC);
    var fact = Map.of("kind", "person", "from", "0", "until", "5");
    var browser = server.analyst("en");
    var answer = browser.hx("/reports/" + report + "/drafts", fact).body();
    assertThat(answer).contains("id=\"text\"", "hx-swap-oob=\"true\"").doesNotContain("<html");
    var again = browser.hx("/reports/" + report + "/drafts", fact).body();
    assertThat(again).contains("1 confirmed").doesNotContain("2 confirmed");
  }

  @Test
  void a_fact_that_was_added_by_mistake_can_be_rejected() throws IOException {
    var browser = server.analyst("en");
    var path = "/reports/" + server.node.report("EXERCISE mistake", ExerciseServer.ARABIC);
    browser.post(path + "/drafts", Map.of("kind", "person", "words", "EXERCISE mistaken"));
    int number = 0;
    var reject = Pattern.compile("action=\"(/reports/[^\"]*/reject)\"");
    for (var page = ""; !page.contains("added by an officer"); ) {
      page = browser.get(path + "/acts/" + ++number).body();
      var whole = browser.get(path + "?d=" + number).body();
      page = whole.contains("aria-current=\"true\"") ? current(whole) : "";
    }
    var acts = browser.get(path + "/acts/" + number).body();
    assertThat(acts).contains("/correct").doesNotContain("/confirm", "/undo");
    var form = reject.matcher(acts);
    assertThat(form.find()).isTrue();
    assertThat(browser.post(form.group(1), Map.of("reason", "EXERCISE")).body())
        .contains("0 confirmed · 1 rejected");
  }

  private static String current(String page) {
    var from = page.indexOf("class=\"draft", page.indexOf("<ol>"));
    var now = page.indexOf(" now\"", from);
    return now < 0 ? "" : page.substring(now, Math.max(now, page.indexOf("</li>", now)));
  }

  @Test
  void what_is_not_ticked_does_not_go() throws IOException {
    var browser = server.analyst("en");
    var chosen = server.node.person("EXERCISE chosen one").toString();
    var left = server.node.person("EXERCISE left out").toString();
    var page = browser.get("/release?item=" + chosen + "&item=" + left).body();
    assertThat(page).contains("value=\"" + chosen + "\" checked", "value=\"" + left + "\" checked");
    var form = new HashMap<>(release("EXERCISE part", chosen));
    form.put("offered", left);
    assertThat(browser.post("/release/confirm", form).body())
        .contains("EXERCISE chosen one", "Release to this body")
        .doesNotContain("EXERCISE left out");
    assertThat(browser.post("/release/preview", form).body())
        .contains("value=\"" + left + "\"", "EXERCISE left out")
        .doesNotContain("value=\"" + left + "\" checked");
    form.remove("item");
    assertThat(browser.post("/release/confirm", form).body())
        .contains("SANAD-EXCHANGE-021")
        .doesNotContain("Release to this body");
  }

  @Test
  void the_last_page_before_a_release_says_under_which_rules() throws IOException {
    var browser = server.analyst("en");
    var form =
        new HashMap<>(release("EXERCISE rules", server.node.person("EXERCISE R").toString()));
    assertThat(browser.post("/release/confirm", form).body()).contains("As each item is marked");
    form.putAll(Map.of("rules", "own", "tlp", "red", "destroy", "2027-12-31"));
    form.put("caveat", "no-onward-detention-transfer");
    assertThat(browser.post("/release/confirm", form).body())
        .contains("TLP:RED", "31 December 2027")
        .contains("no transfer of detainees to third parties")
        .doesNotContain("As each item is marked");
  }

  @Test
  void who_has_not_fetched_a_release_is_named_and_a_withdrawn_lead_waits_for_nobody()
      throws IOException {
    var browser = server.analyst("en");
    var person = server.node.person("EXERCISE unanswered");
    try (var session = server.node.open(Role.LIAISON, Role.ANALYST)) {
      server
          .node
          .leads
          .give(
              session,
              server.node.request(List.of(person), "EXERCISE unanswered lead", ExerciseNode.ES),
              new LeadForm("EXERCISE unanswered lead", "EXERCISE question"),
              Optional.empty())
          .done()
          .orElseThrow();
    }
    assertThat(browser.get("/").body()).contains("EXERCISE unanswered lead");
    var link =
        Pattern.compile("href=\"(/releases/[0-9a-f-]{36})\"[^>]*>(?:(?!</a>).)*unanswered lead");
    var list = browser.get("/releases").body();
    assertThat(list).contains("nobody has fetched it yet");
    var found = link.matcher(list);
    assertThat(found.find()).isTrue();
    assertThat(browser.get(found.group(1)).body()).contains("DEMO-ES", "not fetched yet");
    var gone = browser.post(found.group(1) + "/withdraw", Map.of("justification", "EXERCISE"));
    assertThat(gone.body()).contains("Withdrawn.", "never fetched");
    assertThat(browser.get("/").body()).doesNotContain("EXERCISE unanswered lead");
  }

  /// The page of the sign-in was turned to French, and all that followed was English, as the
  /// account said.
  @Test
  void who_signs_in_reads_the_language_that_was_chosen_for_it_and_nobody_after()
      throws IOException {
    var login = Map.of("login", "newcomer", "password", "exercise");
    var browser = new Browserless(server.port);
    browser.post("/language", Map.of("language", "fr", "back", "/sign-in"));
    assertThat(browser.post("/sign-in", login).body()).contains("lang=\"fr\"");
    assertThat(new Browserless(server.port).post("/sign-in", login).body()).contains("lang=\"fr\"");
    browser.post("/language", Map.of("language", "en", "back", "/"));
    browser.post("/sign-out", Map.of());
    browser.post("/language", Map.of("language", "ar", "back", "/sign-in"));
    browser.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    browser.post("/language", Map.of("language", "en", "back", "/"));
    browser.post("/language", Map.of("language", "ar", "back", "/"));
    browser.post("/sign-out", Map.of());
    assertThat(browser.get("/sign-in").body()).contains("lang=\"ar\"");
    assertThat(browser.post("/sign-in", login).body()).contains("lang=\"en\"");
    server.signedIn("admin", "administration", "en");
  }

  /// The officer who was made without a language signed in on an Arabic page, and read English.
  @Test
  void the_language_of_the_sign_in_page_stays_until_the_officer_chooses() throws IOException {
    var admin = server.signedIn("admin", "administration", "en");
    var made =
        admin.post(
            "/officers",
            Map.of(
                "login",
                "speaker",
                "name",
                "EXERCISE speaker",
                "role",
                "analyst",
                "clearance",
                "open",
                "purpose",
                "ct-investigation",
                "language",
                ""));
    var given = Pattern.compile("class=\"code\" dir=\"ltr\">([^<]+)</bdi>").matcher(made.body());
    assertThat(given.find()).isTrue();
    var browser = new Browserless(server.port);
    browser.post("/language", Map.of("language", "ar", "back", "/sign-in"));
    var login = Map.of("login", "speaker", "password", given.group(1));
    assertThat(browser.post("/sign-in", login).body()).contains("<html lang=\"ar\"");
    browser.post("/language", Map.of("language", "fr", "back", "/"));
    var other = new Browserless(server.port);
    assertThat(other.post("/sign-in", login).body()).contains("<html lang=\"fr\"");
  }

  /// *He was not arrested* was drafted, and marked, as *Arrest*.
  @Test
  void an_event_that_did_not_happen_says_so_as_a_draft_and_as_an_item() throws IOException {
    var report =
        server.node.report(
            "EXERCISE no arrest", "EXERCISE. A terrorist cell was watched. He was not arrested.");
    var browser = server.analyst("en");
    assertThat(browser.get("/reports/" + report).body())
        .containsPattern("Arrest.{0,20} · .{0,20}did not happen");
    server.node.mark(report, "MA", "سري", Clearance.SECRET);
    assertThat(browser.get("/items").body())
        .containsPattern("Arrest.{0,20} · .{0,20}did not happen");
  }

  @Test
  void a_result_is_told_from_the_lead_that_it_answers_in_the_list_of_releases() throws IOException {
    var none =
        new StepForm(
            server.ids.received(),
            Outcome.Step.NO_TRACE,
            PartialDate.of("2026-11"),
            Optional.empty(),
            Optional.empty());
    try (var session = server.node.open(Role.CASE, Role.LIAISON, Role.ANALYST)) {
      server.node.leads.record(session, none).done().orElseThrow();
    }
    var browser = server.analyst("en");
    var link = Pattern.compile("href=\"(/releases/[0-9a-f-]{36})\"[^>]*>(?:(?!</a>).)* – lead: ");
    var found = link.matcher(browser.get("/releases").body());
    assertThat(found.find()).isTrue();
    assertThat(browser.get(found.group(1)).body())
        .contains(" – lead: ", "November 2026", "No trace");
  }

  @Test
  void a_password_that_was_mistyped_once_is_not_taken() throws IOException {
    var typed = Map.of("current", "exercise", "wanted", "EXERCISE words", "again", "EXERCISE word");
    assertThat(server.analyst("en").post("/password", typed).body())
        .contains("The new password was typed in two different ways.");
  }

  @Test
  void a_marked_fact_is_not_said_to_be_changed_where_it_cannot() throws IOException {
    var browser = server.analyst("en");
    var report = server.node.report("EXERCISE marked", ExerciseServer.ARABIC);
    var act =
        Pattern.compile("/reports/[0-9a-f-]+/drafts/[0-9a-f-]+/")
            .matcher(browser.get("/reports/" + report).body());
    assertThat(act.find()).isTrue();
    browser.post(act.group() + "confirm", Map.of("revision", "1"));
    server.node.mark(report, "MA", "سري", Clearance.SECRET);
    assertThat(browser.post(act.group() + "reject", Map.of()).body())
        .contains("SANAD-INTAKE-013", "withdraw its release");
  }

  @Test
  void what_a_lock_and_a_new_password_do_is_said_before() throws IOException {
    var admin = server.signedIn("admin", "administration", "en");
    assertThat(admin.get("/officers").body())
        .contains("Sessions and tokens end", "The present password and all sessions end");
  }

  @Test
  void a_partner_who_cannot_be_reached_is_told_on_the_desk_and_never_as_done() throws IOException {
    var browser = server.analyst("en");
    assertThat(browser.get("/").body()).doesNotContain("Nothing can be fetched");
    var way =
        Pattern.compile("/partners/links/[0-9a-f-]+/pull").matcher(browser.get("/partners").body());
    assertThat(way.find()).isTrue();
    assertThat(browser.post(way.group(), Map.of()).body())
        .contains("This needs mending", "chip bad")
        .doesNotContain("class=\"said\" role=\"status\"");
    assertThat(browser.get("/").body()).contains("Nothing can be fetched from");
  }

  @Test
  void an_officer_without_a_purpose_would_open_nothing_and_is_not_made() throws IOException {
    var admin = server.signedIn("admin", "administration", "en");
    var form =
        Map.of(
            "login",
            "e.nowhere",
            "name",
            "EXERCISE",
            "role",
            "analyst",
            "clearance",
            "open",
            "language",
            "en");
    assertThat(admin.post("/officers", form).body())
        .contains("SANAD-ACCOUNT-014", "href=\"#pu-new-ct-investigation\"");
  }

  @Test
  void a_candidate_that_comes_back_tells_what_was_decided_before() throws IOException {
    var browser = server.analyst("en");
    server.node.person("EXERCISE Qandalus Marzubani");
    server.node.list("CHANGING", "EX.9\tperson\tQandalus Marzubani\tWahm\t\n");
    var page = browser.get("/screening?list=CHANGING").body();
    var form = new HashMap<String, String>();
    for (var name : List.of("other", "seen", "subject", "standing", "sides")) {
      var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
      assertThat(field.find()).as(name).isTrue();
      form.put(name, field.group(1));
    }
    form.putAll(Map.of("verdict", "different", "reason", "EXERCISE another village"));
    assertThat(browser.post("/screening", form).body()).contains("Recorded: not the same.");
    server.node.list("CHANGING", "EX.9\tperson\tQandalus Marzubani\tSarab\t\n");
    assertThat(browser.get("/screening?list=CHANGING").body())
        .contains("EXERCISE another village", "has changed since");
  }

  @Test
  void why_a_release_is_forbidden_is_said_in_words() throws IOException {
    var form =
        new HashMap<>(release("EXERCISE loose", server.node.person("EXERCISE L").toString()));
    form.putAll(Map.of("rules", "own", "tlp", "clear"));
    assertThat(server.analyst("en").post("/release/confirm", form).body())
        .contains("SANAD-EXCHANGE-025")
        .doesNotContain("TLP_CONTRADICTS");
  }

  /// The node looks for due pulls all day; each look is a line of the log.
  @Test
  void what_the_log_says_again_and_again_is_one_row_with_its_numbers() {
    var rows =
        AuditPage.folded(
            List.of(
                line(9, "pull", List.of()),
                line(8, "pull", List.of()),
                line(7, "desk", List.of()),
                line(6, "pull", List.of()),
                line(5, "pull", List.of(new AuditLine.Thing("", "x", "", ""))),
                line(4, "pull", List.of(new AuditLine.Thing("", "x", "", "")))));
    assertThat(rows).extracting(AuditLine::number).containsExactly(9L, 7L, 6L, 5L, 4L);
    assertThat(rows).extracting(AuditLine::times).containsExactly(2L, 1L, 1L, 1L, 1L);
  }

  private static AuditLine line(long number, String who, List<AuditLine.Thing> things) {
    var at = "at " + number;
    return new AuditLine(
        number, number, at, who, who, "", "act", "act", "kind", things, "", "", "hash " + number);
  }

  /// What was fetched so far is kept without a result until the pull ends.
  @Test
  void a_partner_from_whom_is_being_fetched_is_not_told_as_cut_off() throws IOException {
    try (var session = server.node.open(Role.LIAISON)) {
      var link = session.registry().links().getFirst();
      session.write(
          Act.of("pull.page", Act.Kind.COLLECTION),
          writing -> {
            writing.save(link.pulled("EXERCISE", writing.now(), ""));
            return true;
          });
    }
    assertThat(server.analyst("en").get("/").body()).doesNotContain("Nothing can be fetched");
    assertThat(server.analyst("en").get("/partners").body()).doesNotContain("chip bad");
  }

  /// One click on *Register* cut a partner off whose certificate was known.
  @Test
  void a_certificate_is_replaced_only_after_what_that_does_is_said() throws IOException {
    var browser = server.signedIn("admin", "administration", "en");
    var form = Map.of("partner", ExerciseNode.ES.stix(), "sha256", "ab".repeat(32));
    assertThat(browser.get("/partners").body()).doesNotContain("Replace…");
    browser.post("/partners/certificates", form);
    var page = browser.get("/partners").body();
    var row = page.substring(page.indexOf("ab".repeat(32)));
    var cell = row.substring(0, row.indexOf("</td>"));
    assertThat(cell).containsOnlyOnce("name=\"sha256\"");
    assertThat(cell.indexOf("Replace…")).isBetween(0, cell.indexOf("name=\"sha256\""));
    browser.post(
        "/partners/certificates", Map.of("partner", ExerciseNode.ES.stix(), "act", "remove"));
  }

  @Test
  void a_body_that_is_renamed_keeps_what_is_said_of_its_rules() throws IOException {
    var browser = server.signedIn("admin", "administration", "en");
    var id = "identity--00000000-0000-4000-8000-0000000000e7";
    var first = Map.of("id", id, "name-en", "EXERCISE body", "keeping", "KEEPS_NO_RULES");
    assertThat(browser.post("/partners/parties", first).body()).contains("EXERCISE body");
    var page = browser.get("/partners").body();
    var chosen = Pattern.compile("name=\"keeping\"><option value=\"([A-Z_]*)\"").matcher(page);
    assertThat(chosen.find()).isTrue();
    browser.post(
        "/partners/parties",
        Map.of("id", id, "name-en", "EXERCISE renamed", "keeping", chosen.group(1)));
    try (var session = server.node.open(Role.LIAISON)) {
      var party = session.registry().register().parties().get(PartyId.parse(id));
      assertThat(party.names()).containsEntry("en", "EXERCISE renamed");
      assertThat(party.keeping()).isEqualTo(Party.Keeping.KEEPS_NO_RULES);
    }
  }
}
