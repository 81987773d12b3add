package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StixIdTest {

  private static final String ID = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";

  @Test
  void reads_and_writes_an_identifier() {
    assertThat(StixId.parse(ID).type()).isEqualTo("identity");
    assertThat(StixId.parse(ID)).hasToString(ID);
  }

  @Test
  void takes_two_spellings_of_one_uuid_for_one_identifier() {
    assertThat(StixId.parse("identity--7B4F3C9E-0A43-4C9A-9A56-3F0F0D2C1E11"))
        .isEqualTo(StixId.parse(ID));
  }

  @Test
  void refuses_what_is_no_identifier() {
    for (String text :
        new String[] {
          "",
          "identity",
          "identity-7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11",
          "--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11",
          "Identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11",
          "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e1",
          "identity--7b4f3c9e+0a43-4c9a-9a56-3f0f0d2c1e11",
          "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11 "
        }) {
      assertThat(StixId.of(text)).as(text).isEmpty();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StixId.parse("identity"))
        .withMessageContaining("expected 'type--UUID', got 'identity'");
  }

  @Test
  void draws_random_identifiers_of_version_4() {
    StixId id = StixId.random("incident", new Random(7));
    assertThat(id.uuid().version()).isEqualTo(4);
    assertThat(id.uuid().variant()).isEqualTo(2);
    assertThat(StixId.parse(id.toString())).isEqualTo(id);
  }
}
