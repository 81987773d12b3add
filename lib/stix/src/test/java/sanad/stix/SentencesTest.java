package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences of the standard, each with an object that keeps it or breaks it. **Source:** STIX 2.1,
/// errata 01.
class SentencesTest {
  private static final String UUID = "--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01";
  private static final String CREATOR = "'created_by_ref':'identity" + UUID + "',";
  private static final String DEFINED =
      "'name':'E','description':'E','schema':'https://example.com/s','version':'1.0.0',";

  private static final String TRAFFIC =
      "'protocols':['tcp'],'src_port':1,'dst_port':2,'src_ref':'ipv4-addr" + UUID + "',";

  private static final String OBSERVED =
      "'first_observed':'2026-01-01T00:00:00Z','last_observed':'2026-01-01T00:00:00Z','number_observed':1,";

  private static List<Problem> check(String type, String rest) {
    boolean versions = !Shapes.isObservable(type);
    String head = versions ? "'created':'2026-01-01T00:00:00.000Z'," : "";
    String modified =
        versions && !type.equals("marking-definition")
            ? "'modified':'2026-01-01T00:00:00.000Z',"
            : "";
    return Validator.standard()
        .check(
            ("{'type':'"
                    + type
                    + "','spec_version':'2.1','id':'"
                    + type
                    + UUID
                    + "',"
                    + head
                    + modified
                    + rest.replace("CREATOR,", CREATOR)
                        .replace("DEFINED,", DEFINED)
                        .replace("OBSERVED,", OBSERVED)
                        .replace("TRAFFIC,", TRAFFIC)
                    + "}")
                .replace('\'', '"'));
  }

