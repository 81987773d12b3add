package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.handling.Party;
import sanad.testkit.Cast;

class CodeWordsTest {
  private final CodeWords words = new CodeWords(new Texts());

  @Test
  void a_code_is_said_with_its_reasons_in_the_language_asked_for() {
    var about = List.of("TLP_CONTRADICTS");
    assertThat(words.of("SANAD-INTAKE-021", about, List.of("en")).orElseThrow())
        .contains("handling", "TLP is looser")
        .doesNotContain("TLP_CONTRADICTS");
    assertThat(words.of("SANAD-INTAKE-021", about, List.of("xx", "ar-MA")).orElseThrow())
        .contains("TLP")
        .doesNotContain("looser");
  }

  @Test
  void an_unknown_language_is_answered_in_english_and_an_unknown_code_not_at_all() {
    assertThat(words.of("SANAD-API-006", List.of(), List.of("xx")))
        .isEqualTo(words.of("SANAD-API-006", List.of(), List.of("en")))
        .isPresent();
    assertThat(words.of("SANAD-NONE-999", List.of(), List.of())).isEmpty();
  }

  @Test
  void nobody_else_is_not_the_last_word_about_a_group() {
    var spain = List.of(Cast.DEMO_ES);
    var nobody = List.<Party>of();
    assertThat(words.readers(spain, nobody, spain, List.of("en"))).endsWith("Nobody else.");
    assertThat(words.readers(spain, nobody, List.of(Cast.COALITION), List.of("en")))
        .contains("Nobody else. ", "whoever joins it later reads this too");
  }

  @Test
  void a_group_that_had_it_before_is_told_too_and_not_as_a_reader() {
    var spain = List.of(Cast.DEMO_ES);
    assertThat(words.readers(spain, List.of(Cast.COALITION), spain, List.of("en")))
        .contains("Nobody else. ", Cast.COALITION.name("en"), "whoever joins it later reads that")
        .doesNotContain("already");
  }

  @Test
  void who_may_read_it_already_is_told_before_nobody_else() {
    var sentence =
        words.readers(
            List.of(Cast.DEMO_ES),
            List.of(Cast.DEMO_FR, Cast.DEMO_XA),
            List.of(Cast.DEMO_ES),
            List.of("en"));
    assertThat(sentence)
        .containsSubsequence(
            Cast.DEMO_ES.name("en"),
            Cast.DEMO_XA.name("en"),
            Cast.DEMO_FR.name("en"),
            "already. Nobody else.");
  }
}
