package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.ItemState;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Search by words: in any spelling that folds alike, and only among what the viewer may see.
public abstract class SearchContract extends StoreContract {
  private static final StixId ONE = Exercise.id("location", 1);
  private static final StixId TWO = Exercise.id("location", 2);

  @BeforeEach
  public void put() {
    exercise.put(
        Exercise.place(1, "مخبأ الإرهابيين في ضواحي المدينة (تمرين)"),
        new HandlingBuilder().build());
    exercise.put(
        Exercise.place(2, "EXERCISE Dépôt près de la médina"),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
  }

  private Set<StixId> found(Viewer viewer, String words) {
    return Seeing.ids(
        exercise.as(viewer, s -> Seeing.all(from -> s.items().search(words, 1, from))));
  }

  @Test
  public void arabic_is_found_in_any_spelling_that_folds_alike() {
    for (var words :
        new String[] {"إرهاب", "الارهابيين", "والإرهابيين", "إرهابي", "مَخْبَأ", "مخبا"}) {
      assertThat(found(exercise.analyst(), words)).as(words).containsExactly(ONE);
    }
  }

  @Test
  public void latin_is_found_without_its_accents_and_capitals() {
    for (var words : new String[] {"depot", "DÉPÔT", "Medina pres"}) {
      assertThat(found(exercise.analyst(), words)).as(words).containsExactly(TWO);
    }
  }

  @Test
  public void every_word_must_be_found() {
    assertThat(found(exercise.analyst(), "مخبأ المدينة")).containsExactly(ONE);
    assertThat(found(exercise.analyst(), "مخبأ depot")).isEmpty();
    assertThat(found(exercise.analyst(), "nothing")).isEmpty();
    assertThat(found(exercise.analyst(), " ")).isEmpty();
    assertThat(found(exercise.analyst(), "'; drop table item.version; -- & | ! :*")).isEmpty();
  }

  @Test
  public void nobody_finds_what_is_withheld() {
    assertThat(found(Cast.partner(Cast.DEMO_ES), "إرهاب")).containsExactly(ONE);
    assertThat(found(Cast.partner(Cast.DEMO_ES), "depot")).isEmpty();
    exercise.state(ONE, new ItemState(ItemState.Standing.RECALLED, Set.of(), Set.of()));
    assertThat(found(Cast.partner(Cast.DEMO_ES), "إرهاب")).isEmpty();
    assertThat(found(exercise.analyst(), "إرهاب")).containsExactly(ONE);
  }

  @Test
  public void an_old_version_is_not_found_by_its_words() {
    exercise.put(
        Exercise.place(2, "EXERCISE entrepôt", Cast.NOW.plusMillis(1)),
        new HandlingBuilder().to(Cast.DEMO_FR).build());
    assertThat(found(exercise.analyst(), "depot")).isEmpty();
    assertThat(found(exercise.analyst(), "entrepot")).containsExactly(TWO);
  }
}
