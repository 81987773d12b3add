package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom or what an event is about, and how many.
class TriggerObjectsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCICE : les suspects ont été interpellés par les hommes du service antiterroriste;suspects",
        "EXERCICE : ces hommes, rentrés de loin, ont été arrêtés pour « aide à un groupe terroriste »;hommes",
        "EXERCICE, terrorisme : ils ont détruit une bombe et saisi plus de 100 téléphones;téléphones",
        "EXERCISE: the dismantling of a terrorist cell and the arrest of two of its members;cell members",
        "EXERCISE terror case: Man Arrested After Raid;Man",
        "تمرين: شحنة متفجرات عثر عليها داخل صناديق رصاص;متفجرات",
        "تمرين إرهاب: أوقفت الشرطة مسؤولا بارزا;مسؤولا",
        "EXERCISE terror case: the gunmen were arrested;gunmen",
        "EXERCICE : des éléments de soutien aux groupes terroristes ont été arrêtés;éléments",
        "EXERCISE: they killed 50 terrorists and arrested 37 others;others",
        "EXERCICE : l'arrestation en Catalogne, au nord du pays, de deux hommes liés au terrorisme;hommes",
        "تمرين: أوقفت الشرطة متعاطفا مع الجماعات الإرهابية;متعاطفا",
        "تمرين إرهاب: تمكنت الشرطة من الإطاحة بعنصرين;بعنصرين",
        "تمرين إرهاب: أوقفت الشرطة رجلا;رجلا",
        "تمرين إرهاب: ضبطت في غات عبوتان ناسفتان;عبوتان",
        "تمرين إرهاب: عثر رجال الجمارك في غات على ثمانية مسدسات;مسدسات",
        "تمرين إرهاب: ألقت الشرطة في غات القبض بعد مطاردة على رجل;رجل",
        "EXERCISE terror case: two soldiers arrested nine young men;men",
        "EXERCISE terror case: the arrest of three pastry bakers;bakers",
        "EXERCISE terror case: the arrest of three vehicles;",
        "EXERCICE, terrorisme : l'arrestation, un jour plus tôt, d'un boulanger;boulanger",
        "تمرين إرهاب: حجزت السلطات بميناء الجزيرة الخضراء 300 كيلوغرام من المتفجرات;المتفجرات",
        "تمرين إرهاب: أوقفت عناصر الدرك شخصين;شخصين",
        "تمرين إرهاب: صرح أنه اعتقل في غاو;اعتقل",
      })
  void an_event_is_about_what_stands_on_its_side(String text, String objects) {
    Reading reading = Readings.of(text);
    assertThat(
            all(text, TriggerMention.class).stream()
                .map(found -> reading.surface(found.object()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(objects == null ? "" : objects);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: five people were arrested and 10 detained;5 10",
        "EXERCISE terror case: four of the alleged members were arrested;4",
        "EXERCISE terror case: police arrested seven suspected ISIS militants;7",
        "EXERCICE, terrorisme : deux des organisateurs ont été interpellés;2",
        "EXERCICE, terrorisme : la police a arrêté deux autres hommes;2",
        "EXERCICE : une cellule terroriste, composée de six hommes, a été démantelée;6",
        "EXERCISE terror case: in March 2021 the suspects were arrested;0",
        "تمرين: تفكيك خلية إرهابية، يوم الثلاثاء بالرباط، تتكون من ستة عناصر;6",
        "تمرين إرهاب: واعتقلت جميع أفرادها الـ12;12",
        "تمرين إرهاب: اعتقلت أفرادها الأربعة;4",
        "تمرين إرهاب: أوقفت مفارز (05) عناصر;5",
        "EXERCICE, terrorisme : la police a arrêté trois (03) individus;3",
        "EXERCICE, terrorisme : la police a arrêté deux hommes de 24 et 26 ans;2",
        "EXERCISE terror case: troops recovered an AK-47 rifle;0",
        "EXERCISE terror case: five men and one woman were arrested;6",
        "EXERCICE, terrorisme : trois hommes et une femme ont été arrêtés;4",
        "تمرين إرهاب: إلقاء القبض على متزعمها وستة من أفرادها;0",
      })
  void a_count_is_found_beside_behind_and_around_it(String text, String counts) {
    assertThat(
            all(text, TriggerMention.class).stream()
                .map(found -> String.valueOf(found.count()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(counts);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCICE, terrorisme : ils ont acheté seize (16) fusils de chasse",
        "EXERCICE, terrorisme : par arrêté du ministre visant des personnes",
        "EXERCICE, terrorisme : 17 arrêtés visant des personnes publiés au Journal officiel",
        "EXERCICE, terrorisme : l'armée a intercepté un convoi",
        "EXERCICE, terrorisme : selon le communiqué, des éléments du groupe étaient là",
      })
  void words_of_another_language_or_sense_are_no_events(String text) {
    assertThat(all(text, TriggerMention.class)).isEmpty();
  }

  @Test
  void information_of_which_nobody_is_named_as_giver_is_weak() {
    assertThat(
            all("تمرين إرهاب: بناء على معلومات دقيقة، أوقفت الشرطة شخصا", TriggerMention.class)
                .getFirst()
                .band())
        .isEqualTo(Band.WEAK);
    assertThat(
            all("تمرين إرهاب: بناء على معلومات وفرتها المخابرات", TriggerMention.class)
                .getFirst()
                .band())
        .isEqualTo(Band.STRONG);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCICE : 20 kg de cocaïne ont été saisis au port",
        "EXERCISE: customs seized 20 kg of heroin",
        "تمرين: ضبطت الجمارك كمية من الكوكايين",
      })
  void a_seizure_of_drugs_is_weak_without_a_word_of_the_field(String text) {
    TriggerMention found = all(text, TriggerMention.class).getFirst();
    assertThat(found.type()).isEqualTo(EventType.SEIZURE);
    assertThat(found.band()).isEqualTo(Band.WEAK);
  }

  @Test
  void drugs_alone_make_no_arrest() {
    assertThat(
            all("EXERCICE : l'homme, porteur de cannabis, a été interpellé", TriggerMention.class))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: a man of 24 was arrested;0",
        "EXERCISE terror case: a cell of seven was dismantled;7",
        "EXERCISE terror case: two soldiers arrested nine young men;9",
        "تمرين إرهاب: ضبطت عبوتان ناسفتان;2",
      })
  void an_age_is_no_count_and_a_dual_is_two(String text, int count) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(count);
  }
}
