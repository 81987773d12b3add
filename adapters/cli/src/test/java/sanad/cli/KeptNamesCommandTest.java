package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of names that a node is to keep. All names are invented (EXERCISE / تمرين).
final class KeptNamesCommandTest {
  @TempDir Path folder;
  private final StringWriter told = new StringWriter();

  private List<String> lines(byte[] bytes) throws IOException, NodeRefused {
    var file = Files.write(folder.resolve("names"), bytes);
    return KeptNamesCommand.lines(file, new PrintWriter(told));
  }

  private List<String> lines(String text) throws IOException, NodeRefused {
    return lines(text.getBytes(Charset.forName("UTF-8")));
  }

  @Test
  void a_table_gives_its_names_and_not_its_rows() throws Exception {
    assertThat(
            lines(
                """
                ref;nom complet;date de naissance;passeport
                C1;"Samir Tamrini";né en 1965;A1234567
                C2;سمير الوهمي;;
                C3;"Tamrini, Nadia";vers 1971;
                C4;;1971;
                C5;Karim Wahmi;1965 or 1971;
                """))
        .containsExactly(
            "Samir Tamrini; 1965; A1234567", "سمير الوهمي", "Tamrini, Nadia; 1971~", "Karim Wahmi");
    assertThat(told.toString()).contains("name=nom complet").contains("1 line has no name: line 5");
  }

  @Test
  void a_name_a_line_stays_one() throws Exception {
    assertThat(lines("Samir Tamrini; 1965\nسمير الوهمي؛ ١٩٧١؛ A1234567\nNadia Tamrini\n"))
        .containsExactly("Samir Tamrini; 1965", "سمير الوهمي; 1971; A1234567", "Nadia Tamrini");
  }

  @Test
  void another_encoding_is_said_and_nothing_is_kept() {
    var text = "سمير التمريني\nنادية الوهمي\n".getBytes(Charset.forName("windows-1256"));
    assertThatThrownBy(() -> lines(text))
        .isInstanceOf(NodeRefused.class)
        .hasMessageContaining("not the text that it was");
    assertThatThrownBy(
            () -> KeptNamesCommand.lines(folder.resolve("absent"), new PrintWriter(told)))
        .isInstanceOf(NodeRefused.class);
  }
}
