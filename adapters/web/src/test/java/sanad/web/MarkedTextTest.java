package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.text.CodePoints;

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

  @Test
  void a_span_within_another_ends_and_the_outer_goes_on() {
    assertThat(new MarkedText("abcde", List.of(span(0, 4, 1), span(1, 3, 2), span(1, 3, 3))).html())
        .isEqualTo(
            "<mark class=\"place open\" data-d=\"1\">a</mark>"
                + "<mark class=\"place open\" data-d=\"2 3 1\">bc</mark>"
                + "<mark class=\"place open\" data-d=\"1\">d</mark>e");
  }

  /// As many marks as a report of the longest kind has; each page shows them. Of the processor,
  /// since the machine may be busy with others.
  @Test
  void a_long_report_costs_no_more_than_its_length() {
    var sentence = "تمرين: وصف طويل لمدينة الوهم وما حولها. ";
    int every = sentence.length();
    int drafts = 1_000_000 / every;
    var text = sentence.repeat(drafts);
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    var spans = new ArrayList<MarkedText.Span>();
    for (int i = 0; i < 4 * drafts; i++) {
      spans.add(span(i * every / 4, i * every / 4 + 5, i + 1));
    }
    assertThat(new MarkedText(text, spans).html()).hasSizeGreaterThan(text.length());
    var points = CodePoints.of(text);
    for (int i = 0; i < drafts; i++) {
      assertThat(points.quote(i * every, i * every + 5)).isEqualTo("تمرين");
    }
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(15));
  }
}
