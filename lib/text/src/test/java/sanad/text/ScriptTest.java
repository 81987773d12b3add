package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void knows_the_scripts_of_reports() {
    assertThat(Script.of('ش')).isEqualTo(Script.ARABIC);
    assertThat(Script.of('é')).isEqualTo(Script.LATIN);
    assertThat(Script.of('Ж')).isEqualTo(Script.CYRILLIC);
    assertThat(Script.of('ש')).isEqualTo(Script.HEBREW);
    assertThat(Script.of('λ')).isEqualTo(Script.GREEK);
    assertThat(Script.of(0x4e2d)).isEqualTo(Script.HAN);
    assertThat(Script.of('ก')).isEqualTo(Script.OTHER);
  }

  @Test
  void digits_and_punctuation_belong_to_no_script() {
    assertThat(Script.of('7')).isEqualTo(Script.COMMON);
    assertThat(Script.of('٧')).isEqualTo(Script.COMMON);
    assertThat(Script.of('،')).isEqualTo(Script.COMMON);
    assertThat(Script.of(-1)).isEqualTo(Script.OTHER);
  }

  @Test
  void dominant_is_the_script_of_most_letters() {
    assertThat(Script.dominant("BCIJ: أوقفت مصالح الأمن شخصا")).isEqualTo(Script.ARABIC);
    assertThat(Script.dominant("Operation نسيم carried out")).isEqualTo(Script.LATIN);
    assertThat(Script.dominant("2021-03-31 …")).isEqualTo(Script.COMMON);
  }
}
