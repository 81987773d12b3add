package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkingsTest {

  private static final String WHOLE = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487";
  private static final String PART = "marking-definition--0a43868c-83c2-464b-929b-a1a8aa3c8488";

  private static final StixObject OBJECT =
      StixObjectTest.parsed(
          """
          {"type":"incident","id":"incident--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01","lang":"en",
           "name":"EXERCISE","labels":["one","two"],"hashes":{"MD5":"0"},
           "object_marking_refs":["%s"],
           "granular_markings":[
             {"marking_ref":"%s","selectors":["labels.[1]","hashes.MD5"]},
             {"lang":"fr","selectors":["labels"]}]}\
          """
              .formatted(WHOLE, PART));

  private static Selector selector(String text) {
    assertThat(Selector.of(text)).isInstanceOf(Selector.Reading.Read.class);
    return ((Selector.Reading.Read) Selector.of(text)).selector();
  }

  @Test
  void a_part_bears_the_markings_of_the_whole_and_its_own() {
    assertThat(Markings.on(OBJECT, selector("name"))).containsExactly(StixId.parse(WHOLE));
    assertThat(Markings.on(OBJECT, selector("labels.[1]")))
        .containsExactly(StixId.parse(WHOLE), StixId.parse(PART));
    assertThat(Markings.on(OBJECT, selector("labels"))).contains(StixId.parse(PART));
    assertThat(Markings.on(OBJECT, selector("labels.[0]"))).doesNotContain(StixId.parse(PART));
  }

  @Test
  void a_part_has_the_language_of_the_narrowest_marking() {
    assertThat(Markings.language(OBJECT, selector("labels.[0]"))).contains("fr");
    assertThat(Markings.language(OBJECT, selector("name"))).contains("en");
  }

  @Test
  void selectors_name_what_is_there() {
    assertThat(selector("labels.[1]").in(OBJECT.properties())).contains(new Value.Text("two"));
    assertThat(selector("hashes.MD5").in(OBJECT.properties())).contains(new Value.Text("0"));
    assertThat(selector("labels.[2]").in(OBJECT.properties())).isEmpty();
    assertThat(selector("name.[0]").in(OBJECT.properties())).isEmpty();
    assertThat(selector("labels.[1]")).hasToString("labels.[1]");
  }

  @Test
  void refuses_what_is_no_selector() {
    for (String text :
        new String[] {"", "[0]", "a", "labels.", "labels[0]", "labels.[x]", "labels.[-1]", ".a"}) {
      assertThat(Selector.of(text)).as(text).isInstanceOf(Selector.Reading.Malformed.class);
    }
  }
}
