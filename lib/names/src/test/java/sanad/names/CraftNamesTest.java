package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ships and aircraft; every name is invented (EXERCISE / تمرين).
final class CraftNamesTest {
  @ParameterizedTest
  @CsvSource({
    "EXERCISE STAR,MV EXERCISE STAR",
    "EXERCISE STAR,M/V Exercise Star",
    "النورس تمرين,AL NAWRAS TAMRIN",
    "نورس تمرين,Nawras Tamrin",
    "سفينة نجمة تمرين,NAJMA TAMRIN",
    "TAMRIN II,Tamrin II",
    "CN-TMR,cn tmr",
    "CN-TMR,CNTMR",
    "TAMRIN SEASTAR,MV Tamrin Sea Star",
    "TAMRIN III,Tamrin 3",
    "باخرة الأمل,MV Al Amal",
    "الأسد,Asad",
    "نجمة البحر,NAJMAT AL-BAHR",
  })
  void are_one_in_each_way_of_writing(String one, String other) {
    assertThat(BodyMatcher.matchCraft(one, other).score()).isGreaterThan(0.6);
    assertThat(BodyMatcher.matchCraft(other, one).score()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "LION,ASAD",
    "الأسد,LION",
    "TAMRIN HOPE,TAMRIN AMAL",
    "EXERCISE STAR 1,EXERCISE STAR 2",
    "EXERCISE STAR II,EXERCISE STAR III",
    "MV EXERCISE,MV TAMRIN",
    "CN-TMR,CN-TMS",
    "CN-TMR,CNTMS",
    "TAMRIN III,Tamrin 4",
    "الأمل,ASAD",
  })
  void are_two_where_a_word_would_be_translated_or_a_number_differs(String one, String other) {
    assertThat(BodyMatcher.matchCraft(one, other).score()).isLessThan(0.2);
  }

  @Test
  void are_found_by_spelling_alone() {
    var index =
        BodyIndex.ofCraft(
            Stream.of("LION", "MV ASAD", "EXERCISE STAR 1", "EXERCISE STAR 2")
                .map(name -> new NameIndex.Entry(name, name)));
    assertThat(index.search("الأسد", 5, 0.2)).extracting(Hit::id).containsExactly("MV ASAD");
    assertThat(index.search("exercisestar 1", 5, 0.4))
        .extracting(Hit::id)
        .contains("EXERCISE STAR 1");
    assertThat(index.search("Exercise Star 2", 5, 0.4))
        .extracting(Hit::id)
        .containsExactly("EXERCISE STAR 2");
  }

  @Test
  void numbers_tell_two_bodies_of_one_name_apart() {
    assertThat(BodyMatcher.score("Tamrin Battalion 3", "Tamrin Battalion 5")).isLessThan(0.2);
    assertThat(BodyMatcher.score("كتيبة تمرين 3", "Tamrin Battalion 5")).isLessThan(0.2);
    assertThat(BodyMatcher.score("كتيبة تمرين 3", "Tamrin Battalion 3")).isGreaterThan(0.6);
  }
}
