package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DeterministicIdTest {

  @Test
  void agrees_with_the_identifiers_that_others_make() {
    assertThat(DeterministicId.of("ipv4-addr", Extras.parse("{\"value\":\"198.51.100.3\"}")))
        .hasToString("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(DeterministicId.of("domain-name", Extras.parse("{\"value\":\"example.com\"}")))
        .hasToString("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
  }

  @Test
  void takes_one_hash_by_preference() {
    String sha = "\"SHA-256\":\"fe90a7e910cb3a4739bed9180e807e93fa70c90f25a8915476f5e4bfbac681db\"";
    StixId both =
        DeterministicId.of(
            "file",
            Extras.parse(
                "{\"hashes\":{%s,\"MD5\":\"d41d8cd98f00b204e9800998ecf8427e\"}}".formatted(sha)));
    StixId md5 =
        DeterministicId.of(
            "file", Extras.parse("{\"hashes\":{\"MD5\":\"d41d8cd98f00b204e9800998ecf8427e\"}}"));
    assertThat(both).isEqualTo(md5);
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
