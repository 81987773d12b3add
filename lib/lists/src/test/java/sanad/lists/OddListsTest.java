package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.lists.ListEntry.Kind;
import sanad.lists.ListVersion.Format;
import sanad.lists.ListedName.Quality;
import sanad.lists.UnreadableList.Why;

/// What real files of the publishers hold beside their documented form, and what spreadsheets make
/// of them. All content is invented (EXERCISE / تمرين).
final class OddListsTest {
  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private static final String UK =
      "Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Name non-latin script,Regime Name,"
          + "Designation Type,D.O.B,Passport number\r\n";

  private ListVersion read(String name, String text) throws IOException, UnreadableList {
    entries.clear();
    return Lists.read(Files.writeString(folder.resolve(name), text), entries::add);
  }

  private void refused(String name, String text, Why why, String said) {
    assertThatThrownBy(() -> read(name, text))
        .isInstanceOfSatisfying(
            UnreadableList.class,
            wrong -> {
              assertThat(wrong.why()).isEqualTo(why);
              assertThat(wrong.getMessage()).contains(said);
            });
  }

  private List<String> names() {
    return entries.getFirst().names().stream().map(ListedName::value).toList();
  }

  private List<String> documents() {
    return entries.stream().flatMap(e -> e.documents().stream()).map(ListedDocument::text).toList();
  }

  @Test
  void further_births_of_the_united_kingdom_are_no_problem_of_its_rows() throws Exception {
    var read =
        read(
            "uk.csv",
            "Report Date: 20-Nov-2026\r\n"
                + UK
                + "EXE1,TAMRINI,Samir,Ben,Primary Name,,,Exercise,Individual,dd/mm/1965,\r\n"
                + "EXE1,TAMRINI,Sameer,,Alias,Low quality a.k.a,,Exercise,Individual,00/00/1968,\r\n");
    assertThat(read.problems()).isEmpty();
    assertThat(entries.getFirst().births()).containsExactly("1965", "1968");
  }

  @Test
  void the_family_name_of_the_united_kingdom_stands_anywhere() throws Exception {
    read(
        "uk.csv",
        "Report Date: 20-Nov-2026\nUnique ID,Name 1,Name 2,Name type,Name 6,Designation Type\n"
            + "EXE1,Samir,Ben,Primary Name,TAMRINI,Individual\n");
    assertThat(names()).containsExactly("Samir Ben TAMRINI");
  }

  @Test
  void the_list_of_the_united_kingdom_with_semicolons() throws Exception {
    var read =
        read(
            "uk.csv",
            "Report Date: 20-Nov-2026;;;;;;;;;;\r\n"
                + UK.replace(',', ';')
                + "EXE1;TAMRINI;Samir;;Primary Name;;سمير التمريني;Exercise;Individual;;A123456\r\n");
    assertThat(read.format()).isEqualTo(Format.UK_CSV);
    assertThat(read.version()).isEqualTo("20-Nov-2026");
    assertThat(names()).containsExactly("Samir TAMRINI", "سمير التمريني");
  }

  @Test
  void rows_of_many_columns_without_a_header_are_no_names() {
    refused(
        "list.csv",
        "generated;2026-11-20\nEXE1;a;b;c;d;e;f;g;h;i;j;k;Samir Tamrini;1965\n",
        Why.HEADER,
        "line 2");
  }

  @Test
  void kinds_that_are_not_known_are_not_taken_for_bodies() throws Exception {
    read(
        "uk.xml",
        """
        <Designations><Designation><UniqueID>EXE1</UniqueID><IndividualEntityShip>Aircraft</IndividualEntityShip>
          <Names><Name><Name6>EX-TMR</Name6><NameType>Primary Name</NameType></Name></Names></Designation>
        <Designation><UniqueID>EXE2</UniqueID><IndividualEntityShip>Cell</IndividualEntityShip>
          <Names><Name><Name6>TAMRINI</Name6><NameType>Primary Name</NameType></Name></Names></Designation></Designations>
        """);
    assertThat(entries).extracting(ListEntry::kind).containsExactly(Kind.AIRCRAFT, Kind.UNKNOWN);
    read(
        "eu.xml",
        """
        <export generationDate="2026-11-20">
        <sanctionEntity logicalId="1"><subjectType code="natural-person" classificationCode="P"/><nameAlias wholeName="Samir Tamrini"/></sanctionEntity>
        <sanctionEntity logicalId="2"><subjectType code="cell"/><nameAlias wholeName="Tamrin"/></sanctionEntity>
        </export>
        """);
    assertThat(entries).extracting(ListEntry::kind).containsExactly(Kind.PERSON, Kind.UNKNOWN);
  }

