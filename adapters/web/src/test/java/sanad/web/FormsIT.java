package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.exchange.PartyForm;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Role;

/// EXERCISE. What was typed into a form comes back with it, and what cannot be read is told and
/// never read as left empty.
class FormsIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  @Test
  void a_refused_correction_comes_back_as_it_was_typed() throws IOException {
    var browser = server.analyst("en");
    var report = server.node.report("EXERCISE correction", ExerciseServer.ARABIC);
    var page = browser.get("/reports/" + report).body();
    var draft = Pattern.compile("/reports/[0-9a-f-]+/drafts/[0-9a-f-]+/correct").matcher(page);
    assertThat(draft.find()).isTrue();
    var typed = Map.of("slot-name", "", "slot-english", "EXERCISE typed for long");
    for (var back :
        new Browserless.Answer[] {
          browser.post(draft.group(), typed), browser.hx(draft.group(), typed)
        }) {
      assertThat(back.body())
          .contains("SANAD-INTAKE-015", "value=\"EXERCISE typed for long\"", "<details open");
    }
    assertThat(browser.get("/reports/" + report).body()).doesNotContain("<details open");
  }

  @Test
  void an_id_that_is_none_registers_nobody_under_another() throws IOException {
    var browser = server.analyst("en");
    var party =
        browser.post(
            "/partners/parties",
            Map.of("kind", "AGENCY", "name-en", "EXERCISE mistyped", "id", "identity--12ab"));
    assertThat(party.body())
        .contains("The identity is not identity--", "href=\"#pid\"", "value=\"identity--12ab\"");
    var form = agreement("EXERCISE mistyped agreement");
    form.put("id", "0123");
    assertThat(browser.post("/partners/agreements", form).body())
        .contains("The number of the agreement is not a UUID.", "href=\"#aid\"");
    assertThat(browser.get("/partners").body()).doesNotContain("EXERCISE mistyped");
  }

  @Test
  void an_agreement_ends_on_the_day_that_was_given() throws IOException {
    var page =
        server.analyst("en").post("/partners/agreements", agreement("EXERCISE until")).body();
    assertThat(page).contains("31 December 2027").doesNotContain("1 January 2028");
  }

  @Test
  void a_refused_way_keeps_the_agreement_that_was_chosen() throws IOException {
    var browser = server.analyst("en");
    browser.post("/partners/agreements", agreement("EXERCISE chosen"));
    var page =
        browser.post(
            "/partners/links",
            Map.of(
                "partner", ExerciseNode.UK.stix(),
                "agreement", ExerciseNode.AGREEMENT.toString(),
                "purpose", "ct-investigation",
                "collection", "none",
                "api-root", "https://exercise.example/taxii2/sanad/"));
    assertThat(page.body())
        .contains("The collection is not a UUID.")
        .containsPattern("<option value=\"" + ExerciseNode.AGREEMENT + "\" selected");
  }

  private static Map<String, String> agreement(String name) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "party", ExerciseNode.UK.stix(),
            "purpose", "ct-investigation",
            "ceiling", "secret",
            "retention", "30",
            "from", "2026-01-01",
            "until", "2027-12-31"));
  }

  @Test
  void what_is_wrong_leads_to_a_field_that_the_page_has() throws IOException {
    var browser = server.analyst("en");
    var nobody = new HashMap<>(agreement(""));
    nobody.keySet().removeAll(List.of("party", "purpose"));
    nobody.put("until", "2025-12-31");
    var way =
        Map.of(
            "partner", ExerciseNode.UK.stix(),
            "agreement", ExerciseNode.AGREEMENT.toString(),
            "purpose", "ct-investigation",
            "collection", ExerciseNode.AGREEMENT.toString(),
            "api-root", "http://exercise.example/",
            "certificate", "ab:cd",
            "every", "often");
    var report = Map.of("text", "EXERCISE", "grade", "Z9");
    leads(browser.post("/partners/parties", Map.of("country", "xx")).body(), 2);
    leads(browser.post("/partners/agreements", nobody).body(), 4);
    leads(browser.post("/partners/links", way).body(), 1);
    leads(browser.post("/partners/links", with(way, "every", "15")).body(), 3);
    leads(browser.post("/reports", report).body(), 1);
    leads(browser.post("/reports", Map.of("text", "a\u0000")).body(), 1);
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  private static void leads(String page, int least) {
    var problems = page.substring(page.indexOf("class=\"problem\" role"));
    var links = Pattern.compile("<a href=\"#([^\"]*)\"").matcher(problems.split("</div>", 2)[0]);
    int found = 0;
    for (; links.find(); found++) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
    }
    assertThat(found).isGreaterThanOrEqualTo(least);
  }

  @Test
  void a_release_says_what_it_lacks_before_it_is_confirmed() throws IOException {
    var browser = server.analyst("en");
    var report = server.node.report("EXERCISE lacking", ExerciseServer.ARABIC);
    var fact = server.node.mark(report, "MA", "سري", Clearance.SECRET).getFirst();
    var form =
        new HashMap<>(
            Map.of(
                "item", fact.toString(),
                "agreement", ExerciseNode.AGREEMENT.toString(),
                "to", ExerciseNode.ES.stix(),
                "title", "EXERCISE title",
                "named", "yes"));
    form.put("lead", "yes");
    assertThat(browser.post("/release/confirm", form).body())
        .contains("What is asked of the readers is missing.", "href=\"#asked\"")
        .doesNotContain("Release to this body");
    form.put("asked", "EXERCISE asked");
    form.putAll(Map.of("rules", "own", "tlp", "red", "destroy", "31/12/2027"));
    for (var path : new String[] {"/release/confirm", "/release"}) {
      assertThat(browser.post(path, form).body())
          .contains("The date is not a day of the calendar.", "href=\"#destroy\"")
          .doesNotContain("Release to this body", "Released.");
    }
    form.put("destroy", "2027-12-31");
    assertThat(browser.post("/release/confirm", form).body()).contains("Release to this body");
  }

  @Test
  void a_membership_that_is_to_begin_is_shown_and_can_be_taken_back() throws IOException {
    var group =
        new PartyForm(
            Optional.empty(),
            Party.Kind.GROUP,
            Map.of("en", "EXERCISE coalition"),
            "",
            Party.Keeping.ENFORCES_RULES);
    try (var session = server.node.open(Role.LIAISON)) {
      var id = server.node.partners.register(session, group).done().orElseThrow().id();
      var from = Instant.parse("2027-06-01T12:00:00Z");
      server
          .node
          .partners
          .join(session, id, ExerciseNode.ES, from, from.plusSeconds(1))
          .done()
          .orElseThrow();
      var browser = server.analyst("en");
      assertThat(browser.get("/partners").body()).contains("from <bdi>1 June 2027</bdi> on");
      browser.post(
          "/partners/members",
          Map.of("act", "leave", "group", id.stix(), "member", ExerciseNode.ES.stix()));
      assertThat(browser.get("/partners").body()).doesNotContain("from <bdi>1 June 2027</bdi> on");
    }
  }

  /// Other rules take the place of an item's own: what protects a person is left out by hand only.
  @Test
  void other_rules_of_a_release_begin_with_the_caveats_of_human_rights() throws IOException {
    var ticked = Pattern.compile("value=\"(no-[a-z-]+)\" checked");
    var browser = server.analyst("en");
    var fresh = browser.get("/release?item=" + server.ids.fact()).body();
    assertThat(ticked.matcher(fresh).results().map(one -> one.group(1)))
        .containsExactly("no-death-penalty", "no-ill-treatment");
    var without = Map.of("item", server.ids.fact().toString(), "rules", "own");
    var back = browser.post("/release/preview", without).body();
    assertThat(ticked.matcher(back).results()).isEmpty();
  }

  @Test
  void nobody_is_said_to_ask_who_need_not() throws IOException {
    var browser = server.analyst("en");
    var asking = "None of them may pass it on without asking.";
    for (var said : new Permission[] {Permission.CONSENT, Permission.ALLOW}) {
      var fact = server.node.person("EXERCISE " + said, said);
      var form =
          Map.of(
              "item", fact.toString(),
              "agreement", ExerciseNode.AGREEMENT.toString(),
              "to", ExerciseNode.ES.stix(),
              "title", "EXERCISE title");
      var page = browser.post("/release/preview", form).body();
      assertThat(page).contains("This body will read this");
      assertThat(page.contains(asking)).isEqualTo(said != Permission.ALLOW);
    }
  }

  /// Each report was marked from an empty form, though most are marked alike.
  @Test
  void a_marking_begins_as_another_only_when_it_is_asked_to() throws IOException {
    var browser = server.analyst("en");
    var last = server.node.report("EXERCISE marked last", ExerciseServer.ARABIC);
    server.node.mark(last, "MA", "سري", Clearance.SECRET);
    var report = server.node.report("EXERCISE to mark", ExerciseServer.ARABIC);
    var form = "/reports/" + report + "/mark";
    assertThat(browser.get(form).body())
        .contains(
            "EXERCISE marked last",
            "?as=" + last,
            "· <bdi>MA سري</bdi> · <bdi dir=\"ltr\">TLP:RED</bdi>")
        .doesNotContain("value=\"secret\" selected", "value=\"سري\"", "Filled in as");
    var begun = browser.get(form + "?as=" + last).body();
    assertThat(begun)
        .contains(
            "was marked: <bdi>EXERCISE marked last</bdi> · <bdi>MA سري</bdi>", "value=\"سري\"")
        .containsPattern("value=\"secret\" selected")
        .containsPattern("name=\"reference\"[^>]* value=\"\"");
    assertThat(browser.get("/reports/" + report).body()).contains("chip warn");
    var open = server.node.report("EXERCISE never marked", ExerciseServer.ARABIC);
    assertThat(browser.get(form + "?as=" + open).status()).isEqualTo(404);
    assertThat(browser.get(form + "?as=" + last.toString().substring(1)).status()).isEqualTo(404);
  }

  @Test
  void the_very_same_text_is_told_on_the_report_and_not_beside_a_draft() throws IOException {
    var browser = server.analyst("en");
    var text = "EXERCISE. Two men were arrested in Rabat on 3 March 2026.";
    var first = server.node.report("EXERCISE cable", text);
    assertThat(browser.get("/reports/" + first).body()).doesNotContain("is here already");
    var second = server.node.report("EXERCISE cable again", text);
    assertThat(browser.get("/reports/" + second).body())
        .contains("The very same text is here already.", "href=\"/reports/" + first + "\"");
    assertThat(browser.get("/reports/" + second + "/acts/1").body())
        .doesNotContain("is here already");
  }
}
