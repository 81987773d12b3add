package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static MarkedText.Span span(int start, int end, int number) {
    return new MarkedText.Span(start, end, number, "place", "open");
  }

  @Test
  void a_span_inside_a_word_adds_nothing_but_a_bare_mark() {
    assertThat(new MarkedText("بفاس", List.of(span(1, 4, 1))).html())
        .isEqualTo("ب<mark class=\"place open\" data-d=\"1\">فاس</mark>");
  }

  @Test
  void overlapping_spans_become_neighbours_that_name_both_drafts() {
    assertThat(new MarkedText("abcd", List.of(span(0, 3, 1), span(1, 4, 2))).html())
        .isEqualTo(
            "<mark class=\"place open\" data-d=\"1\">a</mark>"
                + "<mark class=\"place open\" data-d=\"1 2\">bc</mark>"
                + "<mark class=\"place open\" data-d=\"2\">d</mark>");
  }

  @Test
  void code_points_beyond_the_plane_do_not_shift_spans() {
    assertThat(new MarkedText("😀ab", List.of(span(1, 2, 1))).html())
        .isEqualTo("😀<mark class=\"place open\" data-d=\"1\">a</mark>b");
    assertThat(Quote.of("😀ab", 1, 3)).isEqualTo("ab");
    assertThat(Quote.codePoint("😀ab", 3)).isEqualTo(2);
  }

  @Test
  void text_is_escaped_controls_are_shown_and_a_carriage_return_stays() {
    assertThat(new MarkedText("<b>\r\n\u202e", List.of()).html())
        .isEqualTo("&lt;b&gt;&#13;\n\u2327");
  }

  @Test
  void a_span_outside_the_text_is_left_out() {
    assertThat(new MarkedText("ab", List.of(span(1, 9, 1), span(-1, -1, 2))).html())
        .isEqualTo("ab");
  }
}
