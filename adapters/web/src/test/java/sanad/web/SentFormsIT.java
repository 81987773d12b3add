package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;

/// EXERCISE. What a form is sent for is done once, and the page that asks for it has an address of
/// its own.
class SentFormsIT {
  private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");

  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static Map<String, String> release(String title) {
    var report = server.node.report(title, ExerciseServer.ARABIC);
    var fact = server.node.mark(report, "MA", "سري", Clearance.SECRET).getFirst();
    return new HashMap<>(
        Map.of(
            "item", fact.toString(),
            "agreement", ExerciseNode.AGREEMENT.toString(),
            "to", ExerciseNode.ES.stix(),
            "title", title,
            "named", "yes"));
  }

  private static String once(String page) {
    var drawn = ONCE.matcher(page);
    assertThat(drawn.find()).isTrue();
    return drawn.group(1);
  }

  private static int count(String page, String words) {
    return page.split(Pattern.quote(words), -1).length - 1;
  }

  @Test
  void the_page_that_asks_is_reloaded_and_leads_to_the_release_once_it_is_made()
      throws IOException {
    var browser = server.analyst("en");
    var form = release("EXERCISE asked once");
    var asking = browser.post("/release/confirm", form);
    assertThat(asking.path()).startsWith("/release/confirm/");
    assertThat(browser.get(asking.path()).body())
        .contains("Release to this body", "EXERCISE asked once");
    form.put("once", once(asking.body()));
    var made = browser.post("/release", form);
    assertThat(made.body()).contains("Released.");
    assertThat(browser.get(asking.path()).path()).isEqualTo(made.path());
    assertThat(browser.post("/release", form).path()).isEqualTo(made.path());
    assertThat(count(browser.get("/releases").body(), "EXERCISE asked once")).isEqualTo(1);
  }

  @Test
  void a_form_that_lacks_something_comes_back_at_an_address_of_its_own() throws IOException {
    var browser = server.analyst("en");
    var form = release("EXERCISE lacking");
    form.remove("to");
    var back = browser.post("/release/confirm", form);
    assertThat(back.path()).startsWith("/release?form=");
    assertThat(browser.get(back.path()).body())
        .contains("value=\"EXERCISE lacking\"", "class=\"problem\"");
  }

  @Test
  void what_waits_for_one_officer_is_found_by_nobody_else() throws IOException {
    var asking = server.analyst("en").post("/release/confirm", release("EXERCISE of one"));
    var id = asking.path().replaceAll(".*/", "");
    var other = server.signedIn("newcomer", "ct-investigation", "en");
    for (var path : List.of(asking.path(), "/release?form=" + id)) {
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.get(path).body()).doesNotContain("EXERCISE of one");
    }
  }

  @Test
  void sent_several_times_at_one_time_it_is_done_once() throws Exception {
    var browser = server.analyst("en");
    var form = release("EXERCISE at one time");
    form.put("once", once(browser.post("/release/confirm", form).body()));
    var paths = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> send = () -> browser.post("/release", form).path();
      for (var sent : threads.invokeAll(List.of(send, send, send, send))) {
        paths.add(sent.get());
      }
    }
    assertThat(paths.stream().distinct()).hasSize(1);
    assertThat(count(browser.get("/releases").body(), "EXERCISE at one time")).isEqualTo(1);
  }

  @Test
  void a_refused_step_is_sent_again_and_a_recorded_one_is_not_recorded_twice() throws IOException {
    var browser = server.analyst("en");
    var lead = "/items/" + server.ids.received();
    var page = browser.get(lead).body();
    var step = new HashMap<>(Map.of("step", "seizure", "count", "many", "once", once(page)));
    assertThat(browser.post(lead + "/steps", step).body()).contains("class=\"problem\"");
    step.putAll(Map.of("count", "7312", "note", "EXERCISE counted"));
    for (int times = 0; times < 2; times++) {
      assertThat(browser.post(lead + "/steps", step).body())
          .contains("EXERCISE counted")
          .doesNotContain("class=\"problem\"");
    }
    assertThat(count(browser.get(lead).body(), "EXERCISE counted")).isEqualTo(1);
  }

  @Test
  void what_is_withdrawn_is_not_asked_for_again_and_a_second_click_is_no_mistake()
      throws IOException {
    var browser = server.analyst("en");
    var made = browser.post("/release", release("EXERCISE withdrawn once")).path();
    var asking = made.replaceAll("[?].*", "") + "/withdraw";
    var form = Map.of("justification", "EXERCISE", "once", once(browser.get(asking).body()));
    for (int times = 0; times < 2; times++) {
      assertThat(browser.post(asking, form).body())
          .contains("Withdrawn.")
          .doesNotContain("class=\"problem\"");
    }
    assertThat(browser.get(asking).path()).isEqualTo(asking.replace("/withdraw", ""));
  }

  @Test
  void each_page_draws_its_forms_anew() throws IOException {
    var browser = server.analyst("en");
    for (var path : List.of("/reports", "/partners", "/screening/kept")) {
      assertThat(once(browser.get(path).body()))
          .as(path)
          .isNotEqualTo(once(browser.get(path).body()));
    }
  }
}
