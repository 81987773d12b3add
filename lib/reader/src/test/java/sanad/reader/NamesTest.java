package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;
import static sanad.reader.Readings.surfaces;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @Test
  void particles_stay_out_and_the_article_stays_in() {
    assertThat(surfaces("وأمريكا والمغرب بنيويورك للرباط", PlaceMention.class))
        .containsExactly("أمريكا", "المغرب", "نيويورك", "لرباط");
  }

  @Test
  void the_longest_name_wins() {
    assertThat(surfaces("اجتماع التحالف الدولي ضد «داعش» في مراكش", OrganisationMention.class))
        .containsExactly("التحالف الدولي ضد «داعش»");
    assertThat(surfaces("اجتماع التحالف الدولي ضد «داعش» في مراكش", GroupMention.class)).isEmpty();
  }

  @Test
  void a_base_is_not_al_qaeda() {
    assertThat(surfaces("إنشاء قاعدة جديدة قرب القاعدة الجوية", GroupMention.class)).isEmpty();
    assertThat(surfaces("زعيم تنظيم القاعدة", GroupMention.class)).containsExactly("القاعدة");
  }

  @Test
  void a_financial_word_is_not_mali() {
    assertThat(surfaces("تلقى كل عضو مبلغ مالي كبير", PlaceMention.class)).isEmpty();
    assertThat(surfaces("سافر إلى مالي", PlaceMention.class)).containsExactly("مالي");
  }

  @Test
  void a_small_town_needs_a_word_of_place() {
    assertThat(surfaces("اعتقل شخص في مدينة بركان", PlaceMention.class)).containsExactly("بركان");
    assertThat(surfaces("ثار بركان عنيف", PlaceMention.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "- 02/06: Safi. Nothing to report|Safi",
        "- 02/06 : Safi. Rien à signaler|Safi",
        "- 02/06: آسفي. لا شيء|آسفي",
        "TAMRIN ; 22/07/1995 ; Sfax ; Y998877 ; free|Sfax",
      })
  void an_entry_or_a_column_of_its_own_is_a_word_of_place(String text, String surface) {
    assertThat(surfaces(text, PlaceMention.class)).containsExactly(surface);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "وجاء ذلك في إطار التعاون الثنائي",
        "تم ذلك بإطار قانوني",
        "ضبطت أسلحة من طراز كلاشنيكوف",
        "هاجمهم بفأس ثم فر",
        "عثر عليه في مسقط رأسه",
        "تدربوا في معسكر سري شمال النيجر",
        "وضع المتفجرات في المنشأة المصرية",
        "التقوا في جامعة جزائرية",
        "وصل إلى بلد آخر",
        "ظهر في الصور المنشورة",
        "عاد إلى بيته في أمان",
        "Sale of weapons was stopped",
        "Operation Phoenix began in May",
        "Il est parti et Sur place rien",
        "Vienne le printemps",
        "كل شخص بريء حتى تثبت إدانته",
      })
  void a_word_of_every_day_is_no_town(String text) {
    assertThat(
            all(text, PlaceMention.class).stream().filter(p -> p.place().kind() == Place.Kind.CITY))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "أوقف في أطار الموريتانية|أطار",
        "قتل في الباب شمال سوريا|الباب",
        "وصل إلى ولاية معسكر|معسكر",
        "سكن مدينة معسكر ثم ترك معسكر|معسكر",
        "in Sur, Oman|Sur",
        "هاجمهم في فاس ثم فر|فاس",
        "عاد إلى مسقط أمس|مسقط",
        "On sale in Salé|Salé",
      })
  void where_the_text_says_so_it_is_a_town(String text, String surface) {
    assertThat(surfaces(text, PlaceMention.class)).contains(surface);
  }

  @Test
  void capitals_make_no_group_of_a_verb() {
    assertThat(surfaces("THE MAN IS OR WAS HELD", GroupMention.class)).isEmpty();
    assertThat(surfaces("AU MOIS DE MAI", OrganisationMention.class)).isEmpty();
    assertThat(surfaces("fighters of IS in MALI", GroupMention.class)).containsExactly("IS");
  }

  @Test
  void a_meeting_in_capitals_is_no_island() {
    assertThat(surfaces("EXERCICE\nCOMPTE RENDU DE RÉUNION\n", PlaceMention.class)).isEmpty();
    assertThat(surfaces("Il vit à la Réunion", PlaceMention.class)).hasSize(1);
  }

  @Test
  void an_unlisted_town_is_found_by_its_noun_and_marked_weak() {
    PlaceMention mention = all("أوقف شخص بمدينة الوهم", PlaceMention.class).getFirst();
    assertThat(mention.rule()).isEqualTo(Rule.PLACE_AFTER_CUE);
    assertThat(mention.band()).isEqualTo(Band.WEAK);
    assertThat(mention.place().kind()).isEqualTo(Place.Kind.UNLISTED);
  }

  @Test
  void the_kingdom_is_the_one_that_the_text_names() {
    PlaceMention mention = all("في المغرب. وقالت المملكة", PlaceMention.class).getLast();
    assertThat(mention.place().country()).isEqualTo("MA");
    assertThat(surfaces("بين المغرب والأردن. وقالت المملكة", PlaceMention.class))
        .doesNotContain("المملكة");
  }

  @Test
  void a_quoted_name_after_its_noun_is_a_group() {
    assertThat(surfaces("تفكيك خلية «نسيم الليل» الإرهابية", GroupMention.class))
        .containsExactly("نسيم الليل");
    assertThat(surfaces("The cell “Night Breeze” was dismantled", GroupMention.class))
        .containsExactly("Night Breeze");
  }

  @Test
  void a_cell_may_be_named_by_its_town() {
    assertThat(surfaces("أعضاء خلية وجدة الذين بايعوا", GroupMention.class))
        .containsExactly("خلية وجدة");
  }

  @Test
  void a_service_is_an_agency_by_its_nationality() {
    AgencyMention mention =
        all("بتنسيق مع الأجهزة الاستخباراتية المغربية والأمريكية", AgencyMention.class).getFirst();
    assertThat(mention.rule()).isEqualTo(Rule.AGENCY_WITH_NATIONALITY);
    assertThat(surfaces("the Moroccan intelligence services said", AgencyMention.class))
        .containsExactly("Moroccan intelligence services");
    assertThat(surfaces("les services de renseignement marocains", AgencyMention.class))
        .containsExactly("services de renseignement marocains");
  }

  @Test
  void a_minister_is_no_agency() {
    assertThat(surfaces("قال وزير الخارجية المغربي إن", AgencyMention.class)).isEmpty();
  }

  @Test
  void an_unlisted_directorate_is_an_agency_by_its_words() {
    assertThat(surfaces("أعلنت المديرية العامة لأمن الدولة أن", AgencyMention.class))
        .containsExactly("المديرية العامة لأمن الدولة");
  }

  @Test
  void latin_names_need_their_capitals() {
    assertThat(surfaces("It is nice to read of us and of man in Nice", PlaceMention.class))
        .containsExactly("Nice");
    assertThat(surfaces("Une cellule liée à l'État islamique (EI)", GroupMention.class))
        .containsExactly("État islamique");
  }

  @Test
  void towns_in_a_row_share_the_word_of_place_of_the_first() {
    assertThat(surfaces("تنقل بين مدينة وجدة وبركان وتازة", PlaceMention.class))
        .containsExactly("وجدة", "بركان", "تازة");
    assertThat(surfaces("raids in Marseille, Toulon and Nice", PlaceMention.class))
        .containsExactly("Marseille", "Toulon", "Nice");
  }

  @Test
  void an_article_in_latin_letters_may_be_small() {
    assertThat(surfaces("al-Shabaab denied it; al dente", GroupMention.class))
        .containsExactly("al-Shabaab");
  }

  @Test
  void general_news_gives_places_and_dates_but_no_groups_agencies_or_events() {
    String news =
        "أوقفت الشركة الوطنية للنقل رحلاتها بين طنجة وتطوان، وتم ضبط الأسعار في فاس."
            + " خطط الحكومة لسنة 2026 تشمل إحداث قاعدة بيانات وتبادل المعلومات بين المستشفيات.";
    assertThat(Readings.of(news).mentions())
        .allMatch(mention -> mention instanceof PlaceMention || mention instanceof DateMention);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EXERCISE: Mr Jordan complained",
        "EXERCICE : M. Togo, un ami, et Mme Tunisie",
        "تمرين: حضرت السيدة تونس أمس",
        "EXERCISE: a man named Chad left",
        "EXERCISE: they took US$4,500 there",
        "EXERCISE: a white Toyota Hilux",
        "تمرين: سيارة تويوتا بيضاء",
      })
  void a_person_a_currency_or_a_car_is_no_place(String text) {
    assertThat(surfaces(text, PlaceMention.class)).isEmpty();
  }

  @Test
  void a_country_that_is_a_given_name_before_a_capital_is_doubted() {
    for (String text : List.of("EXERCISE: they met Jordan Exercise", "vu avec Sydney Exercice")) {
      assertThat(all(text, PlaceMention.class))
          .extracting(PlaceMention::band)
          .as(text)
          .containsExactly(Band.WEAK);
    }
    assertThat(all("EXERCISE: he fled to Chad", PlaceMention.class))
        .extracting(PlaceMention::band)
        .containsExactly(Band.STRONG);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCICE : vu à Saint-Louis, au Sénégal;SN;STRONG",
        "EXERCICE : vu à Saint-Louis;US;WEAK",
        "EXERCISE: seen in Tripoli, Lebanon;LB;STRONG",
        "EXERCISE: seen in Tripoli, Libya;LY;STRONG",
        "EXERCISE: seen in London;GB;STRONG",
        "تمرين: شوهد في طرابلس في لبنان;LB;STRONG",
      })
  void a_name_of_two_towns_is_that_of_the_country_that_the_text_names(
      String text, String country, Band band) {
    PlaceMention found = all(text, PlaceMention.class).getFirst();
    assertThat(found.place().country()).isEqualTo(country);
    assertThat(found.band()).isEqualTo(band);
  }

  @Test
  void what_is_presented_to_a_country_is_no_person_of_its_name() {
    assertThat(surfaces("تمرين: الدعم المقدم للمغرب", PlaceMention.class)).containsExactly("لمغرب");
    assertThat(surfaces("تمرين: مباراة في دوري الأبطال", PlaceMention.class)).isEmpty();
  }

  @Test
  void a_verb_of_motion_is_a_word_of_place() {
    assertThat(surfaces("EXERCISE: he left Kayes and reached Sikasso", PlaceMention.class))
        .containsExactly("Kayes", "Sikasso");
    assertThat(surfaces("EXERCICE : il a quitté Kayes", PlaceMention.class))
        .containsExactly("Kayes");
    assertThat(surfaces("تمرين: غادر بركان أمس", PlaceMention.class)).containsExactly("بركان");
  }

  @Test
  void towns_of_the_sahel_and_the_horn_are_known() {
    assertThat(surfaces("EXERCISE: in Tahoua, Djibo, Conakry and Basra", PlaceMention.class))
        .containsExactly("Tahoua", "Djibo", "Conakry", "Basra");
    assertThat(surfaces("تمرين: في مأرب وبمدينة أرليت", PlaceMention.class))
        .containsExactly("مأرب", "أرليت");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE: the Egyptian Interior Ministry said;Egyptian Interior Ministry",
        "EXERCISE: the Ministry of the Interior said;Ministry of the Interior",
        "EXERCISE: the Interior Ministry said;Interior Ministry",
        "EXERCICE : le ministère de l'Intérieur a dit;ministère de l'Intérieur",
        "EXERCICE : le ministère de la Défense a dit;ministère de la Défense",
        "EXERCISE: Ugandan police said;Ugandan police",
        "EXERCICE : la police béninoise a dit;police béninoise",
        "تمرين: قالت الشرطة الأوغندية;الشرطة الأوغندية",
        "EXERCISE: Nigerian troops left;Nigerian troops",
        "EXERCICE : le parquet national antiterroriste a dit;parquet national antiterroriste",
        "EXERCICE : selon Tracfin, il;Tracfin",
      })
  void a_ministry_or_service_is_an_agency(String text, String surface) {
    assertThat(surfaces(text, AgencyMention.class)).containsExactly(surface);
  }

  @Test
  void groups_are_known_by_the_names_of_the_press() {
    assertThat(surfaces("EXERCICE : il a quitté Daech", GroupMention.class))
        .containsExactly("Daech");
    assertThat(all("EXERCICE : l'État islamique au Grand Sahara", GroupMention.class))
        .extracting(mention -> mention.body().english())
        .containsExactly("Islamic State Sahel Province");
    assertThat(all("EXERCISE: he joined ISIS-Somalia", GroupMention.class))
        .extracting(mention -> mention.body().english())
        .containsExactly("Islamic State in Somalia");
  }
}
