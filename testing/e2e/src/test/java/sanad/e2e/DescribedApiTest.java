package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds answers against a description can say no. EXERCISE.
class DescribedApiTest {
  private static final String TYPE = "application/json";
  private static final DescribedApi API =
      new DescribedApi(
          """
          {"paths": {"/things/{id}": {"get": {"operationId": "get", "responses": {
              "200": {"description": "", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Thing"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
            "delete": {"operationId": "drop", "responses": {"204": {"description": ""}}},
            "put": {"operationId": "put", "responses": {},
              "requestBody": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
           "components": {
            "schemas": {
              "Thing": {"type": "object", "additionalProperties": false, "required": ["at"],
                "properties": {
                  "at": {"type": "string", "format": "date-time"},
                  "count": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                  "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}},
            "responses": {"Problem": {"description": "", "content": {"application/problem+json": {
              "schema": {"type": "object", "required": ["status"]}}}}}}}
          """);

  private static List<String> got(int status, String type, String body) {
    return API.unlike("GET", "/things/1", status, type, body);
  }

  @Test
  void an_answer_as_described_is_like_it() {
    var at = "{\"at\": \"2026-11-30T00:00:00Z\"";
    assertThat(got(200, TYPE, at + "}")).isEmpty();
    assertThat(got(200, TYPE, at + ", \"count\": null, \"parts\": [" + at + "}]}")).isEmpty();
    assertThat(got(404, "application/problem+json", "{\"status\": 404}")).isEmpty();
    assertThat(API.unlike("DELETE", "/things/1", 204, "", "")).isEmpty();
    assertThat(API.answered()).contains("get", "drop");
  }

  @Test
  void every_other_answer_is_told() {
    var at = "{\"at\": \"2026-11-30T00:00:00Z\"";
    for (var body :
        List.of(
            "{}",
            "[]",
            "{\"at\": \"yesterday\"}",
            "{\"at\": 1}",
            at + ", \"more\": 1}",
            at + ", \"count\": 1.5}",
            at + ", \"parts\": [{}]}",
            at + ", \"parts\": {}}")) {
      assertThat(got(200, TYPE, body)).as(body).isNotEmpty();
      assertThat(API.unlikeCommand("PUT", "/things/1", body)).as(body).isNotEmpty();
    }
    assertThat(got(201, TYPE, at + "}")).isNotEmpty();
    assertThat(got(200, "text/html", at + "}")).isNotEmpty();
    assertThat(got(404, "application/problem+json", "{}")).isNotEmpty();
    assertThat(API.unlike("DELETE", "/things/1", 204, TYPE, "{}")).isNotEmpty();
  }
}
