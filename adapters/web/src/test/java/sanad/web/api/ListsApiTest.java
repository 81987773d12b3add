package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;

/// EXERCISE. What REST says of an entry of a list.
final class ListsApiTest {
  @Test
  void an_entry_has_all_that_may_change_in_it() {
    var entry =
        new ListEntry(
            "EX.1",
            ListEntry.Kind.PERSON,
            List.of(
                new ListedName("Samir Tamrini", ListedName.Quality.PRIMARY),
                new ListedName("Abu Tamrin", ListedName.Quality.LOW)),
            List.of("1965"),
            List.of("Wahm"),
            List.of("MA"),
            List.of("EXERCISE"),
            List.of(new ListedDocument("Passport", "A123456", "MA")));
    assertThat(ListsApi.EntryRow.of(entry))
        .isEqualTo(
            new ListsApi.EntryRow(
                "EX.1",
                "person",
                List.of("Samir Tamrini", "Abu Tamrin"),
                List.of("Abu Tamrin"),
                List.of("1965"),
                List.of("Wahm"),
                List.of("MA"),
                List.of("EXERCISE"),
                List.of(new ListsApi.DocumentRow("Passport", "A123456", "MA"))));
  }
}
