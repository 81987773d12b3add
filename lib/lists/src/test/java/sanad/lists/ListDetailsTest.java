package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sanad.lists.ListedName.Quality;

/// What is easily lost of an entry: weak names, births of aliases, years of another calendar, the
/// first line behind a byte order mark. All content is invented (EXERCISE / تمرين).
final class ListDetailsTest {
  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private ListVersion read(String name, String text) throws IOException, UnreadableList {
    return Lists.read(Files.writeString(folder.resolve(name), text), entries::add);
  }

  private static ListedName name(String value, Quality quality) {
    return new ListedName(value, quality);
  }

  private static final String OBJECTS =
      """
      {"id":"ex-1","schema":"Person","properties":{"name":["Samir Tamrini"]}}
      {"id":"ex-2","schema":"Person","properties":{"name":["Nadia Hibri"]}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        OBJECTS,
        "id,name\nex-1,Samir Tamrini\nex-2,Nadia Hibri\n",
        "id\tname\nex-1\tSamir Tamrini\nex-2\tNadia Hibri\n",
        "\"id\";\"name\"\nex-1;Samir Tamrini\nex-2;Nadia Hibri\n",
      })
  void a_byte_order_mark_hides_no_entry(String text) throws Exception {
    var version = read("list", "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(version.problems()).isEmpty();
    assertThat(entries).extracting(ListEntry::reference).containsExactly("ex-1", "ex-2");
  }

  @Test
  void a_byte_order_mark_hides_no_line_of_names() throws Exception {
    read("names.txt", "\uFEFFسمير التمريني\r\nNadia Hibri\r\n");
    assertThat(entries)
        .extracting(entry -> entry.names().getFirst().value())
        .containsExactly("سمير التمريني", "Nadia Hibri");
  }

  @Test
  void european_names_are_weak_where_their_remark_says_so() throws Exception {
    read(
        "eu.xml",
        """
        <export xmlns="http://exercise.example/fsd" generationDate="2026-11-20T10:00:00.000+01:00">
        <sanctionEntity euReferenceNumber="EU.1.1" logicalId="13"><subjectType code="person"/>
        <nameAlias wholeName="Abu Tamrin" strong="true"><remark>Low quality a.k.a.</remark></nameAlias>
        <nameAlias wholeName="Samir Tamrini" strong="true"/>
        <nameAlias wholeName="Samir Wahmi" strong="true"><remark>formerly known as</remark></nameAlias>
        <nameAlias wholeName="The Clerk" strong="true"><remark>low-quality alias</remark></nameAlias>
        </sanctionEntity></export>
        """);
    read(
        "eu.csv",
        """
        fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_WholeName;NameAlias_Remark
        20/11/2026;13;EU.1.1;P;Abu Tamrin;Low quality a.k.a.
        20/11/2026;13;EU.1.1;P;Samir Tamrini;
        20/11/2026;13;EU.1.1;P;Samir Wahmi;formerly known as
        20/11/2026;13;EU.1.1;P;The Clerk;"low-quality alias; see ""above""
        and below"
        """);
    assertThat(entries).hasSize(2);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(entry.names())
                    .containsExactly(
                        name("Abu Tamrin", Quality.LOW),
                        name("Samir Tamrini", Quality.PRIMARY),
                        name("Samir Wahmi", Quality.GOOD),
                        name("The Clerk", Quality.LOW)));
  }

  @Test
  void an_alias_of_the_united_nations_has_a_birth_of_its_own() throws Exception {
    read(
        "un.xml",
        """
        <CONSOLIDATED_LIST dateGenerated="2026-11-01"><INDIVIDUALS><INDIVIDUAL>
        <FIRST_NAME>SAMIR</FIRST_NAME><SECOND_NAME>TAMRINI</SECOND_NAME><REFERENCE_NUMBER>EXi.001</REFERENCE_NUMBER>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Samir Wahmi</ALIAS_NAME><DATE_OF_BIRTH>25 May 1966</DATE_OF_BIRTH><CITY_OF_BIRTH>Wahm</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Otherland</COUNTRY_OF_BIRTH><NOTE/></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Tamrin</ALIAS_NAME><DATE_OF_BIRTH/><CITY_OF_BIRTH/></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1965-03-12</DATE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Tamrin</CITY><COUNTRY>Exerciseland</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
        </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """);
    var entry = entries.getFirst();
    assertThat(entry.births()).containsExactlyInAnyOrder("1965-03-12", "1966-05-25");
    assertThat(entry.birthPlaces())
        .containsExactlyInAnyOrder("Tamrin, Exerciseland", "Wahm, Otherland");
    assertThat(entry.names()).hasSize(3);
  }

  @Test
  void years_of_another_calendar_are_no_births() throws Exception {
    read(
        "eu.xml",
        """
        <export generationDate="2026-11-20"><sanctionEntity logicalId="13"><subjectType code="person"/>
        <nameAlias wholeName="Samir Tamrini" strong="true"/>
        <birthdate calendarType="ISLAMIC" city="Wahm" year="1385" monthOfYear="3" dayOfMonth="2" countryIso2Code="00"/>
        <birthdate calendarType="GREGORIAN" year="1965" city=""/>
        </sanctionEntity></export>
        """);
    assertThat(entries.getFirst().births()).containsExactly("1965");
    assertThat(entries.getFirst().birthPlaces()).containsExactly("Wahm");
    assertThat(
            List.of(
                "1385",
                "02/03/1385",
                "1385-03-02",
                "1380-1385",
                "1380s",
                "between 1380 and 1385",
                "١٣٨٥"))
        .allSatisfy(stated -> assertThat(PartialDates.iso(stated)).isEmpty());
    assertThat(NameLine.of("سمير التمريني؛ ١٣٨٥")).isEqualTo(new NameLine("سمير التمريني", "", ""));
    assertThat(NameLine.of("Samir Tamrini; 1965"))
        .isEqualTo(new NameLine("Samir Tamrini", "1965", ""));
    assertThat(NameLine.of("Samir Tamrini; room 13"))
        .isEqualTo(new NameLine("Samir Tamrini; room 13", "", ""));
  }

  @Test
  void ofacs_letters_are_windows_1252_or_utf_8() throws Exception {
    var row =
        "7,\"PEÑA, Samir\",\"individual\",\"EX\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"POB São Wahm; a.k.a. 'EL NIÑO'.\"\r\n";
    var alt = "7,1,\"aka\",\"NÚÑEZ, Samir\",-0- \r\n";
    for (var letters : List.of("windows-1252", "UTF-8")) {
      entries.clear();
      Files.writeString(folder.resolve("alt.csv"), alt, Charset.forName(letters));
      var main = Files.writeString(folder.resolve("sdn.csv"), row, Charset.forName(letters));
      Lists.read(main, entries::add);
      assertThat(entries.getFirst().names())
          .as(letters)
          .containsExactly(
              name("Samir PEÑA", Quality.PRIMARY),
              name("Samir NÚÑEZ", Quality.GOOD),
              name("EL NIÑO", Quality.LOW));
      assertThat(entries.getFirst().birthPlaces()).containsExactly("São Wahm");
    }
  }

  @Test
  void a_spreadsheets_quotation_marks_around_a_cell_with_tabs_are_no_part_of_it() throws Exception {
    read(
        "a.tsv",
        "id\tname\nA1\t\"Nadia \"\"N\"\" Hibri\"\nA2\t\"The Clerk\" Tamrini\nA3\t\"Samir Tamrini\"\n");
    assertThat(entries)
        .extracting(entry -> entry.names().getFirst().value())
        .containsExactly("Nadia \"N\" Hibri", "\"The Clerk\" Tamrini", "Samir Tamrini");
  }

  @Test
  void an_object_without_a_name_is_told_and_one_with_its_parts_is_read() throws Exception {
    var version =
        read(
            "e.json",
            """
            {"id":"ex-1","schema":"Person","properties":{"lastName":["Tamrini"],"firstName":["Samir"]}}
            {"id":"ex-2","schema":"Person","properties":{"name":"Nadia Hibri","birthDate":"1971"}}
            {"id":"ex-3","schema":"Company","properties":{"country":["zz"]}}
            {"id":"ex-4","schema":"Address","properties":{"full":["Wahm"]}}
            """);
    assertThat(entries)
        .extracting(entry -> entry.names().getFirst().value())
        .containsExactly("Samir Tamrini", "Nadia Hibri");
    assertThat(entries.getLast().births()).containsExactly("1971");
    assertThat(version.entries()).isEqualTo(2);
    assertThat(version.problems()).containsExactly(RowProblem.line(3, RowProblem.Kind.NO_NAME));
  }

  /// Rows of one reference are one entry's names; who numbers a group of persons so is told.
  @Test
  void rows_of_one_reference_that_are_born_otherwise_are_told() throws Exception {
    var version =
        read(
            "e.csv",
            """
        id,name,dob
        ex-1,Samir Tamrini,1971
        ex-1,سمير التمريني,1971-05-02
        ex-1,Nadia Hibri,1984
        ex-2,Omar Tamrini,1990
        """);
    assertThat(entries).hasSize(2);
    assertThat(version.problems()).containsExactly(RowProblem.line(4, RowProblem.Kind.OTHER_BIRTH));
  }

  @Test
  void one_json_array_says_what_was_expected() {
    assertThatThrownBy(() -> read("e.json", "[{\"id\":\"ex-1\",\"schema\":\"Person\"}]"))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("one object a line");
  }

  @Test
  void dates_are_read_as_spreadsheets_and_databases_write_them() {
    assertThat(
            List.of(
                "1965/03/12",
                "1965/3/12",
                "1965.03.12",
                "1965-3-12",
                "19650312",
                "1965-03-12 00:00:00",
                "12/03/1965 00:00",
                "12-Mar-1965",
                "12/Mar/1965",
                "12 March, 1965",
                "12th March 1965",
                "March 12, 1965",
                "Mar 12th 1965",
                "12\u00A0Mar\u00A01965",
                "\u200F12/3/1965\u200F",
                "١٢ آذار/مارس ١٩٦٥",
                "12 مارس 1965 م"))
        .allSatisfy(stated -> assertThat(PartialDates.iso(stated)).isEqualTo("1965-03-12"));
    assertThat(List.of("1965.0", "1965م", "1965"))
        .allSatisfy(stated -> assertThat(PartialDates.iso(stated)).isEqualTo("1965"));
    assertThat(
            List.of(
                "Between 1965 and 1968",
                "from 1965 to 1968",
                "entre 1965 et 1968",
                "de 1965 à 1968",
                "بين 1965 و1968",
                "1965 - 1968"))
        .allSatisfy(stated -> assertThat(PartialDates.iso(stated)).isEqualTo("1965/1968"));
    assertThat(PartialDates.iso("31/12/1965 - 01/01/1967")).isEqualTo("1965-12-31/1967-01-01");
    assertThat(
            List.of("12/03/65", "1965/08", "1965/13/12", "19651312", "Tamrin 12, 1965", "1965-8"))
        .allSatisfy(stated -> assertThat(PartialDates.iso(stated)).isEmpty());
    assertThat(
            new EntryBuilder().name(Quality.GOOD, "x").birth("1965\u00A0or 1968").build().births())
        .containsExactly("1965", "1968");
    assertThat(NameLine.of("Tamrini, Samir; March 12, 1965"))
        .isEqualTo(new NameLine("Tamrini, Samir", "1965-03-12", ""));
  }

  @Test
  void every_object_of_a_line_is_read_or_told() throws Exception {
    var one =
        "{\"id\":\"ex-%s\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Samir Tamrini\"]}}";
    var read =
        read(
            "list",
            String.join(
                "\n",
                one.formatted(1) + " " + one.formatted(2),
                one.formatted(3) + ",",
                one.formatted(4) + "," + one.formatted(5),
                "{\"properties\":null,\"id\":\"ex-6\",\"schema\":\"Person\",\"caption\":\"Samir Tamrini\"}",
                ""));
    assertThat(entries)
        .extracting(ListEntry::reference)
        .containsExactly("ex-1", "ex-2", "ex-3", "ex-4", "ex-6");
    assertThat(read.problems()).containsExactly(RowProblem.line(3, RowProblem.Kind.NO_OBJECT));
  }

  @Test
  void a_name_that_is_weak_in_one_place_and_not_in_another_is_not_weak() throws Exception {
    read(
        "list",
        """
        <export generationDate="2026-11-20"><sanctionEntity logicalId="7">
        <subjectType code="person"/>
        <nameAlias wholeName="Samir Tamrini" strong="true"/>
        <nameAlias wholeName="Abu Wahm" strong="false"/>
        <nameAlias wholeName="Abu Wahm" strong="true"/>
        </sanctionEntity></export>
        """);
    assertThat(entries.getFirst().quality("Abu Wahm")).isEqualTo(ListedName.Quality.GOOD);
  }
}
