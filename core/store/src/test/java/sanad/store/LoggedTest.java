package sanad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoggedTest {
  @Test
  void what_a_library_could_not_read_is_not_told() {
    var failure = catchThrowable(() -> LocalDate.parse("EXERCISE ادريس"));
    assertThat(failure).hasMessageContaining("ادريس");
    assertThat(written(failure))
        .contains("java.time.format.DateTimeParseException", "LoggedTest.java")
        .doesNotContain("ادريس");
  }

  @Test
  void nor_where_it_is_the_cause_of_ours_whose_words_stay() {
    var cause = catchThrowable(() -> Integer.parseInt("EXERCISE 7"));
    var failure = new IllegalStateException("expected a number", cause);
    assertThat(written(failure))
        .contains(
            "java.lang.IllegalStateException: expected a number",
            "Caused by: java.lang.NumberFormatException")
        .doesNotContain("EXERCISE");
  }

  @Test
  void causes_in_a_circle_end() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(written(one)).contains("one", "two");
  }

  private static String written(Throwable failure) {
    var text = new StringWriter();
    Logged.of(failure).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
