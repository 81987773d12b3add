package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {
  private static String html(Why.Line... lines) {
    return new Why.Lines(List.of(lines)).html();
  }

  @Test
  void a_line_shows_both_parts_how_and_what_turns_one_into_the_other() {
    assertThat(html(new Why.Line("شريف", "Cherif", "spelling", "ش→ch", "rare", true)))
        .isEqualTo(
            "<li><bdi class=\"part\">شريف</bdi> <span aria-hidden=\"true\">=</span> "
                + "<bdi class=\"part\">Cherif</bdi> <span class=\"how\">spelling</span> "
                + "<bdi class=\"code\" dir=\"ltr\">ش→ch</bdi> · <span>rare</span></li>");
  }

  @Test
  void what_one_side_has_alone_stands_against_and_by_itself() {
    assertThat(html(new Why.Line("", "Exercise", "missing", "", "", false)))
        .isEqualTo(
            "<li class=\"against\"><bdi class=\"part\">Exercise</bdi>"
                + " <span class=\"how\">missing</span></li>");
  }

  @Test
  void every_text_of_it_is_escaped() {
    assertThat(html(new Why.Line("<a>", "&b", "\"c\"", "<d>", "'e'", true)))
        .contains("&lt;a&gt;", "&amp;b", "&quot;c&quot;", "&lt;d&gt;", "&#39;e&#39;")
        .doesNotContain("<a>", "<d>");
  }
}
