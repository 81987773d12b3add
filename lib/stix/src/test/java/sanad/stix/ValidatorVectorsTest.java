package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds our verdicts beside those recorded of the committee's validator.
class ValidatorVectorsTest {

  /// The recorded cases on which we differ, by the name of their test, each with the sentence of
  /// the standard that supports us in `docs/stix-disagreements.md`.
  private static final Set<String> DISAGREED =
      Set.of(
          "test_wellformed_network_traffic",
          "test_network_traffic_ports",
          "test_network_traffic_protocols",
          "test_network_traffic_end_is_active",
          "test_invalid_start_end_time",
          "test_observable_object_custom_toplevel_property_with_extension");

  @Test
  void agrees_with_the_recorded_verdicts_but_for_those_listed() {
    List<Extras> cases =
        SharedData.cases("stix-vectors/stix-validator-v21.json").stream()
            .filter(one -> isPlain(one.group("options").orElseThrow()))
            .toList();
    int agreed = 0;
    var differing = new ArrayList<String>();
    for (Extras one : cases) {
      boolean strict = one.group("options").flatMap(o -> o.flag("strict")).orElse(false);
      List<Problem> problems =
          Validator.standard().check(one.get("instance").orElseThrow().toJson());
      boolean valid =
          problems.stream().noneMatch(problem -> strict || problem.kind() == Problem.Kind.ERROR);
      String name = one.text("test").orElseThrow().replaceAll(".*::", "");
      if (valid == one.flag("valid").orElseThrow()) {
        agreed++;
      } else if (!DISAGREED.contains(name)) {
        differing.add(name + " " + problems);
      }
    }
    System.out.println(agreed + " of " + cases.size() + " recorded verdicts agree");
    assertThat(differing).isEmpty();
    assertThat(agreed * 100).isGreaterThanOrEqualTo(cases.size() * 95);
  }

  /// Other options name checks of that tool to switch off.
  private static boolean isPlain(Extras options) {
    return options.names().isEmpty() || options.names().equals(List.of("strict"));
  }

  @Test
  void makes_every_recorded_deterministic_identifier() {
    for (Extras one : SharedData.cases("stix-vectors/sco-uuidv5.json")) {
      String type = one.text("type").orElseThrow();
      List<String> contributing = one.texts("contributing");
      if (!type.startsWith("x-") && !type.startsWith("some-")) {
        assertThat(DeterministicId.contributing(type)).isEqualTo(contributing);
      }
      assertThat(DeterministicId.of(type, contributing, one.group("properties").orElseThrow()))
          .hasToString(one.text("id").orElseThrow());
    }
  }
}
