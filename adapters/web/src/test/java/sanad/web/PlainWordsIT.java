package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;

/// EXERCISE. Pages say in words what the store keeps in codes: the log, the history of an item, its
/// rules, what came of a lead.
class PlainWordsIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  @Test
  void the_log_names_officers_and_acts_and_leads_to_what_one_of_them_did() throws IOException {
    var analyst = server.signedIn("analyst", "ct-investigation", "en");
    analyst.get("/items/" + server.ids.fact());
    var auditor = server.signedIn("auditor", "oversight", "en");
    var page = auditor.get("/audit").body();
    assertThat(page).contains("<bdi>نورة التجريبية</bdi>", ">Read an item</b>", "node: sign-in");
    var officer = Pattern.compile("viewer=(officer:[0-9a-f-]{36})[^>]*><bdi>نورة").matcher(page);
    assertThat(officer.find()).isTrue();
    var one = auditor.get("/audit?viewer=" + officer.group(1)).body();
    assertThat(one).contains("نورة التجريبية").doesNotContain("node: sign-in");
    var object = auditor.get("/audit?object=" + server.ids.fact()).body();
    assertThat(object).contains(">Read an item</b>").doesNotContain(">Signed in</b>");
  }

  @Test
  void every_act_and_thing_of_the_log_has_words_in_every_language() throws IOException {
    server.signedIn("admin", "administration", "en").get("/partners");
    var withoutWords = Pattern.compile("<b title=\"([^\"]+)\">\\1</b>|<span>([a-z0-9-]+)</span> <");
    for (var language : List.of("ar", "fr", "en")) {
      var auditor = server.signedIn("auditor", "oversight", language);
      var bare = new ArrayList<String>();
      var next = "/audit";
      for (int pages = 0; !next.isEmpty() && pages < 40; pages++) {
        var body = auditor.get(next).body();
        var found = withoutWords.matcher(body);
        while (found.find()) {
          if (language.equals("ar") || found.group(1) != null) {
            bare.add(found.group());
          }
        }
        var more = Pattern.compile("href=\"(/audit\\?from=[^\"]+)\"").matcher(body);
        next = more.find() ? more.group(1).replace("&amp;", "&") : "";
      }
      assertThat(bare).as(language).isEmpty();
    }
  }

  @Test
  void the_history_of_an_item_says_who_may_read_it_since_when() throws IOException {
    var page =
        server.signedIn("analyst", "ct-investigation", "en").get("/items/" + server.ids.fact());
    assertThat(page.body())
        .contains("Readers: added <bdi>")
        .contains("named itself")
        .contains("In this agency: officers cleared for at least “Secret”");
  }

  @Test
  void what_a_reader_may_do_with_a_partners_item_is_said_from_his_side() throws IOException {
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    assertThat(browser.get("/items/" + server.ids.received()).body())
        .contains("only with the originator’s consent", "Targeting or use of force")
        .doesNotContain("only with our consent");
    assertThat(browser.get("/items/" + server.ids.fact()).body())
        .contains("only with our consent")
        .doesNotContain("only with the originator’s consent");
  }

  @Test
  void claims_hold_neither_codes_nor_ids() throws IOException {
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var list = Pattern.compile("href=\"(/items/(?:report|incident)--[^\"]+)\"");
    var found = list.matcher(browser.get("/items").body());
    var seen = 0;
    while (found.find()) {
      var page = browser.get(found.group(1)).body();
      var claims =
          page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))
              .replaceAll("href=\"[^\"]*\"", "");
      assertThat(claims)
          .as(found.group(1))
          .doesNotContain("location--", "identity--", "incident--", "grade_scheme")
          .doesNotContain("arrest ·", ">arrest<", ">cell-dismantled<", "seizure ·");
      seen++;
    }
    assertThat(seen).isGreaterThan(3);
  }

  @Test
  void a_day_to_review_by_is_the_day_that_was_given() throws IOException {
    // given as 31 May 2029, it ends with the first moment of June
    var page =
        server
            .signedIn("analyst", "ct-investigation", "en")
            .get("/items/" + server.ids.person())
            .body();
    assertThat(page.replaceAll("</?bdi>", ""))
        .contains("review by 31 May 2029")
        .doesNotContain("1 June 2029");
  }

  @Test
  void what_came_back_names_the_lead_that_it_belongs_to() throws IOException {
    var desk = server.signedIn("analyst", "ct-investigation", "en").get("/").body();
    assertThat(desk.replaceAll("</?bdi>", ""))
        .contains("Arrest · number: 1 · November 2026 – lead: تمرين: كتابات جندي");
  }

  @Test
  void the_list_of_releases_carries_the_marking_of_what_it_names() throws IOException {
    var page = server.signedIn("analyst", "ct-investigation", "en").get("/releases").body();
    assertThat(page.split("TLP:RED</b><span> · <b>Secret</b>", -1)).hasSize(3);
  }

  @Test
  void nothing_is_called_wrong_before_an_agreement_is_chosen() throws IOException {
    var browser = server.signedIn("analyst", "ct-investigation", "en");
    var report = server.node.report("EXERCISE choice", ExerciseServer.ARABIC);
    var fact = server.node.mark(report, "MA", "سري", Clearance.SECRET).getFirst();
    browser.post(
        "/partners/agreements",
        Map.of(
            "name", "EXERCISE second",
            "party", ExerciseNode.UK.stix(),
            "purpose", "ct-investigation",
            "ceiling", "secret",
            "retention", "30",
            "from", "2026-01-01",
            "until", "2027-12-31"));
    assertThat(browser.get("/release?item=" + fact).body())
        .contains("Nobody will read this.", "EXERCISE second", "Choose the agreement first.")
        .doesNotContain("SANAD-EXCHANGE-007", "This forbids it");
    var empty = Map.of("item", fact.toString(), "agreement", "", "title", "");
    assertThat(browser.hx("/release/preview", empty).body()).doesNotContain("This forbids it");
    assertThat(browser.post("/release/confirm", empty).body())
        .contains("This forbids it", "href=\"#agreement\"", "href=\"#title\"")
        .doesNotContain("SANAD-EXCHANGE-007");
  }

  @Test
  void a_partners_certificate_is_set_and_taken_off_where_the_partner_is_shown() throws IOException {
    var admin = server.signedIn("admin", "administration", "en");
    var partner = ExerciseNode.UK.stix();
    var typed = "AB:".repeat(31) + "AB";
    var refused =
        admin.post("/partners/certificates", Map.of("partner", partner, "sha256", "ab:cd"));
    assertThat(refused.body())
        .contains("The fingerprint is not 64 hexadecimal digits.", "value=\"ab:cd\"");
    var kept = admin.post("/partners/certificates", Map.of("partner", partner, "sha256", typed));
    assertThat(kept.body())
        .contains(
            "from now on the credential opens with it only", ">" + "ab".repeat(32) + "</bdi>");
    var away =
        admin.post("/partners/certificates", Map.of("partner", partner, "act", "remove")).body();
    assertThat(away)
        .contains("the credential alone opens again")
        .doesNotContain(">" + "ab".repeat(32) + "</bdi>");
    assertThat(
            admin
                .post("/partners/certificates", Map.of("partner", partner, "act", "remove"))
                .body())
        .contains("No client certificate is registered for this partner.");
    assertThat(server.signedIn("auditor", "oversight", "en").get("/audit").body())
        .contains(">Registered a client certificate</b>", ">Removed a client certificate</b>");
  }

  @Test
  void what_is_wrong_with_a_new_officer_leads_to_its_fields() throws IOException {
    var admin = server.signedIn("admin", "administration", "en");
    var refused = admin.post("/officers", Map.of("login", "X Y", "name", "", "language", "fr"));
    assertThat(refused.body())
        .contains("href=\"#login\"", "href=\"#name-new\"", "href=\"#role-new-analyst\"")
        .contains("id=\"login\"", "id=\"name-new\"", "id=\"role-new-analyst\"")
        .contains("value=\"X Y\"");
  }

  @Test
  void who_may_not_see_what_was_released_sees_no_release_and_cannot_withdraw_it()
      throws IOException {
    var path = "/releases/" + server.ids.release();
    var newcomer = server.signedIn("newcomer", "ct-investigation", "en");
    assertThat(newcomer.get("/releases").body())
        .contains("No release that you may see for this purpose.")
        .doesNotContain("كتابات جندي");
    assertThat(newcomer.get(path).status()).isEqualTo(404);
    newcomer.post(path + "/withdraw", Map.of("justification", "EXERCISE"));
    var analyst = server.signedIn("analyst", "ct-investigation", "en");
    assertThat(analyst.get(path).body()).contains("كتابات جندي").doesNotContain("Withdrawn");
    var elsewhere = server.signedIn("analyst", "threat-prevention", "en");
    assertThat(elsewhere.get("/releases").body()).doesNotContain("كتابات جندي");
  }
}
