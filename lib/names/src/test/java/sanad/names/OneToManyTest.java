package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one word asked of many comes to is what each pair comes to by itself, whatever was compared
/// before; words of made-up letters.
final class OneToManyTest {
  private static final int ASKED = 200;
  private static final int OTHERS = 120;
  private static final int[] FLOORS = {-8 * Transducer.UNIT, -3 * Transducer.UNIT, 0, 700};

  @ParameterizedTest
  @CsvSource({"AL,false", "AL,true", "LL,false", "LL,true", "AA,false", "AA,true"})
  void scores_as_each_pair_by_itself(String alphabets, boolean turned) {
    Weights weights = Weights.shipped();
    Transducer t =
        switch (alphabets) {
          case "AL" -> weights.arabicLatin();
          case "LL" -> weights.latinLatin();
          default -> weights.arabicArabic();
        };
    var reach = new Reach(t, turned);
    var many = new OneToMany(reach);
    var random = new SplittableRandom(29);
    int found = 0;
    for (int k = 0; k < ASKED; k++) {
      byte[] asked = word(random, reach.askedBase, reach.askedLetters);
      many.begin(asked, 0, asked.length);
      for (byte[] other : others(random, reach, asked)) {
        int floor = FLOORS[random.nextInt(FLOORS.length)];
        int pair = turned ? score(t, other, asked) : score(t, asked, other);
        assertThat(many.score(other, other.length, floor)).isEqualTo(Math.max(floor, pair));
        if (pair > floor) found++;
      }
    }
    assertThat(found).isPositive();
  }

  private static int score(Transducer t, byte[] x, byte[] y) {
    return t.score(x, 0, x.length, y, 0, y.length, new int[Transducer.SCRATCH]);
  }

  /// Words with common beginnings in the order of their letters, some near the one asked; then the
  /// same in no order.
  private static byte[][] others(SplittableRandom random, Reach reach, byte[] asked) {
    byte[][] out = new byte[2 * OTHERS][];
    for (int k = 0; k < OTHERS; k++) {
      boolean near = reach.base == reach.askedBase && random.nextInt(3) == 0;
      byte[] word = near ? asked.clone() : word(random, reach.base, reach.letters);
      if (k > 0 && random.nextInt(2) == 0) {
        int same = Math.min(random.nextInt(6), Math.min(word.length, out[k - 1].length));
        System.arraycopy(out[k - 1], 0, word, 0, same);
      }
      word[random.nextInt(word.length)] = letter(random, reach.base, reach.letters);
      out[k] = word;
    }
    Arrays.sort(out, 0, OTHERS, Arrays::compare);
    for (int k = 0; k < OTHERS; k++) out[OTHERS + k] = out[random.nextInt(OTHERS)];
    return out;
  }

  private static byte[] word(SplittableRandom random, int base, int letters) {
    byte[] word = new byte[random.nextInt(8) == 0 ? random.nextInt(1, 40) : random.nextInt(1, 10)];
    for (int i = 0; i < word.length; i++) word[i] = letter(random, base, letters);
    return word;
  }

  /// The first letters of the alphabet are as likely as all others, so that words are like.
  private static byte letter(SplittableRandom random, int base, int letters) {
    return (byte) (base + (random.nextBoolean() ? random.nextInt(6) : random.nextInt(letters)));
  }
}
