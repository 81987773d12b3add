package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sanad.lists.RowProblem.Kind;

class RowProblemTest {
  @Test
  void reads_what_it_writes() {
    assertThat(RowProblem.line(7, Kind.COLUMNS, 12, 3))
        .hasToString("line 7: expected 12 columns, got 3");
    assertThat(RowProblem.entry("QDi.1", Kind.NO_NAME)).hasToString("entry 'QDi.1': no name");
    assertThat(
            Stream.of(Kind.values())
                .flatMap(
                    kind ->
                        kind == Kind.COLUMNS
                            ? Stream.of(RowProblem.line(1, kind, 12, 3))
                            : Stream.of(
                                RowProblem.line(2, kind),
                                RowProblem.entry("", kind),
                                RowProblem.entry("it's\n'5': no name", kind))))
        .allSatisfy(problem -> assertThat(RowProblem.parse(problem.toString())).contains(problem));
  }

  /// The machine of an agency may count in other digits.
  @Test
  void writes_the_same_in_every_place_of_the_world() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(RowProblem.line(7, Kind.COLUMNS, 12, 3))
          .hasToString("line 7: expected 12 columns, got 3");
      assertThat(PartialDates.iso("12 Mar 1965")).isEqualTo("1965-03-12");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void takes_nothing_else_for_its_own() {
    for (var text :
        List.of(
            "",
            "line: no name",
            "line 7: other",
            "line 7: expected x columns, got 3",
            "row 7: no name")) {
      assertThat(RowProblem.parse(text)).as(text).isEmpty();
    }
  }
}
