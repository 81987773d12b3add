package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.testkit.browser.Chromium;

/// An Arabic report of more than 8,000 characters on its whole way, by a person before a real
/// browser on real nodes: pasted, read, reviewed by keyboard, marked, released to one partner who
/// pulls it and sees it, while another partner sees nothing. All content is invented: EXERCISE.
@Tag("browser")
final class LongReportE2E {
  private static final int MOST_BYTES = 80_000;
  private static final String REPORT = "/reports/[0-9a-f-]{36}";
  private static final String TITLE = "EXERCISE lead: echoes of the valley";

  @Test
  void a_long_report_goes_its_whole_way_in_the_browser(@TempDir Path folder) throws Exception {
    try (var a = Side.start(folder, "a");
        var b = Side.start(folder, "b");
        var c = Side.start(folder, "c");
        var browser = new Chromium()) {
      a.givesTo(b, "EXERCISE A", "EXERCISE B");
      a.givesTo(c, "EXERCISE A", "EXERCISE C");
      var desk = new Desk(browser, a.node().url());
      desk.signIn("e.writer", a.officer("e.writer"), "ar");
      pasted(desk);
      reviewed(desk);
      marked(desk);
      released(desk);

      var reader = new Desk(browser, b.node().url());
      reader.signIn("e.reader", b.officer("e.reader"), "en");
      pulled(reader);
      reader.open("/");
      assertThat(reader.text()).contains(TITLE);
      reader.picture("desk-of-the-partner-en");
      reader.open("/items");
      assertThat(reader.count("[data-row]")).isPositive();

      var third = new Desk(browser, c.node().url());
      third.signIn("e.third", c.officer("e.third"), "fr");
      pulled(third);
      third.open("/");
      assertThat(third.text()).doesNotContain(TITLE);
      third.open("/items");
      assertThat(third.count("[data-row]")).isZero();
      assertThat(browser.dialogs()).isZero();
    }
  }

  private static void pasted(Desk desk) throws Exception {
    var text = report();
    assertThat(text.codePointCount(0, text.length())).isGreaterThanOrEqualTo(8000);
    desk.open("/reports");
    desk.browser().evaluate("document.getElementById('text').focus(); ''");
    desk.browser().type(text);
    desk.browser().fill("grade", "B3");
    desk.send("document.getElementById('add')");
    assertThat(desk.browser().evaluate("location.pathname")).startsWith("/reports/");
    assertThat(text.equals(desk.browser().evaluate("document.getElementById('text').textContent")))
        .as("the text stands as it was pasted")
        .isTrue();
    assertThat(desk.count(".draft.open")).isGreaterThan(40);
    assertThat(desk.bytes()).as("a long report is a light page").isLessThan(MOST_BYTES);
    desk.picture("report-ar");
  }

  /// By keys of an Arabic layout: what the key writes, and where it lies.
  private static void reviewed(Desk desk) throws Exception {
    var browser = desk.browser();
    int all = desk.count(".draft");
    for (int done = 1; done <= 6; done++) {
      browser.press("غ", "KeyY");
      settled(desk, ".draft.confirmed", done);
    }
    browser.press("لا", "KeyB");
    settled(desk, ".draft.confirmed", 5);
    assertThat(browser.evaluate("location.pathname")).as("the address stays").matches(REPORT);
    browser.press("غ", "KeyY");
    settled(desk, ".draft.confirmed", 6);
    browser.press("ى", "KeyN");
    browser.type("تمرين");
    browser.press("Enter", "Enter");
    settled(desk, ".draft.rejected", 1);
    assertThat(browser.evaluate("location.pathname")).as("the address stays").matches(REPORT);
    corrected(desk);
    // two steps on and a decision, without waiting for the forms of the draft in hand
    browser.press("ن", "KeyJ");
    browser.press("ن", "KeyJ");
    browser.press("غ", "KeyY");
    settled(desk, ".draft.confirmed", 7);
    assertThat(desk.count(".draft.open")).isEqualTo(all - 9);
    assertThat(desk.count(".progress a[href$=mark]")).as("others may stay open").isOne();
    desk.picture("review-ar");

    browser.evaluate("document.querySelector('form[action$=set-aside]').requestSubmit(); ''");
    browser.until("document.querySelectorAll('.draft.open').length === 0");
    assertThat(desk.count(".draft.set-aside")).isEqualTo(all - 9);
    desk.speak("en");
    desk.picture("set-aside-en");
    desk.speak("ar");
  }

