package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All numbers are invented; the telephones use ranges that no subscriber has.
class IdentifiersTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "اتصل من الرقم +212 600-00 00 01 أمس, +212600000001, STRONG",
    "عبر 00212600000001 أمس, +212600000001, STRONG",
    "رقم هاتفه ٠٦٠٠٠٠٠٠٠١ المحجوز, 0600000001, WEAK",
    "portable : 06 00 00 00 01, 0600000001, WEAK",
    "phone 202-555-0143 was, 2025550143, WEAK",
    "تمرين هاتفه 01 00 00 600 212+ أمس, +212600000001, WEAK",
    "تمرين هاتفه 212600000001+ أمس, +212600000001, WEAK",
    "تمرين رقم الهاتف: 1000-100-0600, 06001001000, WEAK",
    "تمرين رقم الهاتف: 202-555-0143, 2025550143, WEAK",
    "EXERCICE tél : 600-000-0001, 6000000001, WEAK",
  })
  void reads_telephones(String text, String value, Band band) {
    List<IdentifierMention> found = Readings.all(text, IdentifierMention.class);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().value()).isEqualTo(value);
    assertThat(found.getFirst().band()).isEqualTo(band);
    assertThat(found.getFirst().kind()).isEqualTo(IdentifierMention.Kind.TELEPHONE);
  }

  /// Thousands are written in threes, and a time or an amount may end in `00`.
  @Test
  void zeros_before_an_amount_are_no_sure_telephone() {
    assertThat(bands("EXERCISE à 10:00 125 000 000 dirhams")).isEmpty();
    assertThat(bands("EXERCISE 5,00 125 000 000 unités")).isEmpty();
    assertThat(bands("EXERCISE saisie de 00 125 000 000 dirhams")).containsExactly(Band.WEAK);
    assertThat(bands("EXERCISE tél 00 212 600 000 001")).containsExactly(Band.STRONG);
    assertThat(bands("EXERCISE vu au 00 212 600 00 00 01")).containsExactly(Band.STRONG);
  }

  private static List<Band> bands(String text) {
    return Readings.all(text, IdentifierMention.class).stream()
        .map(IdentifierMention::band)
        .toList();
  }

  @Test
  void the_stop_of_tel_does_not_part_a_telephone_from_its_word() {
    for (var before : List.of("Tél. ", "tel. : ", "TEL. (", "te\u0301l. ")) {
      assertThat(values("EXERCISE joint au " + before + "06 00 00 00 01"))
          .as(before)
          .containsExactly("0600000001");
    }
    assertThat(Readings.of("EXERCISE joint par tél. Il est parti.").sentences()).hasSize(2);
  }

  @Test
  void a_stroke_parts_two_telephones_and_joins_a_date() {
    assertThat(values("تمرين: هاتفاه +212 600-00 00 01 / +212 600-00 00 02"))
        .containsExactly("+212600000001", "+212600000002");
    assertThat(values("EXERCISE tél : 06 00 00 00 01 / 06 00 00 00 02"))
        .containsExactly("0600000001", "0600000002");
    assertThat(values("EXERCISE call 25/03/2021 12")).isEmpty();
  }

  @Test
  void an_address_ends_before_two_stops() {
    assertThat(values("EXERCISE: nasim@exercise.example..et"))
        .containsExactly("nasim@exercise.example");
    assertThat(values("EXERCISE: nasim@exercise.example..."))
        .containsExactly("nasim@exercise.example");
    assertThat(values("EXERCISE: nasim@exercise..example")).isEmpty();
  }

  private static List<String> values(String text) {
    return Readings.all(text, IdentifierMention.class).stream()
        .map(IdentifierMention::value)
        .toList();
  }

  @Test
  void an_iban_is_strong_when_its_check_digits_fit() {
    IdentifierMention right =
        Readings.all("الحساب GB82 WEST 1234 5698 7654 32 المفتوح", IdentifierMention.class)
            .getFirst();
    assertThat(right.value()).isEqualTo("GB82WEST12345698765432");
    assertThat(right.band()).isEqualTo(Band.STRONG);
    IdentifierMention wrong =
        Readings.all("compte GB83 WEST 1234 5698 7654 32", IdentifierMention.class).getFirst();
    assertThat(wrong.band()).isEqualTo(Band.WEAK);
  }

  @Test
  void an_account_of_24_digits_is_checked() {
    IdentifierMention mention =
        Readings.all("حسابه البنكي 007 780 0001234567890123 63", IdentifierMention.class)
            .getFirst();
    assertThat(mention.kind()).isEqualTo(IdentifierMention.Kind.ACCOUNT);
    assertThat(mention.value()).hasSize(24);
  }

  @Test
  void reads_addresses_and_handles() {
    assertThat(
            Readings.all(
                    "راسل Nasim.Layl@exercise.example عبر @nasim_layl و t.me/nasim_ch.",
                    IdentifierMention.class)
                .stream()
                .map(IdentifierMention::value))
        .containsExactly("nasim.layl@exercise.example", "@nasim_layl", "@nasim_ch");
  }

  @Test
  void dates_and_plain_numbers_are_no_identifiers() {
    assertThat(
            Readings.all(
                "في 25/03/2021 حجز 10000 درهم و 12345678 قرصا، هاتف واحد", IdentifierMention.class))
        .isEmpty();
  }
}
