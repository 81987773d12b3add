package sanad.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sanad.lists.ListEntry.Kind;
import sanad.lists.ListedName.Quality;
import sanad.names.Evidence.Relation;
import sanad.names.KnownAliases;

/// Passports, identity cards and numbers of ships, in the forms of each publisher, and as what
/// finds a listed person of another name. All content is invented (EXERCISE / تمرين).
final class DocumentsTest {
  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private List<String> documents(String name, String text) throws IOException, UnreadableList {
    var version = Lists.read(Files.writeString(folder.resolve(name), text), entries::add);
    assertThat(version.problems()).isEmpty();
    return entries.getFirst().documents().stream().map(ListedDocument::text).toList();
  }

  @Test
  void of_the_united_nations() throws Exception {
    assertThat(
            documents(
                "un.xml",
                """
                <CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
                  <FIRST_NAME>SAMIR</FIRST_NAME><SECOND_NAME>TAMRINI</SECOND_NAME><REFERENCE_NUMBER>EXi.1</REFERENCE_NUMBER>
                  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A-123 456</NUMBER><COUNTRY_OF_ISSUE>Exerciseland</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>
                  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT2>National Identification Number</TYPE_OF_DOCUMENT2><NUMBER>77001</NUMBER><ISSUING_COUNTRY>Otherland</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
                  <INDIVIDUAL_DOCUMENT/>
                </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
                """))
        .containsExactly(
            "Passport A-123 456 (EXERCISELAND)",
            "National Identification Number 77001 (OTHERLAND)");
  }

