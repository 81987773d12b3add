package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sanad.stix.StixId;

/// EXERCISE. Search by name, *Who is it?*, screening and lists over HTTP, without a browser.
class IdentityPagesIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);
  private static StixId samir;
  private static StixId other;

  @BeforeAll
  static void start() {
    samir = server.ids.person();
    other = server.ids.namesake();
  }

  private static String find(String q, String spelling) {
    return "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&spelling=" + spelling;
  }

  @Test
  void a_name_is_found_in_the_other_script_and_the_page_says_why() throws IOException {
    var browser = server.analyst("en");
    var all = browser.get(find("Sameer Al-Tamrini", "all")).body();
    assertThat(all).contains("/items/" + samir, "/items/" + other, "spelling of the same name");
    var script = browser.get(find("Sameer Al-Tamrini", "script")).body();
    assertThat(script).contains("/items/" + samir).doesNotContain("/items/" + other);
    assertThat(browser.get(find("Sameer Al-Tamrini", "exact")).body())
        .doesNotContain("/items/" + samir);
    assertThat(browser.get(find("samir tamrini el meknassi", "exact")).body())
        .contains("/items/" + samir);
  }

  @Test
  void an_officer_decides_with_a_reason_and_takes_it_back() throws IOException {
    var browser = server.analyst("en");
    var page = "/items/" + samir;
    var shown = browser.get(page).body();
    assertThat(shown).contains("Who is it?", "/items/" + other);
    var unseen = decision(other.toString(), "same", "EXERCISE why", 0);
    assertThat(browser.post(page + "/decisions", unseen).body()).contains("SANAD-IDENTITY-034");
    var sides = sides(shown, other.toString());
    var refused =
        browser.post(page + "/decisions", decision(other.toString(), "same", "", 0, sides));
    assertThat(refused.body()).contains("SANAD-IDENTITY-001");
    var same =
        browser.post(
            page + "/decisions", decision(other.toString(), "same", "EXERCISE why", 0, sides));
    assertThat(same.body()).contains("Recorded: the same.", "EXERCISE why", "Take back");
    assertThat(browser.get("/items/" + other).body()).contains("EXERCISE why");
    assertThat(
            browser
                .post(page + "/decisions", decision(other.toString(), "different", "x", 0, sides))
                .body())
        .contains("SANAD-IDENTITY-006");
    var back =
        browser.post(page + "/decisions", decision(other.toString(), "open", "EXERCISE back", 1));
    assertThat(back.body())
        .contains("Taken back", "All decisions", "EXERCISE why", "EXERCISE back");
    var absent = "identity--00000000-0000-4000-8000-000000000000";
    assertThat(browser.post(page + "/decisions", decision(absent, "same", "EXERCISE", 0)).body())
        .contains("SANAD-IDENTITY-003");
  }

  private static Map<String, String> decision(String other, String verdict, String why, int seen) {
    return Map.of("other", other, "verdict", verdict, "reason", why, "seen", "" + seen);
  }

  private static Map<String, String> decision(
      String other, String verdict, String why, int seen, String sides) {
    var form = new java.util.HashMap<>(decision(other, verdict, why, seen));
    form.put("sides", sides);
    return form;
  }

  /// The digest of the sides in the form about `other`.
  static String sides(String page, String other) {
    var form =
        Pattern.compile(
                "name=\"other\" value=\"" + other + ".*?name=\"sides\" value=\"([0-9a-f]+)\"",
                Pattern.DOTALL)
            .matcher(page);
    assertThat(form.find()).as(page).isTrue();
    return form.group(1);
  }

  @Test
  void a_candidate_is_rejected_and_shown_among_the_rejected() throws IOException {
    var browser = server.analyst("ar");
    var page = browser.get("/screening").body();
    assertThat(page).contains("EX.1", "في انتظار القرار");
    var key =
        Pattern.compile(
                "name=\"other\""
                    + " value=\"([0-9a-f-]{36})\"[^<]*<input[^>]*name=\"seen\"[^<]*<input[^>]*name=\"subject\""
                    + " value=\""
                    + samir
                    + "[^<]*<input[^>]*name=\"standing\"[^<]*<input[^>]*name=\"sides\""
                    + " value=\"([0-9a-f]+)\"")
            .matcher(page);
    assertThat(key.find()).as(page).isTrue();
    var form = new java.util.HashMap<>(decision(key.group(1), "different", "تمرين: سبب", 0));
    form.put("subject", samir.toString());
    form.put("standing", "open");
    form.put("sides", "0");
    assertThat(browser.post("/screening", form).body()).contains("SANAD-IDENTITY-034");
    form.put("sides", key.group(2));
    var after = browser.post("/screening", form);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("value=\"" + key.group(1) + "\"");
    assertThat(browser.get("/screening?standing=rejected").body()).contains("تمرين: سبب");
  }

  @Test
  void a_refused_decision_leaves_the_list_where_it_was() throws IOException {
    var browser = server.analyst("en");
    var page = browser.get("/screening?standing=open&list=EXERCISE&reference=EX.1").body();
    var form =
        Pattern.compile(
                "action=\"(/screening[^\"]*)\"[^>]*>.*?name=\"other\" value=\"([0-9a-f-]{36})\""
                    + ".*?name=\"sides\" value=\"([0-9a-f]+)\"",
                Pattern.DOTALL)
            .matcher(page);
    assertThat(form.find()).as(page).isTrue();
    var blank = new java.util.HashMap<>(decision(form.group(2), "different", "", 0));
    blank.put("subject", server.ids.namesake().toString());
    blank.put("standing", "open");
    blank.put("sides", form.group(3));
    var back = browser.post(form.group(1).replace("&amp;", "&"), blank);
    assertThat(back.body()).contains("role=\"alert\"", "list=EXERCISE&amp;reference=EX.1");
    blank.put("verdict", "open");
    blank.put("reason", "EXERCISE: as before");
    assertThat(browser.post(form.group(1).replace("&amp;", "&"), blank).path())
        .contains("list=EXERCISE", "reference=EX.1");
  }

  @Test
  void a_candidate_says_of_the_entry_what_the_list_does() throws IOException {
    var page = server.analyst("en").get("/screening?standing=open").body();
    var rejected = server.analyst("en").get("/screening?standing=rejected").body();
    assertThat((page + rejected).replaceAll("</?bdi>", ""))
        .contains("EX.1 · birthplace Wahm · nationality MA");
  }

  @Test
  void a_list_loaded_by_mistake_is_removed_after_a_question_and_what_was_decided_stays()
      throws IOException {
    server.node.list("MISTAKE", "M.1\tperson\tSamir Tamrini El Meknassi\tWahm\tMA\n");
    var analyst = server.analyst("en");
    var page = "/items/" + samir;
    var shown = analyst.get(page).body();
    var key =
        Pattern.compile(
                "MISTAKE.{0,90}M\\.1.*?name=\"other\" value=\"([0-9a-f-]{36})\"", Pattern.DOTALL)
            .matcher(shown);
    assertThat(key.find()).as(shown).isTrue();
    var why = decision(key.group(1), "same", "EXERCISE mistaken", 0, sides(shown, key.group(1)));
    assertThat(analyst.post(page + "/decisions", why).body()).contains("EXERCISE mistaken");

    var admin = new Browserless(server.port);
    admin.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    admin.post("/purpose", Map.of("purpose", "administration"));
    assertThat(admin.get("/lists").body()).contains("/lists/MISTAKE/remove");
    var asked = admin.get("/lists/MISTAKE/remove").body();
    assertThat(asked).contains("What officers decided stays", "name=\"version\" value=\"1\"");
    assertThat(admin.get("/lists/NONE/remove").status()).isEqualTo(404);
    var auditor = server.signedIn("auditor", "oversight", "en");
    assertThat(auditor.get("/lists/MISTAKE/remove").status()).isEqualTo(404);
    for (var unfit :
        Map.of(
                "001",
                Map.of("version", "1", "reason", " "),
                "035",
                Map.of("version", "2", "reason", "EXERCISE"))
            .entrySet()) {
      assertThat(admin.post("/lists/MISTAKE/remove", unfit.getValue()).body())
          .contains("SANAD-IDENTITY-" + unfit.getKey());
    }
    var removal = Map.of("version", "1", "reason", "EXERCISE: by mistake");
    var after = admin.post("/lists/MISTAKE/remove", removal);
    assertThat(after.path()).contains("done=list.remove");
    assertThat(after.body())
        .contains("The list is removed", "Removed lists", "EXERCISE: by mistake")
        .doesNotContain("/lists/MISTAKE/remove");
    var past = analyst.get(page).body();
    assertThat(past.replaceAll("</?bdi>", ""))
        .contains("no candidates now", "list MISTAKE · M.1", "EXERCISE mistaken");
    var back = decision(key.group(1), "open", "EXERCISE back", 1);
    assertThat(analyst.post(page + "/decisions", back).body())
        .contains("Taken back")
        .doesNotContain("no candidates now");
  }

  @Test
  void a_subject_says_where_lists_are_still_compared_with_it() throws IOException {
    var says =
        Map.of(
            "en", "The lists are still being compared with this subject",
            "ar", "ما زالت القوائم تُقارن بهذه البطاقة",
            "fr", "Les listes sont encore comparées à cette fiche");
    for (var language : says.keySet()) {
      server.node.load("LATE", "L.1\tperson\tNobody At All\t\t" + language + "\n");
      var browser = server.analyst(language);
      assertThat(browser.get("/items/" + samir).body()).contains(says.get(language));
      server.node.screening.catchUp();
      assertThat(browser.get("/items/" + samir).body()).doesNotContain(says.get(language));
    }
  }

  @Test
  void the_desk_tells_who_may_see_them_that_candidates_wait() throws IOException {
    assertThat(server.analyst("en").get("/").body())
        .contains("Candidates on designation lists", "wait for a decision");
    var newcomer = server.signedIn("newcomer", "ct-investigation", "en");
    assertThat(newcomer.get("/screening").body()).doesNotContain("EX.1");
    assertThat(newcomer.get("/").body()).doesNotContain("Candidates on designation lists");
  }

  @Test
  void typed_names_are_compared_and_the_other_pages_are_whole() throws IOException {
    for (var language : List.of("ar", "fr", "en")) {
      var browser = server.analyst(language);
      var typed =
          browser.post(
              "/screening/names", Map.of("names", "Sameer Al-Tamrini Al-Meknassi\nNobody Zzyx"));
      assertThat(typed.body()).contains("EX.1", "/items/" + samir, "Nobody Zzyx");
      for (var path :
          List.of(
              "/screening",
              "/screening?standing=accepted",
              "/screening/names",
              "/lists",
              "/reports/" + server.ids.marked() + "/names")) {
        var page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).endsWith("</html>\n").doesNotContain("??", "Optional[");
      }
    }
  }

  @Test
  void who_opens_no_content_sees_lists_at_most() throws IOException {
    var admin = new Browserless(server.port);
    admin.post("/sign-in", Map.of("login", "admin", "password", "exercise"));
    admin.post("/purpose", Map.of("purpose", "administration"));
    assertThat(admin.get("/lists").body()).contains("EXERCISE");
    for (var path : List.of("/screening", "/screening/names", "/items/" + samir)) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(404);
    }
    var auditor = new Browserless(server.port);
    auditor.post("/sign-in", Map.of("login", "auditor", "password", "exercise"));
    auditor.post("/purpose", Map.of("purpose", "oversight"));
    assertThat(auditor.get("/lists").status()).isEqualTo(404);
  }
}