  private static void corrected(Desk desk) throws Exception {
    var browser = desk.browser();
    browser.until("document.querySelector('.draft.now [data-key=correct]') !== null");
    browser.press("ث", "KeyE");
    browser.until("document.querySelector('.draft.now details[open] .fields') !== null");
    desk.picture("correct-ar");
    browser.evaluate("document.querySelector('.draft.now details[open] form').requestSubmit(); ''");
    settled(desk, ".draft.corrected", 1);
  }

  /// Waits until the list says so and the draft in hand has the focus.
  private static void settled(Desk desk, String selector, int count) throws Exception {
    desk.browser()
        .until(
            "document.querySelectorAll('%s').length === %d && document.activeElement.classList.contains('draft')"
                .formatted(selector, count));
  }

  private static void marked(Desk desk) throws Exception {
    var browser = desk.browser();
    browser.leave("document.querySelector('.progress a[href$=mark]').click()");
    browser.fill("scheme", "EX");
    browser.fill("national", "SECRET");
    browser.fill("level", "secret");
    browser.fill("tlp", "amber+strict");
    browser.fill("reference", "EXERCISE-8000");
    desk.picture("mark-ar");
    desk.send("document.querySelector('main form')");
    assertThat(browser.evaluate("location.pathname")).matches(REPORT);
    assertThat(desk.count("#facts [data-row]")).isGreaterThan(3);
    desk.picture("marked-ar");
  }

  private static void released(Desk desk) throws Exception {
    var browser = desk.browser();
    desk.send("document.querySelector('#facts form')");
    browser.fill("title", TITLE);
    browser.fill("asked", "EXERCISE: find who wrote this");
    browser.fill("justification", "EXERCISE");
    browser.evaluate(
        "(() => { const l = document.getElementById('lead'); if (!l.checked) l.click(); const a ="
            + " document.getElementById('agreement'); a.value = [...a.options].find(o =>"
            + " o.text.includes('EXERCISE B')).value; a.dispatchEvent(new Event('change', {bubbles:"
            + " true})); return ''; })()");
    browser.until("document.querySelectorAll('#recipients .pick').length === 1");
    browser.evaluate("document.querySelector('#recipients input').click(); ''");
    browser.until("document.querySelector('.sentence').innerText.includes('EXERCISE B')");
    assertThat(browser.evaluate("document.querySelector('.sentence').innerText"))
        .contains("EXERCISE B")
        .doesNotContain("EXERCISE C");
    desk.picture("release-ar");
    desk.send("document.querySelector('main form')");
    assertThat(browser.evaluate("document.querySelector('.sentence').innerText"))
        .contains("EXERCISE B");
    desk.picture("release-confirm-ar");
    desk.send("document.querySelector('form[data-confirm]')");
    assertThat(browser.evaluate("location.pathname")).startsWith("/releases/");
    assertThat(desk.text()).contains("EXERCISE B");
  }

  private static void pulled(Desk desk) throws Exception {
    desk.open("/partners");
    desk.send("document.querySelector('form[action$=pull]')");
    assertThat(desk.count(".said p")).isOne();
  }

  private static String report() throws IOException {
    try (var stream =
        Objects.requireNonNull(
            LongReportE2E.class.getResourceAsStream("/sanad/node/demo/reports/08-long.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
