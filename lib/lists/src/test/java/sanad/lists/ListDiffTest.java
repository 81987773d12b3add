package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sanad.lists.ListDiff.Part;
import sanad.lists.ListedName.Quality;

/// Every entry is invented (EXERCISE / تمرين).
final class ListDiffTest {
  private static ListEntry entry(String reference, List<String> programmes, String... names) {
    return new ListEntry(
        reference,
        ListEntry.Kind.PERSON,
        Stream.of(names).map(n -> new ListedName(n, Quality.GOOD)).toList(),
        List.of("1970"),
        List.of(),
        List.of(),
        programmes);
  }

  private static ListEntry entry(String reference, String... names) {
    return entry(reference, List.of("EXERCISE"), names);
  }

  @Test
  void tells_added_removed_and_changed_entries_by_their_reference() {
    var diff =
        ListDiff.between(
            List.of(entry("X.1", "Samir Tamrini"), entry("X.2", "Nadia Hibri"), entry("X.3", "Z")),
            List.of(
                entry("X.4", "Farid Qalami"),
                entry("X.3", "Z"),
                entry("X.1", "Samir Tamrini", "سمير التمريني")));

    assertThat(diff.added()).extracting(ListEntry::reference).containsExactly("X.4");
    assertThat(diff.removed()).extracting(ListEntry::reference).containsExactly("X.2");
    assertThat(diff.changed())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.parts()).containsExactly(Part.NAMES);
              assertThat(change.namesAdded())
                  .extracting(ListedName::value)
                  .containsExactly("سمير التمريني");
              assertThat(change.namesRemoved()).isEmpty();
            });
    assertThat(diff.unchanged()).isEqualTo(1);
    assertThat(diff.toScreen()).extracting(ListEntry::reference).containsExactly("X.4", "X.1");
  }

  @Test
  void takes_another_order_of_entries_and_names_for_no_change() {
    var diff =
        ListDiff.between(
            List.of(entry("X.1", "Samir", "سمير"), entry("X.2", "Nadia")),
            List.of(entry("X.2", "Nadia"), entry("X.1", "سمير", "Samir")));
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.unchanged()).isEqualTo(2);
  }

  @Test
  void screens_nothing_again_where_only_the_programme_changed() {
    var diff =
        ListDiff.between(
            List.of(entry("X.1", List.of("A"), "Samir")),
            List.of(entry("X.1", List.of("B"), "Samir")));
    assertThat(diff.changed()).hasSize(1);
    assertThat(diff.toScreen()).isEmpty();
  }

  @Test
  void compares_entries_of_one_reference_as_one_and_nameless_references_by_name() {
    var diff =
        ListDiff.between(
            List.of(entry("X.1", "Samir"), entry("X.1", "سمير"), entry("", "Nadia")),
            List.of(entry("X.1", "Samir", "سمير"), entry("", "Nadia"), entry("", "Farid")));
    assertThat(diff.changed()).isEmpty();
    assertThat(diff.added()).singleElement().isEqualTo(entry("", "Farid"));
  }
}
