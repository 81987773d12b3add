package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as they come: line ends, encodings and separators, packed, cut, or something else. All
/// content is invented (EXERCISE / تمرين).
final class ListFilesTest {
  private static final String ROW =
      "7,\"TAMRINI, Samir\",\"individual\",\"NS-EX\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1962.\"\r\n";

  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ListVersion read(String name, String text) throws IOException, UnreadableList {
    return Lists.read(file(name, text), entries::add);
  }

  @Test
  void line_ends_of_every_kind_make_the_same_table() throws Exception {
    var table = "id,name,aliases,birth\nA1,Samir Tamrini,Sameer|Samer,1965\nA2,Nadia Hibri,,\n";
    for (var end : List.of("\n", "\r\n", "\r")) {
      entries.clear();
      read("a.csv", table.replace("\n", end));
      assertThat(entries).extracting(ListEntry::reference).containsExactly("A1", "A2");
      assertThat(entries.getFirst().names()).hasSize(3);
    }
  }

  @Test
  void what_stands_above_a_header_and_says_nothing_is_passed_over() throws Exception {
    for (var above : List.of("\n", " \r\n\r\n", "sep=;\r\n", "\"sep=;\"\n")) {
      entries.clear();
      var read = read("a.csv", above + "id;name;birth\nA1;Samir Tamrini;1965\n");
      assertThat(read.columns()).as(above).containsExactly("id=id", "name=name", "birth=birth");
      assertThat(entries).singleElement();
      assertThat(entries.getFirst().reference()).isEqualTo("A1");
      assertThat(entries.getFirst().births()).containsExactly("1965");
    }
  }

