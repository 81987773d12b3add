package sanad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The commands over names; every person is invented (EXERCISE).
final class NamesCommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return CommandTree.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  @Test
  void prints_one_score_for_each_pair() throws IOException {
    String pairs =
        file(
            "p.tsv",
            "label\tname_a\tname_b",
            "1\tسمير التمريني\tSamir Tamrini",
            "0\tسمير التمريني\tNadia Hibri");
    assertThat(run("match", "pairs", pairs)).isZero();
    List<Double> scores = out.toString().lines().map(Double::valueOf).toList();
    assertThat(scores).hasSize(2);
    assertThat(scores.get(0)).isGreaterThan(scores.get(1));
    assertThat(err.toString()).contains("us a pair");
  }

  @Test
  void says_which_columns_are_missing() throws IOException {
    assertThat(run("match", "pairs", file("p.tsv", "a\tb", "x\ty"))).isEqualTo(2);
    assertThat(err.toString()).contains("name_a");
  }

  @Test
  void reads_what_windows_writes() throws IOException {
    String pairs = file("p.tsv", "\uFEFFname_b\tname_a\r", "Samir Tamrini\tسمير التمريني\r", "\r");
    assertThat(run("match", "pairs", pairs)).isZero();
    assertThat(out.toString().lines().map(Double::valueOf))
        .hasSize(2)
        .first()
        .satisfies(score -> assertThat(score).isGreaterThan(0.5));
  }

  @Test
  void ranks_what_windows_writes_with_a_line_for_each_query() throws IOException {
    String index = file("t.tsv", "\uFEFFt1\tSamir Tamrini\r", "\r", "t2\t\r", "t1\tAbou Tamrin\r");
    String queries = file("q.tsv", "\uFEFFAR>LA\tسمير التمريني\tt1\r", "\r", "LA>LA\t\tt2\r");
    assertThat(run("match", "rank", "--index", index, "--queries", queries)).isZero();
    assertThat(out.toString().lines()).containsExactly("1", "0", "0");
  }

  @Test
  void says_where_a_table_of_names_cannot_be_read() throws IOException {
    String index = file("t.tsv", "t1\tSamir Tamrini", "t2");
    String queries = file("q.tsv", "AR>LA\tسمير التمريني");
    Path latin = Files.write(folder.resolve("l.tsv"), new byte[] {'n', (byte) 0xE9, '\t', 'x'});
    String[][] wrong = {
      {"match", "rank", "--index", index, "--queries", queries},
      {"match", "rank", "--index", file("i.tsv", "t1\tx"), "--queries", queries},
      {"match", "pairs", latin.toString()},
      {"match", "pairs", folder.resolve("nowhere.tsv").toString()},
      {"match", "pairs", folder.toString()},
      {"match", "pairs", file("e.tsv")}
    };
    String[] told = {
      "t.tsv, line 2: expected the columns entity id, name",
      "q.tsv, line 1: expected the columns category, query, entity id",
      "l.tsv: is no UTF-8",
      "nowhere.tsv: there is no such file",
      "cannot be read",
      "e.tsv: is empty"
    };
    for (int i = 0; i < wrong.length; i++) {
      err.getBuffer().setLength(0);
      assertThat(run(wrong[i])).as(told[i]).isEqualTo(2);
      assertThat(err.toString()).contains(told[i]).doesNotContain("Exception");
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void ranks_the_right_entity_and_zero_where_it_is_absent() throws IOException {
    String targets = file("t.tsv", "t1\tSamir Tamrini", "t2\tNadia Hibri");
    String others = file("d.tsv", "d1\tFarid Qalami", "d2\tSamira Safhani");
    String queries =
        file("q.tsv", "AR>LA\tسمير التمريني\tt1", "AR>LA\tنادية الحبري\tt2", "LA>LA\tZzz\tt1");
    assertThat(run("match", "rank", "--index", targets, "--index", others, "--queries", queries))
        .isZero();
    assertThat(out.toString().lines()).containsExactly("1", "1", "0");
    assertThat(err.toString()).contains("queries/s");
  }

  @Test
  void explains_in_a_table() {
    assertThat(run("match", "explain", "سمير التمريني", "Samir Tamrini")).isZero();
    assertThat(out.toString()).contains("score").contains("samir");
  }

  @Test
  void explains_what_each_part_is() {
    run(
        "match",
        "explain",
        "الشيخ أبو طارق بن سمير التمريني",
        "Cheikh Abou Tarek ben Samir Tamrini");
    assertThat(out.toString().lines().skip(2).map(line -> line.split(" {2,}")[3]))
        .containsExactly("title", "kunya", "nasab", "nisba");
  }

  @Test
  void explains_bodies_by_their_words() {
    run("match", "explain", "جبهة تحرير التمرين", "Front de libération Tamrin", "--body");
    assertThat(out.toString().lines().skip(2)).hasSize(3).noneMatch(line -> line.contains("only"));
  }

  @Test
  void screens_names_against_a_list_with_version_and_evidence() throws IOException {
    String list =
        file(
            "list.tsv",
            "id\tname\tbirth",
            "X.1\tSamir Tarek Tamrini\t1970",
            "X.2\tNadia Hibri\t1980");
    String names =
        file("names.tsv", "id\tname\tbirth", "a\tسمير طارق التمريني\t1970", "b\tFarid Qalami\t");
    assertThat(run("screen", "--list", list, "--names", names)).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("X.1").contains("sha256:").contains("date_agrees");
    assertThat(err.toString()).contains("2 screened, 1 candidates");
  }

  @Test
  void says_how_many_lines_have_no_name_and_where_the_first_is() throws IOException {
    String list = file("l.tsv", "id\tname", "X.1\tSamir Tamrini");
    String plain =
        file("n.txt", "Samir Tamrini", "", "Dalia Nimrodi; 1980", "; 1971", " ", "-", "1971");
    assertThat(run("screen", "--list", list, "--names", plain)).isZero();
    assertThat(err.toString()).contains("n.txt: 5 lines have no name, the first is line 2");
    err.getBuffer().setLength(0);
    String table =
        file("n.tsv", "id\tname\tbirth", "a\tSamir Tamrini\t", "b\t\t1971", "c\tDalia Nimrodi\t");
    assertThat(run("screen", "--list", list, "--names", table)).isZero();
    assertThat(err.toString()).contains("n.tsv: 1 line has no name: line 3");
    err.getBuffer().setLength(0);
    String first = file("f.txt", "; 1971", "Samir Tamrini");
    assertThat(run("screen", "--list", list, "--names", first)).isZero();
    assertThat(err.toString()).contains("f.txt: 1 line has no name: line 1");
    err.getBuffer().setLength(0);
    assertThat(run("screen", "--list", list, "--names", file("g.txt", "Samir Tamrini"))).isZero();
    assertThat(err.toString()).doesNotContain("no name");
  }

  @Test
  void reads_names_from_the_input_and_leaves_nothing_of_them() throws IOException {
    String list = file("l.tsv", "id\tname", "X.1\tSamir Tamrini");
    var before = System.in;
    var temporary = held();
    try {
      var names = "سمير التمريني\n\nDalia Nimrodi\n";
      System.setIn(new ByteArrayInputStream(names.getBytes(StandardCharsets.UTF_8)));
      assertThat(run("screen", "--list", list, "--names", "-")).isZero();
      assertThat(out.toString()).contains("سمير التمريني").contains("X.1");
      assertThat(err.toString())
          .contains("standard input: 1 line has no name: line 2", "2 screened");
      System.setIn(new ByteArrayInputStream(new byte[0]));
      assertThat(run("screen", "--list", list, "--names", "-")).isEqualTo(2);
      assertThat(err.toString()).contains("standard input: expected at least one row");
    } finally {
      System.setIn(before);
    }
    assertThat(held()).isEqualTo(temporary);
  }

  private static List<String> held() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("sanad") && name.endsWith(".input"))
          .sorted()
          .toList();
    }
  }

  @Test
  void reads_tables_with_headings_of_their_own() throws IOException {
    String list =
        file("liste.csv", "Expediente,Nombre y apellido,Nacido", "X.1,Samir Tarek Tamrini,1970");
    String names =
        file("noms.tsv", "NOMBRE\tAPELLIDO\tDATE\tname", "Samir Tarek\tTamrini\t1970\tx");
    String[] told = {
      "--column", "name=NOMBRE+APELLIDO", "--column", "birth=date",
      "--list-column", "id=expediente", "--list-column", "name=Nombre y apellido"
    };
    var asked = new ArrayList<>(List.of("screen", "--list", list, "--names", names));
    assertThat(run(asked.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString())
        .contains("found the columns Expediente | Nombre y apellido | Nacido")
        .contains("--list-column WORD=HEADING")
        .contains("nationality");
    asked.addAll(List.of(told));
    assertThat(run(asked.toArray(String[]::new))).isZero();
    assertThat(out.toString().lines().skip(1))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("Samir Tarek Tamrini\t")
        .contains("X.1");
    assertThat(err.toString())
        .contains("noms.tsv: columns name=NOMBRE, name=APELLIDO, birth=DATE, -=name")
        .contains("liste.csv: columns id=Expediente, name=Nombre y apellido, -=Nacido");
  }

  @Test
  void a_table_of_aliases_is_told_by_its_name_and_read_as_windows_writes_it() throws IOException {
    String list = file("list.tsv", "reference\tkind\tname", "EX.1\tperson\tAbou Tamrin");
    String names = file("names.txt", "Dalia Nimrodi");
    assertThat(run("screen", "--list", list, "--names", names, "--aliases", "none.tsv"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("none.tsv: there is no such file");
    String aliases = file("aliases.tsv", "\uFEFFDalia Nimrodi\tAbou Tamrin\r");
    assertThat(run("screen", "--list", list, "--names", names, "--aliases", aliases)).isZero();
    assertThat(out.toString()).contains("\tEX.1\t");
  }

  @Test
  void a_schema_that_cannot_be_read_is_told_by_its_name() {
    var id = "extension-definition--00000000-0000-4000-8000-000000000001";
    assertThat(run("validate", "--schema", id + "=none.json", "-")).isEqualTo(2);
    assertThat(err.toString()).contains("none.json: there is no such file");
  }

  @Test
  void says_where_the_list_itself_calls_an_alias_weak() throws IOException {
    String list =
        file(
            "uk.csv",
            "Unique ID,Name 6,Name 1,Name type,Alias strength",
            "EX1,TAMRINI,Samir,Primary Name,",
            "EX1,ABU TAJRIBA,,Alias,Low quality");
    String names = file("n.txt", "Abu Tajriba; 1971", "Samir Tamrini");
    assertThat(run("screen", "--list", list, "--names", names)).isZero();
    assertThat(out.toString().lines().map(line -> line.substring(line.lastIndexOf('\t') + 1)))
        .containsExactly("name_quality", "low", "primary");
  }

  @Test
  void a_name_that_is_asked_for_is_known_by_its_line_and_an_entry_by_its_name() throws IOException {
    String list = file("list.csv", "name,birth", "Farid Qalami,", "Samir Tarek Tamrini,1971");
    String names = file("n.txt", "Nadia Hibri", "Samir Tamrini; 1971");
    assertThat(run("screen", "--list", list, "--names", names)).isZero();
    assertThat(out.toString().lines().skip(1).toList())
        .singleElement()
        .asString()
        .contains("Samir Tamrini\tline 2\t")
        .contains("\tSamir Tarek Tamrini 1971\t");
  }

  @Test
  void a_floor_that_is_no_share_is_refused() throws IOException {
    String list = file("list.tsv", "id\tname", "X.1\tSamir Tarek Tamrini");
    for (String floor : List.of("NaN", "2", "-0.1", "Infinity")) {
      assertThat(run("screen", "--list", list, "--names", list, "--floor=" + floor)).isEqualTo(2);
      assertThat(err.toString()).contains("--floor: expected a number from 0 to 1, got");
    }
    assertThat(run("screen", "--list", list, "--names", list, "--floor=1")).isZero();
  }

  @Test
  void says_which_words_for_columns_there_are() throws IOException {
    String names = file("n.tsv", "NOM", "Samir Tamrini");
    assertThat(run("screen", "--list", names, "--names", names, "--column", "nom=NOM"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("column 'nom': expected one of name, id, aliases");
    assertThat(run("screen", "--list", names, "--names", names, "--column", "name=NOMS"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("found the columns NOM;")
        .contains("expected a header with the column 'noms'");
  }

  @Test
  void prints_json_lines_when_asked() throws IOException {
    String list = file("list.tsv", "id\tname", "X.1\tSamir Tarek Tamrini");
    assertThat(run("screen", "--list", list, "--names", list, "--json")).isZero();
    assertThat(out.toString())
        .startsWith("{\"name\":\"Samir Tarek Tamrini\"")
        .contains("\"score\":0.");
  }

  @Test
  void shows_what_a_new_version_of_a_list_changed() throws IOException {
    String old = file("old.tsv", "id\tname", "X.1\tSamir Tamrini", "X.2\tNadia Hibri");
    String fresh =
        file(
            "new.tsv", "id\tname", "X.1\tSamir Tamrini", "X.1\tسمير التمريني", "X.3\tFarid Qalami");
    assertThat(run("screen", "diff", old, fresh)).isZero();
    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "added\tX.3\tFarid Qalami\t\tFarid Qalami\t",
            "removed\tX.2\tNadia Hibri\t\t\tNadia Hibri",
            "changed\tX.1\tSamir Tamrini\tnames\tسمير التمريني\t");
    assertThat(err.toString()).contains("1 added, 1 removed, 1 changed, 0 unchanged; 2 to screen");
  }

  @Test
  void asks_for_lists_and_names_where_neither_is_given() {
    assertThat(run("screen")).isEqualTo(2);
    assertThat(err.toString()).contains("--list").contains("--names");
  }

  @Test
  void takes_the_files_of_ofacs_list_together_in_any_order() throws IOException {
    String row = "7,\"TAMRINI, Samir\",\"individual\",\"EX\"" + ",-0- ".repeat(8);
    String[] asked = {
      "screen",
      "--list",
      file("cons_add.csv", "7,1,-0- ,-0- ,\"Exerciseland\",-0- "),
      file("cons_alt.csv", "7,1,\"aka\",\"WAHMI, Sameer\",-0- "),
      file("cons_prim.csv", row),
      "--names",
      file("n.tsv", "Sameer Wahmi")
    };
    assertThat(run(asked)).isZero();
    assertThat(out.toString()).contains("cons_prim.csv").contains("Sameer WAHMI");
    assertThat(err.toString()).contains("OFAC_CSV").contains("1 entries");
  }

  @Test
  void says_of_which_file_it_cannot_read_what_and_where() throws IOException {
    String names = file("n.tsv", "Samir Tamrini");
    String cut = file("un.xml", "<CONSOLIDATED_LIST>", "<INDIVIDUALS>");
    assertThat(run("screen", "--list", cut, "--names", names)).isEqualTo(2);
    assertThat(err.toString()).contains("un.xml: XML broken at line 3");
    String other = file("e.json", "{\"id\":\"ex\",\"schema\":\"Address\"}");
    assertThat(run("screen", "--list", other, "--names", names)).isEqualTo(2);
    assertThat(err.toString()).contains("e.json: no entry was read");
    assertThat(run("screen", "--list", folder.toString(), "--names", names)).isEqualTo(2);
    assertThat(err.toString()).contains("a folder; expected a file");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tells_letters_that_are_no_utf8_and_takes_no_file_that_is_full_of_them() throws IOException {
    var rows = IntStream.range(0, 40).mapToObj(i -> "A.%s\tSamir Tamrini\n".formatted(i)).toList();
    var garbled = "X.1\tبثينة\n".getBytes(Charset.forName("windows-1256"));
    Path some = folder.resolve("some.tsv");
    Files.writeString(some, "id\tname\n" + String.join("", rows));
    Files.write(some, garbled, StandardOpenOption.APPEND);
    String names = file("n.tsv", "Samir Tamrini");
    assertThat(run("screen", "--list", some.toString(), "--names", names)).isZero();
    assertThat(err.toString()).contains("some.tsv: 1 entries have letters that are no UTF-8");

    Path full = folder.resolve("full.tsv");
    Files.writeString(full, "id\tname\n");
    Files.write(full, garbled, StandardOpenOption.APPEND);
    for (var pair : List.of(List.of(full.toString(), names), List.of(names, full.toString()))) {
      assertThat(run("screen", "--list", pair.getFirst(), "--names", pair.getLast())).isEqualTo(2);
    }
    assertThat(err.toString())
        .contains("full.tsv: 1 entries have letters that are no UTF-8; save the file as UTF-8")
        .contains("full.tsv: not the text that it was");
  }

  @Test
  void ends_with_two_where_a_file_is_missing() throws IOException {
    assertThat(run("screen", "--list", "nowhere.xml", "--names", file("n.tsv", "x"))).isEqualTo(2);
  }

  /// What a partner or a list names itself, in a table that is read by machines and opened by
  /// persons.
  @Test
  void a_value_of_a_table_runs_in_no_spreadsheet_and_speaks_to_no_terminal() throws IOException {
    String list = file("l.tsv", "name\tid", "=Samir Tamrini\t+1");
    String names = file("n.tsv", "name\tid", "Samir \u001b\u202eTamrini\t@2");
    assertThat(run("screen", "--list", list, "--names", names)).isZero();
    var cells = out.toString().lines().toList().getLast().split("\t");
    assertThat(cells[0]).isEqualTo("Samir \\u001b\\u202eTamrini");
    assertThat(cells[1]).isEqualTo("'@2");
    assertThat(cells[4]).isEqualTo("'+1");
    assertThat(cells[5]).isEqualTo("'=Samir Tamrini");
    out.getBuffer().setLength(0);
    assertThat(run("screen", "--json", "--list", list, "--names", names)).isZero();
    var row = new JsonMapper().readTree(out.toString());
    assertThat(row.path("name").asString()).isEqualTo("Samir \u001b\u202eTamrini");
    assertThat(row.path("reference").asString()).isEqualTo("@2");
    assertThat(row.path("list_reference").asString()).isEqualTo("+1");
    assertThat(row.path("listed_name").asString()).isEqualTo("=Samir Tamrini");
    assertThat(out.toString()).doesNotContain("\u001b", "\u202e");
  }

  /// In Saudi Arabia a machine writes a score as ٠٫٩٨, in Morocco and France as 0,98.
  @Test
  void a_score_is_written_alike_in_every_country() throws IOException {
    String list = file("l.tsv", "name\tid", "Samir Tamrini\t1");
    String names = file("n.tsv", "name\tid", "سمير التمريني\t2");
    var before = Locale.getDefault();
    try {
      for (var country : List.of("ar-SA", "ar-MA", "fr-FR")) {
        Locale.setDefault(Locale.forLanguageTag(country));
        out.getBuffer().setLength(0);
        assertThat(run("screen", "--json", "--list", list, "--names", names)).isZero();
        var score = new JsonMapper().readTree(out.toString()).path("score");
        assertThat(score.isNumber()).as(country + out).isTrue();
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
