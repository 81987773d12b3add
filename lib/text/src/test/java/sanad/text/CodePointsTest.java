package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void counts_an_emoji_as_one() {
    CodePoints points = CodePoints.of("a😀b😀");
    assertThat(points.length()).isEqualTo(4);
    assertThat(points.toUtf16(2)).isEqualTo(3);
    assertThat(points.toUtf16(4)).isEqualTo(6);
    assertThat(points.substring(1, 3)).isEqualTo("😀b");
    assertThat(points.quote(1, 3)).isEqualTo("😀b");
    assertThat(points.quote(-1, -1)).isEmpty();
    assertThat(points.quote(2, 2)).isEmpty();
    assertThat(points.quote(1, 99)).isEmpty();
  }

  @Test
  void inside_a_pair_means_that_pair() {
    CodePoints points = CodePoints.of("a😀b");
    assertThat(points.toCodePoint(2)).isEqualTo(1);
    assertThat(points.toCodePoint(3)).isEqualTo(2);
  }

  @Test
  void agrees_with_the_platform_on_drawn_texts() {
    long seed = 7L;
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        drawn.appendCodePoint(random.nextInt(3) == 0 ? 0x1f600 + random.nextInt(50) : 'ا');
      }
      String text = drawn.toString();
      CodePoints points = CodePoints.of(text);
      for (int index = 0; index <= points.length(); index++) {
        int utf16 = text.offsetByCodePoints(0, index);
        assertThat(points.toUtf16(index)).as("seed %d run %d", seed, run).isEqualTo(utf16);
        assertThat(points.toCodePoint(utf16)).as("seed %d run %d", seed, run).isEqualTo(index);
      }
    }
  }

  @Test
  void refuses_an_index_beyond_the_text() {
    assertThatThrownBy(() -> CodePoints.of("ab").toUtf16(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
