package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeterministicIdTest {

  @Test
  void agrees_with_the_identifiers_that_others_make() {
    assertThat(DeterministicId.of("ipv4-addr", Extras.parse("{\"value\":\"198.51.100.3\"}")))
        .hasToString("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(DeterministicId.of("domain-name", Extras.parse("{\"value\":\"example.com\"}")))
        .hasToString("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
  }

  /// **Source:** STIX 2.1 section 2.9: MD5, SHA-1, SHA-256, SHA-512, else any other.
  @Test
  void takes_one_hash_by_preference() {
    var hashes = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SSDEEP");
    for (int i = 0; i < hashes.size(); i++) {
      assertThat(file(hashes.subList(i, hashes.size()).reversed()))
          .as(hashes.get(i))
          .isEqualTo(file(List.of(hashes.get(i))));
    }
  }

  private static StixId file(List<String> hashes) {
    var all = Extras.builder();
    hashes.forEach(hash -> all.put(hash, "digest of " + hash));
    return DeterministicId.of("file", Extras.builder().put("hashes", all.build()).build());
  }

  @Test
  void refuses_where_nothing_contributes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeterministicId.of("process", Extras.parse("{\"pid\":3}")))
        .withMessageContaining("got type 'process', whose identifiers are random");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeterministicId.of("file", Extras.parse("{\"size\":3}")))
        .withMessageContaining("expected one of [hashes, name, parent_directory_ref, extensions]");
  }
}
