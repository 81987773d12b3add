package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.e2e.CommandLineOf.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.testkit.Visitor;

/// The people's door of a real node: forms, sessions, locks, the second officer, and what an
/// administrator changes about the agency. All persons and content are invented: EXERCISE.
@Tag("long")
final class DoorE2E {
  private static final String OWN = "EXERCISE long password";
  private static final String REPORT =
      "EXERCISE report. On 3 March 2026 the police of Morocco arrested three persons in Rabat.\n";

  @TempDir static Path folder;
  private static Side side;

  @BeforeAll
  static void start() throws Exception {
    side = Side.start(folder, "a");
  }

  @AfterAll
  static void stop() throws Exception {
    side.close();
  }

  private static Visitor visitor() {
    return new Visitor(side.node().url());
  }

  private static Visitor administrator() throws Exception {
    var visitor = visitor();
    visitor.signIn("admin", OWN);
    return visitor;
  }

  private static String add(String login, String roles) {
    return side.officer(login, roles, "secret", "ct-investigation");
  }

  private static Visitor officer(String login, String roles) throws Exception {
    var visitor = visitor();
    visitor.begin(login, add(login, roles), OWN);
    return visitor;
  }

  @Test
  void a_form_stays_good_after_another_of_its_page_was_sent() throws Exception {
    var visitor = administrator();
    visitor.get("/officers");
    var token = visitor.token();
    for (var language : List.of("fr", "ar", "en")) {
      var answer = visitor.post("/language", Map.of("language", language, "back", "/node"), token);
      assertThat(answer.where()).as(language).isEqualTo("/node");
    }
  }

  @Test
  void a_form_without_its_token_or_with_anothers_is_refused_and_does_nothing() throws Exception {
    var visitor = administrator();
    visitor.get("/agency");
    var other = administrator();
    other.get("/agency");
    var form = Map.of("name-en", "EXERCISE forged", "country", "", "ceiling", "open");
    for (var forged : List.of("", "forged", "0".repeat(48), other.token())) {
      assertThat(visitor.post("/agency", form, forged).status()).as(forged).isEqualTo(403);
    }
    assertThat(side.admin().json("agency", "show")).doesNotContain("EXERCISE forged");
  }