  @Test
  void of_ofac_in_its_four_forms() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "");
    var remarks =
        "DOB 1965; Passport A123456 (Exerciseland) expires 01 Jan 2030; alt. Passport B654321"
            + " (Otherland); National ID No. 77 001 (Exerciseland); Gender Male; Linked To: EXERCISE"
            + " FRONT 12345.";
    var rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    assertThat(
            documents(
                "sdn.csv",
                "7,\"TAMRINI, Samir\",\"individual\",\"EXER\"%s\"%s\"\r\n".formatted(rest, remarks)
                    + "9,\"EXERCISE STAR\",\"vessel\",\"EXER\"%s\"Vessel Registration Identification IMO 9999993.\"\r\n"
                        .formatted(rest)))
        .containsExactly(
            "Passport A123456 (EXERCISELAND)",
            "Passport B654321 (OTHERLAND)",
            "National ID No. 77 001 (EXERCISELAND)");
    assertThat(entries.get(1).documents())
        .extracting(ListedDocument::key)
        .containsExactly("9999993");
    entries.clear();
    assertThat(
            documents(
                "sdn.xml",
                """
                <sdnList><publshInformation><Publish_Date>11/20/2026</Publish_Date></publshInformation>
                  <sdnEntry><uid>7</uid><lastName>TAMRINI</lastName><sdnType>Individual</sdnType>
                    <idList><id><uid>1</uid><idType>Passport</idType><idNumber>A123456</idNumber><idCountry>Exerciseland</idCountry></id>
                    <id><uid>2</uid><idType>Gender</idType></id></idList></sdnEntry></sdnList>
                """))
        .containsExactly("Passport A123456 (EXERCISELAND)");
    entries.clear();
    assertThat(
            documents(
                "SDN_ENHANCED.XML",
                """
                <sanctionsData><publicationInfo><dataAsOf>2026-07-27T00:00:00</dataAsOf></publicationInfo><entities><entity id="7">
                  <generalInfo><entityType refId="600">Individual</entityType></generalInfo>
                  <names><name id="1"><isPrimary>true</isPrimary><translations><translation><formattedFullName>TAMRINI</formattedFullName></translation></translations></name></names>
                  <identityDocuments><identityDocument id="5"><type refId="1571">Passport</type><documentNumber>A123456</documentNumber><issuingCountry refId="11">Exerciseland</issuingCountry></identityDocument></identityDocuments>
                </entity></entities></sanctionsData>
                """))
        .containsExactly("Passport A123456 (EXERCISELAND)");
    entries.clear();
    assertThat(
            documents(
                "SDN_ADVANCED.XML",
                """
                <Sanctions><DateOfIssue><Year>2026</Year><Month>5</Month><Day>21</Day></DateOfIssue>
                  <ReferenceValueSets><CountryValues><Country ID="11">Exerciseland</Country></CountryValues>
                    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues></ReferenceValueSets>
                  <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="6746" IssuedBy-CountryID="11" ValidityID="1"><Comment/><IDRegistrationNo>A123456</IDRegistrationNo></IDRegDocument></IDRegDocuments>
                  <DistinctParties><DistinctParty FixedRef="7"><Profile ID="70" PartySubTypeID="4"><Identity ID="6746" Primary="true">
                    <Alias Primary="true"><DocumentedName><DocumentedNamePart><NamePartValue>TAMRINI</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties>
                </Sanctions>
                """))
        .containsExactly("Passport A123456 (EXERCISELAND)");
  }

  @Test
  void ofacs_remarks_without_a_country_or_with_dates_and_its_other_kinds() throws Exception {
    Files.writeString(folder.resolve("alt.csv"), "");
    var remarks =
        "DOB 1965; Passport A123456 issued 19 Feb 2014 expires 19 Feb 2019; alt. Passport B654321"
            + " expires 02 Jan 2020; Diplomatic Passport D77001 (Exerciseland) issued 01 Jan 2020;"
            + " Moroccan Personal ID No. F 77002 (Morocco); Personal ID Card 77003; Tax ID No. 77004"
            + " (Exerciseland); Passport (Exerciseland); Phone Number 77005; Organization"
            + " Established Date 04 Jun 2015.";
    assertThat(
            documents(
                "sdn.csv",
                "7,\"TAMRINI, Samir\",\"individual\",\"EXER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"%s\"\r\n"
                    .formatted(remarks)))
        .containsExactly(
            "Passport A123456",
            "Passport B654321",
            "Diplomatic Passport D77001 (EXERCISELAND)",
            "Moroccan Personal ID No. F 77002 (MOROCCO)",
            "Personal ID Card 77003",
            "Tax ID No. 77004 (EXERCISELAND)");
  }

  @Test
  void what_else_ofacs_xml_has_among_documents_is_none() throws Exception {
    var ids =
        Stream.of(
                "Passport=A123456",
                "Gender=Male",
                "Secondary sanctions risk:=section 1(b) of Executive Order 13224",
                "Email Address=samir1@exercise.invalid",
                "Website=www.exercise1.invalid",
                "Organization Established Date=04 Jun 2015",
                "Digital Currency Address - XBT=1Exercise2",
                "A New Kind of Card=77006",
                "Tax ID No.=77004")
            .map(id -> id.split("=", 2))
            .map(
                id -> "<id><idType>%s</idType><idNumber>%s</idNumber></id>".formatted(id[0], id[1]))
            .collect(Collectors.joining());
    assertThat(
            documents(
                "sdn.xml",
                "<sdnList><sdnEntry><uid>7</uid><lastName>TAMRINI</lastName><sdnType>Individual</sdnType><idList>"
                    + ids
                    + "</idList></sdnEntry></sdnList>"))
        .containsExactly("Passport A123456", "A New Kind of Card 77006", "Tax ID No. 77004");
  }

  @Test
  void of_the_european_union() throws Exception {
    assertThat(
            documents(
                "eu.xml",
                """
                <export generationDate="2026-08-05T16:47:04.449+02:00"><sanctionEntity euReferenceNumber="EU.1.2" logicalId="13">
                  <subjectType code="person"/><nameAlias wholeName="Samir Tamrini" strong="true"/>
                  <identification number="A123456" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="ZZ"/>
                  <identification number="77001" identificationTypeCode="id" identificationTypeDescription="National identification card" countryIso2Code="00"/>
                </sanctionEntity></export>
                """))
        .containsExactly("National passport A123456 (ZZ)", "National identification card 77001");
    entries.clear();
    assertThat(
            documents(
                "eu.csv",
                "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;Identification_Number;"
                    + "Identification_TypeDescription;Identification_CountryIso2Code\r\n"
                    + "05/08/2026;13;P;Samir Tamrini;;;\r\n"
                    + "05/08/2026;13;P;;A123456;National passport;ZZ\r\n"))
        .containsExactly("National passport A123456 (ZZ)");
  }

  @Test
  void of_the_united_kingdom_and_of_tables() throws Exception {
    assertThat(
            documents(
                "uk.xml",
                """
                <Designations><DateGenerated>05/08/2026</DateGenerated><Designation><UniqueID>EXE1</UniqueID><IndividualEntityShip>Individual</IndividualEntityShip>
                  <Names><Name><Name6>TAMRINI</Name6><NameType>Primary Name</NameType></Name></Names>
                  <IndividualDetails><Individual><PassportDetails><Passport><PassportNumber>A123456</PassportNumber></Passport></PassportDetails>
                  <NationalIdentifierDetails><NationalIdentifier><NationalIdentifierNumber>77001</NationalIdentifierNumber></NationalIdentifier></NationalIdentifierDetails></Individual></IndividualDetails>
                  <EntityDetails><Entity><BusinessRegistrationNumbers><BusinessRegistrationNumber>BR-77002</BusinessRegistrationNumber></BusinessRegistrationNumbers></Entity></EntityDetails>
                </Designation></Designations>
                """))
        .containsExactly(
            "Passport A123456",
            "National identifier 77001",
            "Business registration number BR-77002");
    entries.clear();
    assertThat(
            documents(
                "uk.csv",
                "Unique ID,Name 6,Name type,Passport number,National Identifier number,Business registration number (s),IMO number\r\n"
                    + "EXE1,TAMRINI,Primary Name,(1) A123456 (2) B654321,77001,BR-77002,\r\n"))
        .containsExactly(
            "Passport A123456",
            "Passport B654321",
            "National identifier 77001",
            "Business registration number BR-77002");
    entries.clear();
    assertThat(
            documents(
                "names.csv", "nom complet;n° de passeport;CIN\nSamir Tamrini;A123456;X77001\n"))
        .containsExactly("X77001", "Passport A123456");
    entries.clear();
    assertThat(documents("names.tsv", "الاسم\tرقم جواز السفر\nسمير التمريني\tA123456\n"))
        .containsExactly("Passport A123456");
    entries.clear();
    assertThat(
            documents(
                "ftm.json",
                """
                {"id":"ex-1","schema":"Person","properties":{"name":["Samir Tamrini"],"passportNumber":["A123456"]}}
                """))
        .containsExactly("Passport A123456");
    entries.clear();
    assertThat(documents("names.txt", "Samir Tamrini; 1971; A123456\nNadia Hibri\n"))
        .containsExactly("A123456");
  }

  @Test
  void a_line_gives_a_birth_and_a_document_in_either_order() {
    assertThat(NameLine.of("Tamrini, Samir; A123456; 12/03/1971"))
        .isEqualTo(new NameLine("Tamrini, Samir", "1971-03-12", "A123456"));
    assertThat(NameLine.of("سمير التمريني؛ ١٩٧١؛ ١٢٣٤٥٦"))
        .isEqualTo(new NameLine("سمير التمريني", "1971", "١٢٣٤٥٦"));
    assertThat(NameLine.of("Samir Tamrini; 12/03/1971"))
        .isEqualTo(new NameLine("Samir Tamrini", "1971-03-12", ""));
  }

  @Test
  void two_years_written_short_are_no_document() {
    assertThat(NameLine.of("Samir Tamrini; 1970-71").document()).isEmpty();
    assertThat(NameLine.of("سمير التمريني؛ ١٩٧٠/٧١").document()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A-123 4567,a1234567",
    "١٢٣٤٥٦,123456",
    "IMO 9999993,9999993",
    "ＡＢ１２３４５,AB12345",
  })
  void one_number_is_written_in_many_ways(String one, String other) {
    assertThat(document(one, "").key()).isNotEmpty().isEqualTo(document(other, "").key());
  }

  @ParameterizedTest
  @CsvSource({"1234", "000000", "unknown", "-", "n/a"})
  void what_tells_nobody_apart_is_no_number(String number) {
    assertThat(document(number, "").key()).isEmpty();
  }

  private static ListedDocument document(String number, String country) {
    return new ListedDocument("Passport", number, country);
  }

  private static ListEntry entry(
      String reference, Kind kind, String name, ListedDocument document) {
    return new ListEntry(
        reference,
        kind,
        List.of(new ListedName(name, Quality.PRIMARY)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(document));
  }

  private static List<ListScreen.Candidate> candidates(ListEntry listed, ListEntry asked) {
    var held = new ListScreen.Held(new ListScreen.Source("EXERCISE", "1"), List.of(listed));
    return ListScreen.of(List.of(held), KnownAliases.NONE).candidates(asked, ListScreen.FLOOR);
  }

  @Test
  void a_number_in_common_is_a_candidate_whatever_the_names() {
    var listed = entry("P.1", Kind.PERSON, "Samir Tamrini", document("A123456", "ZZ"));
    var asked = entry("", Kind.PERSON, "يوسف الوهمي", document("a 123456", ""));
    var found = candidates(listed, asked);
    assertThat(found).hasSize(1);
    var match = found.getFirst().match();
    assertThat(match.score()).isEqualTo(0.5);
    assertThat(match.evidence().getFirst().relation()).isEqualTo(Relation.DOCUMENT_AGREES);
    assertThat(match.evidence().getFirst().right()).isEqualTo("Passport A123456 (ZZ)");
  }

  @Test
  void with_names_that_are_alike_it_says_more_than_either() {
    var number = document("A123456", "ZZ");
    var listed = entry("P.1", Kind.PERSON, "Samir Tarek Tamrini", number);
    var alike = entry("", Kind.PERSON, "Samir Tamrini", document("B000111", "ZZ"));
    var same = entry("", Kind.PERSON, "Samir Tamrini", number);
    double name = candidates(listed, alike).getFirst().match().score();
    assertThat(candidates(listed, same).getFirst().match().score()).isGreaterThan(name);
  }

  @Test
  void numbers_of_two_countries_or_of_a_ship_and_a_person_are_two() {
    var listed = entry("P.1", Kind.PERSON, "Samir Tamrini", document("A123456", "ZZ"));
    assertThat(candidates(listed, entry("", Kind.PERSON, "Wahm", document("A123456", "MA"))))
        .isEmpty();
    assertThat(candidates(listed, entry("", Kind.VESSEL, "WAHM", document("A123456", "ZZ"))))
        .isEmpty();
  }

  /// A column of "00000 / 1" is no document of anybody, and would make candidates of a whole list.
  @Test
  void a_number_that_many_entries_have_finds_none() {
    var listed = new ArrayList<ListEntry>();
    var asked = entry("", Kind.PERSON, "Wahm", document("00000/1", ""));
    for (int i = 0; i < SharedDocuments.MOST; i++) {
      listed.add(entry("P." + i, Kind.PERSON, "Samir Tamrini", document("000001", "ZZ")));
    }
    assertThat(new SharedDocuments(listed).of(asked)).hasSize(SharedDocuments.MOST);
    listed.add(entry("P.51", Kind.PERSON, "Samir Tamrini", document("000-001", "MA")));
    assertThat(new SharedDocuments(listed).of(asked)).isEmpty();
  }

  @Test
  void who_has_no_name_is_found_by_none() {
    var listed = entry("P.1", Kind.PERSON, "Samir Tamrini", document("A123456", "ZZ"));
    var asked =
        new ListEntry("", Kind.PERSON, List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(candidates(listed, asked)).isEmpty();
  }
}
