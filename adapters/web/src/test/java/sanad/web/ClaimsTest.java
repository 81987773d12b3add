package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import sanad.handling.Extension;
import sanad.stix.ParseResult;
import sanad.stix.StixObject;

class ClaimsTest {
  private static final Wording EN =
      new Wording(new Texts(), Language.EN, ZoneOffset.UTC, Instant.parse("2026-11-23T10:00:00Z"));

  /// A category of MISP is no standing of a person in a case, and its type is for people.
  @Test
  void what_another_tool_tells_keeps_its_own_words() {
    var json =
        """
        {"type":"x-misp-object","id":"x-misp-object--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01",
         "x_misp_attributes":[{"type":"ip-src","category":"victim","value":"198.51.100.7","n":[1,2]},
           {"type":"text","to_ids":true}],
         "x_misp_name":"EXERCISE"}
        """;
    var lines = Claims.of(parsed(json), EN);
    assertThat(lines.get("x_misp_attributes"))
        .extracting(line -> line.value().replaceAll("[\\u2066-\\u2069]", ""))
        .containsExactly(
            "type: ip-src · category: victim · value: 198.51.100.7 · n: 1 · n: 2",
            "type: text · to_ids: yes");
    assertThat(lines.get("x_misp_name")).extracting(Claims.Line::value).containsExactly("EXERCISE");
  }

  /// Under the identifier of ours a category is a standing in a case; under another's it may be
  /// anything, and both stand on one object.
  @Test
  void what_another_tools_extension_tells_keeps_its_own_words() {
    var json =
        """
        {"type":"identity","id":"identity--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01","name":"EXERCISE",
         "extensions":{
          "%s":{"extension_type":"property-extension","category":"victim"},
          "extension-definition--1c8e3b10-0b77-4c65-9c3a-3f0d1f4ef0a1":
           {"extension_type":"property-extension","category":"victim","id":"7","of":{"kind":"alias"}}}}
        """
            .formatted(Extension.named("person").id());
    var lines = Claims.of(parsed(json), EN);
    assertThat(lines.get("category"))
        .extracting(Claims.Line::value)
        .containsExactly(EN.word("category", "victim"));
    assertThat(lines.get("extensions.category"))
        .extracting(Claims.Line::value)
        .containsExactly("victim");
    assertThat(lines.get("extensions.id")).extracting(Claims.Line::value).containsExactly("7");
    assertThat(lines.get("extensions.of"))
        .extracting(line -> line.value().replaceAll("[\\u2066-\\u2069]", ""))
        .containsExactly("kind: alias");
    assertThat(lines).doesNotContainKey("extensions.extension_type");
  }

  private static StixObject parsed(String json) {
    return switch (StixObject.parse(json)) {
      case ParseResult.Parsed(var object) -> object;
      case ParseResult.Malformed(var problems) -> throw new AssertionError(problems);
    };
  }
}
