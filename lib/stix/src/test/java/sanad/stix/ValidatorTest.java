package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {

  private static final String HEAD =
      "\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\",";
  private static final String UUID = "--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",";

  private static String object(String type, String rest) {
    return "{\"type\":\"" + type + "\",\"id\":\"" + type + UUID + HEAD + rest + "}";
  }

  private static List<Problem> check(String json) {
    return Validator.standard().check(json);
  }

  private static void flawless(String json) {
    assertThat(check(json)).as(json).isEmpty();
  }

  private static void says(String json, Problem.Kind kind, String path, String section) {
    assertThat(check(json))
        .as(json)
        .anyMatch(
            problem ->
                problem.kind() == kind
                    && problem.path().equals(path)
                    && problem.section().equals("STIX 2.1 §" + section));
  }

  private static void error(String json, String path, String section) {
    says(json, Problem.Kind.ERROR, path, section);
  }

  private static void warning(String json, String path, String section) {
    says(json, Problem.Kind.WARNING, path, section);
    assertThat(check(json)).noneMatch(problem -> problem.kind() == Problem.Kind.ERROR);
  }

  @Test
  void finds_nothing_wrong_with_what_is_right() {
    flawless(object("incident", "\"name\":\"EXERCISE\""));
    // The four values that errata 01 added to the vocabularies.
    flawless(object("identity", "\"name\":\"EXERCISE\",\"sectors\":[\"legal\"]"));
    flawless(
        object(
            "threat-actor", "\"name\":\"EXERCISE\",\"threat_actor_types\":[\"private-sector\"]"));
    flawless(object("malware", "\"is_family\":false,\"implementation_languages\":[\"rust\"]"));
    flawless(
        object(
            "report",
            "\"name\":\"EXERCISE\",\"published\":\"2026-01-01T00:00:00Z\",\"report_types\":[\"incident\"],\"object_refs\":[\"tool--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a02\"]"));
    flawless(
        object(
            "location", "\"name\":\"EXERCISE\",\"region\":\"eastern-africa\",\"country\":\"SO\""));
    flawless(
        "{\"type\":\"email-addr\",\"id\":\"email-addr--2d77a846-6264-5d51-b586-e43822ea1ea3\",\"value\":\"exercise@example.com\"}");
  }

  @Test
  void reports_every_problem_at_once_with_its_place() {
    String json =
        object(
            "malware",
            "\"is_family\":\"no\",\"first_seen\":\"2026-01-02T00:00:00Z\",\"last_seen\":\"2026-01-01T00:00:00Z\",\"aliases\":[],\"kill_chain_phases\":[{\"phase_name\":\"x\"}],\"sample_refs\":[\"identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11\"]");
    error(json, "$.is_family", "4.11");
    error(json, "$.last_seen", "4.11");
    error(json, "$.aliases", "2.12");
    error(json, "$.kill_chain_phases[0].kill_chain_name", "2.11");
    error(json, "$.sample_refs[0]", "4.11");
    assertThat(check(json)).hasSize(5);
  }

  @Test
  void checks_identifiers_and_their_versions() {
    error(object("incident", "\"name\":\"E\"").replace("-4a2f-", "-7a2f-"), "$.id", "2.9");
    warning(object("incident", "\"name\":\"E\"").replace("-4a2f-", "-5a2f-"), "$.id", "2.9");
    error(object("incident", "\"name\":\"E\"").replace("incident--", "campaign--"), "$.id", "2.9");
    error(
        "{\"type\":\"process\",\"id\":\"process--2d77a846-6264-5d51-b586-e43822ea1ea3\",\"pid\":1}",
        "$.id",
        "2.9");
    warning(
        "{\"type\":\"url\",\"id\":\"url" + UUID + "\"value\":\"https://example.com/\"}",
        "$.id",
        "2.9");
  }

  @Test
  void checks_times_and_their_order() {
    error(
        object("incident", "\"name\":\"E\"")
            .replace("01.000Z", "01Z")
            .replace("00:00:00.000Z\",\"mod", "00:00:00Z\",\"mod"),
        "$.created",
        "3.2");
    error(
        object("incident", "\"name\":\"E\"").replace("\"modified\":\"2026", "\"modified\":\"2025"),
        "$.modified",
        "3.6");
    error(
        object(
            "report",
            "\"name\":\"E\",\"object_refs\":[\"incident"
                + UUID.replace(",", "")
                + "],\"published\":\"2026-02-30T00:00:00Z\""),
        "$.published",
        "2.16");
  }

  @Test
  void separates_open_vocabularies_from_enumerations() {
    warning(object("tool", "\"name\":\"E\",\"tool_types\":[\"spoon\"]"), "$.tool_types[0]", "4.18");
    error(
        object(
            "opinion",
            "\"opinion\":\"perhaps\",\"object_refs\":[\"incident" + UUID.replace(",", "") + "]"),
        "$.opinion",
        "4.15");
  }

  @Test
  void checks_markings_and_their_selectors() {
    error(
        object(
            "incident",
            "\"name\":\"E\",\"object_marking_refs\":[\"incident" + UUID.replace(",", "") + "]"),
        "$.object_marking_refs[0]",
        "3.2");
    String granular =
        object(
            "incident",
            "\"name\":\"E\",\"granular_markings\":[{\"lang\":\"ar\",\"marking_ref\":\"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da\",\"selectors\":[\"nothing\",\"[0]\"]}]");
    error(granular, "$.granular_markings[0]", "7.2.3");
    error(granular, "$.granular_markings[0].selectors[0]", "7.2.3.1");
    error(granular, "$.granular_markings[0].selectors[1]", "7.2.3.1");
    error(
        "{\"type\":\"marking-definition\",\"id\":\"marking-definition"
            + UUID
            + "\"spec_version\":\"2.1\",\"created\":\"2017-01-20T00:00:00.000Z\",\"name\":\"TLP:RED\",\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"red\"}}",
        "$.id",
        "7.2.1.4");
  }

  @Test
  void says_of_a_marking_that_it_marks_itself() {
    String own = "marking-definition--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01";
    String marking =
        "{\"type\":\"marking-definition\",\"id\":\"%1$s\",\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\",\"definition_type\":\"statement\",\"definition\":{\"statement\":\"EXERCISE\"},%2$s}";
    String whole = "\"object_marking_refs\":[\"%s\"]".formatted(own);
    String part =
        "\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":[\"definition\"]}]"
            .formatted(own);
    error(marking.formatted(own, whole), "$.object_marking_refs", "7.2.1");
    error(marking.formatted(own, part), "$.granular_markings[0].marking_ref", "7.2.1");
    flawless(marking.formatted(own, whole.replace("9a01", "9a02")));
  }

  @Test
  void says_which_member_makes_a_marking_none_of_the_four_of_tlp() {
    String amber =
        "{\"type\":\"marking-definition\",\"id\":\"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82\",\"spec_version\":\"2.1\",\"created\":\"2017-01-20T00:00:00.000Z\",\"name\":\"TLP:AMBER\",\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"amber\"}}";
    flawless(amber);
    error(amber.replace("TLP:AMBER", "TLP:amber"), "$.name", "7.2.1.4");
    error(amber.replace(".000Z", "Z"), "$.created", "7.2.1.4");
    error(amber.replace(":\"amber\"", ":\"red\""), "$.id", "7.2.1.4");
    error(amber.replace(":\"amber\"", ":\"clear\""), "$.definition", "7.2.1.4");
    error(amber.replace("{\"type\"", "{\"x_own\":1,\"type\""), "$.x_own", "7.2.1.4");
    warning(
        "{\"type\":\"marking-definition\",\"id\":\"marking-definition"
            + UUID
            + "\"spec_version\":\"2.1\",\"created\":\"2017-01-20T00:00:00.000Z\",\"definition_type\":\"\",\"definition\":{\"own\":\"E\"}}",
        "$.definition_type",
        "7.2.1");
  }

  @Test
  void says_the_place_in_a_list_and_in_an_extension() {
    warning(
        object(
            "tool",
            "\"name\":\"E\",\"kill_chain_phases\":[{\"kill_chain_name\":\"exercise\",\"phase_name\":\"One_Two\"}]"),
        "$.kill_chain_phases[0].phase_name",
        "2.11");
    warning(
        "{\"type\":\"process\",\"id\":\"process"
            + UUID
            + "\"extensions\":{\"windows-process-ext\":{\"priority\":\"HIGH\"}}}",
        "$.extensions['windows-process-ext'].priority",
        "6.13.2");
    assertThat(check("{\"id\":\"tool" + UUID.replace(",", "") + "}"))
        .extracting(Problem::path)
        .doesNotContain("$.id");
  }

  @Test
  void checks_observables_by_their_forms() {
    error(
        "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr" + UUID + "\"value\":\"192.168.0.1/33\"}",
        "$.value",
        "6.8");
    error(
        "{\"type\":\"ipv6-addr\",\"id\":\"ipv6-addr" + UUID + "\"value\":\"2001::db8::1\"}",
        "$.value",
        "6.9");
    warning(
        "{\"type\":\"ipv6-addr\",\"id\":\"ipv6-addr"
            + UUID
            + "\"value\":\"2001:db8::192.0.2.1/64\"}",
        "$.id",
        "2.9");
    error(
        "{\"type\":\"mac-addr\",\"id\":\"mac-addr" + UUID + "\"value\":\"D2:FB:49:24:37:18\"}",
        "$.value",
        "6.10");
    error(
        "{\"type\":\"windows-registry-key\",\"id\":\"windows-registry-key"
            + UUID
            + "\"key\":\"HKLM\\\\System\"}",
        "$.key",
        "6.17");
    error(
        "{\"type\":\"file\",\"id\":\"file" + UUID + "\"hashes\":{\"MD5\":\"12\"}}",
        "$.hashes.MD5",
        "2.7");
    error(
        "{\"type\":\"artifact\",\"id\":\"artifact" + UUID + "\"payload_bin\":\"YQ=\"}",
        "$.payload_bin",
        "2.1");
    error("{\"type\":\"file\",\"id\":\"file" + UUID + "\"size\":1}", "$", "6.7");
  }

  @Test
  void checks_patterns_and_relationships() {
    error(
        object(
            "indicator",
            "\"pattern\":\"[a:b ="
                + " ]\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-01-01T00:00:00Z\""),
        "$.pattern",
        "9");
    warning(
        object(
            "relationship",
            "\"relationship_type\":\"mitigates\",\"source_ref\":\"malware"
                + UUID
                + "\"target_ref\":\"tool"
                + UUID.replace(",", "")),
        "$.relationship_type",
        "5.1");
    error(
        object(
            "relationship",
            "\"relationship_type\":\"uses\",\"source_ref\":\"malware"
                + UUID
                + "\"target_ref\":\"bundle"
                + UUID.replace(",", "")),
        "$.target_ref",
        "5.1");
  }

  @Test
  void takes_foreign_content_and_says_how_it_should_come() {
    warning(object("incident", "\"name\":\"E\",\"x_own_rank\":7"), "$.x_own_rank", "7.3");
    warning(
        object("x-own-thing", "\"anything\":{\"at\":[1,null]}").replace(",null", ""),
        "$.type",
        "7.3");
    error(object("incident", "\"name\":\"E\",\"X\":7"), "$.X", "3.1");
    String mutex =
        "{\"type\":\"mutex\",\"id\":\"mutex"
            + UUID
            + "\"name\":\"E\",\"x_own\":[{\"a-1\":{\"Rank\":7}}]}";
    warning(mutex, "$.x_own[0]['a-1'].Rank", "2.3");
    assertThat(check(mutex.replace("Rank", "SHA-256")))
        .extracting(Problem::section)
        .doesNotContain("STIX 2.1 §2.3");
    error(object("incident", "\"name\":\"E\",\"x_own\":null"), "$.x_own", "2");
    flawless(
        object(
            "incident",
            "\"name\":\"E\",\"rank\":{\"Own\":7},\"extensions\":{\"extension-definition--1c8e3b10-0b77-4c65-9c3a-3f0d1f4ef0a1\":{\"extension_type\":\"toplevel-property-extension\"}}"));
  }

  @Test
  void checks_extensions_against_their_schemas() {
    StixId definition = StixId.parse("extension-definition--1c8e3b10-0b77-4c65-9c3a-3f0d1f4ef0a1");
    Validator validator =
        Validator.with(
            ExtensionSchemas.none()
                .withBody(
                    definition,
                    "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\"properties\":{\"rank\":{\"type\":\"integer\",\"minimum\":1}},\"required\":[\"rank\"]}"));
    String with =
        "\"name\":\"E\",\"extensions\":{\""
            + definition
            + "\":{\"extension_type\":\"property-extension\",\"rank\":%s}}";
    assertThat(validator.check(object("incident", with.formatted("3")))).isEmpty();
    assertThat(validator.check(object("incident", with.formatted("0"))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.section()).contains(definition.toString()))
        .satisfies(problem -> assertThat(problem.message()).contains("/rank"));
  }

  @Test
  void checks_bundles_with_members_of_both_versions() {
    String older =
        "{\"type\":\"identity\",\"id\":\"identity"
            + UUID
            + "\"created\":\"2017-01-01T00:00:00.000Z\",\"modified\":\"2017-01-01T00:00:00.000Z\",\"name\":\"E\",\"identity_class\":\"group\"}";
    String bundle =
        "{\"type\":\"bundle\",\"id\":\"bundle"
            + UUID
            + "\"objects\":["
            + object("incident", "\"name\":\"E\"")
            + ","
            + object("incident", "\"name\":\"E\"")
            + ","
            + older
            + "]}";
    assertThat(check(bundle))
        .extracting(Problem::path)
        .containsExactly("$.objects[1].id", "$.objects[2]", "$.objects[2].id");
    error("{\"type\":\"bundle\",\"id\":\"bundle" + UUID + "\"objects\":[]}", "$.objects", "2.12");
  }
}
