package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.surfaces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Towns of the long list, where a place lies, and whose a place or day is.
class TownsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE: seen in Offenbach on Monday;Offenbach",
        "EXERCISE: the town of Lokoja;Lokoja",
        "EXERCISE: he fled Kuje prison;Kuje",
        "EXERCISE: seen at Gwoza and Bawku;Gwoza Bawku",
        "EXERCISE: one of them (Bawku) left;Bawku",
        "EXERCICE : vu à Bawku, puis près de Lokoja;Bawku Lokoja",
      })
  void a_town_of_the_long_list_is_found_where_the_text_places_it(String text, String towns) {
    assertThat(String.join(" ", surfaces(text, PlaceMention.class))).isEqualTo(towns);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE: Offenbach said that he had nothing to add",
        "EXERCISE: a letter from Gwoza to the court",
        "EXERCISE: seen in Gwoza Tamrin's car",
        "EXERCISE: a Gwoza was asked",
      })
  void elsewhere_it_may_be_a_surname(String text) {
    assertThat(surfaces(text, PlaceMention.class)).isEmpty();
  }

  @Test
  void a_verb_a_six_an_eleventh_and_a_plate_are_no_town_day_or_telephone() {
    assertThat(surfaces("تمرين\nبوشر التحقيق معه", PlaceMention.class)).isEmpty();
    assertThat(surfaces("تمرين: أوقف في الست ساعات الأخيرة", PlaceMention.class)).isEmpty();
    assertThat(surfaces("تمرين: أعضاؤها الأحد عشر", DateMention.class)).isEmpty();
    assertThat(surfaces("EXERCICE : plaque 00123-116-16", IdentifierMention.class)).isEmpty();
    assertThat(surfaces("EXERCICE : tél. 00212-600-000-000", IdentifierMention.class)).hasSize(1);
  }

  @Test
  void a_charge_d_affaires_is_no_town() {
    assertThat(surfaces("تمرين: اعتدى على القائم بأعمال السفارة", PlaceMention.class)).isEmpty();
    assertThat(surfaces("تمرين: شوهد قرب القائم", PlaceMention.class)).containsExactly("القائم");
  }

  @Test
  void the_adjective_of_a_feminine_noun_is_no_country() {
    assertThat(surfaces("تمرين: من نظيرتها السعودية", PlaceMention.class)).isEmpty();
    assertThat(surfaces("تمرين: سافر إلى السعودية", PlaceMention.class))
        .containsExactly("السعودية");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: a man was arrested in Hawija, Kirkuk Governorate;Kirkuk",
        "EXERCICE, terrorisme : un homme arrêté à Foussana (gouvernorat de Kasserine);Kasserine",
        "EXERCISE terror case: a man was arrested in Gao, Mali;Mali",
        "EXERCISE terror case: men were arrested in Gao and Kirkuk;",
        "EXERCISE terror case: a man was rearrested in Rabat after fleeing a prison in Gao in 2022;Gao 2022",
        "تمرين إرهاب: أوقف رجل بالرباط بعد فراره من غاو;غاو",
      })
  void what_lies_around_or_was_before_is_aside(String text, String asides) {
    assertThat(Readings.asides(text)).isEqualTo(asides == null ? "" : asides);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE\\nMadrid, 23 sept. 2026. Two men were held;2026-09-23",
        "EXERCISE\\nManila, 9 Nov 2026. Two men were held;2026-11-09",
        "تمرين\\nالدوحة، 3 مايو 2026. أوقف رجلان;2026-05-03",
        "EXERCISE\\nIn Gao, 3 May 2026. Two men were held;",
      })
  void a_place_and_a_date_with_a_stop_are_a_heading(String text, String iso) {
    assertThat(Readings.of(text.replace("\\n", "\n")).documentDate().iso())
        .isEqualTo(iso == null ? "" : iso);
  }

  @Test
  void a_full_date_in_brackets_fixes_the_day_before_it() {
    assertThat(
            Readings.all("EXERCISE: he was held last Wednesday (8 April 2026).", DateMention.class))
        .extracting(mention -> mention.date().iso())
        .containsExactly("2026-04-08", "2026-04-08");
  }

  @Test
  void an_hour_ends_no_sentence() {
    assertThat(Readings.of("EXERCISE: held at 3 a.m. yesterday in Gao").sentences()).hasSize(1);
    assertThat(Readings.of("EXERCISE: held at 3 a.m. He left.").sentences()).hasSize(2);
  }
}
