package sanad.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sanad.handling.World.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;

class MarkingsTest {
  private static final StixId MARKING =
      StixId.parse("marking-definition--11111111-1111-4111-8111-111111111111");
  private static final StixId SECOND =
      StixId.parse("marking-definition--22222222-2222-4222-8222-222222222222");
  private static final StixId OBJECT = StixId.parse(ITEM);

  private static Handling full() {
    var uses = new EnumMap<Use, Permission>(Use.class);
    for (var use : Use.values()) {
      uses.put(use, Permission.values()[use.ordinal() % 4]);
    }
    var terms =
        new Terms(
            MA,
            new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
            EnumSet.allOf(Control.class),
            Tlp.AMBER_STRICT,
            EnumSet.allOf(HandlingCode.class),
            EnumSet.allOf(Purpose.class),
            new Basis.Whole(BASIS),
            Set.of(ES, COALITION),
            Set.of(FR),
            uses,
            EnumSet.allOf(Caveat.class));
    return new Handling(
        terms,
        "EXERCISE-417",
        "لا يُنشر",
        Optional.of(NOW),
        Optional.of(LATER),
        Optional.of(Instant.parse("2031-01-01T00:00:00.123456Z")),
        Set.of(new ForceApproval(Use.FORCE, "EXERCISE-7", "EXERCISE Act 1", ITEM, LATER)));
  }