  @Test
  void utf16_is_known_without_its_mark() throws Exception {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      entries.clear();
      var file = folder.resolve("a.csv");
      Files.write(file, "سمير التمريني\nNadia Hibri; 1971\n".getBytes(charset));
      Lists.read(file, entries::add);
      assertThat(entries)
          .flatExtracting(ListEntry::names)
          .extracting(ListedName::value)
          .containsExactly("سمير التمريني", "Nadia Hibri");
    }
    entries.clear();
    read("b.txt", "Samir Tamrini\nNadia\u0000 Hibri\nOmar Wahmi\n");
    assertThat(entries).hasSize(3);
  }

  @Test
  void a_quotation_mark_within_a_cell_takes_no_other_line_with_it() throws Exception {
    read("a.txt", "ד\"ר סמיר תמריני\nNadia Hibri; 1971\nOmar \"Abu Wahm\" Xiphi\nRana 5\" Wahmi\n");
    assertThat(entries)
        .flatExtracting(ListEntry::names)
        .extracting(ListedName::value)
        .containsExactly(
            "ד\"ר סמיר תמריני", "Nadia Hibri", "Omar \"Abu Wahm\" Xiphi", "Rana 5\" Wahmi");
  }

  @Test
  void a_table_with_semicolons_and_other_headings_shows_them() {
    assertThatThrownBy(() -> read("a.csv", "APELLIDO;NOMBRE;NACIDO\nTamrini;Samir;1965\n"))
        .isInstanceOfSatisfying(
            UnreadableList.class,
            wrong -> assertThat(wrong.found()).containsExactly("APELLIDO", "NOMBRE", "NACIDO"));
  }

  @Test
  void half_a_name_is_no_column_of_names() {
    refused("a.csv", "Surname,Born\nTamrini,1965\n", "expected a header with a column 'name'");
    refused("b.csv", "Prénom;Âge;Né le\nSamir;60;1965\n", "expected a header");
  }

  @Test
  void headings_in_english_french_and_arabic() throws Exception {
    for (var header :
        List.of(
            "Name;Year of birth",
            "NOM;Année de naissance",
            "nom complet;ne_le",
            "الاسم;سنة الميلاد",
            "الإسم الكامل;تاريخ الميلاد")) {
      entries.clear();
      read("a.csv", header + "\nSamir Tamrini;1965\n");
      assertThat(entries).as(header).singleElement();
      assertThat(entries.getFirst().names())
          .extracting(ListedName::value)
          .containsExactly("Samir Tamrini");
      assertThat(entries.getFirst().births()).containsExactly("1965");
    }
  }

  @Test
  void given_names_and_family_name_in_two_columns_make_one_name() throws Exception {
    for (var header : List.of("Surname;Forename;Born", "NOM;PRENOM;NAISSANCE")) {
      entries.clear();
      var version = read("a.csv", header + "\nTamrini;Samir;1965\n");
      assertThat(entries.getFirst().names())
          .extracting(ListedName::value)
          .containsExactly("Samir Tamrini");
      assertThat(version.columns()).hasSize(3).noneMatch(column -> column.startsWith("-"));
    }
    read("b.csv", "name,first_name,last_name\nSamir Tarek Tamrini,Samir,Tamrini\n");
    assertThat(entries.getLast().names())
        .extracting(ListedName::value)
        .containsExactly("Samir Tarek Tamrini");
  }

  @Test
  void a_line_holds_a_name_and_perhaps_a_date_of_birth() {
    assertThat(
            List.of(
                "Samir Tamrini; 1971",
                "سمير التمريني؛ ١٩٧١",
                "Tamrini, Samir; 12/03/1971",
                "Tamrini; Samir",
                "Samir Tamrini; 1971-13-40",
                "; 1971",
                "Samir Tamrini;",
                " "))
        .map(NameLine::of)
        .containsExactly(
            new NameLine("Samir Tamrini", "1971", ""),
            new NameLine("سمير التمريني", "1971", ""),
            new NameLine("Tamrini, Samir", "1971-03-12", ""),
            new NameLine("Tamrini; Samir", "", ""),
            new NameLine("Samir Tamrini; 1971-13-40", "", ""),
            new NameLine("; 1971", "", ""),
            new NameLine("Samir Tamrini", "", ""),
            new NameLine("", "", ""));
  }

  @Test
  void a_date_behind_a_name_without_a_header_is_one_of_birth() throws Exception {
    var version =
        read(
            "a.txt",
            "Samir Tamrini; 1965\nTamrini, Nadia\nHibri, Farid; 12/03/1966\nقاسم تمرين، 7\n"
                + "Leïla Midadi,circa 1967\nSamir Qalami; 12 mars 1968\n");
    assertThat(entries)
        .extracting(entry -> entry.names().getFirst().value() + " " + entry.births())
        .containsExactly(
            "Samir Tamrini [1965]",
            "Tamrini, Nadia []",
            "Hibri, Farid [1966-03-12]",
            "قاسم تمرين، 7 []",
            "Leïla Midadi [1967~]",
            "Samir Qalami [1968-03-12]");
    assertThat(version.columns()).containsExactly("name=1", "birth=2");
    entries.clear();
    assertThat(read("b.tsv", "Samir Tamrini\t1965\nNadia Hibri\t\n").columns())
        .containsExactly("name=1", "birth=2");
    assertThat(entries.getFirst().births()).containsExactly("1965");
    assertThat(entries.getLast().names().getFirst().value()).isEqualTo("Nadia Hibri");
    assertThat(read("c.tsv", "A1\tSamir Tamrini\n").columns()).containsExactly("id=1", "name=2");
  }

  @Test
  void repeated_columns_count_once_and_aliases_all() throws Exception {
    var version = read("a.csv", "name,alias,alias,name,country,nationality\nA,B,C,D,ZZ,YY\n");
    assertThat(entries.getFirst().names())
        .extracting(ListedName::value)
        .containsExactly("A", "B", "C");
    assertThat(entries.getFirst().nationalities()).containsExactly("ZZ");
    assertThat(version.columns()).contains("-=name", "-=nationality");
  }

  @Test
  void tables_with_semicolons_and_in_utf16() throws Exception {
    read("a.csv", "Name;Birth;Nationality\n\"Tamrini; Samir\";1965;ZZ\n");
    Files.write(
        folder.resolve("b.txt"),
        "\uFEFFname\tbirth\nقاسم تمرين\t١٩٦٥\n".getBytes(StandardCharsets.UTF_16LE));
    Lists.read(folder.resolve("b.txt"), entries::add);
    read("c.csv", "Tamrini; Samir\n");
    assertThat(entries)
        .extracting(entry -> entry.names().getFirst().value())
        .containsExactly("Tamrini; Samir", "قاسم تمرين", "Tamrini; Samir");
    assertThat(entries)
        .extracting(ListEntry::births)
        .containsExactly(List.of("1965"), List.of("1965"), List.of());
  }

  @Test
  void bars_part_the_cells_of_a_table_whose_header_they_make() throws Exception {
    read("a.txt", "id|name|birth\nX.1|Samir Tamrini|1965\n");
    read("b.csv", "name,aliases\nNadia Hibri,N. Hibri|Hibri\n");
    assertThat(entries.getFirst().reference()).isEqualTo("X.1");
    assertThat(entries.getFirst().births()).containsExactly("1965");
    assertThat(entries.getLast().names())
        .extracting(ListedName::value)
        .containsExactly("Nadia Hibri", "N. Hibri", "Hibri");
  }

  @Test
  void a_row_more_makes_no_other_entry_of_those_below_in_a_list_without_references()
      throws Exception {
    read("a.csv", "name,birth\nSamir Tamrini,1971\nSamir Tamrini,1985\nNadia Hibri,\n");
    var before = List.copyOf(entries);
    entries.clear();
    read(
        "b.csv",
        "name,birth\nFarid Qalami,\nSamir Tamrini,1971\nSamir Tamrini,1985\nNadia Hibri,\n");

    var diff = ListDiff.between(before, entries);

    assertThat(before)
        .extracting(ListEntry::reference)
        .containsExactly("Samir Tamrini 1971", "Samir Tamrini 1985", "Nadia Hibri");
    assertThat(diff.added()).extracting(ListEntry::reference).containsExactly("Farid Qalami");
    assertThat(diff.removed()).isEmpty();
    assertThat(diff.changed()).isEmpty();
    assertThat(diff.unchanged()).isEqualTo(3);
  }

  @Test
  void packed_lists_are_read_and_archives_of_several_refused() throws Exception {
    var list = "id\tname\nA1\tSamir Tamrini\n".getBytes(StandardCharsets.UTF_8);
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(list);
    }
    Lists.read(Files.write(folder.resolve("list.tsv.gz"), gzip.toByteArray()), entries::add);
    Lists.read(
        Files.write(folder.resolve("list.zip"), zip(list, "x/", "x/list.tsv")), entries::add);
    assertThat(entries).extracting(ListEntry::reference).containsExactly("A1", "A1");
    var several = Files.write(folder.resolve("several.zip"), zip(list, "a.tsv", "b.tsv"));
    assertThatThrownBy(() -> Lists.read(several, entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("several files");
    var sheet = Files.write(folder.resolve("list.ods"), zip(list, "mimetype", "content.xml"));
    assertThatThrownBy(() -> Lists.read(sheet, entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("save it as CSV");
    var cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() - 12);
    assertThatThrownBy(() -> Lists.read(Files.write(folder.resolve("cut.gz"), cut), entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("packed");
  }

  private static byte[] zip(byte[] content, String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write(content);
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void what_was_cut_or_is_a_web_page_is_refused_with_its_place() throws Exception {
    file("alt.csv", "7,1,\"aka\",\"WAHMI, Samir\",-0- \r\n");
    refused("sdn.csv", ROW + "8,\"HIBRI, Nadia\",\"indiv", "line 2");
    refused(
        "sdn.csv", ROW + "8,\"HIBRI, Nadia\",individual,EX", "line 2: the file ends within a row");
    refused(
        "e.json", "{\"id\":\"ex-1\",\"schema\":\"Per", "line 1: the file ends within an object");
    refused(
        "uk.csv", "Unique ID,Name 6,Name 1,Name type\nEX1,TAMRINI,SAMIR,Alias\nEX2,HIB", "line 3");
    refused("page.csv", "\n<!doctype HTML>\n<html><body>EXERCISE</body></html>", "web page");
    refused("un.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<INDIV", "XML broken at line 3");
  }

  private void refused(String name, String text, String why) {
    assertThatThrownBy(() -> read(name, text))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining(why);
  }

  @Test
  void dates_as_lists_state_them() {
    assertThat(
            List.of(
                "circa 1979-1982",
                "late 1960s",
                "in the 1950's",
                "03/20/1965",
                "00/00/1975",
                "1965-12-28-05:00",
                "Nov. 1973",
                "between 1963 and 1968",
                "unknown",
                "13/13/1965",
                "12.03.1965",
                "12-03-1965",
                "1er août 1965",
                "vers 1965",
                "1965~",
                "12 جويلية 1965",
                "كانون الثاني ١٩٦٥",
                "before 1965"))
        .map(PartialDates::iso)
        .containsExactly(
            "1979/1982",
            "1960/1969",
            "1950/1959",
            "1965-03-20",
            "1975",
            "1965-12-28",
            "1973-11",
            "1963/1968",
            "",
            "",
            "1965-03-12",
            "1965-03-12",
            "1965-08-01",
            "1965~",
            "1965~",
            "1965-07-12",
            "1965-01",
            "");
  }
}
