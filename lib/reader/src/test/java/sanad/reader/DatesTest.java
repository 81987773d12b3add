package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;
import static sanad.reader.Readings.surfaces;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "وقع الخميس 25 مارس 2021 أن;الخميس 25 مارس 2021;2021-03-25",
        "في 31/مارس/2021 كان;31/مارس/2021;2021-03-31",
        "قبل 11 من سبتمبر2001 كان;11 من سبتمبر2001;2001-09-11",
        "في ٢٣ ديسمبر، ٢٠٢١ كان;٢٣ ديسمبر، ٢٠٢١;2021-12-23",
        "يوم 7 غشت 2025 كان;يوم 7 غشت 2025;2025-08-07",
        "يوم 3 شتنبر 2024 كان;يوم 3 شتنبر 2024;2024-09-03",
        "في 5 جويلية 2024 كان;5 جويلية 2024;2024-07-05",
        "في 9 جانفي 2023 كان;9 جانفي 2023;2023-01-09",
        "في 4 تشرين الأول 2022 كان;4 تشرين الأول 2022;2022-10-04",
        "في 2 كانون الثاني 2022 كان;2 كانون الثاني 2022;2022-01-02",
        "وأواخر يناير 2021 كان;أواخر يناير 2021;2021-01",
        "خلال شهر فبراير 2021 كان;شهر فبراير 2021;2021-02",
        "منذ عام 2018 كان;عام 2018;2018",
        "بتاريخ 25/03/2021 كان;25/03/2021;2021-03-25",
        "on 2021-03-25 he;2021-03-25;2021-03-25",
        "EXERCISE né le 12/05/85 à;12/05/85;1985-05-12",
        "تمرين في 31.12.99 كان;31.12.99;1999-12-31",
        "EXERCISE le 31.12.26 il;31.12.26;2026-12-31",
        "le jeudi 25 mars 2021, il;jeudi 25 mars 2021;2021-03-25",
        "le 1er août 2024 il;1er août 2024;2024-08-01",
        "fin janvier 2021 il;fin janvier 2021;2021-01",
        "On Thursday, March 25, 2021 he;Thursday, March 25, 2021;2021-03-25",
        "on 3rd September 2026 he;3rd September 2026;2026-09-03",
        "in late January 2021 he;late January 2021;2021-01",
      })
  void reads_dates_of_every_press(String text, String surface, String iso) {
    assertThat(surfaces(text, DateMention.class)).containsExactly(surface);
    assertThat(all(text, DateMention.class).getFirst().date().iso()).isEqualTo(iso);
  }

  /// `1er/5/2021` is a day as persons write one, and a letter's number (`20211234567/11/2021`)
  /// none.
  @Test
  void figures_with_an_ending_or_too_many_of_them_end_no_reading() {
    assertThat(surfaces("EXERCISE le 1er/5/2021 il", DateMention.class)).isEmpty();
    assertThat(surfaces("EXERCISE on 3rd/4/2021 he", DateMention.class)).isEmpty();
    assertThat(surfaces("تمرين رقم 20211234567/11/2021 كان", DateMention.class)).isEmpty();
    assertThat(surfaces("EXERCISE 20211234567-11-2021, le 25/03/2021", DateMention.class))
        .containsExactly("25/03/2021");
  }

  /// `31 avril` is no day: its month may be meant, or another day.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE né le 31 avril 1990 à;31 avril 1990;1990-04",
        "EXERCISE on 29 February 2027 he;29 February 2027;2027-02",
        "EXERCISE on February 30, 2026 he;February 30, 2026;2026-02",
        "تمرين في 31 نونبر 2026 كان;31 نونبر 2026;2026-11",
      })
  void a_day_that_there_is_not_is_a_month_at_most_and_weak(
      String text, String surface, String iso) {
    assertThat(surfaces(text, DateMention.class)).containsExactly(surface);
    var found = all(text, DateMention.class).getFirst();
    assertThat(found.date().iso()).isEqualTo(iso);
    assertThat(found.band()).isEqualTo(Band.WEAK);
  }

  @Test
  void keeps_a_hijri_date_as_received_and_computes_the_other() {
    DateMention mention = all("في 12 رمضان 1446 هـ أعلن", DateMention.class).getFirst();
    assertThat(mention.date().calendar()).isEqualTo(StatedDate.Calendar.HIJRI);
    assertThat(mention.date().received()).isEqualTo("1446-09-12");
    assertThat(mention.date().iso()).isEqualTo("2025-03-12");
  }

  /// A machine in Saudi Arabia writes numbers in other digits.
  @Test
  void a_date_is_written_alike_in_every_country() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA"));
      keeps_a_hijri_date_as_received_and_computes_the_other();
      what_is_relative_is_fixed_by_the_documents_date();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knows_early_middle_and_late() {
    assertThat(all("منتصف سنة 2021", DateMention.class).getFirst().date().modifier())
        .isEqualTo(StatedDate.Modifier.MIDDLE);
  }

  @Test
  void a_weekday_stays_open_without_the_documents_date() {
    assertThat(all("أعلن المكتب الجمعة عن توقيفه", DateMention.class).getFirst().date().iso())
        .isEmpty();
  }

  @Test
  void what_is_relative_is_fixed_by_the_documents_date() {
    Text text =
        Text.of("أعلن الجمعة أن الاجتماع كان في 14 شتنبر الماضي، والسنة الماضية كذلك", "t/1");
    Reading reading = Readings.READER.read(text, LocalDate.of(2026, 11, 23));
    assertThat(reading.mentions().stream().map(m -> ((DateMention) m).date().iso()))
        .containsExactly("2026-11-20", "2026-09-14", "2025");
    assertThat(reading.mentions()).allMatch(mention -> mention.band() == Band.WEAK);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE they meet next Friday there;next Friday;''",
        "EXERCISE they met last Monday there;last Monday;2026-11-16",
        "EXERCISE they met last Tuesday there;last Tuesday;2026-11-17",
        "تمرين التقوا الاثنين الماضي هناك;الاثنين الماضي;2026-11-16",
        "EXERCISE vus lundi dernier ici;lundi dernier;2026-11-16",
        "EXERCISE vus avant-hier ici;avant-hier;2026-11-21",
        "EXERCISE seen the day before yesterday there;day before yesterday;2026-11-21",
        "تمرين شوهد أمس الأول هناك;أمس الأول;2026-11-21",
        "تمرين شوهد أول أمس هناك;أول أمس;2026-11-21",
        "تمرين اعتقل وأول أمس شوهد;أول أمس;2026-11-21",
        "EXERCISE vus hier ici;hier;2026-11-22",
      })
  void a_coming_day_is_not_past_and_the_day_before_yesterday_not_yesterday(
      String text, String surface, String iso) {
    Reading reading = Readings.READER.read(Text.of(text, "t/1"), LocalDate.of(2026, 11, 23));
    var found = (DateMention) reading.mentions().getFirst();
    assertThat(reading.surface(found.span())).isEqualTo(surface);
    assertThat(found.date().iso()).isEqualTo(iso);
  }

  /// 24 November was a Tuesday in 2026, a Monday in 2025; 4 December is a Friday in 2026.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE vus mardi 24 novembre ici;mardi 24 novembre;2026-11-24",
        "EXERCISE vus lundi 24 novembre ici;lundi 24 novembre;2025-11-24",
        "EXERCISE a meeting on Friday, December 4 there;Friday, December 4;2026-12-04",
        "تمرين شوهد يوم الاثنين 24 نونبر هناك;يوم الاثنين 24 نونبر;2025-11-24",
        "EXERCISE vus samedi 24 novembre ici;samedi 24 novembre;''",
      })
  void a_day_without_a_year_is_of_a_year_whose_weekday_fits(
      String text, String surface, String iso) {
    Reading reading = Readings.READER.read(Text.of(text, "t/1"), LocalDate.of(2026, 11, 30));
    var found = (DateMention) reading.mentions().getFirst();
    assertThat(reading.surface(found.span())).isEqualTo(surface);
    assertThat(found.date().iso()).isEqualTo(iso);
    assertThat(found.band()).isEqualTo(Band.WEAK);
  }

  @Test
  void the_dateline_gives_the_documents_date() {
    Reading reading =
        Readings.of("عنوان التقرير\nالأربعاء 31/مارس/2021 - 11:58 ص\nأعلن أمس أن شخصا");
    assertThat(reading.documentDate().iso()).isEqualTo("2021-03-31");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE seen on 3 May 2025. Held the same day;same day",
        "EXERCISE vu le 3 mai 2025 puis le lendemain;lendemain",
        "EXERCISE vu ce jour-là ici;ce jour-là",
        "تمرين شوهد في 3 ماي 2025 وفي اليوم نفسه;اليوم نفسه",
      })
  void a_day_told_by_another_stays_open(String text, String surface) {
    var found = all(text, DateMention.class).getLast();
    assertThat(Readings.of(text).surface(found.span())).isEqualTo(surface);
    assertThat(found.date().iso()).isEmpty();
  }

  /// They say nothing about when or where an event was.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE a man born on 3 May 1994 in Rabat was held;2",
        "EXERCICE : un homme né le 3 mai 1994 à Rabat;2",
        "تمرين رجل من مواليد 3 ماي 1994 في الرباط;2",
        "EXERCISE your report of 14 August 2025 says;1",
        "EXERCICE : votre rapport n° 12 du 14 août 2025 dit;1",
        "تمرين: تقريركم المؤرخ 14 غشت 2025 يقول;1",
        "EXERCISE held since 14 August 2025 there;1",
        "Rabat, 3 May 2026 (EXERCISE) - Two men were held;2",
        "RABAT, 3 mai (EXERCICE) - Deux hommes sont tenus;2",
        "EXERCISE held on 14 August 2025 in Rabat;0",
      })
  void births_other_documents_and_the_opening_line_are_asides(String text, int asides) {
    Reading reading = Readings.of(text);
    assertThat(reading.mentions().stream().filter(reading::isAside)).hasSize(asides);
  }

  /// Two figures after a month are its year where nothing is counted by them.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE b. 12 Nov 96, tel;12 Nov 96;1996-11-12",
        "EXERCISE on 12-Nov-96 he;12-Nov-96;1996-11-12",
        "EXERCISE né le 4 mars 88 à;4 mars 88;1988-03-04",
        "تمرين مواليد 3 غشت 97 بمدينة;3 غشت 97;1997-08-03",
        "EXERCISE DTG 050815Z JUN 25 from;050815Z JUN 25;2025-06-05",
        "EXERCISE DTG 012359Z FEB 2026 from;012359Z FEB 2026;2026-02-01",
        "EXERCISE on 3 March 14 men were seen;3 March;''",
        "تمرين في 3 مارس 14 رجلا;3 مارس;''",
        "EXERCISE on 3 March 14:30 he;3 March;''",
      })
  void a_year_of_two_figures_is_read_after_a_month(String text, String surface, String iso) {
    assertThat(surfaces(text, DateMention.class)).containsExactly(surface);
    assertThat(all(text, DateMention.class).getFirst().date().iso()).isEqualTo(iso);
  }

  /// A day without a year is near: a term or a coming meeting lies ahead; what could be a year ago
  /// or soon stays open.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE please answer by 6 December;6 December;2026-12-06",
        "EXERCISE he left before 6 October;6 October;2026-10-06",
        "EXERCISE the hearing set for 12 January;12 January;2027-01-12",
        "EXERCISE : répondre avant le 15 décembre;15 décembre;2026-12-15",
        "EXERCISE : la réunion se tiendra à Alger le 15 janvier;15 janvier;2027-01-15",
        "تمرين: نرجو الرد قبل 6 دجنبر;6 دجنبر;2026-12-06",
        "تمرين: سيعقد الاجتماع في 12 يناير;12 يناير;2027-01-12",
        "EXERCISE he was seen on 6 December;6 December;''",
        "EXERCISE : vu le 6 décembre;6 décembre;''",
        "تمرين: شوهد في 6 دجنبر;6 دجنبر;''",
        "EXERCISE he was seen on 6 May;6 May;2026-05-06",
        "EXERCISE he was seen in January;January;2026-01",
        "EXERCISE he was seen by police on 6 December;6 December;''",
      })
  void a_term_lies_ahead(String text, String surface, String iso) {
    Reading reading = Readings.READER.read(Text.of(text, "t/1"), LocalDate.of(2026, 11, 30));
    var found =
        reading.mentions().stream()
            .filter(DateMention.class::isInstance)
            .map(DateMention.class::cast)
            .toList();
    assertThat(found).hasSize(1);
    assertThat(reading.surface(found.getFirst().span())).isEqualTo(surface);
    assertThat(found.getFirst().date().iso()).isEqualTo(iso);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE from 11 to 14 July 2025;2025-07-11 2025-07-14",
        "EXERCISE between 4 November and 19 May 2026;2025-11-04 2026-05-19",
        "EXERCISE le 21 ou le 22 avril 2025;2025-04-21 2025-04-22",
        "EXERCISE du 2 février au 4 mars 2025;2025-02-02 2025-03-04",
        "تمرين من 3 إلى 7 نيسان 2025;2025-04-03 2025-04-07",
        "تمرين ليلة 12 إلى 13 فبراير 2026;2026-02-12 2026-02-13",
        "تمرين من 5 تموز إلى 9 تموز 2025;2025-07-05 2025-07-09",
        "EXERCISE the 3 and 8 October 2025;2025-10-03 2025-10-08",
        "EXERCISE killed 3 and 8 October 2025;2025-10-08",
      })
  void the_first_day_of_a_span_has_the_months_and_years_of_the_last(String text, String days) {
    assertThat(all(text, DateMention.class))
        .extracting(mention -> mention.date().iso())
        .containsExactly(days.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Exercise City, 21 October 2025 (EXERCISE) - Two men of a group were arrested at dawn;2025-10-21",
        "تمرين، الأربعاء 6 ماي 2026 (تمرين) - أوقف رجال الدرك شخصين ينشطان في مجموعة كبيرة جدا;2026-05-06",
        "EXERCICE - Gendarmerie nationale, note longue et nouvelle - Note du 5 mai 2026\\nVers 22 h il est parti;2026-05-05",
        "EXERCICE - Cellule de renseignement financier d'exercice - 25/06/2026\\nElle détient un compte;2026-06-25",
        "EXERCISE the man whom the border police of Exercise City held on 3 February 1994\\nin town is ill, and nothing more is known of him;''",
        "EXERCISE. A man was arrested in Gao on 3 May 2026. He is ill.;''",
        "EXERCICE. Alerte\\nLe départ est prévu pour le 20 juin 2026. Signaler tout passage.;''",
        "تمرين. توقيف رجلين يوم 11 مارس 2026;''",
        "تمرين – بلاغ، الرباط في 3 ماي 2026\\nأوقف رجلان;2026-05-03",
        "تمرين. 7 شتنبر 2026\\nأوقف رجلان;2026-09-07",
        "EXERCICE. Bamako, le 7 mai 2026. Un homme est arrêté.;2026-05-07",
        "EXERCICE. Note du 10 mars 2026. Un homme est arrêté.;2026-03-10",
        "EXERCICE. Contrairement à notre note du 10 mars 2026, rien ne bouge.;''",
        "تمرين. جرى صباح اليوم، 3 ماي 2026، توقيف امرأة.;2026-05-03",
      })
  void a_line_that_begins_or_ends_with_its_date_gives_the_documents(String text, String iso) {
    assertThat(Readings.of(text.replace("\\n", "\n")).documentDate().iso()).isEqualTo(iso);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "تمرين منذ شوال 1445 كان;شوال 1445;2024;1445-10",
        "تمرين مواليد 1402هـ كان;1402هـ;'';1402",
        "تمرين في رجب 1447 هـ كان;رجب 1447 هـ;'';1447-07",
      })
  void a_hijri_month_or_year_is_kept_as_received(
      String text, String surface, String iso, String received) {
    assertThat(surfaces(text, DateMention.class)).containsExactly(surface);
    StatedDate date = all(text, DateMention.class).getFirst().date();
    assertThat(date.iso()).isEqualTo(iso);
    assertThat(date.received()).isEqualTo(received);
    assertThat(date.calendar()).isEqualTo(StatedDate.Calendar.HIJRI);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE a man born 1988 there;1988",
        "EXERCISE un homme né en 1988, vu;1988",
        "تمرين رجل من مواليد 1988 هناك;1988",
        "تمرين وفي 2024 أعلن;2024",
      })
  void a_year_of_birth_is_a_year(String text, String iso) {
    assertThat(all(text, DateMention.class))
        .extracting(mention -> mention.date().iso())
        .containsExactly(iso);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE réunion lundi 16/2 là;lundi 16/2;2026-02-16",
        "EXERCISE meeting Monday 16/2 there;Monday 16/2;2026-02-16",
        "تمرين الاجتماع الاثنين 16/2 هناك;الاثنين 16/2;2026-02-16",
        "EXERCISE réunion mardi 16/2 là;mardi 16/2;''",
        "EXERCISE we meet tomorrow there;tomorrow;2026-02-05",
        "EXERCISE réunion demain là;demain;2026-02-05",
        "تمرين يجتمعون غدا هناك;غدا;2026-02-05",
      })
  void a_weekday_before_figures_belongs_to_them(String text, String surface, String iso) {
    Reading reading = Readings.READER.read(Text.of(text, "t/1"), LocalDate.of(2026, 2, 4));
    var found = (DateMention) reading.mentions().getFirst();
    assertThat(reading.surface(found.span())).isEqualTo(surface);
    assertThat(found.date().iso()).isEqualTo(iso);
  }

  @Test
  void words_that_are_months_too_need_a_day_or_a_year() {
    assertThat(surfaces("مارس المتهم نشاطه، and they may march on", DateMention.class)).isEmpty();
  }

  @Test
  void counts_are_no_years() {
    assertThat(surfaces("تمرين دفع صفر 1400 درهم", DateMention.class)).isEmpty();
    assertThat(surfaces("قتل في 2010 شخصا و 1999 دولارا", DateMention.class)).isEmpty();
  }

  @Test
  void dates_of_the_same_event_agree_or_contradict() {
    StatedDate month = StatedDate.gregorian("2021-03");
    assertThat(month.agreesWith(StatedDate.gregorian("2021-03-25"))).isTrue();
    assertThat(month.agreesWith(StatedDate.gregorian("2021-04-01"))).isFalse();
    assertThat(month.agreesWith(StatedDate.gregorian(""))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE: seen on December 2nd, 2021;2021-12-02",
        "EXERCICE : la nuit de lundi 12 à mardi 13 août 2019;2019-08-12 2019-08-13",
        "EXERCISE: in St. Exercise on Sept. 11, 2020;2020-09-11",
        "EXERCICE : dix-sept personnes, puis dix-sept autres;''",
      })
  void ordinals_spans_with_weekdays_and_short_months_are_read(String text, String days) {
    assertThat(
            String.join(
                " ",
                Readings.all(text, DateMention.class).stream().map(m -> m.date().iso()).toList()))
        .isEqualTo(days);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE on 2 May 2025, then on the 7th of the same month;2025-05-02 2025-05-07",
        "EXERCICE le 3 mai 2024 puis le 9 du même mois;2024-05-03 2024-05-09",
        "تمرين يوم 24 دجنبر 2026 ثم يوم 19 من الشهر نفسه;2026-12-24 2026-12-19",
        "EXERCICE, Gao, le 3 mai 2024\\nVu le 2 du mois courant;2024-05-03 2024-05-02",
        "EXERCICE vu le 9 du même mois;''",
        "EXERCISE on 2 February 2025, then on the 30th of the same month;'2025-02-02 '",
      })
  void a_day_of_the_same_month_has_that_month(String text, String days) {
    assertThat(
            all(text.replace("\\n", "\n"), DateMention.class).stream()
                .map(mention -> mention.date().iso())
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }
}
