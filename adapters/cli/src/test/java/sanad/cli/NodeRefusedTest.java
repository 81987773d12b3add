package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NodeRefusedTest {

  @Test
  void a_refusal_is_told_in_words_with_the_codes_behind_them() {
    var problem =
        new JsonMapper()
            .readTree(
                """
                {"code": "SANAD-API-012", "detail": "Refused.", "problems": [
                  {"code": "SANAD-INTAKE-021", "field": "handling", "message": "Contradicts."},
                  {"code": "SANAD-INTAKE-099", "field": ""}]}
                """);
    assertThat(NodeRefused.of(422, problem).getMessage().lines())
        .containsExactly(
            "Refused: Refused. [SANAD-API-012]",
            "  handling: Contradicts. [SANAD-INTAKE-021]",
            "  SANAD-INTAKE-099");
  }

  @Test
  void an_answer_of_another_server_is_told_by_its_status() {
    assertThat(NodeRefused.of(502, new JsonMapper().nullNode())).hasMessage("Refused: HTTP 502");
  }

  @Test
  void a_token_that_has_ended_is_told_with_its_file_and_how_another_is_made() {
    var problem =
        new JsonMapper().readTree("{\"code\": \"SANAD-API-001\", \"detail\": \"Ended.\"}");
    assertThat(NodeRefused.token(Path.of("own.token"), problem).getMessage().lines())
        .containsExactly(
            "Refused: Ended. [SANAD-API-001]",
            "  The token in own.token: sanad user token --login NAME --out own.token --force");
  }
}
