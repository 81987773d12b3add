package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no template and no style may hold. **Source:** decision 25; `interface.md` 4.4, 5.1.
class PagesLintTest {
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)<script(?![^>]*th:src)|<style|[\\s\"']style=|\\son[a-z]+=|hx-on|javascript:");

  @Test
  void no_template_has_unescaped_text_or_anything_inline() throws IOException {
    var templates = TextsTest.Sources.files("src/main/resources/sanad/web/page", ".html");
    assertThat(templates).hasSizeGreaterThan(20);
    for (var template : templates) {
      var text = Files.readString(template);
      assertThat(text).as(template.toString()).doesNotContain("utext", "[(", "http-equiv");
      assertThat(INLINE.matcher(text).find()).as(template.toString()).isFalse();
    }
  }

  @Test
  void every_form_that_changes_something_gets_its_hidden_field() throws IOException {
    var form = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");
    for (var template : TextsTest.Sources.files("src/main/resources/sanad/web/page", ".html")) {
      var matcher = form.matcher(Files.readString(template));
      while (matcher.find()) {
        assertThat(matcher.group()).as(template.toString()).contains("th:action");
      }
    }
  }

  @Test
  void the_style_knows_no_left_and_no_right_and_loads_nothing_from_outside() throws IOException {
    for (var style : TextsTest.Sources.files("src/main/resources/sanad/web/asset", ".css")) {
      var text = Files.readString(style);
      assertThat(Pattern.compile("\\b(left|right)\\b").matcher(text).find()).isFalse();
      assertThat(text).doesNotContain("http:", "https:", "//");
    }
  }
}
