package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyCheckTest {

  @Test
  void tells_every_word_that_is_none_of_its_list_with_its_place_and_the_possible_ones() {
    var body =
        new OfficersApi.NewOfficer(
            "e.officer", "EXERCISE", List.of("analyst", "liasion"), "seecret", List.of("ct"), "en");
    assertThat(BodyCheck.of(body))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("roles.1", "clearance", "purposes.0");
    assertThat(BodyCheck.of(body).get(1).about())
        .containsExactly("open", "restricted", "confidential", "secret", "top-secret");
  }

  @Test
  void looks_at_keys_and_values_of_maps() {
    assertThat(BodyCheck.of(mark(Map.of("arrest", "allow")))).isEmpty();
    assertThat(BodyCheck.of(mark(Map.of("arrests", "alow"))))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("uses.arrests", "uses.arrests");
  }

  @Test
  void tells_all_that_is_missing_or_written_in_another_way_at_once() {
    var body =
        new PartnersApi.AgreementBody(
            "1-1-1-1-1",
            null,
            List.of("identity--x", "6fb5a2f5-6f0e-4f0f-8a0c-0d6d3c0e6f11"),
            List.of("oversight"),
            null,
            Map.of(),
            "three years",
            null,
            "2027-02-30");
    assertThat(BodyCheck.of(body))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("id", "name", "parties.0", "ceiling", "retention", "until");
    assertThat(BodyCheck.of(body))
        .extracting(problem -> problem.about().getFirst())
        .containsExactly("no-uuid", "missing", "no-uuid", "missing", "no-duration", "no-time");
  }

  @Test
  void looks_into_inner_records() {
    var body =
        new ReleasesApi.ReleaseBody(
            List.of("no id"),
            null,
            null,
            "ct-investigation",
            "EXERCISE",
            new ReleasesApi.RulesBody(null, null, null, null, null, "soon"),
            null,
            new ReleasesApi.LeadBody("EXERCISE", null),
            null);
    assertThat(BodyCheck.of(body))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("items.0", "agreement", "rules.tlp", "rules.destroyAfter", "lead.asked");
  }

  @Test
  void nothing_stands_in_a_list_or_under_a_name() {
    var roles = new OfficersApi.Change(null, Arrays.asList("analyst", null), null, null, null);
    assertThat(BodyCheck.of(roles))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("roles.1");
    var uses = new HashMap<String, String>();
    uses.put("arrest", null);
    assertThat(BodyCheck.of(mark(uses)))
        .extracting(ApiRefused.Problem::field)
        .containsExactly("uses.arrest");
  }

  @Test
  void what_is_absent_or_right_is_no_problem() {
    assertThat(
            BodyCheck.of(
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
