package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.stix.StixId;

/// EXERCISE. Every page over HTTP, without a browser.
class PagesIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  @Test
  void every_page_that_a_link_leads_to_is_whole_in_three_languages() throws IOException {
    var link =
        Pattern.compile(
            "href=\"(/(?:items|reports|releases|release|search|partners|help)?[^\"#]*)\"");
    for (var language : List.of("ar", "fr", "en")) {
      var browser = server.analyst(language);
      var open = new ArrayDeque<>(List.of("/", "/search?q=%D9%85%D8%AF%D8%B1%D9%8A%D8%AF"));
      var seen = new HashSet<String>();
      while (!open.isEmpty() && seen.size() < 40) {
        var path = open.poll();
        if (!seen.add(path) || path.startsWith("/a/")) {
          continue;
        }
        var page = browser.get(path);
        assertThat(page.status()).as(language + " " + path).isEqualTo(200);
        assertThat(page.body())
            .as(language + " " + path)
            .endsWith("</html>\n")
            .doesNotContain("??", "sanad.web.", "Optional[")
            .contains("lang=\"" + language + "\"");
        var matcher = link.matcher(page.body());
        while (matcher.find()) {
          open.add(matcher.group(1).replace("&amp;", "&"));
        }
      }
      assertThat(seen).hasSizeGreaterThan(20);
    }
  }

  @Test
  void unknown_and_wrong_get_the_same_page_but_for_what_was_typed() throws IOException {
    var browser = new Browserless(server.port);
    var unknown = browser.post("/sign-in", Map.of("login", "nobody1", "password", "x"));
    var wrong = browser.post("/sign-in", Map.of("login", "analyst", "password", "x"));
    assertThat(unknown.body().replace("nobody1", "*").replaceAll("[0-9]{2}:[0-9]{2}", ""))
        .isEqualTo(
            wrong
                .body()
                .replace("value=\"analyst\"", "value=\"*\"")
                .replaceAll("[0-9]{2}:[0-9]{2}", ""));
  }

  @Test
  void nobody_sees_a_page_without_signing_in_and_stating_a_purpose() throws IOException {
    var browser = new Browserless(server.port);
    assertThat(browser.get("/reports").path()).startsWith("/sign-in?next=");
    browser.post("/sign-in", Map.of("login", "analyst", "password", "exercise"));
    browser.post("/language", Map.of("language", "en", "back", "/"));
    assertThat(browser.get("/items").body()).doesNotContain("data-row");
  }

  @Test
  void forbidden_and_absent_are_one_page_with_the_same_status() throws IOException {
    var browser = server.analyst("en");
    var absent = browser.get("/items/incident--00000000-0000-4000-8000-000000000000");
    var forbidden = browser.get("/officers");
    var nowhere = browser.get("/no-such-room");
    assertThat(List.of(absent.status(), forbidden.status(), nowhere.status())).containsOnly(404);
    assertThat(main(forbidden.body()))
        .isEqualTo(main(absent.body()))
        .isEqualTo(main(nowhere.body()));
  }

  private static String main(String body) {
    return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
  }

  @Test
  void every_page_carries_the_policy_and_is_not_kept_by_the_browser() throws IOException {
    var page = server.analyst("en").get("/");
    assertThat(page.header("Content-Security-Policy")).isEqualTo(PageHeaders.POLICY);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void the_bar_names_the_highest_marking_on_the_page_above_and_below() throws IOException {
    var page = server.analyst("en").get("/items/" + server.ids.fact());
    assertThat(page.body().split("TLP:RED</b><span> · <b>Secret</b>", -1)).hasSize(3);
    var open = server.analyst("en").get("/reports/" + server.ids.open());
    assertThat(open.body().split("Unmarked – goes nowhere", -1)).hasSize(3);
  }

  @Test
  void a_draft_is_confirmed_corrected_rejected_and_undone_by_plain_forms() throws IOException {
    var browser = server.analyst("en");
    var id = server.node.report("EXERCISE forms", ExerciseServer.ARABIC).toString();
    var form = Pattern.compile("action=\"(/reports/[^\"]*/(?:confirm))\"");
    var page = browser.get("/reports/" + id);
    var matcher = form.matcher(page.body());
    assertThat(matcher.find()).isTrue();
    var confirm = matcher.group(1);
    var confirmed = browser.post(confirm, Map.of("revision", "1"));
    assertThat(confirmed.body()).contains("Confirmed.", "1 confirmed · 0 rejected");
    assertThat(browser.post(confirm, Map.of("revision", "1")).body()).contains("SANAD-INTAKE-012");
    var undone = browser.post(confirm.replace("/confirm", "/undo"), Map.of());
    assertThat(undone.body()).contains("0 confirmed · 0 rejected");
    var rejected =
        browser.post(confirm.replace("/confirm", "/reject"), Map.of("reason", "EXERCISE reason"));
    assertThat(rejected.body()).contains("1 rejected", "EXERCISE reason");
    assertThat(browser.hx(confirm.replace("/confirm", "/undo"), Map.of()).body())
        .contains("id=\"drafts\"")
        .doesNotContain("<html");
  }

  private static Map<String, String> release(StixId fact, String title) {
    return Map.of(
        "item", fact.toString(),
        "agreement", ExerciseNode.AGREEMENT.toString(),
        "to", ExerciseNode.ES.stix(),
        "title", title,
        "named", "yes");
  }

  @Test
  void a_release_is_previewed_confirmed_and_withdrawn() throws IOException {
    var browser = server.analyst("en");
    var report = server.node.report("EXERCISE release", ExerciseServer.ARABIC);
    var fact = server.node.mark(report, "MA", "سري", Clearance.SECRET).getFirst();
    var form = release(fact, "EXERCISE title");
    assertThat(browser.get("/release?item=" + fact).body()).contains("Nobody will read this.");
    assertThat(browser.hx("/release/preview", form).body())
        .contains("This body will read this: <bdi>DEMO-ES</bdi>. Nobody else.")
        .contains("id=\"recipients\"");
    assertThat(browser.post("/release/confirm", form).body()).contains("Release to this body");
    var made = browser.post("/release", form);
    assertThat(made.body()).contains("Released.", "not fetched yet");
    var path = made.path().replaceAll("[?].*", "");
    assertThat(browser.get(path + "/withdraw").body()).contains("Withdraw from this body");
    assertThat(browser.post(path + "/withdraw", Map.of("justification", "EXERCISE")).body())
        .contains("Withdrawn.");
  }

  @Test
  void a_withdrawn_release_tells_who_may_read_of_it_by_another() throws IOException {
    var browser = server.analyst("en");
    var report = server.node.report("EXERCISE twice", ExerciseServer.ARABIC);
    var fact = server.node.mark(report, "MA", "سري", Clearance.SECRET).getFirst();
    var form = release(fact, "EXERCISE twice");
    browser.post("/release", form);
    var path = browser.post("/release", form).path().replaceAll("[?].*", "");
    assertThat(browser.get(path).body()).doesNotContain("Who may still read of it");
    assertThat(browser.post(path + "/withdraw", Map.of("justification", "EXERCISE")).body())
        .contains("Who may still read of it", "named itself", "1 item<");
  }

  @Test
  void hostile_text_in_every_field_is_shown_as_text() throws IOException {
    var browser = server.analyst("en");
    var polyglot =
        "\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}#{a}*{b}[[${8*8}]]\u202e";
    var report =
        server.node.report(polyglot, "EXERCISE " + polyglot + "\n" + ExerciseServer.ARABIC);
    var facts = server.node.mark(report, polyglot, polyglot, Clearance.SECRET);
    for (var path :
        List.of(
            "/",
            "/reports",
            "/reports/" + report,
            "/items/" + facts.getFirst(),
            "/search?q=EXERCISE",
            "/items",
            "/release?item=" + facts.getFirst())) {
      assertThat(browser.get(path).body())
          .as(path)
          .doesNotContain("<script>alert", "<img src=x", "\u202e", "64]]");
    }
    var back = browser.post("/reports", Map.of("title", polyglot, "text", "", "grade", polyglot));
    assertThat(back.body()).doesNotContain("<script>alert", "<img src=x");
    var search = browser.get("/search?q=" + URLEncoder.encode(polyglot, StandardCharsets.UTF_8));
    assertThat(search.body()).doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void an_ordinary_page_weighs_at_most_60_kilobytes_and_a_first_arabic_visit_300()
      throws IOException {
    var browser = server.analyst("ar");
    for (var path :
        List.of("/", "/reports", "/reports/" + server.ids.open(), "/items/" + server.ids.fact())) {
      assertThat(browser.get(path).wire()).as(path).isLessThan(60_000);
    }
    var page = browser.get("/reports/" + server.ids.open());
    var folder = Pattern.compile("/a/[0-9a-f]+/").matcher(page.body());
    assertThat(folder.find()).isTrue();
    long first = page.wire();
    for (var asset :
        List.of(
            "app.css",
            "app.js",
            "htmx.js",
            "plex-400.woff2",
            "plex-600.woff2",
            "plex-arabic-400.woff2",
            "plex-arabic-600.woff2",
            "naskh-400.woff2",
            "plex-mono-400.woff2")) {
      var got = browser.get(folder.group() + asset);
      assertThat(got.header("Cache-Control")).contains("immutable");
      first += got.wire();
    }
    assertThat(first).isLessThan(300_000);
  }

  @Test
  void an_auditor_reads_the_log_and_an_administrator_the_officers_and_the_node()
      throws IOException {
    var auditor = new Browserless(server.port);
    auditor.post("/sign-in", Map.of("login", "auditor", "password", "exercise"));
    auditor.post("/purpose", Map.of("purpose", "oversight"));
    assertThat(auditor.get("/audit").body()).contains("sign-in.open");
    assertThat(auditor.get("/items").status()).isEqualTo(404);
    var admin = new Browserless(server.port);
    admin.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    admin.post("/purpose", Map.of("purpose", "administration"));
    var made =
        admin.post(
            "/officers",
            Map.of(
                "login",
                "new.one",
                "name",
                "EXERCISE",
                "language",
                "fr",
                "clearance",
                "secret",
                "role",
                "analyst",
                "purpose",
                "finance"));
    assertThat(made.body()).contains("new.one").containsPattern("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
    assertThat(admin.get("/node").body()).contains("1-SNAPSHOT");
  }

  @Test
  void a_link_offers_no_act_of_its_own_as_undo() throws IOException {
    var admin = new Browserless(server.port);
    admin.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    admin.post("/purpose", Map.of("purpose", "administration"));
    for (var forged :
        List.of(
            "/officers?done=officer.lock&undo=/officers/analyst/lock",
            "/officers?done=officer.lock&undo=/officers/x/../../sign-out/unlock",
            "/officers?done=officer.lock&undo=/partners/agreements/1/end",
            "/officers?done=officer.change&undo=/officers/analyst/unlock",
            "/officers?undo=/officers/analyst/unlock")) {
      assertThat(admin.get(forged).body()).as(forged).doesNotContain("data-key=\"undo\"");
    }
    assertThat(admin.get("/officers?done=officer.lock&undo=/officers/analyst/unlock").body())
        .contains("action=\"/officers/analyst/unlock\"", "data-key=\"undo\"");
  }

  @Test
  void a_choice_of_purpose_leads_to_no_other_choice_of_purpose() throws IOException {
    assertThat(server.analyst("en").get("/purpose?next=/reports").body())
        .contains("name=\"next\" value=\"/reports\"")
        .doesNotContain("href=\"/purpose?next=");
  }

  @Test
  void a_text_and_a_file_together_are_refused_and_an_empty_file_is_called_empty()
      throws IOException {
    var browser = server.analyst("en");
    var before = browser.get("/reports").body().split("data-row", -1).length;
    var both = browser.file("/reports", Map.of("text", "EXERCISE pasted"), "a.txt", "EXERCISE");
    assertThat(both.body()).contains("Give either a text or a file", ">EXERCISE pasted</textarea>");
    var empty = browser.file("/reports", Map.of("text", ""), "a.txt", "");
    assertThat(empty.body()).contains("SANAD-INTAKE-001").doesNotContain("Text or a file is");
    var nothing = browser.file("/reports", Map.of("text", ""), "", "");
    assertThat(nothing.body()).contains("Text or a file is needed");
    assertThat(browser.get("/reports").body().split("data-row", -1)).hasSize(before);
  }
}