  @Test
  void what_the_door_refuses_a_person_is_a_page_in_their_language() throws Exception {
    for (var language :
        Map.of("ar", "لم تُقبل", "fr", "Ce formulaire", "en", "This form").entrySet()) {
      var visitor = administrator();
      visitor.get("/node");
      visitor.post("/language", Map.of("language", language.getKey(), "back", "/node"));
      var refused = visitor.post("/agency", Map.of("country", ""), "forged");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body())
          .contains("lang=\"" + language.getKey() + "\"", language.getValue(), "SANAD-WEB-403")
          .contains("class=\"mark top\"")
          .doesNotContain("Whitelabel");
      var nowhere = visitor.get("/error");
      assertThat(nowhere.status()).isEqualTo(404);
      assertThat(nowhere.body())
          .contains("lang=\"" + language.getKey() + "\"", "class=\"mark top\"")
          .doesNotContain("Whitelabel", "timestamp");
    }
    var stranger = visitor().post("/sign-in", Map.of("login", "admin", "password", OWN));
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.body()).contains("SANAD-WEB-403").doesNotContain("/agency");
  }

  @Test
  void too_large_a_form_is_told_as_a_page() throws Exception {
    var visitor = administrator();
    visitor.get("/agency");
    var typed = visitor.post("/agency", Map.of("name-en", "x".repeat(3 << 20)));
    var file = visitor.upload("/lists", "EXERCISE.csv", 52 << 20);
    for (var answer : List.of(typed, file)) {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body()).contains("SANAD-WEB-413", "class=\"mark top\"");
    }
  }

  @Test
  void a_form_whose_session_ended_stays_with_its_sender_and_is_taken_after_a_new_sign_in()
      throws Exception {
    var visitor = administrator();
    visitor.get("/agency");
    var form =
        Map.of("name-en", "EXERCISE written at night", "country", "", "ceiling", "top-secret");
    var token = visitor.token();
    var session = visitor.session();
    visitor.session("ended");
    var ended = visitor.post("/agency", form, token);
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.where()).isEmpty();
    assertThat(ended.body())
        .contains("SANAD-WEB-401", "href=\"/sign-in\" target=\"_blank\"")
        .doesNotContain("written at night");
    assertThat(side.admin().json("agency", "show")).doesNotContain("written at night");
    visitor.session(session);
    assertThat(visitor.post("/agency", form, token).where()).startsWith("/agency?done=");
    assertThat(side.admin().json("agency", "show")).contains("EXERCISE written at night");
  }

  @Test
  void a_sign_in_adopts_no_session_and_ends_the_one_before() throws Exception {
    var visitor = visitor();
    var planted = "EXERCISE-planted-session";
    visitor.session(planted);
    visitor.signIn("admin", OWN);
    var first = visitor.session();
    assertThat(first).isNotEqualTo(planted).isNotEmpty();
    assertThat(visitor.get("/node").status()).isEqualTo(200);
    visitor.session(planted);
    assertThat(visitor.get("/node").where()).startsWith("/sign-in");

    visitor.session(first);
    // a signed-in person has no sign-in page; the form of another window may still be sent
    visitor.get("/node");
    visitor.post("/sign-in", Map.of("login", "admin", "password", OWN));
    assertThat(visitor.session()).isNotEqualTo(first);
    assertThat(visitor.get("/node").status()).isEqualTo(200);
    visitor.session(first);
    assertThat(visitor.get("/node").where()).startsWith("/sign-in");
  }

  @Test
  void a_lock_ends_the_sessions_and_tokens_of_an_officer_at_the_next_request() throws Exception {
    var officer = officer("e.locked", "analyst");
    assertThat(officer.get("/").status()).isEqualTo(200);
    assertThat(side.admin().json("user", "list"))
        .containsPattern("\"login\"\\s*:\\s*\"e.locked\"[^{}]*\"lastSignIn\"\\s*:\\s*\"20");
    var administrator = administrator();
    assertThat(administrator.get("/officers").body()).contains("e.locked");
    assertThat(administrator.post("/officers/e.locked/lock", Map.of()).where())
        .startsWith("/officers");
    assertThat(officer.get("/").where()).startsWith("/sign-in");
    officer.signIn("e.locked", OWN);
    assertThat(officer.get("/").where()).startsWith("/sign-in");
  }

  @Test
  void a_token_that_is_none_is_refused_in_words() throws Exception {
    var token = Files.writeString(folder.resolve("none"), "EXERCISE-no-token");
    assertThat(new CommandLineOf(side.node().url(), token).refused("status"))
        .contains("No token, or one that has ended. [SANAD-API-001]");
  }

  @Test
  void all_words_that_are_none_of_their_list_are_told_at_once() {
    var words = List.of("user", "add", "e.words", "--name", "EXERCISE", "--roles", "liasion");
    var all = new ArrayList<>(words);
    all.addAll(List.of("--clearance", "seecret", "--purposes", "ct"));
    assertThat(side.admin().refused(all.toArray(String[]::new)))
        .contains("roles.0:")
        .contains("liaison")
        .contains("clearance:")
        .contains("top-secret")
        .contains("purposes.0:");
  }

  @Test
  void a_last_day_by_command_ends_after_it() {
    var agreement =
        side.admin()
            .json(
                "agreement",
                "add",
                "--name",
                "EXERCISE day",
                "--party",
                value(side.admin().json("partner", "add", "--name", "en=EXERCISE Z"), "id"),
                "--for",
                "ct-investigation",
                "--ceiling",
                "secret",
                "--until",
                "2031-12-31");
    assertThat(value(agreement, "until")).isEqualTo("2032-01-01T00:00:00Z");
  }

  @Test
  void an_administrator_renames_the_agency_and_sets_its_ceiling_by_page_and_command()
      throws Exception {
    var administrator = administrator();
    administrator.get("/agency");
    var form = new HashMap<String, String>();
    form.putAll(Map.of("name-en", "EXERCISE unit", "name-ar", "وحدة (تمرين)", "name-fr", ""));
    form.putAll(Map.of("country", "MA", "ceiling", "secret"));
    assertThat(administrator.post("/agency", form).where()).startsWith("/agency?done");
    assertThat(side.admin().json("agency", "show"))
        .contains("EXERCISE unit", "وحدة (تمرين)", "MA")
        .containsPattern("\"ceiling\"\\s*:\\s*\"secret\"");

    var analyst = officer("e.ceiling", "analyst,liaison");
    var facts = facts("e.ceiling");
    assertThat(analyst.get("/items/" + facts.getFirst()).status()).isEqualTo(200);
    side.admin().json("agency", "set", "--ceiling", "restricted");
    assertThat(analyst.get("/items/" + facts.getFirst()).status()).isEqualTo(404);
    side.admin().json("agency", "set", "--ceiling", "secret");
    assertThat(analyst.get("/items/" + facts.getFirst()).status()).isEqualTo(200);
    assertThat(analyst.get("/agency").status()).isEqualTo(404);
  }

  @Test
  void a_release_to_a_body_that_keeps_no_rules_takes_a_second_officer() throws Exception {
    var partner = "identity--eeeeeeee-0000-4000-8000-00000000000e";
    side.admin()
        .json(
            "partner",
            "add",
            "--id",
            partner,
            "--name",
            "en=EXERCISE paper office",
            "--keeping",
            "keeps-no-rules");
    var agreement =
        value(
            side.admin()
                .json(
                    "agreement",
                    "add",
                    "--name",
                    "EXERCISE agreement",
                    "--party",
                    partner,
                    "--for",
                    "ct-investigation",
                    "--ceiling",
                    "secret",
                    "--equivalent",
                    "EX/SECRET=secret",
                    "--until",
                    "2036-01-01"),
            "id");
    // the first officer could approve for others, but never for herself
    var first = officer("e.first", "analyst,liaison,approver");
    looksOnly(officer("e.second", "approver"), first);
    officer("e.clerk", "liaison");
    var form = new HashMap<String, String>();
    form.put("item", facts("e.first").getFirst());
    form.putAll(Map.of("agreement", agreement, "to", partner, "title", "EXERCISE on paper"));
    form.putAll(Map.of("justification", "EXERCISE", "named", "yes"));
    first.get("/release?item=" + form.get("item"));
    var asking = first.post("/release/confirm", form).where();
    assertThat(first.get(asking).body()).contains("name=\"approver\"", "EXERCISE paper office");

    refused(first, form, Map.of(), "SANAD-EXCHANGE-027");
    refused(first, form, approver("e.first", OWN), "SANAD-EXCHANGE-027");
    refused(first, form, approver("e.second", "EXERCISE wrong password"), "SANAD-EXCHANGE-027");
    refused(first, form, approver("e.clerk", OWN), "SANAD-EXCHANGE-028");
    assertThat(first.get("/releases").body()).doesNotContain("EXERCISE on paper");

    var all = new HashMap<>(form);
    all.putAll(approver("e.second", OWN));
    var made = first.post("/release", all);
    assertThat(made.where()).startsWith("/releases/");
    assertThat(first.get(made.where()).body()).contains("EXERCISE on paper");
    assertThat(first.get("/").status()).as("she is still who she was").isEqualTo(200);
    byCommand(form.get("item"), agreement, partner);
  }

  /// Who only approves finds no form that works on names, and is answered as if there were none.
  private static void looksOnly(Visitor approver, Visitor worker) throws Exception {
    assertThat(worker.get("/screening/kept").body()).contains("id=\"add\"");
    assertThat(approver.get("/screening/kept").body())
        .contains("/screening")
        .doesNotContain("id=\"add\"");
    var form = Map.of("names", "Samir Tamrini Exercise", "source", "EXERCISE");
    assertThat(approver.post("/screening/kept", form).status()).isEqualTo(404);
    assertThat(approver.get("/screening/names").body())
        .contains("/screening/names")
        .doesNotContain("/screening/kept/form");
  }

  private static void byCommand(String item, String agreement, String partner) {
    var command = new CommandLineOf(side.node().url(), folder.resolve("e.first.token"));
    var words = new ArrayList<>(List.of("release", "make", "--item", item, "--to", partner));
    words.addAll(List.of("--agreement", agreement, "--for", "ct-investigation"));
    words.addAll(List.of("--title", "EXERCISE by command", "--because", "EXERCISE"));
    assertThat(command.refused(words.toArray(String[]::new))).contains("SANAD-EXCHANGE-027");
    for (var unfit : List.of("e.first", "e.clerk")) {
      assertThat(command.refused(approvedBy(words, unfit))).contains("SANAD-EXCHANGE-028");
    }
    var made = command.json(approvedBy(words, "e.second"));
    assertThat(made).contains("EXERCISE by command", partner);
    side.admin().json("user", "lock", "e.second");
    assertThat(command.refused(approvedBy(words, "e.second"))).contains("SANAD-EXCHANGE-027");
  }

  private static String[] approvedBy(List<String> words, String login) {
    var token = folder.resolve(login + ".token");
    if (Files.notExists(token)) {
      new CommandLineOf(side.node().url(), token).token(login, folder.resolve("e.first.own"));
    }
    var all = new ArrayList<>(words);
    all.addAll(List.of("--approver-token-file", token.toString()));
    return all.toArray(String[]::new);
  }

  private static Map<String, String> approver(String login, String password) {
    return Map.of("approver", login, "approver-password", password);
  }

  private static void refused(
      Visitor first, Map<String, String> form, Map<String, String> approver, String code)
      throws Exception {
    var all = new HashMap<>(form);
    all.putAll(approver);
    var answer = first.post("/release", all);
    assertThat(answer.where()).isEmpty();
    assertThat(answer.body()).contains(code).doesNotContain(OWN);
  }

  /// Items of an invented report that this officer added, confirmed and marked by command.
  private static List<String> facts(String login) throws Exception {
    var token = folder.resolve(login + ".token");
    var own = Files.writeString(folder.resolve(login + ".own"), OWN);
    var command = new CommandLineOf(side.node().url(), token);
    command.token(login, own);
    var file = Files.writeString(folder.resolve(login + ".txt"), REPORT);
    var report = value(command.json("report", "add", file.toString(), "--grade", "B3"), "id");
    command.json("report", "review", report, "--confirm", "all");
    var words =
        new ArrayList<>(
            List.of("report", "mark", report, "--reference", "EXERCISE-1", "--classification"));
    words.addAll(List.of("EX/SECRET", "--equivalent", "secret", "--tlp", "amber+strict"));
    words.addAll(List.of("--for", "ct-investigation"));
    return CommandLineOf.ids(command.json(words.toArray(String[]::new)));
  }
}
