package sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DistinctWordsTest {
  @Test
  void counts_words_and_neighbours_once() {
    var words = new DistinctWords();
    words.add("Samir Tamrini");
    words.add("SAMIR  TAMRINI, ");
    words.add("سمير التمريني");
    assertThat(words.count()).isEqualTo(6);
    words.add("");
    words.add("... -");
    assertThat(words.count()).isEqualTo(6);
  }

  @Test
  void counts_some_hundred_thousand_within_a_hundredth() {
    var words = new DistinctWords();
    for (int n = 0; n < 300_000; n++) words.add("w" + n);
    assertThat(words.count()).isCloseTo(300_000, within(3_000));
  }
}
