package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What hostile ways of writing a name come to; every name is invented (EXERCISE / تمرين).
final class HostileNamesTest {
  private static double score(String a, String b) {
    return NameMatcher.score(NameParser.parse(a), NameParser.parse(b));
  }

  @ParameterizedTest
  @CsvSource({
    // presentation forms, a ligature, tatweel, vowel marks
    "ﺳﻤﻴﺮ ﺍﻟﺘﻤﺮﻳﻨﻲ,سمير التمريني",
    "عبدﷲ تمريني,عبدالله تمريني",
    "ســـمير التمريـــني,سمير التمريني",
    "سَمِير التَّمْرِينِيّ,سمير التمريني",
    // other letters of one look: Cyrillic, full width, mathematical
    "Sаmir Tаmrini,Samir Tamrini",
    "Ｓａｍｉｒ Ｔａｍｒｉｎｉ,Samir Tamrini",
    "𝐒amir Tamrini,Samir Tamrini",
    // Persian and Urdu letters
    "سمیر کتابی,سمير كتابي",
    // zero-width and bidirectional controls
    "Sa\u200Bmir Tam\u2060rini,Samir Tamrini",
    "\u202ESamir\u202C \u2067Tamrini\u2069,Samir Tamrini",
    // empty parts
    "' - , Samir .. Tamrini ,, ',Samir Tamrini"
  })
  void is_the_name_that_it_looks_like(String hostile, String plain) {
    String arabic = "سمير التمريني";
    assertThat(score(hostile, plain)).isEqualTo(score(plain, plain));
    assertThat(score(hostile, arabic)).isEqualTo(score(plain, arabic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B\u202E", "-,.'", "\uD800", "\u0000"})
  void holds_a_name_without_letters_for_nobodys(String nothing) {
    assertThat(NameParser.parse(nothing).parts()).isEmpty();
    assertThat(score(nothing, "Samir Tamrini")).isLessThan(1e-6);
    assertThat(score(nothing, nothing)).isLessThan(1e-6);
    assertThat(BodyMatcher.score(nothing, "Tamrin Front")).isZero();
    var index = new NameIndex();
    index.add(new NameIndex.Entry("a", nothing));
    assertThat(index.search(NameParser.parse(nothing), 3, 0)).isEmpty();
  }

  /// The words behind the last that is kept say nothing of it.
  @ParameterizedTest
  @ValueSource(strings = {"بنيصكر", "ابوتمرين", "الحق", "altamrini", "Ziaul Haq"})
  void reads_a_name_of_more_words_than_are_kept(String behind) {
    var kept = NameParser.parse("سمير ".repeat(Units.MAX));
    var more = NameParser.parse("سمير ".repeat(Units.MAX) + behind);
    assertThat(more.cut()).isTrue();
    assertThat(NameMatcher.score(more, kept)).isEqualTo(NameMatcher.score(kept, kept));
  }

  @Test
  void reads_both_scripts_of_a_mixed_name() {
    assertThat(score("Samir التمريني", "Samir Tamrini")).isGreaterThan(0.5);
    assertThat(score("سميرTamrini", "Samir Tamrini")).isGreaterThan(0.5);
  }

  /// Work is counted, not timed: cells of the tables that compare words.
  @ParameterizedTest
  @ValueSource(strings = {"a", "محمد ", "abd al-", "b-", "Ba'", "ششش ", "x, ", "bin ", "ال"})
  void works_no_more_for_ten_thousand_characters_than_for_a_few_hundred(String piece) {
    long some = work(piece.repeat(2 * Tokens.MAX_CODES / piece.length()));
    long most = work(piece.repeat(10_000 / piece.length()));
    assertThat(most).isLessThanOrEqualTo(some);
    assertThat(most).isLessThan(5L * Tokens.MAX_CODES * Tokens.MAX_CODES);
  }

  private static long work(String name) {
    WordSimilarity similarity = Scorer.mine().alignment.similarity;
    long before = similarity.work;
    var parsed = NameParser.parse(name);
    assertThat(NameMatcher.match(parsed, NameParser.parse("c" + name)).score()).isBetween(0.0, 1.0);
    assertThat(BodyMatcher.score(name, name + " c")).isBetween(0.0, 1.0);
    return similarity.work - before;
  }
}
