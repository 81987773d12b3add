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
import sanad.lists.ListEntry.Kind;
import sanad.lists.ListVersion.Format;
import sanad.lists.ListedName.Quality;

/// The forms in which publishers give their lists, with what is particular in each. All content is
/// invented (EXERCISE / تمرين).
final class PublishedFormsTest {
  @TempDir Path folder;
  private final List<ListEntry> entries = new ArrayList<>();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ListVersion read(String name, String text) throws IOException, UnreadableList {
    return Lists.read(file(name, text), entries::add);
  }

  private static ListedName name(String value, Quality quality) {
    return new ListedName(value, quality);
  }

  @Test
  void united_nations_aliases_that_hold_several_names_and_both_scripts() throws Exception {
    read(
        "consolidated.xml",
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://exercise.example/list.xsd" dateGenerated="2026-02-27T00:00:09.554Z">
          <INDIVIDUALS>
            <INDIVIDUAL>
              <DATAID>1</DATAID>
              <FIRST_NAME>SAMIR </FIRST_NAME>
              <SECOND_NAME>TAMRINI</SECOND_NAME>
              <UN_LIST_TYPE>EXERCISE</UN_LIST_TYPE>
              <REFERENCE_NUMBER>EXi.309 </REFERENCE_NUMBER>
              <NATIONALITY><VALUE>Exerciseland</VALUE><VALUE>Otherland</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Sameer Tamrini; Samir
                 at-Tamrini</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>سمير الوهمي (Samir Wahmi)</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Tamrin</ALIAS_NAME><NOTE>DOB: 1965. In Arabic: أبو تمرين </NOTE></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Clerk (nickname)</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1975</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY/></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><CITY> Wahm</CITY><STATE_PROVINCE>North</STATE_PROVINCE><COUNTRY>Exerciseland</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT/>
              <SORT_KEY/>
            </INDIVIDUAL>
          </INDIVIDUALS>
          <ENTITIES>
            <ENTITY>
              <FIRST_NAME>EXERCISE SHIPPING &amp; CO</FIRST_NAME>
              <REFERENCE_NUMBER>EXe.053 </REFERENCE_NUMBER>
              <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>FORMER EXERCISE SHIPPING</ALIAS_NAME></ENTITY_ALIAS>
            </ENTITY>
          </ENTITIES>
        </CONSOLIDATED_LIST>
        """);

    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "EXi.309",
                Kind.PERSON,
                List.of(
                    name("SAMIR TAMRINI", Quality.PRIMARY),
                    name("Sameer Tamrini", Quality.GOOD),
                    name("Samir at-Tamrini", Quality.GOOD),
                    name("سمير الوهمي", Quality.GOOD),
                    name("Samir Wahmi", Quality.GOOD),
                    name("Abu Tamrin", Quality.LOW),
                    name("أبو تمرين", Quality.LOW),
                    name("The Clerk (nickname)", Quality.LOW)),
                List.of("1973-11", "1975~"),
                List.of("Wahm, North, Exerciseland"),
                List.of("Exerciseland", "Otherland"),
                List.of("EXERCISE")));
    assertThat(entries.getLast().names())
        .containsExactly(
            name("EXERCISE SHIPPING & CO", Quality.PRIMARY),
            name("FORMER EXERCISE SHIPPING", Quality.GOOD));
  }

  @Test
  void united_nations_names_with_brackets_in_brackets_and_notes_in_them() throws Exception {
    read(
        "consolidated.xml",
        """
        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
          <INDIVIDUALS><INDIVIDUAL>
            <FIRST_NAME>SAMIR</FIRST_NAME><SECOND_NAME>TAMRINI</SECOND_NAME><REFERENCE_NUMBER>EXi.1</REFERENCE_NUMBER>
            <NAME_ORIGINAL_SCRIPT>ሳሚር ተምሪኒ (Tigrinya)</NAME_ORIGINAL_SCRIPT>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>سمير التمريني (Sameer Tamrini; Samir at-Tamrini)</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Tamrin (original script: Абу Тамрин)</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Samir son of Adil (سمير ولد عادل ),</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Sakhr</ALIAS_NAME><NOTE>original script: Абу Сахр</NOTE></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Samir Wahmi (false identity; confiscated)</ALIAS_NAME></INDIVIDUAL_ALIAS>
          </INDIVIDUAL></INDIVIDUALS>
          <ENTITIES><ENTITY>
            <FIRST_NAME>COMPAGNIE TAMRIN (CT) ; TAMRIN BUSINESS COMPANY (TBC)</FIRST_NAME><REFERENCE_NUMBER>EXe.3</REFERENCE_NUMBER>
            <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Hay’at Tamrin (HT) (هيئة تمرين (original script); Tamrin Hay’at)</ALIAS_NAME></ENTITY_ALIAS>
          </ENTITY></ENTITIES>
        </CONSOLIDATED_LIST>
        """);

    assertThat(entries.getFirst().names())
        .containsExactly(
            name("SAMIR TAMRINI", Quality.PRIMARY),
            name("ሳሚር ተምሪኒ", Quality.PRIMARY),
            name("سمير التمريني", Quality.GOOD),
            name("Sameer Tamrini", Quality.GOOD),
            name("Samir at-Tamrini", Quality.GOOD),
            name("Abu Tamrin", Quality.LOW),
            name("Абу Тамрин", Quality.LOW),
            name("Samir son of Adil", Quality.GOOD),
            name("سمير ولد عادل", Quality.GOOD),
            name("Abu Sakhr", Quality.LOW),
            name("Абу Сахр", Quality.LOW),
            name("Samir Wahmi (false identity; confiscated)", Quality.GOOD));
    assertThat(entries.getLast().names())
        .containsExactly(
            name("COMPAGNIE TAMRIN (CT)", Quality.PRIMARY),
            name("TAMRIN BUSINESS COMPANY (TBC)", Quality.PRIMARY),
            name("Hay’at Tamrin", Quality.GOOD),
            name("HT", Quality.GOOD),
            name("هيئة تمرين", Quality.GOOD),
            name("Tamrin Hay’at", Quality.GOOD));
  }

  @Test
  void ofacs_files_whose_remarks_go_on_in_the_comments() throws Exception {
    var start =
        "DOB circa 1965; alt. DOB 1966 to 1968; POB St. Wahm, Exerciseland; nationality"
            + " Exerciseland; citizen Otherland; Gender Male; a.k.a. 'ABU SA'ID'; ";
    var filler = "1".repeat(1000 - (start + "; a.k.a. 'TAMRI").length());
    var cut = start + filler + "; a.k.a. 'TAMRI";
    file("ALT.CSV", "7,1,\"fka\",\"WAHMI, Samir\",-0- \r\n\u001a");
    file("SDN_COMMENTS.CSV", "7,\"NI, Sameer'; Linked To: EXERCISE FRONT.\"\r\n\u001a");
    var version =
        read(
            "SDN.CSV",
            "7,\"TAMRINI, Samir\",\"individual\",\"SDGT] [EXER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\""
                + cut
                + "\"\r\n8,\"EXERCISE, PARTS & CO.\",-0- ,\"EXER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'EXPARTS'.\"\r\n"
                + "9,\"EXERCISE STAR\",\"vessel\",\"EXER\",-0- ,\"A8LU7\",\"Tanker\",-0- ,-0- ,\"Otherland\",-0- ,-0- \r\n\u001a");

    assertThat(version.problems()).isEmpty();
    assertThat(version.entries()).isEqualTo(3);
    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "7",
                Kind.PERSON,
                List.of(
                    name("Samir TAMRINI", Quality.PRIMARY),
                    name("Samir WAHMI", Quality.GOOD),
                    name("ABU SA'ID", Quality.LOW),
                    name("Sameer TAMRINI", Quality.LOW)),
                List.of("1965~", "1966/1968"),
                List.of("St. Wahm, Exerciseland"),
                List.of("Exerciseland", "Otherland"),
                List.of("SDGT", "EXER")));
    assertThat(entries.get(1).names())
        .containsExactly(
            name("EXERCISE, PARTS & CO.", Quality.PRIMARY), name("EXPARTS", Quality.LOW));
    assertThat(entries.get(2).kind()).isEqualTo(Kind.VESSEL);
  }

  private static final String ROW =
      "7,\"TAMRINI, Samir\",\"individual\",\"NS-EX\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1962.\"\r\n";

  @Test
  void ofacs_consolidated_files_in_any_order() throws Exception {
    var alt = file("cons_alt.csv", "7,1,\"aka\",\"WAHMI, Samir\",-0- \r\n");
    var add = file("cons_add.csv", "7,1,-0- ,-0- ,\"Exerciseland\",-0- \r\n");
    var comments = file("cons_comments.csv", "7,\"more.\"\r\n");
    var main = file("cons_prim.csv", ROW);

    assertThat(Lists.leading(List.of(alt, comments, main, add))).containsExactly(main);
    var version = Lists.read(main, entries::add);
    assertThat(version.format()).isEqualTo(Format.OFAC_CSV);
    assertThat(entries.getFirst().names())
        .containsExactly(name("Samir TAMRINI", Quality.PRIMARY), name("Samir WAHMI", Quality.GOOD));
  }

  @Test
  void a_part_of_ofacs_list_says_what_is_absent() throws Exception {
    var add = file("add.csv", "7,1,-0- ,-0- ,\"Exerciseland\",-0- \r\n");
    var main = file("cons_prim.csv", ROW);
    assertThatThrownBy(() -> Lists.read(add, entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("sdn.csv or cons_prim.csv");
    assertThatThrownBy(() -> Lists.read(main, entries::add))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("cons_alt.csv");
    assertThat(Lists.leading(List.of(add))).containsExactly(add);
  }

  @Test
  void remarks_that_are_cut_without_a_file_of_comments_are_told() throws Exception {
    file("alt.csv", "7,1,\"aka\",\"WAHMI, Samir\",-0- \r\n");
    var version = read("sdn.csv", ROW.replace("DOB 1962.", "DOB 1962; " + "x".repeat(990)));
    assertThat(entries).hasSize(1);
    assertThat(version.problems()).singleElement().asString().contains("line 1", "comments");
  }

  @Test
  void ofacs_plain_xml_with_citizenship_and_former_names() throws Exception {
    read(
        "sdn.xml",
        """
        <?xml version="1.0" standalone="yes"?>
        <sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://exercise.example/exports/XML">
          <publshInformation><Publish_Date>11/20/2026</Publish_Date><Record_Count>1</Record_Count></publshInformation>
          <sdnEntry><uid>7</uid><firstName>Samir</firstName><lastName>TAMRINI</lastName><sdnType>Individual</sdnType>
            <akaList><aka><uid>1</uid><type>f.k.a.</type><category>strong</category><lastName>WAHMI</lastName><firstName>Samir</firstName></aka></akaList>
            <citizenshipList><citizenship><uid>2</uid><country>Otherland</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
            <dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>1961 to 1963</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
          </sdnEntry></sdnList>
        """);
    var entry = entries.getFirst();
    assertThat(entry.nationalities()).containsExactly("Otherland");
    assertThat(entry.births()).containsExactly("1961/1963");
    assertThat(entry.names())
        .containsExactly(name("Samir TAMRINI", Quality.PRIMARY), name("Samir WAHMI", Quality.GOOD));
  }

  @Test
  void ofacs_advanced_xml_with_names_in_their_own_script() throws Exception {
    var version =
        read(
            "SDN_ADVANCED.XML",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="https://exercise.example/exports/ADVANCED_XML" Version="3">
              <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>5</Month><Day>21</Day></DateOfIssue>
              <ReferenceValueSets>
                <CountryValues><Country ID="11">Exerciseland</Country></CountryValues>
                <FeatureTypeValues><FeatureType ID="8" FeatureTypeGroupID="1">Birthdate</FeatureType><FeatureType ID="9" FeatureTypeGroupID="1">Place of Birth</FeatureType><FeatureType ID="10" FeatureTypeGroupID="1">Nationality Country</FeatureType><FeatureType ID="11" FeatureTypeGroupID="1">Citizenship Country</FeatureType><FeatureType ID="365" FeatureTypeGroupID="1">Nationality of Registration</FeatureType></FeatureTypeValues>
                <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
                <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
              </ReferenceValueSets>
              <Locations>
                <Location ID="25"><LocationAreaCode AreaCodeID="11"/><LocationCountry CountryID="11" CountryRelevanceID="1413"/></Location>
              </Locations>
              <DistinctParties>
                <DistinctParty FixedRef="7"><Comment/>
                  <Profile ID="70" PartySubTypeID="4">
                    <Identity ID="6746" FixedRef="7" Primary="true" False="false">
                      <Alias FixedRef="7" AliasTypeID="1403" Primary="true" LowQuality="false">
                        <DocumentedName ID="1" FixedRef="7" DocNameStatusID="1">
                          <DocumentedNamePart><NamePartValue NamePartGroupID="71" ScriptID="215">TAMRINI</NamePartValue></DocumentedNamePart>
                          <DocumentedNamePart><NamePartValue NamePartGroupID="72" ScriptID="215">Samir</NamePartValue></DocumentedNamePart>
                        </DocumentedName>
                        <DocumentedName ID="2" FixedRef="7" DocNameStatusID="2">
                          <DocumentedNamePart><NamePartValue NamePartGroupID="71" ScriptID="160">التمريني</NamePartValue></DocumentedNamePart>
                          <DocumentedNamePart><NamePartValue NamePartGroupID="72" ScriptID="160">سمير</NamePartValue></DocumentedNamePart>
                        </DocumentedName>
                      </Alias>
                      <Alias FixedRef="7" AliasTypeID="1400" Primary="false" LowQuality="true">
                        <DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="73" ScriptID="215">ABU TAMRIN</NamePartValue></DocumentedNamePart></DocumentedName>
                      </Alias>
                      <NamePartGroups>
                        <MasterNamePartGroup><NamePartGroup ID="71" NamePartTypeID="1520"/></MasterNamePartGroup>
                        <MasterNamePartGroup><NamePartGroup ID="72" NamePartTypeID="1521"/></MasterNamePartGroup>
                      </NamePartGroups>
                    </Identity>
                    <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><Comment/><DatePeriod CalendarTypeID="1">
                      <Start Approximate="false"><From><Year>1962</Year><Month>11</Month><Day>3</Day></From><To><Year>1962</Year><Month>11</Month><Day>3</Day></To></Start>
                      <End Approximate="false"><From><Year>1962</Year><Month>11</Month><Day>3</Day></From><To><Year>1962</Year><Month>11</Month><Day>3</Day></To></End>
                    </DatePeriod></FeatureVersion></Feature>
                    <Feature ID="2" FeatureTypeID="8"><FeatureVersion ID="2"><DatePeriod CalendarTypeID="1">
                      <Start Approximate="true"><From><Year>1964</Year><Month>1</Month><Day>1</Day></From><To><Year>1964</Year><Month>1</Month><Day>1</Day></To></Start>
                      <End Approximate="true"><From><Year>1964</Year><Month>12</Month><Day>31</Day></From><To><Year>1964</Year><Month>12</Month><Day>31</Day></To></End>
                    </DatePeriod></FeatureVersion></Feature>
                    <Feature ID="3" FeatureTypeID="8"><FeatureVersion ID="3"><DatePeriod><Start><From><Year>1971</Year></From></Start></DatePeriod></FeatureVersion></Feature>
                    <Feature ID="4" FeatureTypeID="9"><FeatureVersion ID="4"><Comment/><VersionDetail DetailTypeID="1432">Wahm, Exerciseland</VersionDetail></FeatureVersion></Feature>
                    <Feature ID="5" FeatureTypeID="10"><FeatureVersion ID="5"><Comment/><VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="25"/></FeatureVersion></Feature>
                  </Profile>
                </DistinctParty>
                <DistinctParty FixedRef="9"><Comment/>
                  <Profile ID="90" PartySubTypeID="1"><Identity ID="1" FixedRef="9"><Alias Primary="true"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue>EXERCISE STAR</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile>
                </DistinctParty>
              </DistinctParties>
              <SanctionsEntries>
                <SanctionsEntry ID="1" ProfileID="70" ListID="1550">
                  <EntryEvent ID="1"><Comment/><Date CalendarTypeID="1"><Year>2001</Year><Month>12</Month><Day>4</Day></Date></EntryEvent>
                  <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>EXER</Comment></SanctionsMeasure>
                  <SanctionsMeasure ID="2" SanctionsTypeID="1705"><Comment/></SanctionsMeasure>
                </SanctionsEntry>
              </SanctionsEntries>
            </Sanctions>
            """);
    assertThat(version.format()).isEqualTo(Format.OFAC_ADVANCED_XML);
    assertThat(version.version()).isEqualTo("2026-05-21");
    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "7",
                Kind.PERSON,
                List.of(
                    name("Samir TAMRINI", Quality.PRIMARY),
                    name("سمير التمريني", Quality.PRIMARY),
                    name("ABU TAMRIN", Quality.LOW)),
                List.of("1962-11-03", "1964~", "1971"),
                List.of("Wahm, Exerciseland"),
                List.of("Exerciseland"),
                List.of("EXER")));
    assertThat(entries.getLast().kind()).isEqualTo(Kind.VESSEL);
  }

  @Test
  void ofacs_enhanced_xml_and_no_file_of_changes() throws Exception {
    var list =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sanctionsData xmlns="https://exercise.example/exports/ENHANCED_XML">
          <publicationInfo><dataAsOf>2026-07-27T00:00:00</dataAsOf></publicationInfo>
          <entities><entity id="7">
            <generalInfo><identityId>1979</identityId><entityType refId="600">Individual</entityType></generalInfo>
            <sanctionsPrograms><sanctionsProgram refId="1" id="2">EXER</sanctionsProgram></sanctionsPrograms>
            <names>
              <name id="1"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
                <translation id="1"><isPrimary>true</isPrimary><script refId="20122">Latin</script><formattedFullName>TAMRINI, Samir</formattedFullName></translation>
                <translation id="2"><isPrimary>false</isPrimary><script>Arabic</script><formattedFirstName>سمير</formattedFirstName><formattedLastName>التمريني</formattedLastName><formattedFullName>التمريني, سمير</formattedFullName></translation>
              </translations></name>
              <name id="2"><isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType><isLowQuality>true</isLowQuality><translations>
                <translation id="3"><isPrimary>true</isPrimary><formattedFullName>ABU TAMRIN</formattedFullName></translation>
              </translations></name>
            </names>
            <features>
              <feature id="1"><type featureTypeId="8">Birthdate</type><value>1951</value><valueDate id="7"><fromDateBegin>1951-01-01</fromDateBegin></valueDate></feature>
              <feature id="2"><type featureTypeId="9">Place of Birth</type><value>Wahm</value></feature>
              <feature id="3"><type featureTypeId="10">Nationality Country</type><value>Exerciseland</value></feature>
            </features>
          </entity></entities>
        </sanctionsData>
        """;
    var version = read("SDN_ENHANCED.XML", list);
    assertThat(version.format()).isEqualTo(Format.OFAC_ENHANCED_XML);
    assertThat(version.version()).isEqualTo("2026-07-27T00:00:00");
    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "7",
                Kind.PERSON,
                List.of(
                    name("Samir TAMRINI", Quality.PRIMARY),
                    name("سمير التمريني", Quality.PRIMARY),
                    name("ABU TAMRIN", Quality.LOW)),
                List.of("1951"),
                List.of("Wahm"),
                List.of("Exerciseland"),
                List.of("EXER")));
    assertThatThrownBy(
            () ->
                read(
                    "delta.xml",
                    list.replace(
                        "exercise.example/exports/ENHANCED_XML", "exercise.example/DeltaFile/1.0")))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("changes");
  }

  @Test
  void european_dates_in_attributes_of_their_own() throws Exception {
    read(
        "eu.xml",
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://exercise.example/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="1">
          <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.1.2" logicalId="13">
            <remark>EXERCISE</remark>
            <regulation regulationType="amendment" programme="EXE" logicalId="1"><publicationUrl>https://exercise.example</publicationUrl></regulation>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="Samir" middleName="" lastName="Tamrini" wholeName="" strong="true" logicalId="17"/>
            <citizenship region="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="1"/>
            <birthdate circa="true" calendarType="GREGORIAN" city="Wahm" zipCode="" yearRangeFrom="1953" yearRangeTo="1958" region="" place="" countryIso2Code="ZZ" countryDescription="EXERCISELAND"/>
            <birthdate circa="true" calendarType="GREGORIAN" year="1961" countryIso2Code="00"/>
            <birthdate circa="false" birthdate="" dayOfMonth="" monthOfYear="3" year="1965" city="" region="North" place="" countryIso2Code="00" countryDescription="UNKNOWN"/>
          </sanctionEntity>
          <sanctionEntity designationDetails="" unitedNationId="" logicalId="14"><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Exercise Front" strong="true"/></sanctionEntity>
        </export>
        """);
    var person = entries.getFirst();
    assertThat(person.names()).containsExactly(name("Samir Tamrini", Quality.PRIMARY));
    assertThat(person.births()).containsExactly("1953/1958", "1961~", "1965-03");
    assertThat(person.birthPlaces()).containsExactly("Wahm, EXERCISELAND", "North");
    assertThat(person.nationalities()).isEmpty();
    assertThat(entries.getLast().reference()).isEqualTo("14");
    assertThat(entries.getLast().kind()).isEqualTo(Kind.BODY);
  }

  @Test
  void the_european_list_as_csv_with_a_row_for_each_fact() throws Exception {
    var version =
        read(
            "eu.csv",
            "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;Entity_SubjectType;"
                + "Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;"
                + "NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;BirthDate_BirthDate;BirthDate_Month;BirthDate_Year;"
                + "BirthDate_YearRangeFrom;BirthDate_YearRangeTo;BirthDate_City;BirthDate_CountryIso2Code;"
                + "BirthDate_CountryDescription;Citizenship_CountryIso2Code\r\n"
                + "05/08/2026;13;EU.1.2;\"said\r\n\"\"so\"\"; EXERCISE\";P;person;EXE;Tamrini;Samir;;Samir Tamrini;;;;;;;;;\r\n"
                + "05/08/2026;13;EU.1.2;;P;person;EXE;;;;أبو تمرين;;;;;;;;;\r\n"
                + "05/08/2026;13;EU.1.2;;P;person;EXE;;;;;1965-03-12;3;1965;;;Wahm;ZZ;EXERCISELAND;\r\n"
                + "05/08/2026;13;EU.1.2;;P;person;EXE;;;;;;;;1953;1958;;00;UNKNOWN;\r\n"
                + "05/08/2026;13;EU.1.2;;P;person;EXE;;;;;;;;;;;;;ZZ\r\n"
                + "05/08/2026;14;EU.3.4;;enterprise;E;OTH;;;;Exercise Front;;;;;;;;;\r\n");
    assertThat(version.format()).isEqualTo(Format.EU_CSV);
    assertThat(version.version()).isEqualTo("05/08/2026");
    assertThat(version.entries()).isEqualTo(2);
    assertThat(entries)
        .containsExactly(
            new ListEntry(
                "EU.1.2",
                Kind.PERSON,
                List.of(name("Samir Tamrini", Quality.PRIMARY), name("أبو تمرين", Quality.GOOD)),
                List.of("1965-03-12", "1953/1958"),
                List.of("Wahm, EXERCISELAND"),
                List.of("ZZ"),
                List.of("EXE")),
            new ListEntry(
                "EU.3.4",
                Kind.BODY,
                List.of(name("Exercise Front", Quality.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of("OTH")));
  }

  @Test
  void the_british_list_with_all_its_columns_ships_and_lines_within_cells() throws Exception {
    var version =
        read(
            "UK-Sanctions-List.csv",
            """
            Report Date: 08-Oct-2026
            Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Other Information,Address Country,D.O.B,Nationality(/ies),Town of birth,Country of birth,IMO number
            26/01/2026,EXE0006,7172,EXi.002,TAMRINI,SAMIR,BIN,,,,Primary Name,,Dr,سمير التمريني,Arabic,Arabic,Exercise Regulations,Individual,UN,"said, on
            two lines",Otherland,dd/mm/1945,Exerciseland,Wahm,Exerciseland,
            26/01/2026,EXE0006,7172,EXi.002,TAMRINI,SAMEER,,,,,Alias,Low quality a.k.a,Dr,,,,Exercise Regulations,Individual,UN,,Otherland,01/03/1958,Exerciseland,Wahm,Exerciseland,
            31/07/2026,EXE2176,,,EXERCISE STAR,,,,,,Primary Name,,,,,,Exercise Regulations,Ship,UK,,,,,,,IMO0000000
            """
                .replace("\n", "\r\n"));
    assertThat(version.version()).isEqualTo("08-Oct-2026");
    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "EXE0006",
                Kind.PERSON,
                List.of(
                    name("SAMIR BIN TAMRINI", Quality.PRIMARY),
                    name("سمير التمريني", Quality.PRIMARY),
                    name("SAMEER TAMRINI", Quality.LOW)),
                List.of("1945", "1958-03-01"),
                List.of("Wahm, Exerciseland"),
                List.of("Exerciseland"),
                List.of("Exercise Regulations")));
    assertThat(entries.getLast().kind()).isEqualTo(Kind.VESSEL);
  }

  @Test
  void the_former_british_list_whose_rows_of_a_group_stand_apart() throws Exception {
    var version =
        read(
            "ConList.csv",
            """
            Last Updated,27/01/2026,,,,,,,,,,,,,,,,,
            Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,DOB,Town of Birth,Country of Birth,Nationality,Country,Group Type,Alias Type,Alias Quality,Regime,Last Updated,Group ID
            ABU TAMRIN,,,,,,,,00/00/1965,(1) Wahm (2) Tamrin,(1) Exerciseland (2) Otherland,(1) Exerciseland. (2) Otherland.,Thirdland,Individual,AKA,Low,Exercise,01/02/2026,7172
            EXERCISE FRONT,,,,,,,,,,,,Thirdland,Entity,Primary name,,Exercise,01/02/2026,8000
            TAMRINI,SAMIR,,,,,Dr,سمير التمريني,12/03/1965,(1) Wahm (2) Tamrin,(1) Exerciseland (2) Otherland,(1) Exerciseland. (2) Otherland.,Thirdland,Individual,Primary name,,Exercise,01/02/2026,7172
            """);
    assertThat(version.format()).isEqualTo(Format.UK_CSV);
    assertThat(version.version()).isEqualTo("27/01/2026");
    assertThat(entries)
        .containsExactly(
            new ListEntry(
                "7172",
                Kind.PERSON,
                List.of(
                    name("ABU TAMRIN", Quality.LOW),
                    name("SAMIR TAMRINI", Quality.PRIMARY),
                    name("سمير التمريني", Quality.PRIMARY)),
                List.of("1965", "1965-03-12"),
                List.of("Wahm, Exerciseland", "Tamrin, Otherland"),
                List.of("Exerciseland", "Otherland"),
                List.of("Exercise")),
            new ListEntry(
                "8000",
                Kind.BODY,
                List.of(name("EXERCISE FRONT", Quality.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of("Exercise")));
  }

  @Test
  void the_simple_table_of_opensanctions() throws Exception {
    read(
        "targets.simple.csv",
        """
        "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
        "EX-1","Person","Samir Tamrini","سمير التمريني;""Tamrini; the clerk"";Sameer ""Abu Ali"" Tamrini","1965;1966-03-12","zz;yy","","","Exercise - said; so","","","EX-1;EX-2","Exercise list","2026-01-01","2026-01-02","2026-01-02"
        "EX-2","PublicBody","Exercise Front","","","","","","","","","","","","",""
        """);
    assertThat(entries.getFirst())
        .isEqualTo(
            new ListEntry(
                "EX-1",
                Kind.PERSON,
                List.of(
                    name("Samir Tamrini", Quality.PRIMARY),
                    name("سمير التمريني", Quality.GOOD),
                    name("Tamrini; the clerk", Quality.GOOD),
                    name("Sameer \"Abu Ali\" Tamrini", Quality.GOOD)),
                List.of("1965", "1966-03-12"),
                List.of(),
                List.of("zz", "yy"),
                List.of("EX-1", "EX-2")));
    assertThat(entries.getLast().kind()).isEqualTo(Kind.BODY);
  }

  @Test
  void entities_that_are_no_targets_are_not_listed() throws Exception {
    var version =
        read(
            "entities.ftm.json",
            """
            {"id":"ex-1","caption":"Samir Tamrini","schema":"Person","properties":{"alias":["Sameer"],"topics":["sanction"]},"referents":[],"datasets":["ex"],"first_seen":"2026-01-01","target":true}
            {"id":"ex-2","caption":"Nadia Hibri","schema":"Person","properties":{"name":["Nadia Hibri"]},"referents":[],"datasets":["ex"],"target":false}
            {"id":"ex-3","caption":"Farid Qalami","schema":"Person","properties":{"name":["Farid Qalami"],"topics":["sanction.linked"]},"datasets":["ex"],"target":false}
            {"id":"ex-4","caption":"Exercise","schema":"LegalEntity","properties":{"name":["Exercise"]},"datasets":["ex"]}
            """);
    assertThat(version.problems()).isEmpty();
    assertThat(entries).extracting(ListEntry::reference).containsExactly("ex-1", "ex-3", "ex-4");
    assertThat(entries.getFirst().names().getFirst())
        .isEqualTo(name("Samir Tamrini", Quality.PRIMARY));
    assertThat(entries.getLast().kind()).isEqualTo(Kind.UNKNOWN);
  }
}
