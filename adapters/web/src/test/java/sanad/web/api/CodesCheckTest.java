package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesCheckTest {

  @Test
  void tells_every_word_that_is_none_of_its_list_with_its_place_and_the_possible_ones() {
    var body =
        new OfficersApi.NewOfficer(
            "e.officer", "EXERCISE", List.of("analyst", "liasion"), "seecret", List.of("ct"), "en");
    assertThat(CodesCheck.of(body))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("roles.1", "clearance", "purposes.0");
    assertThat(CodesCheck.of(body).get(1).about())
        .containsExactly("open", "restricted", "confidential", "secret", "top-secret");
  }

  @Test
  void looks_at_keys_and_values_of_maps() {
    assertThat(CodesCheck.of(mark(Map.of("arrest", "allow")))).isEmpty();
    assertThat(CodesCheck.of(mark(Map.of("arrests", "alow"))))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("uses.arrests", "uses.arrests");
  }

  @Test
  void nothing_stands_in_a_list_or_under_a_name() {
    var roles = new OfficersApi.Change(null, Arrays.asList("analyst", null), null, null, null);
    assertThat(CodesCheck.of(roles))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("roles.1");
    var uses = new HashMap<String, String>();
    uses.put("arrest", null);
    assertThat(CodesCheck.of(mark(uses)))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("uses.arrest");
  }

  @Test
  void what_is_absent_or_right_is_no_problem() {
    assertThat(
            CodesCheck.of(
                new OfficersApi.Change(null, List.of("analyst"), "secret", List.of(), null)))
        .isEmpty();
  }

  private static ReportsApi.MarkBody mark(Map<String, String> uses) {
    return new ReportsApi.MarkBody(
        "EXERCISE-1",
        "EX/SECRET",
        "secret",
        List.of(),
        "red",
        List.of(),
        null,
        List.of(),
        uses,
        List.of(),
        null,
        null);
  }
}
