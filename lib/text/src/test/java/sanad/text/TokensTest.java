package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void parts_words_numbers_and_scripts() {
    assertThat(surfaces("في 11 سبتمبر2001، «داعشISIS» بـوجدة"))
        .containsExactly("في", "11", "سبتمبر", "2001", "داعش", "ISIS", "بـوجدة");
  }

  @Test
  void keeps_latin_letters_and_digits_together_and_parts_elision_and_hyphen() {
    assertThat(surfaces("l'attaque du B747 d’al-Sharqāwī"))
        .containsExactly("l", "attaque", "du", "B747", "d", "al", "Sharqāwī");
  }

  @Test
  void spans_count_code_points() {
    List<Token> tokens = Tokens.of("😀 خلية 𐍈x");
    assertThat(tokens.getFirst().start()).isEqualTo(2);
    assertThat(tokens.getFirst().end()).isEqualTo(6);
    assertThat(tokens.getLast().end()).isEqualTo(9);
  }

  @Test
  void surface_is_the_text_of_the_span() {
    String text = "أُوقِفَ 😀 الشخص‌ان، et l’été 2021\u202e fin";
    CodePoints points = CodePoints.of(text);
    for (Token token : Tokens.of(text)) {
      assertThat(points.substring(token.start(), token.end())).isEqualTo(token.surface());
    }
  }

  @Test
  void knows_numbers_in_any_digits() {
    assertThat(Tokens.of("٢٠٢١")).allMatch(Token::isNumber);
    assertThat(Tokens.of("٢٠٢١").getFirst().folded()).isEqualTo("2021");
  }

  @Test
  void a_text_without_words_has_no_tokens() {
    assertThat(Tokens.of(" …؟ \u0640 ")).isEmpty();
    assertThat(Tokens.of("")).isEmpty();
  }

  private static List<String> surfaces(String text) {
    return Tokens.of(text).stream().map(Token::surface).toList();
  }
}
