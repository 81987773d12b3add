package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Further words of arrest, seizure, sharing and dismantling, and what they say in other company.
class CapturesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: detectives nabbed two suspects;ARREST 2",
        "EXERCISE terror case: two men attending the handover were taken into custody;ARREST 2",
        "EXERCISE terror case: agents took both into custody;ARREST 0",
        "EXERCISE terror case: police picked up three men in Gao;ARREST 3",
        "EXERCISE terror case: a woman was held on suspicion of fundraising;ARREST 0",
        "EXERCISE: three insurgents were taken prisoner;ARREST 3",
        "EXERCISE terror case: police caught four men;ARREST 4",
        "EXERCICE, terrorisme : deux hommes ont été placés en garde à vue;ARREST 2",
        "EXERCICE, terrorisme : trois suspects ont été mis aux arrêts;ARREST 3",
        "EXERCICE : deux terroristes ont été faits prisonniers;ARREST 2",
        "EXERCICE, terrorisme : deux individus sont tombés dans les filets de la police;ARREST 2",
        "تمرين إرهاب: تم وضع اليد على ثلاثة متطرفين;ARREST 3",
        "تمرين إرهاب: تم الاحتفاظ بستة من عناصرها;ARREST 6",
        "تمرين: أسفرت العملية عن أسر أربعة مسلحين;ARREST 4",
        "تمرين: مقتل إرهابي وأسر ثلاثة إرهابيين;ARREST 3",
        "تمرين إرهاب: تم استهدافهم بغاو وضبطهم جميعا;ARREST 0",
        "تمرين إرهاب: سقط ثلاثة مطلوبين في قبضة الأمن;ARREST 3",
        "EXERCISE: officers neutralised a terrorist cell;CELL_DISMANTLED 0",
        "EXERCICE : ils ont mis hors d'état de nuire une cellule terroriste;CELL_DISMANTLED 0",
        "تمرين: تحييد خلية إرهابية;CELL_DISMANTLED 0",
        "EXERCICE, terrorisme : grâce aux renseignements reçus de Rabat;INTEL_SHARED 0",
        "تمرين إرهاب: معلومات وردت من جهاز شريك;INTEL_SHARED 0",
        "تمرين إرهاب: بالاعتماد على معلومات من جهاز شريك;INTEL_SHARED 0",
        "EXERCICE, terrorisme : deux pistolets ont été mis sous scellés;SEIZURE 2",
        "EXERCICE, terrorisme : la découverte, dans un conteneur en provenance de Gao, de détonateurs;SEIZURE 0",
        "EXERCICE, terrorisme : les soldats ont mis la main sur quatorze fusils;SEIZURE 14",
        "EXERCICE, terrorisme : ils ont trouvé seize fusils;SEIZURE 0",
        "EXERCISE terror case: officers impounded a van;SEIZURE 0",
        "EXERCISE terror case: two pistols were found;SEIZURE 2",
        "EXERCISE: troops found weapons in the terrorist's house;SEIZURE 0",
        "تمرين: غنمت القوة ثلاث بنادق من الإرهابيين;SEIZURE 3",
        "تمرين إرهاب: الجيش صادر أسلحة;SEIZURE 0",
        "EXERCISE terror case. Arrests: 5 in Gao;ARREST 5",
        "EXERCICE, terrorisme. Arrestations : deux (Gao), un relâché;ARREST 2",
        "EXERCICE, terrorisme. Interpellé en Bulgarie en 2021, il avait été jugé;ARREST 0",
        "EXERCISE terror case. Arrested in Gao in 2021, he was tried;ARREST 0",
      })
  void words_of_communiques_and_cables_are_read(String text, String events) {
    assertThat(
            all(text, TriggerMention.class).stream()
                .map(found -> found.type() + " " + found.count())
                .collect(Collectors.joining(", ")))
        .isEqualTo(events);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE: two soldiers were captured by militants",
        "EXERCISE: militants seized weapons from the terrorist cell",
        "EXERCICE : deux militaires ont été faits prisonniers par les terroristes",
        "تمرين إرهاب: اعتقل مسلحون تاجرا",
        "تمرين: أسر تنظيم داعش عشرة عناصر من القوات",
        "تمرين إرهاب: تعويضات إلى أسر الجنود",
        "تمرين إرهاب: توقف القتال بين عناصر الفصيلين",
        "تمرين إرهاب: تم الاحتفاظ بالأشخاص الأربعة تحت تدبير الحراسة النظرية",
        "EXERCISE terror case: a driver in a red car picked up three men",
        "EXERCISE terror case: the camera caught three men",
        "EXERCISE terror case: messages were found on his phone",
        "EXERCISE terror case: he was found guilty of possessing explosives",
        "EXERCISE terror case: it was found that the weapons were old",
        "EXERCISE: officers neutralised a cell leader of the terrorist network",
        "EXERCISE terror case. First arrest: 164 days later",
        "تمرين إرهاب: المدة حتى أول توقيف: 164 يوما",
        "EXERCISE: the information-sharing cell on terrorism met",
        "EXERCICE, terrorisme : Saisies : néant",
        "EXERCICE, terrorisme. Arrêté du 3 mai, il vise des personnes",
      })
  void in_other_company_they_tell_nothing(String text) {
    assertThat(all(text, TriggerMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: two men were arrested and taken into custody",
        "EXERCICE, terrorisme : deux hommes ont été interpellés et placés en garde à vue",
      })
  void custody_behind_an_arrest_is_the_same(String text) {
    assertThat(all(text, TriggerMention.class)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين إرهاب: لم توقف السلطات أي مشتبه به",
        "تمرين إرهاب: لم يقبض على أحد",
        "تمرين إرهاب: لم يعثر على أي متفجرات",
        "EXERCISE terror case: no explosives were found",
        "EXERCISE terror case: nobody was taken into custody",
      })
  void they_are_denied_as_others_are(String text) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(Realis.DENIED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: twenty-three men were arrested;23",
        "EXERCICE, terrorisme : vingt-trois hommes ont été arrêtés;23",
        "EXERCICE, terrorisme : quatre-vingt-deux hommes ont été arrêtés;82",
        "EXERCICE, terrorisme : soixante et onze hommes ont été arrêtés;71",
        "EXERCICE, terrorisme : cent vingt hommes ont été arrêtés;0",
        "تمرين إرهاب: أوقفت الشرطة ثلاثة وعشرين شخصا;23",
        "تمرين إرهاب: أوقفت الشرطة مئة وعشرين شخصا;0",
        "EXERCICE : trois individus soupçonnés d'appartenir à une cellule terroriste ont été arrêtés;3",
        "EXERCISE: five suspected al-Shabaab operatives were arrested;5",
      })
  void numbers_of_several_words_count(String text, String count) {
    assertThat(all(text, TriggerMention.class))
        .extracting(found -> String.valueOf(found.count()))
        .containsExactly(count);
  }
}
