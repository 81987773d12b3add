package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTokensTest {
  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "ارهاب, والإرهابية",
    "الإرهاب, إرهابي",
    "إرهابي, الإرهابيين",
    "ولاية, والولايات",
    "المغرب, للمغرب",
    "مغرب, بالمغرب",
    "مغربي, المغربية",
    "كتاب, وكتابه",
    "وجدة, بوجده",
    "خلية, الخليتين",
    "استخبارات, للاستخبارات",
    "élysée, ELYSEE",
    "2021, ٢٠٢١",
    "وليد, لوليد",
  })
  void finds_across_clitics_endings_and_spelling(String asked, String written) {
    assertThat(found(asked, written)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @CsvSource({"تونس, ليبيا", "خلية, خلاف", "سلاح, سلام", "is, island"})
  void does_not_find_other_words(String asked, String written) {
    assertThat(found(asked, written)).isFalse();
  }

  @Test
  void every_asked_word_must_be_found() {
    assertThat(found("خلية وجدة", "تفكيك خلية إرهابية بمدينة وجدة")).isTrue();
    assertThat(found("خلية طنجة", "تفكيك خلية إرهابية بمدينة وجدة")).isFalse();
  }

  @Test
  void gives_the_full_form_first_and_each_form_once() {
    List<String> forms = SearchTokens.of("والإرهابية والإرهابية");
    assertThat(forms).startsWith("والارهابيه").contains("ارهاب").doesNotHaveDuplicates();
  }

  @Test
  void latin_words_have_one_form() {
    assertThat(SearchTokens.of("Renseignements transmis par l'Agence"))
        .containsExactly("renseignements", "transmis", "par", "l", "agence");
  }

  @Test
  void short_arabic_words_are_left_whole() {
    assertThat(SearchTokens.of("بلد")).containsExactly("بلد");
  }

  @Test
  void a_word_without_end_is_known_by_its_beginning() {
    for (String letter : List.of("a", "ب", "𐤀")) {
      String word = letter.repeat(5_000);
      assertThat(SearchTokens.of(word)).allMatch(form -> form.length() <= 200);
      assertThat(found(word, "EXERCISE " + word)).as(letter).isTrue();
    }
  }

  private static boolean found(String asked, String written) {
    List<String> indexed = SearchTokens.of(written);
    return SearchTokens.query(asked).stream()
        .allMatch(forms -> forms.stream().anyMatch(indexed::contains));
  }
}
