package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Answers of a node as a terminal gets them; everybody is invented (EXERCISE).
final class TableTest {
  private static final JsonMapper JSON = new JsonMapper();

  /// Colours, writes into the clipboard, begins a command in one byte, turns the line round.
  private static final String HOSTILE =
      "Tamrini\u001b[31m\u001b]52;c;eA==\u0007 \u009b1m \u202eevil\nname: another";

  private static String printed(Object answer) {
    var out = new StringWriter();
    Table.print(JSON.valueToTree(answer), new PrintWriter(out, true));
    return out.toString();
  }

  @Test
  void what_a_partner_wrote_commands_no_terminal_and_adds_no_line() {
    for (var answer :
        List.of(
            Map.of("name", HOSTILE),
            List.of(Map.of("name", HOSTILE)),
            Map.of("names", List.of(HOSTILE)),
            Map.of("deep", Map.of(HOSTILE, Map.of("a", HOSTILE))))) {
      assertThat(printed(answer))
          .as(answer.toString())
          .contains("Tamrini\\u001b[31m")
          .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\nname: another");
    }
  }

  @Test
  void json_for_a_machine_means_what_it_meant() {
    var answer = JSON.valueToTree(Map.of("name", HOSTILE, HOSTILE, List.of("\u007f")));
    var shown = Shown.json(answer.toPrettyString());
    assertThat(JSON.readTree(shown)).isEqualTo(answer);
    assertThat(shown).doesNotContain("\u009b", "\u202e", "\u007f").contains("\n");
  }

  @Test
  void names_of_every_script_stay_as_they_are() {
    assertThat(printed(Map.of("name", "سمير \u2068Tamrini\u2069 التمريني, Élodie")))
        .isEqualToIgnoringNewLines("name: سمير \u2068Tamrini\u2069 التمريني, Élodie");
  }
}
