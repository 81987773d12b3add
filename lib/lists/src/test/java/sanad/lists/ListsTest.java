package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.lists.ListedName.Quality;

/// Every list here is invented (EXERCISE), in the form of the real one.
final class ListsTest {
  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private ListVersion read(String name, String text) throws IOException, UnreadableList {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return Lists.read(file, entries::add);
  }

  @Test
  void reads_the_united_nations_list_with_original_script_and_alias_quality() throws Exception {
    var version =
        read(
            "un.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
            <FIRST_NAME>YUSUF</FIRST_NAME><SECOND_NAME>BIN QASIM</SECOND_NAME><THIRD_NAME>EXERCISE</THIRD_NAME>
            <UN_LIST_TYPE>EXERCISE</UN_LIST_TYPE><REFERENCE_NUMBER>EXi.001</REFERENCE_NUMBER>
            <NAME_ORIGINAL_SCRIPT>يوسف بن قاسم تمرين</NAME_ORIGINAL_SCRIPT>
            <NATIONALITY><VALUE>Exerciseland</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Tamrin</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Youssef Benkassem</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1965</FROM_YEAR><TO_YEAR>1968</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Wahm</CITY><COUNTRY>Exerciseland</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
            </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>EXERCISE FRONT</FIRST_NAME>
            <REFERENCE_NUMBER>EXe.002</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """);

    assertThat(version.format()).isEqualTo(ListVersion.Format.UN_XML);
    assertThat(version.version()).isEqualTo("2026-02-27T00:00:00Z");
    assertThat(entries)
        .first()
        .isEqualTo(
            new ListEntry(
                "EXi.001",
                ListEntry.Kind.PERSON,
                List.of(
                    new ListedName("YUSUF BIN QASIM EXERCISE", Quality.PRIMARY),
                    new ListedName("يوسف بن قاسم تمرين", Quality.PRIMARY),
                    new ListedName("Abu Tamrin", Quality.LOW),
                    new ListedName("Youssef Benkassem", Quality.GOOD)),
                List.of("1965/1968"),
                List.of("Wahm, Exerciseland"),
                List.of("Exerciseland"),
                List.of("EXERCISE")));
    assertThat(entries.get(1).kind()).isEqualTo(ListEntry.Kind.BODY);
  }

  @Test
  void reads_ofac_from_its_three_files_and_turns_the_family_name() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "7,1,\"aka\",\"EXERCISE, Yusef\",-0- \n");
    Files.writeString(folder.resolve("add.csv"), "7,1,-0- ,-0- ,\"Exerciseland\",-0- \n");
    var version =
        read(
            "sdn.csv",
            "7,\"EXERCISE, Yusuf\",\"individual\",\"EXER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                + "\"DOB 12 Mar 1965; alt. DOB 1966; POB Wahm, Exerciseland; nationality"
                + " Exerciseland; a.k.a. 'ABU TAMRIN'.\"\n\u001a\n");

    assertThat(version.format()).isEqualTo(ListVersion.Format.OFAC_CSV);
    assertThat(version.problems()).isEmpty();
    var entry = entries.getFirst();
    assertThat(entry.names())
        .containsExactly(
            new ListedName("Yusuf EXERCISE", Quality.PRIMARY),
            new ListedName("Yusef EXERCISE", Quality.GOOD),
            new ListedName("ABU TAMRIN", Quality.LOW));
    assertThat(entry.births()).containsExactly("1965-03-12", "1966");
    assertThat(entry.birthPlaces()).containsExactly("Wahm, Exerciseland");
    assertThat(entry.nationalities()).containsExactly("Exerciseland");
  }

  @Test
  void refuses_ofacs_main_file_without_its_other_two() {
    assertThatThrownBy(
            () -> read("sdn.csv", "7,\"X, Y\",individual,E,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n"))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("alt.csv");
  }

  @Test
  void reads_ofac_xml() throws Exception {
    read(
        "sdn.xml",
        """
        <sdnList xmlns="https://exercise.example"><publshInformation><Publish_Date>11/20/2026</Publish_Date></publshInformation>
        <sdnEntry><uid>7</uid><firstName>Yusuf</firstName><lastName>EXERCISE</lastName><sdnType>Individual</sdnType>
        <programList><program>EXER</program></programList>
        <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>TAMRIN</lastName></aka></akaList>
        <dateOfBirthList><dateOfBirthItem><uid>2</uid><dateOfBirth>circa 1965</dateOfBirth></dateOfBirthItem></dateOfBirthList>
        </sdnEntry></sdnList>
        """);
    var entry = entries.getFirst();
    assertThat(entry.names())
        .containsExactly(
            new ListedName("Yusuf EXERCISE", Quality.PRIMARY),
            new ListedName("TAMRIN", Quality.LOW));
    assertThat(entry.births()).containsExactly("1965~");
    assertThat(entry.programmes()).containsExactly("EXER");
  }

  @Test
  void reads_the_european_list() throws Exception {
    var version =
        read(
            "eu.xml",
            """
            <export generationDate="2026-11-01T10:00:00.000+01:00" globalFileId="1">
            <sanctionEntity euReferenceNumber="EU.1.1" logicalId="13"><subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="Yusuf" lastName="Exercise" wholeName="Yusuf Exercise" strong="true"/>
            <nameAlias wholeName="يوسف تمرين" strong="true"/>
            <nameAlias wholeName="Abu Tamrin" strong="false"/>
            <citizenship countryIso2Code="ZZ"/>
            <birthdate circa="false" birthdate="1965-03-12" year="1965" city="Wahm" countryIso2Code="00"/>
            </sanctionEntity></export>
            """);
    assertThat(version.format()).isEqualTo(ListVersion.Format.EU_XML);
    var entry = entries.getFirst();
    assertThat(entry.names())
        .extracting(ListedName::quality)
        .containsExactly(Quality.PRIMARY, Quality.GOOD, Quality.LOW);
    assertThat(entry.births()).containsExactly("1965-03-12");
    assertThat(entry.birthPlaces()).containsExactly("Wahm");
    assertThat(entry.nationalities()).containsExactly("ZZ");
  }

  @Test
  void reads_the_british_list_as_xml_and_as_csv_alike() throws Exception {
    read(
        "uk.xml",
        """
        <Designations><DateGenerated>20/11/2026</DateGenerated><Designation><UniqueID>EX0001</UniqueID>
        <RegimeName>Exercise Regime</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
        <Names><Name><Name6>EXERCISE</Name6><Name1>YUSUF</Name1><NameType>Primary Name</NameType></Name></Names>
        <NonLatinNames><NonLatinName><NameNonLatinScript>يوسف تمرين</NameNonLatinScript></NonLatinName></NonLatinNames>
        <IndividualDetails><Individual><DOBs><DOB>dd/mm/1965</DOB></DOBs><Nationalities><Nationality>Exerciseland</Nationality></Nationalities>
        <BirthDetails><Location><TownOfBirth>Wahm</TownOfBirth></Location></BirthDetails></Individual></IndividualDetails>
        </Designation></Designations>
        """);
    var version =
        read(
            "uk.csv",
            """
            Report Date: 20-Nov-2026
            Unique ID,Name 6,Name 1,Name type,Name non-latin script,Regime Name,"Individual, Entity, Ship",D.O.B,Nationality(/ies),Town of birth
            EX0001,EXERCISE,YUSUF,Primary Name,يوسف تمرين,Exercise Regime,Individual,dd/mm/1965,Exerciseland,Wahm
            EX0001,TAMRIN,ABU,Alias,,Exercise Regime,Individual,,,
            """);
    assertThat(version.format()).isEqualTo(ListVersion.Format.UK_CSV);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).names())
        .containsExactly(
            new ListedName("YUSUF EXERCISE", Quality.PRIMARY),
            new ListedName("يوسف تمرين", Quality.PRIMARY));
    assertThat(entries.get(1).names())
        .containsExactly(
            new ListedName("YUSUF EXERCISE", Quality.PRIMARY),
            new ListedName("يوسف تمرين", Quality.PRIMARY),
            new ListedName("ABU TAMRIN", Quality.GOOD));
    assertThat(entries.get(0).births()).isEqualTo(entries.get(1).births()).containsExactly("1965");
    assertThat(entries.get(0).birthPlaces()).isEqualTo(entries.get(1).birthPlaces());
  }

  @Test
  void reads_tables_with_and_without_a_header() throws Exception {
    read("a.tsv", "id\tname\taliases\tbirth_year\nA1\tYusuf Exercise\tYoussef|Yusef\t1965\n");
    read("b.tsv", "A2\tقاسم تمرين\nA3\tMaryam \"M\" Exercise\n");
    read("c.csv", "name,nationality\n\"Exercise, Zayd\",ZZ\n");
    assertThat(entries)
        .extracting(e -> e.names().getFirst().value())
        .containsExactly("Yusuf Exercise", "قاسم تمرين", "Maryam \"M\" Exercise", "Exercise, Zayd");
    assertThat(entries.getFirst().births()).containsExactly("1965");
    assertThat(entries.getFirst().names()).hasSize(3);
  }

  @Test
  void reads_follow_the_money_and_names_the_bad_line() throws Exception {
    var version =
        read(
            "e.ftm.json",
            """
            {"id":"ex-1","schema":"Person","properties":{"name":["Yusuf Exercise"],"weakAlias":["Tamrin"],"birthDate":["1965-03"],"nationality":["zz"]}}
            {"id":"ex-2","schema":"Address","properties":{"full":["Wahm"]}}
            ["ex-4"]
            {"id":"ex-3",
            """);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().births()).containsExactly("1965-03");
    assertThat(entries.getFirst().nationalities()).containsExactly("ZZ");
    assertThat(version.problems())
        .extracting(RowProblem::toString)
        .satisfiesExactly(
            array -> assertThat(array).contains("line 3").contains("no JSON object"),
            cut -> assertThat(cut).contains("line 4"));
  }

  @Test
  void the_european_table_says_persons_by_a_letter_too() throws Exception {
    read(
        "eu.csv",
        "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n"
            + "20/11/2026;1;P;Yusuf Exercise\n20/11/2026;2;E;Exercise Front\n");
    assertThat(entries)
        .extracting(ListEntry::kind)
        .containsExactly(ListEntry.Kind.PERSON, ListEntry.Kind.BODY);
  }

  @Test
  void refuses_what_is_no_list() {
    assertThatThrownBy(() -> read("x.xml", "<html><body/></html>"))
        .isInstanceOf(UnreadableList.class);
    assertThatThrownBy(() -> read("y.xml", "<CONSOLIDATED_LIST><INDIVIDUALS>"))
        .isInstanceOf(UnreadableList.class);
    assertThatThrownBy(() -> read("z.csv", "a,b,c\n1,2,3\n")).isInstanceOf(UnreadableList.class);
    assertThatThrownBy(() -> read("empty", "")).isInstanceOf(UnreadableList.class);
  }

  @Test
  void refuses_external_entities() {
    assertThatThrownBy(
            () ->
                read(
                    "xxe.xml",
                    "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&e;</FIRST_NAME>"
                        + "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"))
        .isInstanceOf(UnreadableList.class);
    assertThat(entries).isEmpty();
  }
}