  @Test
  void names_of_the_european_union_in_two_scripts_and_several_in_one() throws Exception {
    read(
        "eu.xml",
        """
        <export generationDate="2026-11-20"><sanctionEntity logicalId="1"><subjectType code="person"/>
        <nameAlias wholeName="Самир ТАМРИНИ (Samir TAMRINI)" strong="true"/>
        <nameAlias wholeName="Abu Tamrin; Abou Tamrine" strong="true"><remark>lo quality a.k.a.</remark></nameAlias>
        </sanctionEntity></export>
        """);
    assertThat(entries.getFirst().names())
        .containsExactly(
            new ListedName("Самир ТАМРИНИ", Quality.PRIMARY),
            new ListedName("Samir TAMRINI", Quality.PRIMARY),
            new ListedName("Abu Tamrin", Quality.LOW),
            new ListedName("Abou Tamrine", Quality.LOW));
  }

  @Test
  void documents_that_the_list_calls_false_or_lost_say_so() throws Exception {
    read(
        "eu.xml",
        """
        <export generationDate="2026-11-20"><sanctionEntity logicalId="1"><subjectType code="person"/>
        <nameAlias wholeName="Samir Tamrini"/>
        <identification number="A123456" latinNumber="" knownFalse="true" reportedLost="true" knownExpired="false" identificationTypeDescription="National passport" countryIso2Code="ZZ"/>
        <identification number="" latinNumber="B765432" identificationTypeCode="id" countryIso2Code="00"/>
        </sanctionEntity></export>
        """);
    assertThat(documents())
        .containsExactly(
            "National passport, known false, reported lost A123456 (ZZ)", "id B765432");
    read(
        "eu.csv",
        """
        Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;Identification_Number;Identification_KnownFalse;Identification_LatinNumber;Identification_TypeDescription
        13;P;Samir Tamrini;A123456;true;;National passport
        """);
    assertThat(documents()).containsExactly("National passport, known false A123456");
    read(
        "un.xml",
        """
        <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>SAMIR</FIRST_NAME><REFERENCE_NUMBER>EXi.1</REFERENCE_NUMBER>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1965-01-01</DATE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>(1) A123456 (2) A123457</NUMBER><NOTE>(false passports)</NOTE></INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """);
    assertThat(documents())
        .containsExactly("Passport, known false A123456", "Passport, known false A123457");
    assertThat(entries.getFirst().births()).containsExactly("1965~");
  }

  @Test
  void the_list_of_the_european_union_as_spreadsheets_write_it_again() throws Exception {
    var table =
        """
        "fileGenerationDate";"Entity_LogicalId";"Entity_SubjectType";"NameAlias_WholeName";"BirthDate_Year";"BirthDate_Month";"BirthDate_Day"
        "05/08/2026";"13";"P";"Samir Tamrini";"";"";""
        "05/08/2026";"13";"P";"";"1965";"3";"12"
        """;
    for (var text : List.of(table, table.replace(';', ','), table.replace(';', '\t'))) {
      assertThat(read("eu.csv", text).format()).isEqualTo(Format.EU_CSV);
      assertThat(names()).containsExactly("Samir Tamrini");
      assertThat(entries.getFirst().births()).containsExactly("1965-03-12");
    }
  }

