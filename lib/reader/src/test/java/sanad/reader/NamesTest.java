package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.reader.Readings.all;
import static sanad.reader.Readings.surfaces;

import org.junit.jupiter.api.Test;

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
}
