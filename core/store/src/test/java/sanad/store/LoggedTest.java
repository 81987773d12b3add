package sanad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
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

  /// Who is made of a cause alone bears its words.
  @Test
  void nor_where_ours_says_again_what_its_cause_said() {
    var cause = catchThrowable(() -> Integer.parseInt("EXERCISE 7"));
    var wrapped = new IllegalStateException(cause);
    var again = new IllegalStateException("a number: " + cause.getMessage(), wrapped);
    for (var failure : List.of(wrapped, again, new IllegalStateException(again))) {
      assertThat(failure).hasMessageContaining("EXERCISE 7");
      assertThat(written(failure))
          .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException")
          .doesNotContain("EXERCISE");
    }
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
