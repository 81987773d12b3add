package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sanad.lists.ListedName.Quality;

/// Dates of birth in other calendars and as registers hedge them.
final class DatesOfBirthTest {
  @Test
  void dates_by_the_moon_and_by_the_sun_give_the_years_in_which_they_may_lie() {
    for (var stated :
        List.of("1385 هـ", "١٣٨٥هـ", "1385 AH", "1385 (Hijri)", "1344 solar", "۱۳۴۴ شمسی")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEqualTo("1965/1966");
    }
    for (var stated :
        List.of(
            "12 محرم 1385",
            "2/3/1385 هـ",
            "1385/3/2 هـ",
            "15 Farvardin 1344",
            "1344 (1965)",
            "1965 (1385 AH)")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEqualTo("1965");
    }
    assertThat(PartialDates.iso("3 Shawwal 1385")).isEqualTo("1966");
    assertThat(PartialDates.iso("دی ۱۳۴۴")).isEqualTo("1965/1966");
    for (var stated :
        List.of("1344", "1385/3/2", "1344 Wahm", "31 محرم 1385 شمسی", "1385 (1344)")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEmpty();
    }
  }

  @Test
  void dates_as_registers_and_lists_hedge_them() {
    for (var stated :
        List.of(
            "c1965",
            "ca 1965",
            "1965 (approx)",
            "1965 approx.",
            "1965?",
            "~1965",
            "né présumé en 1965",
            "présumée 1965",
            "circa 1 Jan 1965")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEqualTo("1965~");
    }
    for (var stated :
        List.of(
            "xx/xx/1965",
            "--/--/1965",
            "??.??.1965",
            "Summer 1965",
            "née en 1965",
            "مواليد 1965")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEqualTo("1965");
    }
    for (var stated : List.of("01/01/1900", "1900-01-01", "1 Jan 1900")) {
      assertThat(PartialDates.iso(stated)).as(stated).isEmpty();
    }
    assertThat(NameLine.of("Samir Tamrini; 01/01/1900; A123456;"))
        .isEqualTo(new NameLine("Samir Tamrini", "", "A123456"));
    assertThat(PartialDates.iso("03/1965")).isEqualTo("1965-03");
    assertThat(PartialDates.iso("12th of March 1965")).isEqualTo("1965-03-12");
    assertThat(PartialDates.iso("31/02/1965")).isEqualTo("1965-02");
    assertThat(PartialDates.iso("1965-68")).isEqualTo("1965/1968");
    assertThat(PartialDates.iso("1965/66")).isEqualTo("1965/1966");
    assertThat(PartialDates.iso("early to mid 1960s")).isEqualTo("1960/1969");
    assertThat(
            new EntryBuilder()
                .name(Quality.GOOD, "x")
                .birth("1965, 1966")
                .birth("12 Mar 1967; alt. 1968")
                .birth("1969أو 1970")
                .build()
                .births())
        .containsExactly("1965", "1966", "1967-03-12", "1968", "1969", "1970");
  }
}
