package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTest {
  @Test
  void isolates_a_name() {
    assertThat(Bidi.isolate("وجدة")).isEqualTo("\u2068وجدة\u2069");
  }

  @Test
  void a_text_cannot_break_out_of_its_isolate() {
    assertThat(Bidi.isolate("x\u2069\u202ey")).isEqualTo("\u2068x⌧⌧y\u2069");
  }

  @Test
  void shows_overrides_and_keeps_the_count_of_code_points() {
    String shown = Bidi.visible("\u202aa\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069😀");
    assertThat(shown).isEqualTo("⌧a⌧⌧⌧⌧⌧⌧⌧⌧😀");
  }

  @Test
  void leaves_marks_that_only_order_neighbours() {
    assertThat(Bidi.visible("a\u200fb\u200e")).isEqualTo("a\u200fb\u200e");
  }

  @Test
  void base_direction_is_that_of_most_letters() {
    assertThat(Bidi.direction("CTED: اجتماع الخبراء في الرباط")).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(Bidi.direction("The cell called نسيم was dismantled").html()).isEqualTo("ltr");
    assertThat(Bidi.direction("2021")).isEqualTo(Direction.LEFT_TO_RIGHT);
  }
}
