package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest(name = "{2}: {0} becomes {1}")
  @CsvSource({
    "أحمد, احمد, hamza above alef",
    "إرهاب, ارهاب, hamza below alef",
    "آسفي, اسفي, madda",
    "ٱلله, الله, alef wasla",
    "مستشفى, مستشفي, alef maksura",
    "وجدة, وجده, ta marbuta",
    "مؤمن, مومن, hamza on waw",
    "رئيس, رييس, hamza on ya",
    "شيء, شي, lone hamza",
    "مُحَمَّدٌ, محمد, tashkeel",
    "هٰذا, هذا, dagger alef",
    "محمـــد, محمد, tatweel",
    "کابل, كابل, Persian kaf",
    "علی, علي, Farsi ya",
    "أگادير, اكادير, gaf",
    "أڭادير, اكادير, Moroccan gaf",
    "پاريس, باريس, pe",
    "ڤيينا, فيينا, ve",
    "ﻻ, لا, ligature",
    "٢٠٢١, 2021, Arabic-Indic digits",
    "۲۰۲۱, 2021, extended Arabic-Indic digits",
    "Élysée, elysee, acute",
    "Mūḥammad, muhammad, transliteration marks",
    "ʿAbd, abd, ayn",
    "Łódź, lodz, stroke",
    "Straße, strasse, sharp s",
    "Œuvre, oeuvre, ligature oe",
    "İzmir, izmir, dotted capital i",
    "ＡＢ, ab, full width",
    "Ёлка, елка, Cyrillic yo",
  })
  void folds_what_searchers_write_alike(String written, String folded, String what) {
    assertThat(Folding.fold(written)).as(what).isEqualTo(folded);
  }

  @Test
  void drops_bidi_and_zero_width_controls() {
    assertThat(Folding.fold("\u202bمح\u200cمد\u202c\u200f")).isEqualTo("محمد");
  }

  @Test
  void keeps_spaces_and_punctuation() {
    assertThat(Folding.fold("Le Caire, 11/09؟")).isEqualTo("le caire, 11/09؟");
  }

  @Test
  void keeps_vowel_signs_of_scripts_where_they_are_letters() {
    assertThat(Folding.fold("मुंबई")).isEqualTo("मुंबई");
  }

  @Test
  void folding_twice_is_folding_once() {
    long seed = 20261123L;
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        int codePoint = random.nextInt(0x30000);
        if (Character.isDefined(codePoint) && (codePoint < 0xd800 || codePoint > 0xdfff)) {
          drawn.appendCodePoint(codePoint);
        }
      }
      String once = Folding.fold(drawn.toString());
      assertThat(Folding.fold(once)).as("seed %d, run %d", seed, run).isEqualTo(once);
    }
  }

  @Test
  void plain_text_folds_by_the_short_way_as_by_the_long_one() {
    long seed = 99L;
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        drawn.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(0x80) : 0x621 + random.nextInt(0x32)));
      }
      // A letter that is not plain, put behind a space, sends the whole by the long way.
      String longWay = Folding.fold(drawn + " é");
      assertThat(Folding.fold(drawn.toString()))
          .as("seed %d, run %d", seed, run)
          .isEqualTo(longWay.substring(0, longWay.length() - 2));
    }
  }
}
