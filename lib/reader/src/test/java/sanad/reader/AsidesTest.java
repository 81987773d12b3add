package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates and places that are not those of an event, and dates that are not the document's.
class AsidesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: two men from Gao were arrested in Rabat;Gao",
        "EXERCICE, terrorisme : deux hommes originaires de Gao et de Tunis ont été arrêtés à Rabat;Gao Tunis",
        "تمرين إرهاب: أوقفت الشرطة شخصين قادمين من وجدة بمدينة الرباط;وجدة",
        "EXERCISE terror case: the man whom nobody knew in January, and whom police in Tunis sought, was arrested in Rabat;January Tunis",
        "EXERCISE terror case: the suspect, whose car was seen in Tunis, fled, but he was arrested in Rabat;Tunis",
        "تمرين إرهاب: أوقفت الشرطة شخصين من وجدة بمدينة الرباط;وجدة",
        "EXERCICE, terrorisme : l'homme que la police de Tunis recherchait a été arrêté à Rabat;Tunis",
        "تمرين إرهاب: الرجل الذي بحثت عنه الشرطة في تونس أوقف يوم الجمعة بالرباط;تونس",
        "EXERCISE a man born in Smalltown on 7 August 1992 was held in Rabat;7 August 1992",
        "EXERCICE : un homme né à Petitville le 7 août 1992 vu à Rabat;7 août 1992",
        "تمرين: رجل مزداد بتاريخ 7 غشت 1992 شوهد بالرباط;7 غشت 1992",
        "EXERCISE: your mail of Friday on Rabat;Friday",
        "EXERCISE: held by the end of March 2025 in Rabat;March 2025",
        "EXERCISE terror case: a man bound for Tunis was arrested in Rabat;Tunis",
        "EXERCISE terror case: a unit backed by France arrested a man in Gao;France",
        "EXERCICE, terrorisme : l'homme, rentré de Syrie, a été arrêté à Rabat;Syrie",
        "EXERCICE, terrorisme : un homme parti en Syrie et en Irak a été arrêté à Rabat;Syrie Irak",
        "تمرين إرهاب: أوقفت الشرطة بالتنسيق مع إسبانيا شخصا بمدينة الرباط;إسبانيا",
        "تمرين إرهاب: أوقفت الشرطة شخصا متوجها إلى تونس بمدينة الرباط;تونس",
        "EXERCICE, terrorisme : le procureur de la République de Paris a dit que deux hommes ont été arrêtés à Gao;Paris",
        "EXERCISE TOWN, GAO: a man was arrested in Rabat;",
        "RABAT, Exercise Region (EXR) – A terror suspect was arrested in Gao;RABAT",
        "طرابلس (وكالات) تمرين: أوقفت الشرطة إرهابيا بمدينة الرباط;طرابلس",
        "EXERCISE terror case: arms seized in Rabat on a ship from Tunis via Ceuta to Dakar;Tunis Ceuta Dakar",
        "EXERCICE, terrorisme : un homme arrêté à Rabat, puis transféré à Tunis;Tunis",
        "EXERCICE, terrorisme : une femme arrêtée à Rabat en partance pour Tunis et Gao;Tunis Gao",
        "تمرين إرهاب: أوقف شخص بالرباط انتقل من تونس عبر سبتة إلى دكار;تونس سبتة دكار",
        "EXERCISE terror case: he fled to Tunis, where he was arrested;",
        "تمرين إرهاب: أوقف شخص بالقرب من تونس;",
        "EXERCISE terror case: a man who lives in Tunis was arrested in Rabat;Tunis",
        "EXERCISE terror case: a man who sold arms to ISIS Mozambique was arrested in Rabat;Mozambique",
        "EXERCISE terror case: the ministry denied, at a meeting in Tunis, that a man was arrested in Rabat;Tunis",
        "EXERCISE terror case: the inquiry which began in Tunis led to the arrest of a man in Rabat;Tunis",
        "تمرين: أفضى التحقيق الذي انطلق في تونس إلى تفكيك خلية في وجدة;تونس",
        "EXERCICE, terrorisme : il dit que l'affaire est connue à Tunis et que deux hommes ont été arrêtés;Tunis",
        "EXERCISE terror case: a man was arrested in Gao, police said on Monday;Monday",
        "EXERCISE terror case: police said in Rabat on Monday that a man was arrested;Monday",
        "تمرين إرهاب: صرح الوزير يوم الثلاثاء أن رجلا اعتقل;يوم الثلاثاء",
        "تمرين إرهاب: أعلن توقيف رجل يوم الثلاثاء;",
        "Gao men held in Rabat - EXERCISE: a terror suspect was arrested;",
      })
  void origins_and_what_parts_a_verb_from_its_subject_are_asides(String text, String asides) {
    assertThat(Readings.asides(text)).isEqualTo(asides == null ? "" : asides);
  }

  @Test
  void each_column_of_a_row_says_its_own() {
    Reading reading =
        Readings.of(
            "EXERCISE terror list\n"
                + "TAMRIN One ; 22/07/1995 ; Tunis ; arrested 2 January 2026, Rabat ; EXERCISE file\n"
                + "TAMRIN Two ; 23/08/1996 ; Gao ; never arrested ; EXERCISE file of another man\n");
    assertThat(reading.mentions())
        .filteredOn(TriggerMention.class::isInstance)
        .extracting(mention -> ((TriggerMention) mention).realis())
        .containsExactly(Realis.ACTUAL, Realis.DENIED);
    assertThat(reading.mentions())
        .filteredOn(mention -> !(mention instanceof TriggerMention || reading.isAside(mention)))
        .extracting(mention -> reading.surface(mention.span()))
        .containsExactly("2 January 2026", "Rabat");
    assertThat(reading.documentDate().iso()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE. Ref: your message of 12 March 2026.;''",
        "EXERCISE activity period: 3-28 February 2026;''",
        "EXERCICE. Réf. : votre message du 12 mars 2026.;''",
        "EXERCICE. Vu dans la nuit du 12 mars 2026.;''",
        "تمرين. المرجع: رسالتكم المؤرخة في 12 مارس 2026.;''",
        "EXERCISE roster as of 10 January 2026;2026-01-10",
      })
  void a_date_of_another_document_is_not_this_documents(String text, String iso) {
    assertThat(Readings.of(text).documentDate().iso()).isEqualTo(iso);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EXERCISE answer.\\n> On 17/04/2026 the desk wrote:\\n> We come tomorrow.|2026-04-18",
        "EXERCICE réponse.\\nLe 17/04/2026, le bureau a écrit :\\n> Nous venons demain.|2026-04-18",
        "تمرين رد.\\n> بتاريخ 17/04/2026 كتب المكتب:\\n> سنأتي غدا.|2026-04-18",
        "EXERCISE:\\n- 10 April: seen yesterday.|2026-04-09",
        "EXERCICE :\\n- 10/04 : vu hier.|2026-04-09",
        "تمرين:\\n- 10/04: شوهد أمس.|2026-04-09",
        "EXERCISE answer.\\n> We come tomorrow.|''",
      })
  void a_quoted_message_and_a_dated_entry_have_their_own_tomorrow(String text, String iso) {
    Reading reading =
        Readings.READER.read(Text.of(text.replace("\\n", "\n"), "t/1"), LocalDate.of(2026, 4, 20));
    var last = (DateMention) reading.mentions().getLast();
    assertThat(last.date().iso()).isEqualTo(iso);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE the number is +32 470 11 22 33 and not +32 470 11 22 34",
        "EXERCICE : le numéro est le +32 470 11 22 33 et non le +32 470 11 22 34",
        "تمرين: الرقم هو +32470112233 وليس +32470112234",
      })
  void a_corrected_number_is_nobodys(String text) {
    assertThat(all(text, IdentifierMention.class))
        .extracting(IdentifierMention::value)
        .containsExactly("+32470112233");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE held 3-28 February 2026;2026-02-03 2026-02-28",
        "EXERCICE : du 15-17 juin 2026;2026-06-15 2026-06-17",
        "تمرين 3-28 فبراير 2026;2026-02-03 2026-02-28",
      })
  void a_hyphen_joins_the_days_of_a_span(String text, String days) {
    assertThat(all(text, DateMention.class))
        .extracting(mention -> mention.date().iso())
        .containsExactly(days.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE seen three days ago there;three days ago;2026-02-01",
        "EXERCISE seen two months ago there;two months ago;2025-12",
        "EXERCISE seen three weeks ago there;three weeks ago;''",
        "EXERCISE seen this morning there;this morning;2026-02-04",
        "EXERCICE : vu il y a 3 jours ici;il y a 3 jours;2026-02-01",
        "EXERCICE : vu ce matin ici;ce matin;2026-02-04",
        "EXERCICE : vu il y a deux ans ici;il y a deux ans;2024",
        "تمرين شوهد قبل ثلاثة أيام هناك;قبل ثلاثة أيام;2026-02-01",
        "تمرين شوهد قبل شهرين هناك;قبل شهرين;2025-12",
        "تمرين شوهد صباح اليوم هناك;صباح اليوم;2026-02-04",
        "- 02/01: EXERCISE seen;02/01;2026-01-02",
      })
  void a_day_is_counted_back_from_the_documents(String text, String surface, String iso) {
    Reading reading = Readings.READER.read(Text.of(text, "t/1"), LocalDate.of(2026, 2, 4));
    var found = (DateMention) reading.mentions().getFirst();
    assertThat(reading.surface(found.span())).isEqualTo(surface);
    assertThat(found.date().iso()).isEqualTo(iso);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE he has 3 days to answer",
        "EXERCICE : il y a trois hommes",
        "تمرين قبل ثلاثة أيام من الهجوم",
        "EXERCISE the ratio is 02/01: well",
      })
  void a_duration_without_its_end_is_no_date(String text) {
    assertThat(all(text, DateMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCICE : entendu le deux février 2026;deux février 2026;2026-02-02",
        "تمرين: في فاتح مارس 2026;فاتح مارس 2026;2026-03-01",
        "تمرين: في اليوم الثاني من شهر فبراير سنة 2026;الثاني من شهر فبراير سنة 2026;2026-02-02",
      })
  void a_day_in_words_is_read_before_its_month(String text, String surface, String iso) {
    assertThat(Readings.surfaces(text, DateMention.class)).containsExactly(surface);
    assertThat(all(text, DateMention.class).getFirst().date().iso()).isEqualTo(iso);
  }
}