  private static List<Problem> errors(String type, String rest) {
    return check(type, rest).stream()
        .filter(problem -> problem.kind() == Problem.Kind.ERROR)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2.5   | x-exercise | $.external_references[0] |"
            + " 'external_references':[{'source_name':'cve','external_id':'CVE-16-1'}]",
        "3.1   | campaign | $.1abc | 'name':'E','1abc':1",
        "3.1   | campaign | $.x_Abc | 'name':'E','x_Abc':1",
        "3.1   | campaign | $.xy | 'name':'E','xy':1",
        "3.2   | campaign | $.defanged | 'name':'E','defanged':false",
        "3.8   | campaign | $.phone_number | 'name':'E','phone_number':'1'",
        "3.8   | campaign | $.severity | 'name':'E','severity':'1'",
        "6.7   | file | $ | 'hashes':{'MD5':'d41d8cd98f00b204e9800998ecf8427e'},'name_enc':'utf-8'",
        "6.7   | file | $.name_enc | 'name':'E','name_enc':'latin1'",
        "6.7   | file | $.name_enc | 'name':'E','name_enc':'unheard-of'",
        "2.5   | campaign | $.external_references[0].hashes.md5 |"
            + " 'name':'E','external_references':[{'source_name':'e','url':'https://example.com/','hashes':{'md5':'d41d8cd98f00b204e9800998ecf8427e'}}]",
        "2.7   | file | $.hashes.SSDEEP | 'hashes':{'SSDEEP':'exercise'}",
        "2.7   | file | $.hashes.SSDEEP | 'hashes':{'SSDEEP':'3:AbC:dEf,\\'e.exe\\''}",
        "3.2   | campaign | $.lang | 'name':'E','lang':'eng'",
        "3.2   | campaign | $.lang | 'name':'E','lang':'ger'",
        "6.5   | email-addr | $.value | 'value':'mailto:exercise@example.com'",
        "6.14  | software | $.cpe | 'name':'E','cpe':'cpe:2.3:a:b:c:1:*:*:arabic:*:*:*:*'",
        "6.14  | software | $.cpe | 'name':'E','cpe':'cpe:2.3:a:b:c:1:*:*:es-41:*:*:*:*'",
        "6.14  | software | $.languages[0] | 'name':'E','languages':['xyz']",
        "6.12.4 | network-traffic | $.extensions['socket-ext'].options.FOO |"
            + " TRAFFIC,'extensions':{'socket-ext':{'address_family':'AF_INET','options':{'FOO':1}}}",
        "6.7.5 | file | $.extensions['raster-image-ext'].exif_tags.make |"
            + " 'name':'E','extensions':{'raster-image-ext':{'exif_tags':{'make':'E'}}}",
        "2.3   | network-traffic | $.extensions['http-request-ext'].request_header.Host |"
            + " TRAFFIC,'extensions':{'http-request-ext':{'request_method':'get','request_value':'/','request_header':{'Host':'e.example'}}}",
        "6.13.2 | process | $.extensions['windows-process-ext'].startup_info.lpTitel |"
            + " 'extensions':{'windows-process-ext':{'startup_info':{'lpTitel':'E'}}}",
        "6.15  | url | $.value | 'value':'https://example.com/é'",
        "6.15  | url | $.value | 'value':'https://exa[mple.com/'",
        "6.15  | url | $.value | 'value':'https://[::1/'",
        "6.15  | url | $.value | 'value':'https://example.com:port/'",
        "6.15  | url | $.value | 'value':'https://example.com/#a#b'",
        "6.9   | ipv6-addr | $.value | 'value':'1:2.3.4.5::'",
        "6.14  | software | $.cpe | 'name':'E','cpe':'cpe:2.3:a:b:w*d:1:*:*:*:*:*:*:*'",
        "6.14  | software | $.cpe | 'name':'E','cpe':'cpe:2.3:a:b::1:*:*:*:*:*:*:*'",
        "7.1   | language-content | $.contents.de |"
            + " 'object_ref':'campaign--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01','contents':{'de':'E'}",
        "7.3   | extension-definition | $.created_by_ref | DEFINED,'extension_types':['new-sdo']",
        "7.3   | extension-definition | $.extension_types[0] |"
            + " CREATOR,DEFINED,'extension_types':['new']",
        "7.3   | extension-definition | $.extension_properties |"
            + " CREATOR,DEFINED,'extension_types':['new-sdo'],'extension_properties':['rank']",
        "7.3.2.1 | extension-definition | $.extension_properties |"
            + " CREATOR,DEFINED,'extension_types':['toplevel-property-extension'],'extension_properties':['Rank']",
        "4.14  | observed-data | $.object_refs | OBSERVED,"
            + "'object_refs':['relationship--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01']",
        "2.13  | observed-data | $.objects.0.type | OBSERVED,"
            + "'objects':{'0':{'type':'campaign','name':'E'}}",
        "4.14  | observed-data | $.objects.0.extensions['archive-ext'].contains_refs | OBSERVED,"
            + "'objects':{'0':{'type':'file','name':'E','extensions':{'archive-ext':{'contains_refs':['9']}}}}",
        "4.14  | observed-data | $.objects.0.body_multipart[0].body_raw_ref | OBSERVED,"
            + "'objects':{'0':{'type':'email-message','is_multipart':true,'body_multipart':[{'body_raw_ref':'9'}]}}",
        "4.14  | observed-data | $.objects.0.parent_directory_ref | OBSERVED,"
            + "'objects':{'0':{'type':'file','name':'E','parent_directory_ref':'directory--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'},"
            + "'1':{'type':'directory','path':'E','id':'directory--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'}}",
        "7.2.3.1 | observed-data | $.objects.0.granular_markings[0].selectors[0] | OBSERVED,"
            + "'objects':{'0':{'type':'url','value':'https://example.com/','granular_markings':[{'lang':'ar','selectors':['name']}]}}",
        "2.9   | observed-data | $.objects.0.id | OBSERVED,"
            + "'objects':{'0':{'type':'url','id':'file--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01','value':'https://example.com/'}}",
        "3.2   | observed-data | $.objects.0.object_marking_refs[0] | OBSERVED,"
            + "'objects':{'0':{'type':'directory','path':'E','object_marking_refs':['tool--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01']}}",
        "6.7.6.2 | file | $.extensions['windows-pebinary-ext'].optional_header |"
            + " 'name':'E','extensions':{'windows-pebinary-ext':{'pe_type':'exe','optional_header':{'foreign':1}}}",
        "5.2   | sighting | $.sighting_of_ref |"
            + " 'sighting_of_ref':'ipv4-addr--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'",
        "6.7.6 | file | $.extensions['windows-pebinary-ext'] |"
            + " 'name':'E','extensions':{'windows-pebinary-ext':{'pe_type':'exe'}}",
        "2.3   | language-content | $.contents.de |"
            + " 'object_ref':'campaign--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01','contents':{'de':{}}",
        "2.12  | email-message | $.additional_header_fields.Received |"
            + " 'is_multipart':false,'additional_header_fields':{'Received':[]}",
        "4.2   | campaign | $.last_seen |"
            + " 'name':'E','first_seen':'2026-01-01T00:00:00.0000000000002Z','last_seen':'2026-01-01T00:00:00.0000000000001Z'",
        "3.2   | campaign | $.created_by_ref | 'name':'E',"
            + "'created_by_ref':'tool--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'",
        "2.16  | campaign | $.first_seen | 'name':'E','first_seen':'2026-06-30T12:00:60Z'",
        "6.5   | email-addr | $.value | 'value':'exercise@example.com\\n'",
      })
  void a_broken_must_is_an_error(String section, String type, String path, String rest) {
    assertThat(errors(type, rest))
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.section()).isEqualTo("STIX 2.1 §" + section);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "extension-definition |"
            + " CREATOR,DEFINED,'extension_types':['new-sdo','new-sco','property-extension']",
        "extension-definition |"
            + " CREATOR,DEFINED,'extension_types':['toplevel-property-extension'],'extension_properties':['rank','toxicity']",
        "language-content |"
            + " 'object_ref':'campaign--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01','contents':{'fr':{'goals':['E',''],'external_references':[{'description':'E'}]}}",
        "campaign |"
            + " 'name':'E','external_references':[{'source_name':'e','url':'https://example.com/'}],'granular_markings':[{'lang':'ar','selectors':['external_references.[0].url','name']}]",
        "file | 'name':'E','name_enc':'ISO-8859-10'",
        "file | 'name':'E','name_enc':'utf-8'",
        "network-traffic |"
            + " TRAFFIC,'extensions':{'http-request-ext':{'request_method':'get','request_value':'/','request_header':{'Host':['e.example']}}}",
        "process | 'extensions':{'windows-process-ext':{'startup_info':{'lpTitle':'E','dwX':4}}}",
        "url | 'value':'https://user@[2001:db8::1]:8443/a%20b;c?d=e/?#f'",
        "url | 'value':'mailto:exercise@example.com'",
        "ipv6-addr | 'value':'::ffff:198.51.100.1'",
        "observed-data | OBSERVED,"
            + "'object_refs':['relationship--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01','x-exercise--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a02']",
        "sighting | 'sighting_of_ref':'x-exercise--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'",
        "campaign | 'name':'E','first_seen':'2016-12-31T23:59:60Z'",
        "observed-data | OBSERVED,"
            + "'objects':{'0':{'type':'file','name':'E','extensions':{'archive-ext':{'contains_refs':['1']}}},'1':{'type':'file','name':'E'}}",
        "campaign | 'name':'E','first_seen':'2026-01-01T00:00:00.100Z','last_seen':'2026-01-01T00:00:00.1Z'",
        "file | 'name':'E','magic_number_hex':'504B0304'",
        "email-message | 'is_multipart':false,'additional_header_fields':{'X-Mailer':'E'}",
        "observed-data | OBSERVED,"
            + "'objects':{'0':{'type':'file','name':'E','parent_directory_ref':'b',"
            + "'object_marking_refs':['marking-definition--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01']},"
            + "'b':{'type':'directory','path':'E','id':'directory--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01'}}",
        "email-addr | 'value':'.exercise..one.@example.com'",
        "email-addr | 'value':'\\'exercise:one\\'@example.com'",
        "file | 'hashes':{'SSDEEP':'96:gS/mFkCpXTWLr/Pb+QHbr:Tu6SXTWGQ'}",
        "software | 'name':'E','languages':['eng','deu','ger','fil'],'cpe':'cpe:2.3:a:b:c:1:*:*:es-419:*:*:*:*'",
        "campaign | 'name':'E','lang':'haw'",
        "software | 'name':'E','languages':['und','mul','ar'],'cpe':'cpe:2.3:a:b:*w\\\\:d??:1:*:*:*:*:*:*:*'",
        "marking-definition |"
            + " 'name':'E','extensions':{'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d':{'extension_type':'property-extension','tlp_2_0':'amber+strict'}}",
      })
  void what_keeps_the_standard_is_valid(String type, String rest) {
    assertThat(errors(type, rest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels.[2]",
        "labels.name",
        "name.[0]",
        "labels[0]",
        "labels.[-1]",
        "labels.[0].x",
        " name"
      })
  void a_selector_must_select_something(String selector) {
    assertThat(
            errors(
                "campaign",
                "'name':'E','labels':['a'],'granular_markings':[{'lang':'ar','selectors':['"
                    + selector
                    + "']}]"))
        .extracting(Problem::section)
        .containsExactly("STIX 2.1 §7.2.3.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'modified':'2026-01-01T00:00:00.000Z',"})
  void an_observable_with_versions_has_no_uuid_that_all_make(String modified) {
    var value = Extras.builder().put("value", "exercise@example.com").build();
    String json =
        ("{'type':'email-addr','id':'"
                + DeterministicId.of("email-addr", value)
                + "',"
                + modified
                + "'value':'exercise@example.com'}")
            .replace('\'', '"');
    assertThat(Validator.standard().check(json))
        .filteredOn(problem -> problem.kind() == Problem.Kind.ERROR)
        .extracting(Problem::section)
        .isEqualTo(modified.isEmpty() ? List.of() : List.of(Section.VERSIONING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2.8 | file | 'name':'E','magic_number_hex':'504B0304'",
        "6.6 | email-message | 'is_multipart':false,'additional_header_fields':{'X-Mailer':'E'}",
        "9.5 | indicator | 'name':'E','description':'E','pattern_type':'stix',"
            + "'pattern':'[file:size = 1 AND process:pid = 2]','valid_from':'2026-01-01T00:00:00Z'",
      })
  void where_the_standards_own_examples_or_tools_differ_it_is_a_warning(
      String section, String type, String rest) {
    assertThat(errors(type, rest)).isEmpty();
    assertThat(check(type, rest)).extracting(Problem::section).contains("STIX 2.1 §" + section);
  }

  @Test
  void a_reference_of_the_wrong_type_is_told_without_words_of_our_tables() {
    String campaign = "campaign--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01";
    assertThat(errors("campaign", "'name':'E','created_by_ref':'" + campaign + "'"))
        .extracting(Problem::message)
        .containsExactly("must be the identifier of identity, got campaign");
    assertThat(
            errors("sighting", "'sighting_of_ref':'" + campaign.replace("campaign", "url") + "'"))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("any cyber-observable");
  }

  @Test
  void the_references_of_an_address_are_not_deprecated() {
    var value = Extras.builder().put("value", "198.51.100.3").build();
    String json =
        ("{'type':'ipv4-addr','id':'"
                + DeterministicId.of("ipv4-addr", value)
                + "','value':'198.51.100.3','resolves_to_refs':['mac-addr"
                + UUID
                + "'],'belongs_to_refs':['autonomous-system"
                + UUID
                + "']}")
            .replace('\'', '"');
    assertThat(Validator.standard().check(json)).isEmpty();
  }

  @Test
  void a_bundle_holds_no_bundle_but_a_list_may() {
    String inner = "{'type':'bundle','id':'bundle" + UUID + "'}";
    String outer = "{'type':'bundle','id':'bundle" + UUID + "','objects':[" + inner + "]}";
    assertThat(Validator.standard().check(outer.replace('\'', '"')))
        .filteredOn(problem -> problem.kind() == Problem.Kind.ERROR)
        .singleElement()
        .hasFieldOrPropertyWithValue("path", "$.objects[0].type")
        .hasFieldOrPropertyWithValue("section", "STIX 2.1 §8.1");
    assertThat(Validator.standard().check(("[" + inner + "]").replace('\'', '"')))
        .noneMatch(problem -> problem.kind() == Problem.Kind.ERROR);
  }
}
