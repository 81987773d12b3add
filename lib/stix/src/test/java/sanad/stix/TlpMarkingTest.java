package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.stix.StixObjectTest.parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlpMarkingTest {
  private static final String WHITE = "613f2e26-407d-48c7-9eca-b8e91df99dc9";
  private static final String CLEAR = "94868c89-83c2-464b-929b-a1a8aa3c8487";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'name':'TLP:WHITE','definition_type':'tlp','definition':{'tlp':'white'}",
        "'name':'TLP:CLEAR','definition_type':'TLP','definition':{'TLP':'TLP:CLEAR'}",
        "'definition_type':'statement','definition':{'statement':'custom'},'x_tool':'TLP:CLEAR'",
        "'name':'TLP:CLEAR','extensions':{'x':{'tlp_2_0':'clear'}}",
        "'modified':'2020-01-01T00:00:00.000Z','name':'everybody'",
      })
  void copies_of_one_marking_say_the_same(String members) {
    for (var uuid : new String[] {WHITE, CLEAR}) {
      assertThat(copy(uuid, members).saysTheSameAs(copy(uuid, "'x_other':1"))).isTrue();
    }
    assertThat(copy(WHITE, members).saysTheSameAs(copy(CLEAR, members))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'definition_type':'tlp','definition':{'tlp':'red'}",
        "'definition_type':'TLP','definition':{'TLP':'TLP:AMBER'}",
        "'name':'TLP:GREEN'",
        "'extensions':{'x':{'tlp_2_0':'amber+strict'}}",
      })
  void a_copy_that_names_another_level_is_another_content(String members) {
    for (var uuid : new String[] {WHITE, CLEAR}) {
      var copy = copy(uuid, members);
      assertThat(TlpMarking.of(copy.id()).orElseThrow().contradictedBy(copy)).isTrue();
      assertThat(copy.saysTheSameAs(copy(uuid, "'x_other':1"))).isFalse();
      assertThat(copy(uuid, "'x_other':1").saysTheSameAs(copy)).isFalse();
    }
  }

  @Test
  void other_markings_are_compared_whole() {
    var uuid = "0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01";
    assertThat(TlpMarking.of(copy(uuid, "'x':1").id())).isEmpty();
    assertThat(copy(uuid, "'x':1").saysTheSameAs(copy(uuid, "'x':2"))).isFalse();
  }

  private static StixObject copy(String uuid, String members) {
    return parsed(
        "{'type':'marking-definition','id':'marking-definition--%s',%s}"
            .formatted(uuid, members)
            .replace('\'', '"'));
  }
}
