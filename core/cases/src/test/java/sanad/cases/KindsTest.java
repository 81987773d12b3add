package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.cases.KindReading.Reason;
import sanad.handling.Extension;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;

class KindsTest {
  private final Kinds kinds = Kinds.standard();
  private static final StixId LEAD = new StixId("sanad-lead", new UUID(1, 2));

  private static ObjectBuilder started(String type) {
    var at = Instant.parse("2026-11-23T10:00:00Z");
    return ObjectBuilder.of(new StixId(type, new UUID(3, 4))).created(at).modified(at);
  }

  @Test
  void a_kind_comes_back_from_its_object() {
    var outcome =
        new Outcome(
            LEAD,
            Outcome.Step.CELL_DISMANTLED,
            PartialDate.of("2026-11"),
            Optional.of(4L),
            Optional.empty());
    var object = kinds.write(outcome, started("sanad-outcome"));
    assertThat(object.json())
        .contains("\"lead_ref\":\"" + LEAD + "\"")
        .contains("\"step\":\"cell-dismantled\"")
        .contains("\"count\":4")
        .contains("new-sdo")
        .doesNotContain("note");
    assertThat(object.header().references()).containsExactly(LEAD);
    assertThat(kinds.read(object)).isEqualTo(new KindReading.Read(outcome));
  }

  @Test
  void the_form_is_derived_from_the_record() {
    var form = kinds.form(Outcome.class);
    assertThat(form.fields())
        .extracting(KindField::name)
        .containsExactly("lead_ref", "step", "when", "count", "note");
    assertThat(form.fields().get(1).vocabulary()).contains("cell-dismantled", "no-trace");
    assertThat(form.fields().get(2).required()).isFalse();
  }

  @Test
  void all_faults_of_an_object_are_told() {
    var reading =
        kinds.read(
            started("sanad-outcome")
                .put("lead_ref", "nonsense")
                .put("step", "hanged")
                .put("when", "2026-02-30")
                .put("count", -1L)
                .build());
    assertThat(reading)
        .isInstanceOfSatisfying(
            KindReading.Unfit.class,
            unfit ->
                assertThat(unfit.faults())
                    .extracting(KindReading.Fault::reason)
                    .containsExactly(
                        Reason.NO_REFERENCE,
                        Reason.NOT_IN_VOCABULARY,
                        Reason.NO_DATE,
                        Reason.NO_WHOLE_NUMBER));
  }

  @Test
  void a_missing_field_is_told() {
    assertThat(kinds.read(started("sanad-lead").put("asked", " ").build()))
        .isInstanceOfSatisfying(
            KindReading.Unfit.class,
            unfit ->
                assertThat(unfit.faults())
                    .extracting(KindReading.Fault::field)
                    .containsExactly("title", "asked", "report_ref"));
  }

  @Test
  void another_type_is_no_kind() {
    assertThat(kinds.read(started("incident").build())).isInstanceOf(KindReading.Unfit.class);
  }

  /// What a further kind costs: a record and a row.
  record Meeting(@OneLine String title, PartialDate day, List<StixId> partyRefs) implements Kind {}

  @Test
  void a_further_kind_costs_a_record_and_a_row() {
    var more =
        Kinds.of(
            List.of(
                new Extension(
                    "sanad-meeting",
                    StixId.parse("extension-definition--11111111-1111-4111-8111-111111111111"),
                    "new-sdo",
                    Meeting.class.getName())));
    var meeting = new Meeting("EXERCISE", new PartialDate("2026"), List.of(LEAD));
    assertThat(more.read(more.write(meeting, started("sanad-meeting"))))
        .isEqualTo(new KindReading.Read(meeting));
  }

  record Unfit(double figure) implements Kind {}

  @Test
  void a_component_of_another_form_is_refused_at_once() {
    assertThatThrownBy(
            () ->
                Kinds.of(
                    List.of(
                        new Extension(
                            "sanad-unfit",
                            StixId.parse(
                                "extension-definition--11111111-1111-4111-8111-111111111111"),
                            "new-sdo",
                            Unfit.class.getName()))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
