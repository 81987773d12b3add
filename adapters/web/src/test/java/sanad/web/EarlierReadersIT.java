package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// EXERCISE. What the page *Release* says of those who may read an item already, and *Subject* of
/// the agreement under which each has it.
class EarlierReadersIT {
  private static final String ALREADY = "may read it, or part of it, already. Nobody else.";
  private static final String MUTUAL = "sees in its marking who else may";

  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  @Test
  void who_may_read_it_already_stands_before_nobody_else() throws IOException {
    var browser = server.analyst("en");
    var person = server.node.person("EXERCISE shared");
    var form =
        Map.of(
            "item", person.toString(),
            "agreement", ExerciseNode.AGREEMENT.toString(),
            "to", ExerciseNode.UK.stix(),
            "title", "EXERCISE to another",
            "justification", "EXERCISE");
    for (var page : List.of("/release/preview", "/release/confirm")) {
      assertThat(browser.post(page, form).body())
          .contains("Nobody else.")
          .doesNotContain(ALREADY, MUTUAL);
    }
    var first = new HashMap<>(form);
    first.put("to", ExerciseNode.ES.stix());
    browser.post("/release", first);
    for (var page : List.of("/release/preview", "/release/confirm")) {
      assertThat(browser.post(page, form).body())
          .containsSubsequence("<bdi>DEMO-UK</bdi>", "<bdi>DEMO-ES</bdi>", ALREADY)
          .contains(MUTUAL);
    }
    assertThat(browser.get("/items/" + person).body())
        .containsSubsequence("<bdi>DEMO-ES</bdi>", "under <bdi>", "EXERCISE 2026");
  }
}
