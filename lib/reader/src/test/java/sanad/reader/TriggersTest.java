package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "أعلنت السلطات توقيف شخص موال لداعش;ARREST;توقيف",
        "وألقت القبض على جندي متطرف;ARREST;ألقت القبض على",
        "تم تفكيك خلية إرهابية;CELL_DISMANTLED;تفكيك خلية",
        "أبلغت الاستخبارات السلطات الأمريكية بهجوم;INTEL_SHARED;أبلغت",
        "بعد تقديم المديرية معلومات عن الخلية;INTEL_SHARED;تقديم",
        "حجز أسلحة نارية لدى الخلية;SEIZURE;حجز",
        "la police a interpellé un suspect lié à un attentat;ARREST;interpellé",
        "une cellule terroriste a été démantelée;CELL_DISMANTLED;cellule terroriste a été démantelée",
        "Rabat a transmis des renseignements sur le projet d'attentat;INTEL_SHARED;transmis",
        "les enquêteurs ont saisi des armes de la cellule;SEIZURE;saisi",
        "a soldier suspected of terrorism was arrested;ARREST;arrested",
        "police dismantled a terrorist cell;CELL_DISMANTLED;dismantled a terrorist cell",
        "the agency shared intelligence about the plot;INTEL_SHARED;shared",
        "officers seized two rifles from the cell;SEIZURE;seized",
      })
  void a_trigger_with_its_object_is_found(String text, EventType type, String surface) {
    Reading reading = Readings.of(text);
    List<TriggerMention> found = all(text, TriggerMention.class);
    assertThat(found).extracting(TriggerMention::type).containsExactly(type);
    assertThat(reading.surface(found.getFirst().span())).isEqualTo(surface);
    assertThat(found.getFirst().realis()).isEqualTo(Realis.ACTUAL);
  }

  /// Of whom, the sentence before may say: a passive, a possessive or a pronoun is enough.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: Tamrin was arrested in Exercise City;ARREST;arrested;0",
        "EXERCISE terror case: he has been silent since his arrest there;ARREST;arrest;0",
        "EXERCISE terror case: 19 persons had been arrested;ARREST;arrested;19",
        "EXERCICE, terrorisme : il avait été interpellé le lundi;ARREST;interpellé;0",
        "EXERCICE, terrorisme : son arrestation a eu lieu là;ARREST;arrestation;0",
        "EXERCICE : on a démantelé, jeudi au matin, une cellule;CELL_DISMANTLED;démantelé, jeudi au matin, une cellule;0",
        "تمرين إرهاب: ألقي القبض عليه هناك;ARREST;القبض عليه;0",
        "تمرين إرهاب: تم توقيفه أمس;ARREST;توقيفه;0",
        "EXERCISE terror case: the agency was informed on 3 May;INTEL_SHARED;informed;0",
        "EXERCISE terror case: the post informed Niamey;INTEL_SHARED;informed;0",
        "EXERCICE, terrorisme : la police tchadienne a été avisée;INTEL_SHARED;avisée;0",
        "EXERCISE: Boko Haram left, and officers seized two rifles;SEIZURE;seized;2",
        "EXERCICE : le JNIM a fui, un homme est arrêté;ARREST;arrêté;0",
        "EXERCISE terror case: two suspects arested;ARREST;arested;2",
      })
  void a_deed_without_its_object_beside_it_is_found_by_its_form(
      String text, EventType type, String surface, int count) {
    Reading reading = Readings.of(text);
    List<TriggerMention> found = all(text, TriggerMention.class);
    assertThat(found).extracting(TriggerMention::type).containsExactly(type);
    assertThat(reading.surface(found.getFirst().span())).isEqualTo(surface);
    assertThat(found.getFirst().count()).isEqualTo(count);
  }

  /// Without a word of terrorism, arms and suspects show the field, near by and as weak.
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE. They had two pistols. Police arrested a man.",
        "EXERCICE. Ils avaient deux pistolets. La police a arrêté un homme.",
        "تمرين. كان معهم مسدسان. أوقفت الشرطة شخصا.",
      })
  void arms_and_suspects_are_of_the_field(String text) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::band)
        .containsExactly(Band.WEAK);
    String far = " EXERCISE.".repeat(12) + text.substring(text.lastIndexOf('.', text.length() - 2));
    assertThat(all(text + far, TriggerMention.class)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE terror case: they arrested a man of 30 years there",
        "EXERCICE, terrorisme : un homme de 30 ans est arrêté",
        "تمرين إرهاب: توقيف شاب 22 سنة",
      })
  void an_age_is_no_count(String text) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(0);
  }

  @Test
  void a_grouped_number_is_no_small_count() {
    assertThat(
            all(
                "EXERCICE, terrorisme : saisie de 320 fusils et de 85 000 euros",
                TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(320);
    assertThat(
            all(
                "EXERCICE, terrorisme : la somme saisie est de 2 300 000 francs",
                TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(0);
    assertThat(all("تمرين إرهاب: حجز مبلغ 300 ألف درهم", TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(0);
    assertThat(all("EXERCISE terror case: they seized 1,250 rifles", TriggerMention.class))
        .extracting(TriggerMention::count)
        .containsExactly(1250);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE terror case: if a person is arrested again, tell us",
        "EXERCICE, terrorisme : si un homme est arrêté, prévenez-nous",
        "تمرين: إذا أوقف شخص بعد الهجوم فأخبرونا",
      })
  void a_condition_is_no_deed(String text) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(Realis.PLANNED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "أوقفت الشركة التعامل مع البنك",
        "خطط الحكومة لضبط الأسعار",
        "نقل المعلومات عبر الشبكات السريعة",
        "إيقاف العمل بالتوقيت الصيفي",
        "Le gouvernement a arrêté un programme de réformes",
        "The company stopped and seized the opportunity",
        "The growth of the economy was arrested",
        "The government informed Parliament",
      })
  void a_trigger_word_without_its_object_and_cue_is_not_believed(String text) {
    assertThat(all(text, TriggerMention.class)).isEmpty();
  }

  @Test
  void seizing_is_of_things_and_arresting_of_persons() {
    assertThat(all("ضبط عناصر الخلية وضبط أسلحة بحوزتهم", TriggerMention.class))
        .extracting(TriggerMention::type)
        .containsExactly(EventType.ARREST, EventType.SEIZURE);
    assertThat(all("تمرين: ضبطت بحوزة الخلية ثلاثة هواتف", TriggerMention.class))
        .extracting(TriggerMention::type)
        .containsExactly(EventType.SEIZURE);
    assertThat(all("تمرين: ضبطت الشرطة ثلاثة بعد الهجوم", TriggerMention.class))
        .extracting(TriggerMention::type)
        .containsExactly(EventType.ARREST);
  }

  @Test
  void what_is_planned_or_denied_is_said_so() {
    assertThat(all("لم يتم توقيف أي شخص في الهجوم", TriggerMention.class).getFirst().realis())
        .isEqualTo(Realis.DENIED);
    for (var coming :
        List.of("تمرين: سيتم تفكيك خلية إرهابية", "تمرين: وسيجري توقيف شخص في الهجوم")) {
      assertThat(all(coming, TriggerMention.class))
          .extracting(TriggerMention::realis)
          .as(coming)
          .containsExactly(Realis.PLANNED);
    }
    assertThat(all("police will arrest the suspects of the plot", TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(Realis.PLANNED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE: police denied arresting two members of the cell;DENIED",
        "EXERCISE: police deny that officers arrested a suspect of the plot;DENIED",
        "EXERCISE : la police a démenti l’arrestation d'un suspect de l'attentat;DENIED",
        "EXERCISE : la police nie avoir interpellé un suspect de l'attentat;DENIED",
        "تمرين: نفت الشرطة اعتقال شخصين في الهجوم;DENIED",
        "تمرين: ونفى المكتب أنه أوقف شخصا في الهجوم;DENIED",
        "EXERCISE: he was denied bail and arrested as a suspect of the plot;ACTUAL",
        "EXERCISE: a suspect denied all before his arrest for the plot;ACTUAL",
        "EXERCISE: he denied a role in the arrest of the militants;ACTUAL",
        "تمرين: نفى التهمة بعد اعتقال شخصين في الهجوم;ACTUAL",
        "EXERCISE: the ministry also denied that a terrorist cell had been dismantled;DENIED",
        "EXERCISE : le parquet dément qu'une cellule terroriste ait été démantelée;DENIED",
        "تمرين: نفت قيادة الجيش العراقي أمس توقيف شخص في الهجوم;DENIED",
        "EXERCISE: nobody has been arrested, says an official after the attack;DENIED",
        "EXERCISE: none of the three men named in the press was arrested after the attack;DENIED",
        "تمرين إرهاب: ولا صحة لخبر اعتقال شخص;DENIED",
        "تمرين: لا صحة لما نشر عن اعتقال شخص في الهجوم;DENIED",
        "EXERCISE: police arrested no suspects after the attack;DENIED",
        "EXERCISE : les services n'ont arrêté personne après l'attentat;DENIED",
        "EXERCISE: the arrest of a suspect of the plot was denied by police;DENIED",
        "EXERCISE : l'arrestation d'un suspect de l'attentat a été démentie;DENIED",
        "تمرين: خبر اعتقال شخص في الهجوم عار من الصحة;DENIED",
        "EXERCISE: the suspects of the plot were not charged but arrested;ACTUAL",
        "EXERCISE : le terroriste n'a pas fui mais fut arrêté;ACTUAL",
        "تمرين: لم يهرب منفذ الهجوم بل أوقفته الشرطة مع شخص;ACTUAL",
        "تمرين إرهاب: لم تتمكن الشرطة من توقيف شخصين;DENIED",
        "تمرين إرهاب: لم يصب أحد في توقيف شخصين;ACTUAL",
        "EXERCISE terror case: without warning, police arrested two men;ACTUAL",
        "EXERCICE, terrorisme : sans incident, la police a arrêté deux hommes;ACTUAL",
        "تمرين إرهاب: بدون مقاومة، أوقفت الشرطة شخصين;ACTUAL",
        "EXERCISE terror case: not only two men were arrested, but a woman;ACTUAL",
        "EXERCISE terror case: nobody knew why the two men were arrested;ACTUAL",
        "EXERCISE: he denied all, and police arrested a suspect of the plot;ACTUAL",
      })
  void what_is_said_not_to_have_happened_is_denied(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class).getFirst().realis()).isEqualTo(realis);
  }

  /// يدعى, is called, is written like يدعي, claims; فيما is while, not if.
  @Test
  void a_name_and_a_while_leave_a_deed_stated() {
    for (var text :
        List.of(
            "تمرين إرهاب: شخص يدعى التمريني اعتقلته الشرطة",
            "تمرين إرهاب: غادر التمريني فيما اعتقلت الشرطة شخصين")) {
      assertThat(all(text, TriggerMention.class))
          .as(text)
          .extracting(TriggerMention::band)
          .containsExactly(Band.STRONG);
    }
  }

  /// Who only heard it does not state it.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE: a cousin claims that police arrested two militants",
        "EXERCISE: police allegedly arrested two militants",
        "EXERCISE : la police aurait arrêté deux terroristes",
        "EXERCISE : il a entendu dire que la police a arrêté deux terroristes",
        "تمرين: زعم قريبه أن الشرطة اعتقلت شخصين في الهجوم",
        "تمرين: ويقال إن الشرطة اعتقلت شخصين في الهجوم",
      })
  void hearsay_is_weak(String text) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::band)
        .containsExactly(Band.WEAK);
  }

  @Test
  void counts_what_was_taken_or_dismantled() {
    assertThat(all("توقيف أربعة أشخاص موالين لداعش", TriggerMention.class).getFirst().count())
        .isEqualTo(4);
    assertThat(all("تفكيك خليتين إرهابيتين", TriggerMention.class).getFirst().count()).isEqualTo(2);
    assertThat(
            all("police arrested four members of the cell", TriggerMention.class)
                .getFirst()
                .count())
        .isEqualTo(4);
  }

  @Test
  void cells_in_general_are_generic() {
    assertThat(all("جهود تفكيك الخلايا الإرهابية", TriggerMention.class).getFirst().realis())
        .isEqualTo(Realis.GENERIC);
  }
}
