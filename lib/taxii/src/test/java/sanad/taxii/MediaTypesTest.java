package sanad.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json;version=2.1",
        "application/taxii+json; version=2.1",
        "application/taxii+json ; version = \"2.1\"",
        "Application/TAXII+JSON;Version=2.1",
        "application/taxii+json",
        "text/html, application/taxii+json;version=2.1;q=0.5",
        "application/taxii+json;version=2.0, application/taxii+json;version=2.1",
        "application/xml;q=0.9, */*;q=0.1",
        "application/*",
        "x/y;a=\"1,2;3\", application/taxii+json",
        "application/taxii+json;q=1.0",
        "*/*;q=0, application/taxii+json",
        "application/*;q=0, application/taxii+json;version=2.1, */*"
      })
  void admits_taxii_in_every_spelling(String accept) {
    assertThat(MediaTypes.accepted(Optional.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/json",
        "application/taxii+json;version=2.0",
        "application/taxii+json;version=\"9.9\"",
        "application/taxii+json;version=2.1;q=0",
        "application/taxii+json;q=0, */*",
        "application/*;q=0, */*",
        "application/stix+json;version=2.1",
        "application/taxii+jsonx"
      })
  void refuses_other_media_types(String accept) {
    assertThat(MediaTypes.accepted(Optional.of(accept))).isFalse();
  }

  @Test
  void admits_everything_where_nothing_is_said() {
    assertThat(MediaTypes.accepted(Optional.empty())).isTrue();
  }

  @Test
  void a_body_must_be_taxii() {
    assertThat(MediaTypes.sent(Optional.of("application/taxii+json; version=2.1"))).isTrue();
    assertThat(MediaTypes.sent(Optional.of("application/taxii+json"))).isTrue();
    assertThat(MediaTypes.sent(Optional.of("application/taxii+json;charset=utf-8"))).isTrue();
    assertThat(MediaTypes.sent(Optional.of("application/json"))).isFalse();
    assertThat(MediaTypes.sent(Optional.of("*/*"))).isFalse();
    assertThat(MediaTypes.sent(Optional.empty())).isFalse();
  }
}
