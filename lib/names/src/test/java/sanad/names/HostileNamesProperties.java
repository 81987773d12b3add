package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What must hold for every string. The seed is in each message.
final class HostileNamesProperties {
  private static final String[] PIECES = {
    "محمد",
    "Abd",
    "al-",
    "ال",
    "عبد",
    "Allah",
    "الله",
    "eddine",
    "\u200B",
    "\u202E",
    "\u0300\u0301",
    "ﷲ",
    "ﻻ",
    "Ａ",
    "А",
    "ο",
    "𝓐",
    "\uD800",
    "\uDC00",
    "-",
    ",",
    ".",
    " ",
    "'",
    "李",
    "שלום",
    "9",
    "٣",
    "bin",
    "بن",
    "abu",
    "\u0000",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "ß",
    "İ",
    "ŉ",
    "\uFFFF",
    "\n",
    "\t"
  };

  private static String hostile(SplittableRandom random) {
    var out = new StringBuilder();
    int n = random.nextInt(24);
    for (int i = 0; i < n; i++) {
      out.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  @Test
  void any_two_strings_have_one_score_in_either_order() {
    long seed = 20261123;
    var random = new SplittableRandom(seed);
    for (int run = 0; run < 3000; run++) {
      var a = NameParser.parse(hostile(random));
      var b = NameParser.parse(hostile(random));
      double score = NameMatcher.score(a, b);
      assertThat(score).as("seed %d run %d", seed, run).isBetween(0.0, 1.0);
      assertThat(NameMatcher.score(b, a)).as("seed %d run %d", seed, run).isEqualTo(score);
      assertThat(NameMatcher.match(a, b).score()).as("seed %d run %d", seed, run).isEqualTo(score);
    }
  }

  @Test
  void any_string_can_be_indexed_found_and_saved_as_bytes() {
    long seed = 7;
    var random = new SplittableRandom(seed);
    var index = new NameIndex();
    for (int i = 0; i < 400; i++) index.add(new NameIndex.Entry("n" + i, hostile(random)));
    for (int i = 0; i < 100; i++) {
      var hits = index.search(NameParser.parse(hostile(random)), 5, 0);
      assertThat(hits)
          .as("seed %d", seed)
          .allSatisfy(h -> assertThat(h.score()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void controls_and_marks_change_nothing() {
    var random = new SplittableRandom(3);
    var plain = NameParser.parse("Samir Tarek التمريني");
    var other = NameParser.parse("سمير طارق Tamrini");
    double score = NameMatcher.score(plain, other);
    for (int run = 0; run < 200; run++) {
      var laced = new StringBuilder();
      for (char c : plain.original().toCharArray()) {
        laced.append(c);
        if (random.nextBoolean())
          laced.append("\u200B\u200E\u202A\u0640\u064E\u2060".charAt(random.nextInt(6)));
      }
      assertThat(NameMatcher.score(NameParser.parse(laced.toString()), other)).isEqualTo(score);
    }
  }

  /// Linear by count, not by clock: what is read is bounded, so that length adds nothing.
  @Test
  void very_long_names_are_cut_and_still_compared() {
    var one = NameParser.parse("محمد ".repeat(2_500));
    var glued = NameParser.parse("ب".repeat(10_000));
    var names = NameParser.parse("a ".repeat(5_000));
    assertThat(one.cut() && glued.cut() && names.cut()).isTrue();
    assertThat(one.parts().size()).isLessThanOrEqualTo(24);
    assertThat(NameMatcher.score(one, names)).isBetween(0.0, 1.0);
    assertThat(NameMatcher.score(glued, glued)).isBetween(0.0, 1.0);
  }
}
