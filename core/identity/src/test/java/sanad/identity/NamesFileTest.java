package sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.lists.ListEntry;

/// Files of names that an officer gives. All names are invented (EXERCISE / تمرين).
final class NamesFileTest {
  @TempDir Path folder;

  private Reply<List<ListEntry>> read(String text) throws IOException {
    return NamesFile.read(Files.writeString(folder.resolve("names"), text));
  }

  private static List<String> names(Reply<List<ListEntry>> reply) {
    return reply.done().orElseThrow().stream().map(e -> e.names().getFirst().value()).toList();
  }

  private static String refused(Reply<List<ListEntry>> reply) {
    return reply instanceof Reply.Refused<List<ListEntry>>(var problems)
        ? problems.getFirst().code().code()
        : "";
  }

  @Test
  void tables_and_lines_give_names() throws Exception {
    assertThat(names(read("nom complet;naissance\nSamir Tamrini;né en 1965\n")))
        .containsExactly("Samir Tamrini");
    assertThat(names(read("Samir Tamrini; 1965\nسمير التمريني\n")))
        .containsExactly("Samir Tamrini", "سمير التمريني");
    assertThat(names(read("Tamrini, Samir, Dr\nWahmi, Nadia\n")))
        .containsExactly("Tamrini, Samir, Dr", "Wahmi, Nadia");
    assertThat(names(read("Samir \"Abu Tamrin Tamrini\n\"Nadia Wahmi\n"))).hasSize(2);
  }

  @Test
  void rows_of_a_table_with_unknown_headings_are_no_names() throws Exception {
    assertThat(refused(read("code;libelle;naiss;piece\nC1;Samir Tamrini;1965;A123456\n")))
        .isEqualTo(IdentityCode.LIST_HEADER.code());
    assertThat(refused(read("[{\"name\":\"Samir Tamrini\"}]\n")))
        .isEqualTo(IdentityCode.LIST_UNREADABLE.code());
    assertThat(refused(read("1,1,\"aka\",\"TAMRINI, Samir\",-0- \n")))
        .isEqualTo(IdentityCode.LIST_PARTS.code());
    assertThat(refused(read("<html><body>refused</body></html>")))
        .isEqualTo(IdentityCode.LIST_PAGE.code());
  }

  @Test
  void another_encoding_is_refused() throws Exception {
    var file =
        Files.write(
            folder.resolve("names"), "سمير التمريني\n".getBytes(Charset.forName("windows-1256")));
    assertThat(refused(NamesFile.read(file))).isEqualTo(IdentityCode.LIST_GARBLED.code());
  }
}
