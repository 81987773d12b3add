package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedObjectTest {

  private static final StixId AGENCY =
      StixId.parse("identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11");

  private static TypedObject typed(StixObject object) {
    assertThat(TypedObject.of(object)).isInstanceOf(TypedResult.Typed.class);
    return ((TypedResult.Typed) TypedObject.of(object)).object();
  }

  @Test
  void every_table_of_an_object_has_its_record_with_the_same_properties_in_order() {
    for (Shape shape : Shapes.all()) {
      if (shape.category() == Category.PART
          || shape.category() == Category.COMMON
          || shape.category() == Category.BUNDLE) {
        continue;
      }
      Binding binding = Binding.of(shape.name());
      assertThat(binding).as(shape.name()).isNotNull();
      List<String> table =
          shape.properties().keySet().stream()
              .filter(name -> !Shapes.OBJECT.properties().containsKey(name))
              .filter(name -> !Shapes.OBSERVABLE.properties().containsKey(name))
              .toList();
      List<String> record =
          binding.slots().stream()
              .map(Binding.Slot::member)
              .filter(name -> !name.equals("common"))
              .toList();
      assertThat(record).as(shape.name()).isEqualTo(table);
      for (Binding.Slot slot : binding.slots()) {
        Property property = shape.properties().get(slot.member());
        if (property != null && slot.many() != Binding.Many.LIST && slot.type() != Extras.class) {
          assertThat(slot.many() == Binding.Many.ONE)
              .as(shape.name() + "." + slot.member())
              .isEqualTo(property.required());
        }
      }
    }
    assertThat(Binding.all()).hasSize(42);
  }

  @Test
  void reads_an_object_and_writes_it_in_the_order_of_the_standard() {
    StixObject indicator =
        StixObjectTest.parsed(
            "{\"type\":\"indicator\",\"x_own\":[1],\"pattern\":\"[url:value ="
                + " 'a:b']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-01-01T00:00:00.123456Z\",\"id\":\"indicator--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\",\"kill_chain_phases\":[{\"kill_chain_name\":\"exercise\",\"phase_name\":\"one\"}]}");
    assertThat(typed(indicator))
        .isInstanceOfSatisfying(
            DomainObject.Indicator.class,
            read -> {
              assertThat(read.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
              assertThat(read.name()).isEmpty();
              assertThat(read.killChainPhases())
                  .containsExactly(new CommonProperties.KillChainPhase("exercise", "one"));
              assertThat(read.common().others().names()).containsExactly("x_own");
              assertThat(read.toObject().properties()).isEqualTo(indicator.properties());
              assertThat(read.toObject().json())
                  .startsWith("{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":")
                  .endsWith("\"x_own\":[1]}");
            });
  }

  @Test
  void makes_an_object_from_a_record() {
    var incident =
        new DomainObject.Incident(
            CommonProperties.firstVersion(
                StixId.parse("incident--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01"),
                AGENCY,
                Instant.parse("2026-11-01T00:00:00Z")),
            "EXERCISE",
            Optional.empty());
    assertThat(typed(incident.toObject())).isEqualTo(incident);
    assertThat(Validator.standard().check(incident.toObject())).isEmpty();
  }

  @Test
  void says_all_that_keeps_an_object_from_its_record() {
    StixObject broken =
        StixObjectTest.parsed(
            "{\"type\":\"malware\",\"id\":\"malware--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"aliases\":[1],\"kill_chain_phases\":[{\"phase_name\":\"x\"}]}");
    assertThat(TypedObject.of(broken))
        .isInstanceOfSatisfying(
            TypedResult.Unfit.class,
            unfit ->
                assertThat(unfit.problems())
                    .extracting(Problem::path)
                    .containsExactly(
                        "$.aliases[0]", "$.kill_chain_phases[0].kill_chain_name", "$.is_family"));
  }

  @Test
  void an_object_of_another_type_keeps_all_its_properties() {
    StixObject own =
        StixObjectTest.parsed(
            "{\"type\":\"x-exercise-drill\",\"id\":\"x-exercise-drill--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"where\":{\"a\":1.50}}");
    assertThat(typed(own)).isInstanceOf(CustomObject.class);
    assertThat(typed(own).toObject().properties()).isEqualTo(own.properties());
  }

  @Test
  void reads_language_content_by_language_and_property() {
    var content =
        (MetaObject.LanguageContent)
            typed(
                StixObjectTest.parsed(
                    "{\"type\":\"language-content\",\"id\":\"language-content--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"object_ref\":\"identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11\",\"contents\":{\"ar\":{\"name\":\"تمرين\"}}}"));
    assertThat(content.text("ar", "name")).contains("تمرين");
    assertThat(content.text("fr", "name")).isEmpty();
  }

  @Test
  void real_objects_that_are_valid_survive_the_way_through_their_records() throws IOException {
    int seen = 0;
    var lost = new ArrayList<String>();
    for (Path file : SharedData.files("stix-load", ".json")) {
      var bytes = SharedData.read(file).getBytes(StandardCharsets.UTF_8);
      var stream = new ObjectStream(new ByteArrayInputStream(bytes), 1 << 26);
      for (var item = stream.next(); item.isPresent(); item = stream.next()) {
        if (item.get() instanceof ObjectStream.Item.Member member
            && StixObject.parse(member.json()) instanceof ParseResult.Parsed(StixObject object)
            && TypedObject.of(object) instanceof TypedResult.Typed(TypedObject typed)) {
          seen++;
          if (!typed(typed.toObject()).equals(typed)
              || !Map.of("names", object.properties().names().stream().sorted().toList())
                  .equals(
                      Map.of(
                          "names",
                          typed.toObject().properties().names().stream().sorted().toList()))) {
            lost.add(member.path() + " of " + file.getFileName());
          }
        }
      }
    }
    assertThat(lost).isEmpty();
    System.out.println(seen + " real objects went through their records");
  }
}
