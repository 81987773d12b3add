package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordKeysTest {
  /// Rows hold these numbers: a change of one needs a migration that makes all of them anew.
  @Test
  void numbers_stay_as_rows_hold_them() {
    assertThat(WordKeys.word("")).isEqualTo(0xefd01f60baL);
    assertThat(WordKeys.word("exercise")).isEqualTo(0x235ffb3faeL);
    assertThat(WordKeys.word("تمرين")).isEqualTo(0xd87331bbe2L);
    assertThat(WordKeys.in(7, WordKeys.word("exercise"))).isEqualTo(0x235ffb3faeL ^ 7L << 40);
    assertThat(WordKeys.ofBlock(2_047))
        .isEqualTo(0x64b5720b4bL)
        .isNotEqualTo(WordKeys.ofBlock(2_048));
  }

  @Test
  void a_row_has_its_block_and_each_form_of_a_word_once_in_its_class() {
    assertThat(WordKeys.of(3, 7, "EXERCISE exercise"))
        .containsExactly(WordKeys.ofBlock(3), WordKeys.in(7, WordKeys.word("exercise")));
    assertThat(WordKeys.of(3, 7, "الإرهاب"))
        .contains(WordKeys.in(7, WordKeys.word("ارهاب")))
        .doesNotContain(WordKeys.word("ارهاب"));
  }

  @Test
  void another_class_is_the_same_step_for_every_word() {
    long step = WordKeys.step(12, 40);
    for (String word : List.of("a", "exercise", "تمرين", "2026")) {
      assertThat(WordKeys.in(12, WordKeys.word(word)) ^ step)
          .isEqualTo(WordKeys.in(40, WordKeys.word(word)));
    }
  }

  @Test
  void no_two_words_classes_or_blocks_of_many_have_one_number() {
    Set<Long> seen = new HashSet<>();
    for (int n = 0; n < 20_000; n++) {
      assertThat(seen.add(WordKeys.word("w" + n))).isTrue();
      assertThat(seen.add(WordKeys.in(n + 1, WordKeys.word("exercise")))).isTrue();
      assertThat(seen.add(WordKeys.ofBlock(n * 2_048L))).isTrue();
    }
  }
}
