package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a sentence says of a deed, where its words stand apart from it.
class OccurrenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: the three men who had not paid were arrested;ACTUAL",
        "EXERCISE terror case: the agency, which did not attend, shared the information;ACTUAL",
        "EXERCISE terror case: a man, not seen since Friday, was detained;ACTUAL",
        "EXERCISE terror case: the men who would not pay were arrested;ACTUAL",
        "EXERCISE terror case: the men who were not arrested fled;DENIED",
        "EXERCISE terror case: the men whom police have not yet arrested fled;DENIED",
        "EXERCISE terror case: of the men who fled none, police say, was arrested;DENIED",
        "EXERCISE terror case: it is not true that the men who paid were arrested;DENIED",
        "EXERCICE, terrorisme : les hommes qui n'avaient pas payé ont été interpellés;ACTUAL",
        "EXERCICE, terrorisme : le service, qui n'y était pas, a transmis des renseignements;ACTUAL",
        "EXERCICE, terrorisme : les hommes qui n'ont pas encore été interpellés ont fui;DENIED",
        "تمرين إرهاب: المخابرات التي لم تحضر قدمت المعلومات;ACTUAL",
        "تمرين إرهاب: ثلاثة أشخاص لم تكن جوازاتهم قانونية تم توقيفهم;ACTUAL",
        "تمرين إرهاب: إدريس ما شدوهش;DENIED",
        "تمرين إرهاب: الرجال الذين لم يتم توقيفهم هربوا;DENIED",
      })
  void a_negation_in_a_clause_of_its_own_denies_no_other_verb(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(realis);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: the suspects, aged 19 to 34, were arrested;ACTUAL",
        "EXERCISE terror case: a suspect is said to have been arrested there;ACTUAL",
        "EXERCISE terror case: they wanted to arrest the man;PLANNED",
        "EXERCISE terror case: orders to find and arrest the man;PLANNED",
        "EXERCISE terror case: officers failed to seize the second phone;DENIED",
        "EXERCICE, terrorisme : ils n'ont pas réussi à interpeller le suspect;DENIED",
        "تمرين إرهاب: فشلت الشرطة في توقيف الرجل;DENIED",
        "EXERCISE terror case: arrest him and seize his phones;PLANNED",
        "EXERCISE terror case: if seen, arrest the man;PLANNED",
        "EXERCICE, terrorisme : s'il vient, l'interpeller;PLANNED",
        "EXERCICE, terrorisme : la police vient d'interpeller un suspect;ACTUAL",
        "EXERCISE terror case: the court asked that his phone be seized;PLANNED",
        "EXERCICE, terrorisme : le parquet a demandé la saisie de son téléphone;PLANNED",
        "EXERCISE terror case: a warrant for his arrest was issued;PLANNED",
        "EXERCISE terror case: the tip led to the arrest of two men;ACTUAL",
        "تمرين إرهاب: لا يجب توقيف القاصر;DENIED",
        "تمرين إرهاب: من المنتظر، وفق المصادر، أن تدرس الهيئة تقديم معلومات إليها;PLANNED",
        "تمرين إرهاب: من المرتقب، حسب البلاغ، أن يتم توقيف المشتبه فيهم غدا;PLANNED",
        "تمرين إرهاب: من المقرر أن يمثل المتهم الذي تم توقيفه أمس;ACTUAL",
        "تمرين إرهاب: كما كان متوقعا، أوقفت الشرطة المشتبه فيه;ACTUAL",
        "EXERCICE, terrorisme : il est prévu, dit-on, que la police interpelle trois hommes;PLANNED",
        "تمرين إرهاب: طلبت النيابة حجز هاتفه;PLANNED",
        "تمرين إرهاب: أمرت النيابة بتوقيف شخصين;PLANNED",
        "EXERCISE terror case: the arrest of the two men was postponed;PLANNED",
        "EXERCICE, terrorisme : l'arrestation des deux hommes a été reportée;PLANNED",
        "تمرين إرهاب: عملية توقيف الأشخاص المبرمجة تم تأجيلها;PLANNED",
      })
  void what_is_wanted_or_put_off_has_not_happened(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .allMatch(realis::equals)
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE terror case: Did the police seize any weapons from your flat?",
        "EXERCICE, terrorisme : Des armes ont-elles été saisies chez vous ?",
        "تمرين إرهاب: هل تم حجز أسلحة ببيتك؟",
      })
  void a_question_says_nothing(String text) {
    assertThat(all(text, TriggerMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: two men (?) were arrested there;ACTUAL",
        "EXERCISE terror case: the report that a woman had been arrested was wrong;DENIED",
        "EXERCISE terror case: a man was arrested in Gao, which the ministry denies;DENIED",
        "EXERCISE terror case: the arrest of two men never happened;DENIED",
        "EXERCISE terror case: a source said that a man was arrested. He later withdrew this.;DENIED",
        "EXERCISE terror case: a man was arrested. He later withdrew from the talks.;ACTUAL",
        "EXERCISE terror case: a man was arrested. This is untrue.;DENIED",
        "EXERCISE terror case: a man was arrested. That turned out to be incorrect.;DENIED",
        "EXERCISE terror case: a man was arrested. This man gave a false name.;ACTUAL",
        "EXERCISE terror case: a tip says a man was arrested but that is not true;DENIED",
        "EXERCISE terror case: there is no evidence that weapons were seized;DENIED",
        "EXERCICE, terrorisme : un homme est arrêté. Vérification faite, c'est inexact.;DENIED",
        "تمرين إرهاب: تم توقيف شخص. وهذا الخبر غير صحيح.;DENIED",
        "تمرين إرهاب: لم يسبق أن اعتقل الرجل;DENIED",
        "EXERCICE, terrorisme : il est faux que des explosifs aient été saisis;DENIED",
        "EXERCICE, terrorisme : un homme a été interpellé, ce que le ministère dément;DENIED",
        "EXERCICE, terrorisme : l'arrestation des deux hommes n'a pas eu lieu;DENIED",
        "EXERCICE, terrorisme : un homme est arrêté. La source a retiré cette affirmation.;DENIED",
        "تمرين إرهاب: ليس صحيحا أنه تم حجز متفجرات;DENIED",
        "تمرين إرهاب: تم توقيف شخص بإسبانيا وهو ما تنفيه السلطات;DENIED",
        "تمرين إرهاب: خبر اعتقال الرجل الذي نشرته القناة فعار من الصحة;DENIED",
        "تمرين إرهاب: تم توقيف شخص. وقد تراجع المصدر لاحقا عن هذا الخبر.;DENIED",
      })
  void what_is_taken_back_or_said_to_be_untrue_is_denied(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(realis);
  }

  /// The subject of a passive, where a clause stands between; and of Arabic verbs behind it.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: the three men who shot two officers were arrested;men;3;ACTUAL",
        "EXERCISE terror case: the suspects, aged 19 to 34 and born in the same town, were detained;suspects;0;ACTUAL",
        "EXERCISE terror case: the four suspects whom police have not lost sight of will be arrested;suspects;4;PLANNED",
        "EXERCISE terror case: Tamrin, who was at the station, was not arrested;arrested;0;DENIED",
        "EXERCISE terror case: he was handcuffed and arrested there;arrested;0;ACTUAL",
        "EXERCICE, terrorisme : il a été menotté et interpellé là;interpellé;0;ACTUAL",
        "EXERCISE terror case: the totals are 5 arrests (May: 9);arrests;5;ACTUAL",
        "EXERCICE, terrorisme : les trois hommes qui avaient quitté la ville sans payer le loyer ont été arrêtés;hommes;3;ACTUAL",
        "EXERCICE, terrorisme : les quatre suspects que la filature n'a pas perdus de vue seront interpellés;suspects;4;PLANNED",
        "EXERCICE, terrorisme : les agents ne l'ont pas arrêté;arrêté;0;DENIED",
        "EXERCICE, terrorisme : Tamrin n'a pas été arrêté hier;arrêté;0;DENIED",
        "تمرين إرهاب: الشرطة ستعتقل أشخاصا;أشخاصا;0;PLANNED",
        "EXERCICE, terrorisme : il a été arrêté la veille;arrêté;0;ACTUAL",
        "تمرين إرهاب: الرجل الذي اعتقل خطأ أطلق سراحه;الرجل;0;ACTUAL",
        "تمرين إرهاب: المشتبه فيه الذي لم يكن يحمل وثائق أوقف بمدينة صيدا;المشتبه;0;ACTUAL",
        "تمرين إرهاب: الأشخاص الثلاثة الذين لم يؤدوا الكراء أوقفوا يوم الجمعة;الثلاثة;3;ACTUAL",
        "تمرين إرهاب: الشخصان اللذان أوقفا يوم الجمعة أفرج عنهما;الشخصان;2;ACTUAL",
        "تمرين إرهاب: المشتبه فيه لم يوقف أمس;المشتبه;0;DENIED",
      })
  void the_far_subject_of_a_passive_is_its_object(
      String text, String object, int count, Realis realis) {
    Reading reading = Readings.of(text);
    assertThat(all(text, TriggerMention.class))
        .as(text)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(reading.surface(found.object())).isEqualTo(object);
              assertThat(found.count()).isEqualTo(count);
              assertThat(found.realis()).isEqualTo(realis);
            });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "تمرين إرهاب: أوقفت الشركة في المدينة التعامل مع البنك",
        "تمرين إرهاب: العمل أوقف يوم الجمعة",
        "EXERCICE, terrorisme : le programme que le ministre a présenté a été arrêté",
      })
  void what_stops_without_a_person_is_no_arrest(String text) {
    assertThat(all(text, TriggerMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين إرهاب: أوضح البلاغ أنه قد جرى توقيف المشتبه فيهم;ACTUAL",
        "تمرين إرهاب: كانت السلطات قد اعتقلت ثلاثة أشخاص;ACTUAL",
        "تمرين إرهاب: قد تمكنت الشرطة من توقيف شخص;ACTUAL",
        "تمرين إرهاب: قد تعتقل الشرطة ثلاثة أشخاص;PLANNED",
        "تمرين إرهاب: معلومات قد تؤدي لاعتقال شخص;PLANNED",
        "EXERCICE, terrorisme : le pays a demandé le partage des renseignements;PLANNED",
        "تمرين إرهاب: حاولت الشرطة اعتقال شخص;PLANNED",
      })
  void a_particle_before_a_perfect_affirms_and_before_an_imperfect_doubts(
      String text, Realis realis) {
    assertThat(Readings.all(text, TriggerMention.class).getLast().realis()).isEqualTo(realis);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: the ministry denied, in a statement that its spokesman read out to reporters on the steps of the court, that any member of the group had been arrested;DENIED",
        "EXERCISE terror case: there is no evidence, in spite of what three papers wrote in the course of last week, that two men were arrested;DENIED",
        "EXERCICE, terrorisme : l'armée dément, dans un texte diffusé hier soir à toute la presse du pays par son porte-parole, que deux hommes aient été arrêtés;DENIED",
        "EXERCICE, terrorisme : il n'est pas établi non plus que deux hommes aient été arrêtés;DENIED",
        "EXERCICE, terrorisme : il est faux de dire que la police a arrêté deux hommes;DENIED",
        "EXERCICE, terrorisme : la radio a dit à tort que deux hommes avaient été arrêtés;DENIED",
        "تمرين إرهاب: نفت الوزارة، في بيان تلاه الناطق باسمها مساء أمس أمام الصحفيين في مقرها، أن تكون قد اعتقلت رجلين;DENIED",
        "EXERCISE terror case: the mission dismissed as baseless the reports of the arrest of two men;DENIED",
        "EXERCISE terror case: the minister denied the rumours, published in Gao, of the arrest of two men;DENIED",
        "EXERCISE terror case: the ministry denied the report of the paper, and said that two men were arrested;ACTUAL",
        "EXERCISE terror case: the ministry, which had denied it in March, said that two men were arrested;ACTUAL",
        "EXERCISE terror case: the ministry did not deny that two men were arrested;ACTUAL",
        "EXERCICE, terrorisme : l'armée nie que les hommes arrêtés à Gao soient des soldats;ACTUAL",
        "EXERCISE terror case: he is not among the men arrested in Gao;ACTUAL",
        "EXERCICE, terrorisme : la saisie de leurs armes avait été ordonnée;PLANNED",
        "EXERCISE terror case: the arrest of two men is expected;PLANNED",
        "EXERCISE terror case: the judge was asked to have the two men arrested;PLANNED",
        "EXERCISE terror case: it is not the case that two men were arrested;DENIED",
        "EXERCISE terror case: the prosecutor asked the court to have the arms seized and the three men arrested;PLANNED PLANNED",
        "EXERCISE terror case: people should not try to arrest the two men;DENIED",
        "EXERCICE, terrorisme : le juge a refusé d'ordonner la saisie des armes;DENIED",
        "تمرين إرهاب: لا يوجد ما يثبت أن الشرطة اعتقلت رجلين;DENIED",
        "EXERCICE, terrorisme : l'arme n'appartenait pas à l'accusé, arrêté à Gand;ACTUAL",
        "EXERCISE terror case: on 3 May 2026 police arrested two men;ACTUAL",
        "EXERCISE terror case: police may have arrested two men;PLANNED",
        "EXERCISE terror case: it is wrong to conclude from the seizure of two rifles that they are rebels;ACTUAL",
        "تمرين إرهاب: ستفضي العملية إلى توقيف شخصين;PLANNED",
        "EXERCISE terror case: the arrest of a man who is wanted, and was ordered to stay, took place;ACTUAL",
      })
  void the_verb_of_a_main_clause_says_how_its_clause_is_meant(String text, String realis) {
    assertThat(
            all(text, TriggerMention.class).stream()
                .map(mention -> mention.realis().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(realis);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE: neither the police in Kano nor the army in Gao has confirmed the arrest of the two terrorists",
        "EXERCICE : aucun élément ne vient à ce stade confirmer que le terroriste, que l'on disait proche du groupe, a été interpellé",
        "تمرين: لم تؤكد لا الشرطة ولا الجيش خبر توقيف الإرهابيين",
        "EXERCICE : trois terroristes ont été capturés. Aucune source officielle ne l'a confirmé.",
        "EXERCISE: three terrorists were captured. No other source confirms this.",
        "EXERCISE: the source doubts that the two terrorists were arrested",
        "EXERCICE : l'armée n'a ni confirmé ni démenti que deux terroristes avaient été arrêtés",
      })
  void what_nobody_confirms_is_weak(String text) {
    assertThat(all(text, TriggerMention.class))
        .isNotEmpty()
        .allMatch(mention -> mention.band() == Band.WEAK);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: sharing information saves lives;GENERIC",
        "EXERCICE, terrorisme : le partage du renseignement est une priorité;GENERIC",
        "تمرين إرهاب: أهمية تبادل المعلومات بين البلدين;GENERIC",
        "تمرين إرهاب: تم تبادل المعلومات بين البلدين;ACTUAL",
        "EXERCISE terror case: after the sharing of intelligence they left;ACTUAL",
        "EXERCICE, terrorisme : l'échange et le partage d'informations ont permis de le suivre;ACTUAL",
      })
  void sharing_that_a_noun_names_is_a_deed_where_it_had_an_effect(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(realis);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCICE, terrorisme : la police a arrêté deux hommes. L'armée dément.;DENIED",
        "EXERCISE terror case: police arrested two men. The army rejects both statements.;DENIED",
        "تمرين إرهاب: اعتقلت الجماعة رجلا. ونفى الجيش ذلك.;DENIED",
        "EXERCISE terror case: police arrested two men. They denied that they knew the place.;ACTUAL",
        "EXERCISE terror case: police arrested two men. Both deny it.;ACTUAL",
        "تمرين إرهاب: اعتقلت الشرطة رجلين. ونفى المتهمان ذلك.;ACTUAL",
        "EXERCISE terror case: police arrested two men. They denied all charges against them.;ACTUAL",
      })
  void a_short_sentence_behind_may_deny_it(String text, Realis realis) {
    assertThat(all(text, TriggerMention.class))
        .extracting(TriggerMention::realis)
        .containsExactly(realis);
  }
}
