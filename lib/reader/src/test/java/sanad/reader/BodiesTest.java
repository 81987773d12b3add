package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.surfaces;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an agency or a group ends, and what is none.
class BodiesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين: مديرية الأمن الوطني التابعة للوزارة المكلفة;مديرية الأمن الوطني",
        "تمرين: بيان صادر عن مديرية الأمن الصادر أمس;مديرية الأمن",
      })
  void an_agency_ends_before_what_it_belongs_to(String text, String agency) {
    assertThat(surfaces(text, AgencyMention.class)).containsExactly(agency);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"تمرين: هجوم على مركز للشرطة", "تمرين: نقل إلى قسم الشرطة"})
  void a_police_station_is_no_agency(String text) {
    assertThat(surfaces(text, AgencyMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "تمرين: انتمى إلى جماعة \"إرهابية\" أخرى",
        "تمرين: انتمى إلى \"جماعة سرية محظورة\"",
        "EXERCICE : une cellule « d'appui et de soutien » a été vue",
      })
  void what_a_group_is_is_not_its_name(String text) {
    assertThat(surfaces(text, GroupMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "تمرين: عنصر \"خطير\" بتنظيم \"داعش\" الإرهابي;داعش",
        "تمرين: انتمى إلى تنظيم \"فرسان التمرين\" أمس;فرسان التمرين",
      })
  void a_quote_that_closed_before_the_noun_opens_no_name(String text, String group) {
    assertThat(surfaces(text, GroupMention.class)).containsExactly(group);
  }
}
