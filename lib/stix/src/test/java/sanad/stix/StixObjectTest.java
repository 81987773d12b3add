package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StixObjectTest {

  private static final StixId IDENTITY =
      StixId.parse("identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11");
  private static final StixId INCIDENT =
      StixId.parse("incident--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01");
  private static final StixId MARKING =
      StixId.parse("marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487");
  private static final StixId EVENT =
      StixId.parse("extension-definition--1c8e3b10-0b77-4c65-9c3a-3f0d1f4ef0a1");

  static StixObject parsed(String json) {
    assertThat(StixObject.parse(json)).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) StixObject.parse(json)).object();
  }

  static List<Problem> malformed(String json) {
    assertThat(StixObject.parse(json)).isInstanceOf(ParseResult.Malformed.class);
    return ((ParseResult.Malformed) StixObject.parse(json)).problems();
  }

  @Test
  void keeps_the_text_to_the_byte_and_reads_its_head() {
    String json =
        """
        { "type":"incident", "id":"%s", "spec_version":"2.1",
          "created":"2026-11-01T08:00:00.1Z","modified":"2026-11-02T08:00:00.120000Z",
          "created_by_ref":"%s", "name":"EXERCISE تمرين", "x_foo": 1.50,
          "object_marking_refs":["%s"],
          "extensions":{"%s":{"extension_type":"property-extension","place":"بلدة مخترعة",
             "actor_refs":["%s","%s"]}} }\
        """
            .formatted(INCIDENT, IDENTITY, MARKING, EVENT, IDENTITY, IDENTITY);
    StixObject object = parsed(json);
    assertThat(object.json()).isSameAs(json);
    ObjectHeader header = object.header();
    assertThat(header.id()).isEqualTo(INCIDENT);
    assertThat(header.type()).isEqualTo("incident");
    assertThat(header.version()).isEqualTo("2026-11-02T08:00:00.120000Z");
    assertThat(header.created()).contains(Instant.parse("2026-11-01T08:00:00.100Z"));
    assertThat(header.createdBy()).contains(IDENTITY);
    assertThat(header.markings()).containsExactly(MARKING);
    assertThat(header.references()).containsExactly(IDENTITY);
    assertThat(header.revoked()).isFalse();
    assertThat(header.searchText()).contains("EXERCISE تمرين").contains("بلدة مخترعة");
    assertThat(object.properties().get("x_foo")).contains(new Value.Decimal(1.5));
  }

  /// It is a key wherever the object is kept or named.
  @Test
  void a_version_of_more_digits_than_any_clock_has_is_none() {
    var object =
        """
        {"type":"incident","spec_version":"2.1","id":"%s","created":"2026-11-01T08:00:00Z",\
        "modified":"2026-11-01T08:00:00.%sZ","name":"EXERCISE"}""";
    assertThat(parsed(object.formatted(INCIDENT, "1".repeat(40))).header().version()).hasSize(61);
    assertThat(malformed(object.formatted(INCIDENT, "1".repeat(400))))
        .extracting(Problem::path)
        .containsExactly("$.modified");
  }

  @Test
  void without_a_word_on_its_specification_an_object_is_of_2_0_but_for_observables() {
    String head = "\"type\":\"%1$s\",\"id\":\"%1$s--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\"";
    String versioned = "{" + head + ",\"created\":\"2017-01-01T00:00:00.000Z\"%2$s}";
    assertThat(specVersion(versioned.formatted("campaign", ""))).isEqualTo("2.0");
    assertThat(specVersion(versioned.formatted("marking-definition", ""))).isEqualTo("2.0");
    assertThat(specVersion(versioned.formatted("url", ""))).isEqualTo("2.1");
    assertThat(specVersion(("{" + head + "}").formatted("x-exercise"))).isEqualTo("2.1");
    assertThat(specVersion(versioned.formatted("campaign", ",\"spec_version\":\"2.1\"")))
        .isEqualTo("2.1");
    String later = versioned.formatted("campaign", ",\"spec_version\":\"2.2\"");
    assertThat(specVersion(later)).isEqualTo("2.2");
    assertThat(parsed(later).header().isOfKnownSpecification()).isFalse();
  }

  private static String specVersion(String json) {
    return parsed(json).header().specVersion();
  }

  @Test
  void an_observable_has_no_version_and_a_marking_only_the_created_one() {
    assertThat(
            parsed("{\"type\":\"url\",\"id\":\"url--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\"}")
                .header()
                .version())
        .isEmpty();
    assertThat(
            parsed(
                    "{\"type\":\"marking-definition\",\"id\":\"%s\",\"created\":\"2026-01-01T00:00:00Z\"}"
                        .formatted(MARKING))
                .header()
                .version())
        .isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void reports_all_faults_of_a_head_at_once() {
    assertThat(
            malformed(
                "{\"type\":\"incident\",\"id\":\"%s\",\"created\":\"yesterday\",\"modified\":1,\"revoked\":\"no\",\"object_marking_refs\":[\"secret\"]}"
                    .formatted(IDENTITY)))
        .extracting(Problem::path)
        .containsExactly("$.id", "$.created", "$.modified", "$.revoked", "$.object_marking_refs");
    assertThat(malformed("[]")).extracting(Problem::path).containsExactly("$");
    assertThat(malformed("{\"type\":\"x\"")).hasSize(1);
  }

  @Test
  void builds_an_object_in_the_order_of_the_standard() {
    StixObject built =
        ObjectBuilder.of(INCIDENT)
            .extension(EVENT, Extras.builder().put("extension_type", "property-extension").build())
            .markings(List.of(MARKING))
            .modified(Instant.parse("2026-11-02T00:00:00.5Z"))
            .created(Instant.parse("2026-11-01T00:00:00Z"))
            .createdBy(IDENTITY)
            .put("name", "EXERCISE")
            .put("labels", List.of())
            .lang("ar")
            .build();
    assertThat(built.json())
        .isEqualTo(
            "{\"type\":\"incident\",\"spec_version\":\"2.1\",\"id\":\"%s\",\"created_by_ref\":\"%s\",\"created\":\"2026-11-01T00:00:00.000Z\",\"modified\":\"2026-11-02T00:00:00.500Z\",\"name\":\"EXERCISE\",\"object_marking_refs\":[\"%s\"],\"lang\":\"ar\",\"extensions\":{\"%s\":{\"extension_type\":\"property-extension\"}}}"
                .formatted(INCIDENT, IDENTITY, MARKING, EVENT));
    assertThat(parsed(built.json())).isEqualTo(built);
    assertThat(parsed(built.json()).header()).isEqualTo(built.header());
  }

  @Test
  void members_answer_by_kind_and_compare_without_order() {
    Extras one =
        Extras.parse("{\"a\":\"x\",\"b\":2,\"c\":[\"p\",1,\"q\"],\"d\":{\"e\":true},\"f\":null}");
    assertThat(one.text("a")).contains("x");
    assertThat(one.text("b")).isEmpty();
    assertThat(one.whole("b")).contains(2L);
    assertThat(one.texts("c")).containsExactly("p", "q");
    assertThat(one.group("d").flatMap(d -> d.flag("e"))).contains(true);
    assertThat(one)
        .isEqualTo(
            Extras.parse(
                "{\"f\":null,\"d\":{\"e\":true},\"c\":[\"p\",1,\"q\"],\"b\":2,\"a\":\"x\"}"));
    assertThat(one.toJson())
        .isEqualTo("{\"a\":\"x\",\"b\":2,\"c\":[\"p\",1,\"q\"],\"d\":{\"e\":true},\"f\":null}");
  }
}
