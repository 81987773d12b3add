package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.exchange.LocalAssignment;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.identity.IdentityCode;
import sanad.identity.Reply;
import sanad.lists.ListVersion;

class WordingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private static Wording in(Language language) {
    return new Wording(new Texts(), language, ZoneOffset.UTC, NOW);
  }

  @Test
  void days_are_counted_for_a_month_and_then_named() {
    assertThat(in(Language.EN).since(NOW.minusSeconds(29 * 86_400L))).isEqualTo("29 days ago");
    assertThat(in(Language.EN).since(NOW.minusSeconds(187 * 86_400L))).isEqualTo("20 May 2026");
    assertThat(in(Language.AR).since(NOW.minusSeconds(187 * 86_400L))).isEqualTo("20 ماي 2026");
    assertThat(in(Language.FR).since(NOW.minusSeconds(7_200))).isEqualTo("il y a 2 heures");
  }

  @Test
  void an_end_is_said_by_the_last_day_before_it_as_it_was_given() {
    assertThat(in(Language.EN).lastDay(Instant.parse("2028-01-02T00:00:00Z")))
        .isEqualTo("1 January 2028");
    assertThat(in(Language.EN).lastDay(Instant.parse("2028-01-02T12:00:00Z")))
        .isEqualTo("2 January 2028");
    var east = new Wording(new Texts(), Language.EN, ZoneOffset.ofHours(3), NOW);
    assertThat(east.lastDay(Instant.parse("2028-01-02T00:00:00Z"))).isEqualTo("1 January 2028");
  }

  @Test
  void the_first_of_a_month_is_premier_in_french_alone() {
    var first = LocalDate.parse("2028-01-01");
    assertThat(in(Language.FR).day(first)).isEqualTo("1er janvier 2028");
    assertThat(in(Language.FR).day(first.plusDays(20))).isEqualTo("21 janvier 2028");
    assertThat(in(Language.EN).day(first)).isEqualTo("1 January 2028");
    assertThat(in(Language.FR).time(Instant.parse("2028-01-01T09:05:00Z")))
        .isEqualTo("1er janvier 2028, 09:05 UTC");
  }

  @Test
  void a_day_that_there_is_not_is_told_as_it_was_written() {
    assertThat(in(Language.EN).partial("2026-02-28")).isEqualTo("28 February 2026");
    assertThat(in(Language.EN).partial("2026-11")).isEqualTo("November 2026");
    assertThat(in(Language.EN).partial("2026")).isEqualTo("2026");
    for (var none : new String[] {"2026-02-30", "2027-02-29", "2026-04-31", "2026-13", "soon"}) {
      assertThat(in(Language.EN).partial(none)).isEqualTo(none);
    }
  }

  @Test
  void a_classification_stands_as_written_and_one_given_here_says_so() {
    assertThat(in(Language.EN).classification(of("MA", "سري"))).isEqualTo("MA سري");
    assertThat(in(Language.EN).classification(of("", "SECRET"))).isEqualTo("SECRET");
    assertThat(in(Language.EN).classification(of(LocalAssignment.SCHEME, "secret")))
        .isEqualTo("Secret (assigned here)");
    assertThat(in(Language.AR).classification(of(LocalAssignment.SCHEME, "secret")))
        .isEqualTo("سري (مُسند هنا)");
  }

  @Test
  void a_level_is_read_in_the_words_of_the_page_and_as_its_code() {
    assertThat(in(Language.AR).level("سري للغاية")).contains(Clearance.TOP_SECRET);
    assertThat(in(Language.FR).level("diffusion restreinte")).contains(Clearance.RESTRICTED);
    assertThat(in(Language.FR).level("tres secret")).contains(Clearance.TOP_SECRET);
    assertThat(in(Language.AR).level("غير مصنف")).contains(Clearance.OPEN);
    assertThat(in(Language.AR).level("secret")).contains(Clearance.SECRET);
    assertThat(in(Language.EN).level("سري")).isEmpty();
  }

  private static Classification of(String scheme, String level) {
    return new Classification(scheme, level, Optional.of(Clearance.SECRET));
  }

  @Test
  void a_refused_list_says_its_place_without_signs_around_it() {
    var refused = Reply.refused(IdentityCode.LIST_PARTS, "file", "alt.csv");
    for (var language : Language.values()) {
      assertThat(WhoPart.problems(refused, in(language)))
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.text()).contains("\u2068alt.csv\u2069").doesNotContain("⌧"));
    }
  }

  @Test
  void a_limit_of_lists_is_said_with_its_numbers_in_the_sentence() {
    var words = new CodeWords(new Texts());
    var code = IdentityCode.LIST_TOO_LONG.code();
    var about = List.of("150001", "100000", "16000002", "16000000", "1200003", "1100000");
    Reply<Object> refused =
        Reply.refused(
            IdentityCode.LIST_TOO_LONG,
            "file",
            150_001,
            100_000,
            16_000_002,
            16_000_000,
            1_200_003,
            1_100_000);
    for (var language : Language.values()) {
      var said = words.of(code, about, List.of(language.tag())).orElseThrow();
      assertThat(said.replaceAll("[,\\p{Zs}]", "")).contains(about).doesNotContain("{", "(");
      assertThat(WhoPart.problems(refused, in(language)))
          .singleElement()
          .satisfies(problem -> assertThat(problem.text()).isEqualTo(said));
    }
    assertThat(words.of(code, about, List.of("en")).orElseThrow())
        .contains(
            "150,001 entries and 16,000,002 characters", "100,000, 16,000,000 and 1,100,000 are");
    var more = List.of("1", "2", "3", "4", "5", "6", "EXERCISE");
    assertThat(words.of(code, more, List.of("en")).orElseThrow())
        .contains("1 entry and 3 characters")
        .endsWith("(\u2068EXERCISE\u2069)");
  }

  @Test
  void every_form_of_a_list_has_its_words() {
    for (var language : Language.values()) {
      for (var format : ListVersion.Format.values()) {
        assertThat(in(language).knows("list.format", format.name())).as(format.name()).isTrue();
      }
    }
  }

  @Test
  void a_row_of_a_list_that_was_not_read_is_said_in_the_reader_s_language() {
    assertThat(in(Language.EN).rowProblem("line 1200: expected 12 columns, got 3"))
        .isEqualTo("Line 1,200: 12 columns are expected, 3 found");
    assertThat(in(Language.FR).rowProblem("entry 'QDi.001': no name"))
        .isEqualTo("Inscription \u2068QDi.001\u2069\u202f: sans nom");
    assertThat(in(Language.AR).rowProblem("line 7: no UTF-8"))
        .isEqualTo("السطر 7: فيه حروف ليست بترميز UTF-8");
    assertThat(in(Language.AR).rowProblem("as an earlier node wrote it"))
        .isEqualTo("\u2068as an earlier node wrote it\u2069");
  }
}
