package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.0004Z");

  private static StixObject first() {
    return ObjectBuilder.of(StixId.parse("incident--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01"))
        .createdBy(StixId.parse("identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11"))
        .created(NOW)
        .modified(NOW)
        .put("name", "EXERCISE")
        .build();
  }

  @Test
  void a_new_version_is_later_even_within_the_same_millisecond() {
    StixObject second =
        Versions.newVersion(first(), Extras.parse("{\"name\":\"EXERCISE 2\"}"), NOW);
    assertThat(second.header().version()).isEqualTo("2026-11-23T10:00:00.001Z");
    assertThat(second.properties().text("name")).contains("EXERCISE 2");
    assertThat(Versions.check(first(), second)).isEmpty();
    assertThat(Versions.newest(List.of(second, first()))).contains(second);
  }

  @Test
  void nothing_follows_a_revoked_version() {
    StixObject last = Versions.revoke(first(), NOW);
    assertThat(last.header().revoked()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Versions.revoke(last, NOW.plusSeconds(1)))
        .withMessageContaining("revoked");
  }

  @Test
  void reports_all_that_a_version_must_not_change() {
    StixObject other =
        StixObjectTest.parsed(
            "{\"type\":\"incident\",\"id\":\"incident--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a02\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\"}");
    assertThat(Versions.check(first(), other))
        .extracting(Problem::path)
        .containsExactly("$.id", "$.created_by_ref", "$.created", "$.modified");
  }
}
