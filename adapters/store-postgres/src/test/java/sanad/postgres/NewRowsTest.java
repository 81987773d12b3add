package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewRowsTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void a_statement_takes_eight_megabytes_and_no_row_is_left_out_or_moved() {
    List<Integer> sizes =
        Stream.of(
                Collections.nCopies(9, MEGABYTE),
                Collections.nCopies(1_000, 700),
                Collections.nCopies(9, MEGABYTE))
            .flatMap(List::stream)
            .toList();
    List<List<Integer>> parts = NewRows.parts(sizes, size -> size);
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(sizes);
    assertThat(parts)
        .hasSize(3)
        .allMatch(part -> part.stream().mapToInt(size -> size).sum() <= 9 * MEGABYTE);
    assertThat(NewRows.parts(Collections.nCopies(1_000, 2_000), size -> size)).hasSize(1);
    assertThat(NewRows.parts(List.<Integer>of(), size -> size)).isEmpty();
  }
}
