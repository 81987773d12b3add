package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.testkit.browser.Chromium;

/// EXERCISE. The finished pages in a real browser: accessibility by axe-core in three languages, a
/// whole report by keyboard alone, and hostile text that must stay text.
@Tag("browser")
class BrowserE2E {
  private static ExerciseServer server;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    server = new ExerciseServer(0);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + server.port + path;
  }

  private static void signIn(String language) throws Exception {
    browser.open(at("/sign-in"));
    if (browser.evaluate("String(!!document.getElementById('login'))").equals("true")) {
      browser.evaluate("document.getElementById('login').value = 'analyst'; ''");
      browser.evaluate("document.getElementById('password').value = 'exercise'; ''");
      browser.leave("document.querySelector('main form').requestSubmit()");
      browser.open(at("/purpose"));
      browser.evaluate(
          "document.querySelector('input[value=ct-investigation]').checked = true; ''");
      browser.leave("document.querySelector('main form').requestSubmit()");
    }
    browser.leave("document.querySelector('button[value=" + language + "]').click()");
  }

  @Test
  void axe_finds_no_violation_on_the_finished_pages_in_three_languages() throws Exception {
    try (var stream = BrowserE2E.class.getResourceAsStream("axe/axe.min.js")) {
      assertThat(stream).isNotNull();
      var axe = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      browser.open(at("/sign-in"));
      assertThat(violations(axe)).as("/sign-in").isEmpty();
      for (var language : List.of("ar", "fr", "en")) {
        signIn(language);
        for (var path :
            List.of(
                "/",
                "/reports",
                "/reports/" + server.ids.open(),
                "/reports/" + server.ids.open() + "/mark",
                "/items/" + server.ids.fact(),
                "/items/" + server.ids.received(),
                "/release?item=" + server.ids.fact(),
                "/releases",
                "/releases/" + server.ids.release(),
                "/releases/" + server.ids.release() + "/withdraw",
                "/items",
                "/items/" + server.ids.person(),
                "/search?q=Sameer%20Tamrini",
                "/screening",
                "/screening/names",
                "/screening/kept",
                "/help",
                "/password",
                "/purpose",
                "/lists",
                "/lists/EXERCISE/diff?from=1&to=1",
                "/reports/" + server.ids.marked() + "/names",
                "/partners",
                "/partners/apart",
                "/no-such-page")) {
          browser.open(at(path));
          assertThat(violations(axe)).as(language + " " + path).isEmpty();
          assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo(language);
        }
      }
    }
  }

  @Test
  void axe_finds_no_violation_on_the_pages_of_an_administrator() throws Exception {
    try (var stream = BrowserE2E.class.getResourceAsStream("axe/axe.min.js")) {
      assertThat(stream).isNotNull();
      var axe = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      leave();
      browser.open(at("/sign-in"));
      browser.fill("login", "admin");
      browser.fill("password", "exercise");
      browser.leave("document.querySelector('main form').requestSubmit()");
      for (var language : List.of("ar", "fr", "en")) {
        browser.leave("document.querySelector('button[value=" + language + "]').click()");
        for (var path : List.of("/agency", "/officers", "/node", "/partners")) {
          browser.open(at(path));
          assertThat(violations(axe)).as(language + " " + path).isEmpty();
          browser.picture(pictures().resolve(path.substring(1) + "-" + language + ".png"));
        }
      }
      leave();
    }
  }

  @Test
  void axe_finds_no_violation_in_the_log() throws Exception {
    try (var stream = BrowserE2E.class.getResourceAsStream("axe/axe.min.js")) {
      assertThat(stream).isNotNull();
      var axe = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      leave();
      browser.open(at("/sign-in"));
      browser.fill("login", "auditor");
      browser.fill("password", "exercise");
      browser.leave("document.querySelector('main form').requestSubmit()");
      for (var language : List.of("ar", "fr", "en")) {
        browser.leave("document.querySelector('button[value=" + language + "]').click()");
        for (var path : List.of("/audit", "/audit?viewer=nobody", "/audit?since=none")) {
          browser.open(at(path));
          assertThat(violations(axe)).as(language + " " + path).isEmpty();
        }
      }
      leave();
    }
  }

  /// Pictures of pages, for people to look at.
  private static Path pictures() throws IOException {
    return Files.createDirectories(Path.of("target", "pictures"));
  }

  private static void leave() throws Exception {
    browser.open(at("/sign-in"));
    if (browser.evaluate("String(!document.getElementById('login'))").equals("true")) {
      browser.leave("document.querySelector('form[action$=sign-out]').requestSubmit()");
    }
  }

  private static String violations(String axe) throws Exception {
    browser.evaluate(axe + "; ''");
    return browser.evaluate(
        "axe.run(document, {runOnly: {type: 'tag', values:"
            + " ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}}).then(r =>"
            + " r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html.slice(0, 200)).join(' |"
            + " ')).join('\\n"
            + "'))");
  }

  @Test
  void a_report_is_reviewed_by_keyboard_alone_on_an_arabic_layout() throws Exception {
    review("ar", "غ", "ن", "لا", "ى", "ب");
  }

  @Test
  void a_report_is_reviewed_by_keyboard_alone_on_a_latin_layout() throws Exception {
    review("en", "y", "j", "b", "n", "f");
  }

  /// The keys in the layout: confirm, next, undo, reject, add.
  private static void review(String language, String y, String j, String b, String n, String f)
      throws Exception {
    var report = server.node.report("EXERCISE keys " + language, ExerciseServer.ARABIC).toString();
    signIn(language);
    browser.open(at("/reports/" + report));
    var before =
        Integer.parseInt(browser.evaluate("String(document.querySelectorAll('.draft').length)"));
    browser.press(y, "KeyY");
    settled("document.querySelectorAll('.draft.confirmed').length === 1");
    assertThat(now()).as("the next open draft is in hand").isEqualTo("2");
    assertThat(browser.evaluate("String(scrollY)")).as("the marking stays in view").isEqualTo("0");
    browser.press(b, "KeyB");
    settled("document.querySelectorAll('.draft.confirmed').length === 0");
    browser.press(y, "KeyY");
    settled("document.querySelectorAll('.draft.confirmed').length === 1");
    browser.press(j, "KeyJ");
    assertThat(now()).isEqualTo("3");
    browser.press(n, "KeyN");
    browser.until("document.activeElement.id === 'reason'");
    browser.type("EXERCISE");
    browser.press("Enter", "Enter");
    settled("document.querySelectorAll('.draft.rejected').length === 1");
    browser.evaluate(
        "(() => { const t = document.getElementById('text'); const r = document.createRange();"
            + " r.setStart(t.firstChild, 0); r.setEnd(t.firstChild, 5);"
            + " getSelection().removeAllRanges(); getSelection().addRange(r); return ''; })()");
    browser.press(f, "KeyF");
    browser.evaluate("document.getElementById('kind').value = 'place'; ''");
    browser.evaluate("document.getElementById('addfact').requestSubmit(); ''");
    settled("document.querySelectorAll('.draft').length === " + (before + 1));
    browser.until(
        "[...document.querySelectorAll('#text mark.place')].some(m =>"
            + " document.getElementById('text').textContent.startsWith(m.textContent))");
    var open = before - 2;
    for (int left = open; left > 0; left--) {
      browser.press(y, "KeyY");
      var condition = "document.querySelectorAll('.draft.open').length === " + (left - 1);
      if (left > 1) {
        settled(condition);
      } else {
        browser.until(condition);
      }
    }
    assertThat(
            browser.evaluate(
                "document.querySelector('.drafts a.button.main').getAttribute('href')"))
        .isEqualTo("/reports/" + report + "/mark");
  }

  /// Waits until the list has changed and the draft in hand has the focus again.
  private static void settled(String condition) throws Exception {
    browser.until(condition + " && document.activeElement.classList.contains('draft')");
  }

  private static String now() throws Exception {
    return browser.evaluate("document.querySelector('.draft.now').dataset.n");
  }

  @Test
  void what_was_typed_is_not_lost_when_the_node_cannot_answer() throws Exception {
    var report = server.node.report("EXERCISE busy", ExerciseServer.ARABIC).toString();
    signIn("en");
    browser.open(at("/reports/" + report));
    browser.evaluate(
        "document.querySelector('form[action$=correct] input[name^=slot-]').value = 'EXERCISE typed'; ''");
    browser.leave(refused("document.querySelector('form[action$=correct]')"));
    assertThat(browser.evaluate("document.querySelector('main').outerHTML"))
        .contains("EXERCISE typed");

    browser.open(at("/release?item=" + server.ids.fact()));
    browser.evaluate("document.getElementById('title').value = 'EXERCISE typed'; ''");
    browser.evaluate(refused("document.querySelector('form[hx-post]')") + "; ''");
    assertThat(browser.evaluate("document.getElementById('title').value"))
        .isEqualTo("EXERCISE typed");
    assertThat(browser.evaluate("document.getElementById('audience').innerText")).isEmpty();
  }

  /// What the script is told of a form that the node answered with 503.
  private static String refused(String form) {
    return "(f => f.dispatchEvent(new CustomEvent('htmx:responseError', {bubbles: true, detail:"
        + " {elt: f, xhr: {status: 503}, target: document.getElementById('audience')}})))("
        + form
        + ")";
  }

  @Test
  void hostile_text_opens_no_dialog() throws Exception {
    var polyglot = "\"'><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>";
    var report = server.node.report(polyglot, "EXERCISE " + polyglot + ExerciseServer.ARABIC);
    var facts = server.node.mark(report, polyglot, polyglot, Clearance.SECRET);
    signIn("en");
    for (var path :
        List.of(
            "/",
            "/reports",
            "/reports/" + report,
            "/items/" + facts.getFirst(),
            "/search?q=EXERCISE")) {
      browser.open(at(path));
    }
    assertThat(browser.dialogs()).isZero();
  }

  @Test
  void no_page_scrolls_sideways_at_320_pixels() throws Exception {
    signIn("ar");
    for (var path :
        List.of(
            "/",
            "/reports",
            "/reports/" + server.ids.open(),
            "/reports/" + server.ids.open() + "/mark",
            "/items",
            "/items/" + server.ids.fact(),
            "/items/" + server.ids.received(),
            "/partners",
            "/screening",
            "/releases/" + server.ids.release(),
            "/release?item=" + server.ids.fact())) {
      browser.narrow(320);
      browser.open(at(path));
      assertThat(browser.evaluate("String(document.documentElement.scrollWidth <= innerWidth)"))
          .as(path)
          .isEqualTo("true");
      browser.wide();
    }
  }

  @Test
  void who_may_read_a_release_is_shown_before_it_has_a_title() throws Exception {
    signIn("ar");
    browser.open(at("/release?item=" + server.ids.fact()));
    browser.evaluate(
        "var a = document.getElementById('agreement'); a.value = a.options[a.options.length - 1].value;"
            + " a.dispatchEvent(new Event('change', {bubbles: true})); ''");
    browser.until("!!document.querySelector('#recipients input')");
    browser.evaluate("document.querySelector('#recipients input').click(); ''");
    browser.until("!!document.querySelector('#audience li')");
    browser.leave("document.querySelector('form[hx-post] button.main').click()");
    assertThat(browser.evaluate("document.querySelector('.problem').innerText"))
        .contains("يلزم عنوان.");
  }
}
