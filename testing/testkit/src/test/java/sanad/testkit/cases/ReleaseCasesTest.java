package sanad.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.Rule;
import sanad.testkit.Cast;

/// The table of release cases against the pure rule and against the second reading.
class ReleaseCasesTest {
  static Stream<ReleaseCase> cases() {
    return ReleaseCases.all().stream();
  }

  @Test
  void the_table_holds_at_least_a_hundred_cases_each_with_its_source() {
    assertThat(ReleaseCases.all()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(cases().map(ReleaseCase::number)).doesNotHaveDuplicates();
    assertThat(cases().map(ReleaseCase::words)).doesNotHaveDuplicates();
    assertThat(cases()).allSatisfy(one -> assertThat(one.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_rule_answers_as_the_table(ReleaseCase one) {
    var decision =
        Rule.decide(
            one.handling().on(one.item().toString()),
            one.state(),
            one.viewer(),
            one.purpose(),
            Cast.register(one.node()),
            one.at());
    switch (decision) {
      case Decision.Withhold(var reasons) ->
          assertThat(one.answer())
              .as("%s: %s", one, reasons)
              .isEqualTo(ReleaseCase.Answer.WITHHELD);
      case Decision.Release(var conditions) -> released(one, conditions);
    }
  }

  private static void released(ReleaseCase one, Conditions conditions) {
    assertThat(one.answer())
        .isEqualTo(
            conditions.displayOnly() ? ReleaseCase.Answer.SHOWN : ReleaseCase.Answer.RELEASED);
    one.uses().ifPresent(uses -> assertThat(conditions.uses()).isEqualTo(uses));
    one.ends().ifPresent(end -> assertThat(conditions.until()).contains(end));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_second_reading_answers_as_the_table(ReleaseCase one) {
    var answer =
        new PlainReading(
                one.handling().on(one.item().toString()),
                one.state(),
                one.viewer(),
                one.purpose(),
                Cast.register(one.node()),
                one.at())
            .answer();
    assertThat(answer.released()).isEqualTo(one.answer() != ReleaseCase.Answer.WITHHELD);
    assertThat(answer.shownOnly()).isEqualTo(one.answer() == ReleaseCase.Answer.SHOWN);
    one.uses().ifPresent(uses -> assertThat(answer.uses()).isEqualTo(uses));
    one.ends().ifPresent(end -> assertThat(answer.until()).contains(end));
  }
}
