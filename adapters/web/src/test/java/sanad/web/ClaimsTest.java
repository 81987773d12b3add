package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
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
    var object =
        switch (StixObject.parse(json)) {
          case ParseResult.Parsed(var parsed) -> parsed;
          case ParseResult.Malformed(var problems) -> throw new AssertionError(problems);
        };
    var lines = Claims.of(object, EN);
    assertThat(lines.get("x_misp_attributes"))
        .extracting(line -> line.value().replaceAll("[\\u2066-\\u2069]", ""))
        .containsExactly(
            "type: ip-src · category: victim · value: 198.51.100.7 · n: 1 · n: 2",
            "type: text · to_ids: yes");
    assertThat(lines.get("x_misp_name")).extracting(Claims.Line::value).containsExactly("EXERCISE");
  }
}