  @Test
  void a_cut_file_of_other_names_is_refused() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "1,1,\"aka\",\"TAMRINI, Sam\",-0- \n1,2,\"ak");
    refused("sdn.csv", sdn("-0- "), Why.BROKEN, "alt.csv: line 2");
    Files.writeString(folder.resolve("alt.csv"), "1,1,\"aka\",\"TAMRINI, Sam\",-0- \n1,2,\"aka\"");
    refused("sdn.csv", sdn("-0- "), Why.CUT, "alt.csv: line 2");
    refused("sdn_comments.csv", "1,\"; DOB 1965.\"\n", Why.PARTS, "main file");
  }

  private static String sdn(String remarks) {
    return "1,\"TAMRINI, Samir\",\"individual\",\"EXERCISE\","
        + "-0- ,".repeat(7)
        + remarks
        + "\n2,\"EX-TMR\",\"aircraft\",\"EXERCISE\","
        + "-0- ,".repeat(7)
        + "\"Aircraft Tail Number EX-TMQ; Previous Aircraft Tail Number EX-TMP.\"\n";
  }

  @Test
  void letters_in_another_encoding_than_the_document_says_are_named() throws Exception {
    var text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <export generationDate="2026"><sanctionEntity logicalId="1">
        <nameAlias wholeName="Sámir Tamrini"/></sanctionEntity></export>
        """;
    var file = Files.write(folder.resolve("eu.xml"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Lists.read(file, entries::add))
        .isInstanceOfSatisfying(
            UnreadableList.class,
            wrong -> {
              assertThat(wrong.why()).isEqualTo(Why.ENCODING);
              assertThat(wrong.getMessage()).contains("no UTF-8").contains("line 3");
            });
  }

  @Test
  void an_aircraft_is_known_by_its_tail() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "1,1,\"aka\",\"TAMRINI, Sam\",-0- \n\u001a");
    read("sdn.csv", sdn("-0- "));
    assertThat(entries.get(1).names())
        .extracting(ListedName::value)
        .containsExactly("EX-TMR", "EX-TMQ", "EX-TMP");
    read(
        "ftm.json",
        """
        {"id":"ex-1","schema":"Airplane","properties":{"name":["EX-TMR"],"registrationNumber":["EX-TMQ"]}}
        """);
    assertThat(names()).containsExactly("EX-TMR", "EX-TMQ");
  }

  @Test
  void documents_of_new_kinds_are_known_by_their_country() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "1,1,\"aka\",\"TAMRINI, Sam\",-0- \n");
    read(
        "sdn.csv",
        sdn(
            "\"Exerciseland Residence Card EX-123456 (Exerciseland) issued 01 Jan 2020; Phone Number"
                + " 00123456 (Exerciseland); Chinese Commercial Code 1234 5678 (Exerciseland);"
                + " Interpol: Red Notice. File No. 2009/3599 (Exerciseland).\""));
    assertThat(entries.getFirst().documents())
        .extracting(ListedDocument::text)
        .containsExactly("Exerciseland Residence Card EX-123456 (EXERCISELAND)");
  }

  @Test
  void numbers_of_an_entity_and_papers_within_it() throws Exception {
    read(
        "ftm.json",
        """
        {"id":"ex-1","schema":"Person","properties":{"name":["Samir Tamrini"],"taxNumber":["T-123456"],"passports":[{"id":"p","schema":"Passport","properties":{"number":["A123456"],"country":["zz"]}},{"id":"a","schema":"Address","properties":{"number":["12345"]}}]}}
        {"id":"ex-2","schema":"Company","properties":{"name":["Tamrin Ltd"],"innCode":["7700000001"],"registrationNumber":["R-12345"]}}
        """);
    assertThat(documents())
        .containsExactly(
            "Tax number T-123456",
            "Passport A123456 (ZZ)",
            "Business registration number R-12345",
            "INN 7700000001");
    refused("pretty.json", "{\n  \"id\": \"ex-1\"\n}\n", Why.FORM, "one object a line");
  }

  @Test
  void a_number_is_compared_without_what_is_written_around_it() {
    for (var said :
        List.of(
            "A123456",
            "A 123456, issued on 12 Mar 2001",
            "A123456 (Exerciseland passport)",
            "Exerciseland number A123456",
            "Passport No. A123456",
            "N° A123456",
            "A-123456 expires 2031")) {
      assertThat(new ListedDocument("", said, "").key()).as(said).isEqualTo("A123456");
    }
    for (var said :
        List.of("7700000001", "INN: 7700000001", "Tax ID No. 7700000001 (Exerciseland)")) {
      assertThat(new ListedDocument("", said, "").key()).as(said).isEqualTo("7700000001");
    }
    assertThat(new ListedDocument("", "No34409/129", "").key()).isEqualTo("34409129");
    assertThat(new ListedDocument("", "NO123456", "").key()).isEqualTo("NO123456");
    assertThat(new ListedDocument("", "ID123456", "").key()).isEqualTo("ID123456");
    assertThat(new ListedDocument("", "(123) 45678", "").key()).isEqualTo("12345678");
    assertThat(new ListedDocument("", "12 (345678)", "").key()).isEqualTo("12345678");
  }
}
