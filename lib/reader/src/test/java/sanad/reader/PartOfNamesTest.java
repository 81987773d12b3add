package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;
import static sanad.reader.Readings.surfaces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Listed names within other words and names, and which of several places is meant.
class PartOfNamesTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "تمرين: عثر عليه في وادي الرمال",
        "تمرين: اجتمعت في لجنة التمرين",
        "تمرين: خرج من بلاد التمرين",
        "تمرين: اعترف بالعمل في وكيل التمرين",
        "تمرين: ساروا في شارع فلسطين",
        "تمرين: مساحة واسعة من الساحل الأوسط",
        "تمرين: انتشروا في الريف الشمالي",
        "EXERCICE : vu rue de Turin",
        "EXERCICE : les obsèques. Réunion du groupe",
        "EXERCISE: seen in Lisbon Street",
        "تمرين: بين صلاتي المغرب والعشاء",
      })
  void a_part_of_another_word_or_name_is_no_place(String text) {
    assertThat(surfaces(text, PlaceMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين: اجتمعت دول الساحل الخمس;الساحل",
        "تمرين: نقلوا إلى لبنان;لبنان",
        "EXERCICE : vu en Seine-Saint-Denis;Seine-Saint-Denis",
        "EXERCICE : la frontière Mali-Niger;Mali Niger",
        "EXERCICE : arrivé au Caire et au port du Havre;Caire Havre",
        "EXERCICE : parti à la Réunion;Réunion",
      })
  void the_name_itself_is(String text, String names) {
    assertThat(String.join(" ", surfaces(text, PlaceMention.class))).isEqualTo(names);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين: شوهد في محافظة بابل;IQ",
        "تمرين: السلطات العراقية في بابل;IQ",
        "EXERCISE: seen in the Bari region;SO",
        "EXERCISE: seen in Bosaso and Bari;SO",
        "EXERCISE: seen in Bari;IT",
        "EXERCISE: seen in the Democratic Republic of the Congo;CD",
        "EXERCICE : la police espagnole à Grenade;ES",
        "EXERCICE : parti à la Grenade;GD",
        "EXERCICE : vu en Espagne puis à Guadalajara;ES",
      })
  void a_homonym_is_of_the_country_that_the_text_speaks_of(String text, String country) {
    assertThat(all(text, PlaceMention.class).getLast().place().country()).isEqualTo(country);
  }

  @Test
  void a_town_of_a_province_elsewhere_is_not_its_namesake() {
    PlaceMention town = all("EXERCISE: seen in Cairo, Illinois", PlaceMention.class).getFirst();
    assertThat(town.place().kind()).isEqualTo(Place.Kind.UNLISTED);
    assertThat(town.band()).isEqualTo(Band.WEAK);
  }
}
