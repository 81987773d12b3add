package sanad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void is_that_of_the_standard_over_utf8() {
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Sha256.hex("سند")).isEqualTo(Sha256.hex("سند".getBytes(StandardCharsets.UTF_8)));
    assertThat(Sha256.of("abc")).hasSize(32);
  }
}
