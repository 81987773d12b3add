package sanad.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sanad.taxii.QueryReader.Field;
import sanad.taxii.TaxiiQuery.VersionMatch;

class QueryReaderTest {
  private static TaxiiQuery read(String raw) {
    return switch (QueryReader.read(raw, Field.OBJECTS)) {
      case QueryReading.Read(var query) -> query;
      case QueryReading.Malformed(var faults) -> throw new AssertionError(faults);
    };
  }

  @Test
  void an_empty_query_asks_for_everything() {
    assertThat(read("")).isEqualTo(TaxiiQuery.ALL);
  }

  @Test
  void reads_plain_and_encoded_brackets_and_lists() {
    var query =
        read(
            "match%5Btype%5D=indicator,malware&match[version]=first,2016-04-06T20:03:48.000Z"
                + "&added_after=2026-11-23T10:15:30.123456Z&limit=7&other=1&match[x]=y");
    assertThat(query.types()).containsExactlyInAnyOrder("indicator", "malware");
    assertThat(query.versions())
        .containsExactlyInAnyOrder(
            new VersionMatch.First(),
            new VersionMatch.Exact(Instant.parse("2016-04-06T20:03:48Z")));
    assertThat(query.addedAfter()).contains(Instant.parse("2026-11-23T10:15:30.123456Z"));
    assertThat(query.limit()).isEqualTo(OptionalInt.of(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=abc",
        "limit=",
        "limit=1.5",
        "limit=1&limit=2",
        "added_after=yesterday",
        "added_after=2026-13-23T10:15:30Z",
        "added_after=2026-11-23T10:15:30Z&added_after=2026-11-23T10:15:30Z",
        "match[type]=a&match[type]=b",
        "match[type]=a&match%5btype%5d=b",
        "match[version]=all,last",
        "match[version]=newest",
        "match[id]=",
        "match[type]=%00",
        "match[id]=a,b%0A",
        "limit=%zz"
      })
  void a_malformed_field_is_a_fault(String raw) {
    assertThat(QueryReader.read(raw, Field.OBJECTS)).isInstanceOf(QueryReading.Malformed.class);
  }

  @Test
  void a_version_is_as_precise_as_its_object_says() {
    assertThat(read("match[version]=2016-04-06T20:03:48.123456789012Z").versions())
        .containsExactly(new VersionMatch.Exact(Instant.parse("2016-04-06T20:03:48.123456789Z")));
    for (var text : List.of("48.Z", "480Z", "48.1234567890")) {
      assertThat(TaxiiTime.read("2016-04-06T20:03:" + text)).as(text).isEmpty();
    }
  }

  /// Read as the second before, it would name another version, for a deletion too.
  @Test
  void a_leap_second_is_the_following_second_as_in_the_versions_of_objects() {
    assertThat(read("match[version]=2016-12-31T23:59:60Z,2016-12-31T22:59:60.5Z").versions())
        .containsExactlyInAnyOrder(
            new VersionMatch.Exact(Instant.parse("2017-01-01T00:00:00Z")),
            new VersionMatch.Exact(Instant.parse("2016-12-31T23:00:00.500Z")));
    assertThat(TaxiiTime.read("2016-12-31T23:59:61Z")).isEmpty();
    assertThat(TaxiiTime.read("2016-12-31T24:00:00Z")).isEmpty();
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(QueryReader.read("limit=0&added_after=x&match[version]=y", Field.OBJECTS))
        .isInstanceOfSatisfying(
            QueryReading.Malformed.class, m -> assertThat(m.faults()).hasSize(3));
  }

  @Test
  void an_endpoint_ignores_what_it_does_not_know() {
    assertThat(QueryReader.read("match[version]=nonsense&limit=3", Field.VERSIONS))
        .isInstanceOf(QueryReading.Read.class);
  }

  @Test
  void a_limit_beyond_all_numbers_is_much() {
    assertThat(read("limit=99999999999999999999").limit())
        .isEqualTo(OptionalInt.of(Integer.MAX_VALUE));
  }

  @Test
  void what_is_written_is_read_back() {
    var query = read("match[version]=first,last&match[id]=a,b&next=x%2By%3D&limit=3&match[type]=t");
    assertThat(read(query.encoded().substring(1))).isEqualTo(query);
  }
}