  private static StixObject parsed(String json) {
    return switch (StixObject.parse(json)) {
      case ParseResult.Parsed(var object) -> object;
      case ParseResult.Malformed(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> problems(HandlingReading reading) {
    assertThat(reading).isInstanceOf(HandlingReading.Refused.class);
    return ((HandlingReading.Refused) reading).problems().stream().map(p -> p.path()).toList();
  }

  @Test
  void a_handling_comes_back_from_the_wire_as_it_went() {
    var apart =
        new Basis.Apart(
            Map.of(BASIS, Set.of(ES), new AgreementId(new UUID(0, 21)), Set.of(FR, ES)));
    for (var handling :
        List.of(
            full(),
            World.handling(terms()),
            TermsChange.plain().basis(apart).handling(),
            TermsChange.plain().basis(Basis.NONE).handling())) {
      var wire = Markings.definition(MARKING, handling, NOW).json();
      var back = Markings.handling(parsed(wire));
      assertThat(back).contains(new HandlingReading.Read(handling));
    }
  }

  @Test
  void equal_terms_have_one_text() {
    var one = World.terms();
    var other =
        new Terms(
            one.originator(),
            one.classification(),
            one.controls(),
            one.tlp(),
            Set.of(HandlingCode.H2, HandlingCode.H1),
            one.purposes(),
            one.basis(),
            one.releaseTo(),
            one.displayOnly(),
            Map.of(Use.ONWARD, Permission.CONSENT, Use.COURT, Permission.CONSENT),
            one.caveats());
    assertThat(HandlingForm.of(other).toJson()).isEqualTo(HandlingForm.of(one).toJson());
    var key = HandlingForm.of(ReleaseClass.of(World.handling(one), ItemState.FRESH)).toJson();
    assertThat(key)
        .isEqualTo(
            HandlingForm.of(ReleaseClass.of(World.handling(other), ItemState.FRESH)).toJson());
  }

  @Test
  void a_state_comes_back_as_it_was_kept() {
    var state =
        new ItemState(
            ItemState.Standing.NARROWED,
            Set.of(ES, FR),
            Set.of(
                new Consent(ES, Use.COURT, NOW, LATER), new Consent(FR, Use.ARREST, NOW, LATER)));
    assertThat(HandlingForm.state(HandlingForm.of(state))).isEqualTo(state);
    assertThatThrownBy(() -> HandlingForm.state(Extras.builder().build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_agreement_for_all_and_one_for_each_name_exclude_each_other() {
    var reading =
        HandlingReading.of(
            Extras.parse(
                """
                {"originator":"identity--00000000-0000-4000-8000-000000000001","tlp":"red",
                 "classification":{"scheme":"MA","level":"سري"},
                 "basis":"00000000-0000-4000-8000-000000000020",
                 "bases":{"no-uuid":[],"00000000-0000-4000-8000-000000000021":["identity--x",1]}}
                """),
            "$.e");
    assertThat(problems(reading))
        .containsExactlyInAnyOrder(
            "$.e.bases",
            "$.e.bases.no-uuid",
            "$.e.bases.00000000-0000-4000-8000-000000000021[0]",
            "$.e.bases.00000000-0000-4000-8000-000000000021[1]");
    assertThat(problems(HandlingReading.of(Extras.parse("{\"bases\":[]}"), "$")))
        .contains("$.bases");
  }

  /// Partners of an earlier version read the first, and nothing but the first.
  @Test
  void one_agreement_for_all_goes_as_before_and_several_with_their_names() {
    var other = new AgreementId(new UUID(0, 99));
    var names = Map.of(BASIS, Set.of(ES), other, Set.of(FR, ES));
    assertThat(HandlingForm.of(terms()).toJson())
        .contains("\"basis\":\"" + BASIS + "\",\"release_to\"")
        .doesNotContain("bases");
    assertThat(HandlingForm.of(TermsChange.plain().basis(new Basis.Apart(names)).t()).toJson())
        .contains(
            "\"bases\":{\"%s\":[\"%s\"],\"%s\":[\"%s\",\"%s\"]},\"release_to\""
                .formatted(BASIS, ES.stix(), other, ES.stix(), FR.stix()))
        .doesNotContain("\"basis\"");
    assertThat(HandlingForm.of(TermsChange.plain().basis(Basis.NONE).t()).toJson())
        .doesNotContain("basis", "bases");
  }

  @Test
  void an_agreement_written_in_capitals_is_the_same_one() {
    var reading =
        HandlingReading.of(
            Extras.parse(
                """
                {"originator":"identity--00000000-0000-4000-8000-000000000001","tlp":"red",
                 "classification":{"scheme":"MA","level":"سري"},
                 "bases":{"0000000a-0000-4000-8000-000000000020":["%s"],
                          "0000000A-0000-4000-8000-000000000020":["%s"]}}
                """
                    .formatted(ES.stix(), FR.stix())),
            "$.e");
    assertThat(reading).isInstanceOf(HandlingReading.Read.class);
    var agreement = new AgreementId(UUID.fromString("0000000a-0000-4000-8000-000000000020"));
    assertThat(((HandlingReading.Read) reading).handling().terms().basis())
        .isEqualTo(new Basis.Apart(Map.of(agreement, Set.of(ES, FR))));
  }

  @Test
  void everything_that_is_wrong_is_named_with_its_place() {
    var reading =
        HandlingReading.of(
            Extras.parse(
                """
                {"extension_type":"other","originator":"identity--x","surprise":1,
                 "classification":{"scheme":"","level":5,"equivalent":"cosmic","caveat":"x"},
                 "controls":"orcon","codes":["h1",2,"h9"],"basis":"no-uuid","release_to":["location--a"],
                 "uses":{"court":"maybe","dance":"allow"},"caveats":["no-death-penalty"],
                 "reference":7,"valid_from":"yesterday",
                 "approvals":[3,{"use":"force","item":"all","until":"soon","by":"me"}]}
                """),
            "$.e");
    assertThat(problems(reading))
        .contains(
            "$.e.surprise",
            "$.e.extension_type",
            "$.e.originator",
            "$.e.tlp",
            "$.e.classification.scheme",
            "$.e.classification.level",
            "$.e.classification.equivalent",
            "$.e.classification.caveat",
            "$.e.controls",
            "$.e.codes[1]",
            "$.e.codes[2]",
            "$.e.basis",
            "$.e.release_to[0]",
            "$.e.uses.court",
            "$.e.uses.dance",
            "$.e.reference",
            "$.e.valid_from",
            "$.e.approvals[0]",
            "$.e.approvals[1].item",
            "$.e.approvals[1].until",
            "$.e.approvals[1].by",
            "$.e.approvals[1].approver",
            "$.e.approvals[1].legal_basis")
        .doesNotContain("$.e.caveats[0]", "$.e.codes[0]");
    var shapes = "{\"classification\":1,\"uses\":1,\"approvals\":1}";
    assertThat(problems(HandlingReading.of(Extras.parse(shapes), "$")))
        .contains("$.classification", "$.uses", "$.approvals");
    assertThat(problems(HandlingReading.of(Extras.parse("{}"), "$")))
        .contains("$.originator", "$.classification", "$.tlp");
    assertThatThrownBy(() -> HandlingReading.own(Extras.parse("{}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(HandlingReading.own(HandlingForm.of(full()))).isEqualTo(full());
  }

  @Test
  void one_handling_beside_its_tlp_marks_an_object() {
    var h = World.handling(terms());
    var marking = Markings.definition(MARKING, h, NOW);
    assertThat(Markings.of(OBJECT, List.of(marking, Markings.tlp(Tlp.AMBER_STRICT))))
        .isEqualTo(new HandlingReading.Read(h));
    assertThat(Markings.of(OBJECT, List.of(marking, marking)))
        .isEqualTo(new HandlingReading.Read(h));
    assertThat(Markings.references(MARKING, Tlp.RED)).containsExactly(MARKING, Tlp.RED.marking());
  }

  @Test
  void two_handlings_or_none_or_a_looser_tlp_or_an_unknown_marking_go_nowhere() {
    var marking = Markings.definition(MARKING, World.handling(terms()), NOW);
    var second = Markings.definition(SECOND, World.handling(terms()), NOW);
    problems(Markings.of(OBJECT, List.of(marking, second)));
    problems(Markings.of(OBJECT, List.of()));
    problems(Markings.of(OBJECT, List.of(Markings.tlp(Tlp.RED))));
    problems(Markings.of(OBJECT, List.of(marking, Markings.tlp(Tlp.GREEN))));
    var white =
        ObjectBuilder.of(SECOND)
            .created(NOW)
            .put("definition_type", "tlp")
            .put("definition", Extras.builder().put("tlp", "white").build())
            .build();
    assertThat(Markings.level(white)).contains(Tlp.CLEAR);
    problems(Markings.of(OBJECT, List.of(marking, white)));
    var statement =
        ObjectBuilder.of(SECOND)
            .created(NOW)
            .put("definition_type", "statement")
            .put("definition", Extras.builder().put("statement", "x").build())
            .build();
    problems(Markings.of(OBJECT, List.of(marking, statement)));
    var identity = ObjectBuilder.of(StixId.parse(MA.stix())).created(NOW).build();
    problems(Markings.of(OBJECT, List.of(marking, identity)));
  }

  @Test
  void a_marking_in_anothers_name_says_nothing() {
    var forged =
        ObjectBuilder.of(MARKING)
            .created(NOW)
            .createdBy(StixId.parse(ES.stix()))
            .extension(Markings.HANDLING, HandlingForm.of(World.handling(terms())))
            .build();
    problems(Markings.of(OBJECT, List.of(forged)));
    var unsigned =
        ObjectBuilder.of(MARKING)
            .created(NOW)
            .extension(Markings.HANDLING, HandlingForm.of(World.handling(terms())))
            .build();
    problems(Markings.of(OBJECT, List.of(unsigned)));
    var broken =
        ObjectBuilder.of(MARKING)
            .created(NOW)
            .extension(Markings.HANDLING, Extras.builder().put("tlp", "red").build())
            .build();
    problems(Markings.of(OBJECT, List.of(broken)));
  }

  @Test
  void force_approved_for_another_item_goes_nowhere() {
    var marking = Markings.definition(MARKING, full(), NOW);
    assertThat(Markings.of(OBJECT, List.of(marking))).isEqualTo(new HandlingReading.Read(full()));
    problems(
        Markings.of(
            StixId.parse("location--33333333-3333-4333-8333-333333333333"), List.of(marking)));
  }

  @Test
  void tlp_markings_have_the_ids_that_oasis_gave_them() {
    Arrays.stream(Tlp.values())
        .forEach(level -> assertThat(Markings.level(Markings.tlp(level))).contains(level));
    assertThat(Markings.tlp(Tlp.RED).json())
        .contains(
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "\"tlp_2_0\":\"red\"");
  }
}
