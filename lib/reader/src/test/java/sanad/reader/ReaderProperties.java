package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds of every reading, over texts drawn from pieces of reports, noise and rare characters.
class ReaderProperties {
  private static final String[] PIECES = {
    "تفكيك خلية إرهابية",
    "في مدينة وجدة",
    "و",
    "ب",
    "لل",
    "المغرب",
    "«داعش»",
    "25 مارس 2021",
    "12/",
    "31/12/2025",
    "@",
    "a@b.example",
    "+212 600 00 00 01",
    "GB82 WEST 1234",
    "\n",
    ". ",
    "، ",
    "“",
    "”",
    "السلطات",
    "الأمريكية",
    "المملكة",
    "خلية",
    "توقيف أربعة أشخاص",
    "The",
    "police",
    "arrested",
    "Moroccan intelligence services",
    "le 1er août",
    "2024",
    "😀",
    "\u202e",
    "ـ",
    "ُ",
    "قبل",
    "الجمعة",
    "رمضان 1446",
    "9",
    "مليون",
    "\u200f",
    "d'Ivoire",
    "Côte",
    "@abu_x",
    "t.me/",
    "00",
    "حساب",
    "أواخر",
  };

  @Test
  void spans_lie_in_the_text_in_order_and_names_do_not_overlap() {
    long seed = 20261123L;
    Random random = new Random(seed);
    for (int run = 0; run < 400; run++) {
      String text = draw(random);
      Reading reading = Readings.of(text);
      int end = 0;
      int start = 0;
      for (Mention mention : reading.mentions()) {
        Span span = mention.span();
        assertThat(span.end())
            .as("seed %d, run %d", seed, run)
            .isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        assertThat(span.start()).as("seed %d, run %d", seed, run).isGreaterThanOrEqualTo(start);
        start = span.start();
        if (!(mention instanceof TriggerMention)) {
          assertThat(span.start()).as("seed %d, run %d", seed, run).isGreaterThanOrEqualTo(end);
          end = span.end();
        }
        assertThat(reading.surface(span)).as("seed %d, run %d", seed, run).isNotBlank();
      }
    }
  }

  @Test
  void the_same_text_gives_the_same_reading_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr", "ar-SA-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Reader elsewhere = Reader.standard();
        Random random = new Random(5L);
        for (int run = 0; run < 50; run++) {
          Text text = Text.of(draw(random), "test/1");
          assertThat(elsewhere.read(text)).isEqualTo(Readings.READER.read(text));
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sentences_cover_every_word_once() {
    Random random = new Random(6L);
    for (int run = 0; run < 100; run++) {
      Reading reading = Readings.of(draw(random));
      int end = 0;
      for (Span sentence : reading.sentences()) {
        assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
        end = sentence.end();
      }
    }
  }

  @Test
  void within_and_sentence_agree_with_looking_at_all() {
    Random random = new Random(7L);
    for (int run = 0; run < 100; run++) {
      Reading reading = Readings.of(draw(random));
      for (Span sentence : reading.sentences()) {
        assertThat(reading.sentence(sentence)).isEqualTo(sentence);
        assertThat(reading.within(sentence))
            .isEqualTo(
                reading.mentions().stream().filter(m -> sentence.contains(m.span())).toList());
      }
    }
  }

  @Test
  void a_text_beyond_the_longest_is_read_to_there() {
    Text text = Text.of("😀 في وجدة. ".repeat(100), "test/1");
    Reading reading = Reader.readingAtMost(115).read(text);
    assertThat(reading.readTo()).isEqualTo(115);
    assertThat(reading.mentions()).hasSize(10);
    assertThat(Readings.READER.read(text).readTo()).isEqualTo(1100);
    assertThat(Readings.READER.read(text).mentions()).hasSize(100);
  }

  private static String draw(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
