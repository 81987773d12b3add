package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EightsTest {

  @Test
  void finds_what_a_plain_walk_finds() {
    var random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      var bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(4) > 0 ? 'a' : random.nextInt(256));
      }
      int from = random.nextInt(bytes.length + 1);
      int quote = from;
      while (quote < bytes.length && bytes[quote] != '"' && bytes[quote] != '\\') {
        quote++;
      }
      int special = from;
      while (special < quote && bytes[special] >= ' ') {
        special++;
      }
      long lines = 0;
      for (int i = 0; i < from; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      assertThat(Eights.quote(bytes, from, bytes.length)).isEqualTo(quote);
      assertThat(Eights.special(bytes, from, bytes.length)).isEqualTo(special);
      assertThat(Eights.lineEnds(bytes, from)).isEqualTo(lines);
    }
  }
}
