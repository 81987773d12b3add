package sanad.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.handling.Asking.*;
import static sanad.handling.World.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sanad.handling.Decision.Reason;

/// What a marking says of itself: TLP, codes, caveats, uses, and the grave uses above all.
class RuleMarkingTest {
  @Test
  void tlp_looser_than_the_terms_withholds() {
    withheld(
        ask(TermsChange.plain().tlp(Tlp.AMBER).handling(), partner(ES)), Reason.TLP_CONTRADICTS);
    released(ask(TermsChange.plain().tlp(Tlp.RED).handling(), partner(ES)));
    var free = Map.of(Use.ONWARD, Permission.ALLOW);
    var open =
        TermsChange.plain().codes().uses(free).classification("علني", Optional.of(Clearance.OPEN));
    assertThat(Tlp.loosestFor(open.t())).isEqualTo(Tlp.GREEN);
    assertThat(Tlp.loosestFor(open.controls(Control.REL_TO).t())).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(Tlp.loosestFor(open.classification("سري", Optional.of(Clearance.SECRET)).t()))
        .isEqualTo(Tlp.AMBER);
    assertThat(Tlp.loosestFor(open.classification("سري", Optional.empty()).t())).isEqualTo(Tlp.RED);
    var said = Map.of(Use.ONWARD, Permission.ALLOW, Use.PUBLIC_STATEMENT, Permission.ALLOW);
    assertThat(Tlp.loosestFor(open.uses(said).t())).isEqualTo(Tlp.CLEAR);
    released(ask(open.tlp(Tlp.GREEN).handling(), partner(ES)));
  }

  @Test
  void codes_that_contradict_the_uses_withhold() {
    for (var free : List.of(Permission.ALLOW, Permission.CONSULT)) {
      withheld(
          ask(TermsChange.plain().uses(Map.of(Use.COURT, free)).handling(), partner(ES)),
          Reason.CODES_CONTRADICT);
      withheld(
          ask(
              TermsChange.plain().uses(Map.of(Use.ONWARD, free)).tlp(Tlp.RED).handling(),
              officer(MA)),
          Reason.CODES_CONTRADICT);
      withheld(
          ask(
              TermsChange.plain()
                  .codes()
                  .controls(Control.ORCON)
                  .uses(Map.of(Use.ONWARD, free))
                  .handling(),
              partner(ES)),
          Reason.CONTROLS_CONTRADICT);
    }
    released(
        ask(
            TermsChange.plain().codes(HandlingCode.H0).controls(Control.ORCON).handling(),
            partner(ES)));
  }

  @Test
  void h3_needs_its_text_and_the_text_needs_h3() {
    var h3 = TermsChange.plain().codes(HandlingCode.H3).handling();
    withheld(ask(h3, partner(ES)), Reason.RESTRICTION_MISSING);
    var none = Optional.<Instant>empty();
    var text = new Handling(h3.terms(), "", "Only with the duty officer.", none, none, none);
    assertThat(released(ask(text, partner(ES))).acknowledge())
        .isEqualTo("Only with the duty officer.");
    withheld(
        ask(new Handling(terms(), "", "A text alone.", none, none, none), partner(ES)),
        Reason.CODES_CONTRADICT);
  }

  @Test
  void a_caveat_against_transfer_contradicts_rendition() {
    var said = Map.of(Use.RENDITION, Permission.CONSENT);
    var h = TermsChange.plain().uses(said).caveats(Caveat.NO_ONWARD_DETENTION_TRANSFER).handling();
    withheld(ask(approved(h, Use.RENDITION, ITEM), partner(ES)), Reason.CAVEAT_CONTRADICTS);
    released(
        ask(
            TermsChange.plain().caveats(Caveat.NO_ONWARD_DETENTION_TRANSFER).handling(),
            partner(ES)));
  }

  private static Handling approved(Handling h, Use use, String item) {
    return withApprovals(h, new ForceApproval(use, "EXERCISE-7", "EXERCISE Act 1", item, LATER));
  }

  private static Handling withApprovals(Handling h, ForceApproval... approvals) {
    return new Handling(
        h.terms(),
        h.reference(),
        h.restriction(),
        h.validFrom(),
        h.reviewBy(),
        h.destroyAfter(),
        Set.of(approvals));
  }

  @Test
  void force_takes_an_approver_a_basis_one_item_and_an_expiry() {
    var said = TermsChange.plain().uses(Map.of(Use.FORCE, Permission.ALLOW)).handling();
    withheld(ask(said, partner(ES)), Reason.FORCE_NOT_PRECISE);
    var soon = NOW.plusSeconds(9);
    var good = new ForceApproval(Use.FORCE, "EXERCISE-7", "EXERCISE Act 1", ITEM, soon);
    var seen = released(ask(withApprovals(said, good), partner(ES)));
    assertThat(seen.uses()).containsOnly(Map.entry(Use.FORCE, Permission.ALLOW));
    assertThat(seen.until()).contains(soon);
    assertThat(
            released(ask(withApprovals(said, good), FRESH, partner(ES), CT, register(MA), soon))
                .uses())
        .isEmpty();
    for (var bad :
        List.of(
            new ForceApproval(Use.FORCE, " ", "EXERCISE Act 1", ITEM, LATER),
            new ForceApproval(Use.FORCE, "EXERCISE-7", "", ITEM, LATER),
            new ForceApproval(Use.FORCE, "EXERCISE-7", "EXERCISE Act 1", "everything", LATER),
            new ForceApproval(
                Use.FORCE, "EXERCISE-7", "EXERCISE Act 1", ITEM + " and others", LATER),
            new ForceApproval(Use.ARREST, "EXERCISE-7", "EXERCISE Act 1", ITEM, LATER))) {
      withheld(ask(withApprovals(said, bad), partner(ES)), Reason.FORCE_NOT_PRECISE);
    }
    withheld(
        ask(approved(handling(terms()), Use.FORCE, ITEM), partner(ES)), Reason.FORCE_NOT_PRECISE);
    var other = "location--22222222-2222-4222-8222-222222222222";
    withheld(
        ask(
            withApprovals(said, good, new ForceApproval(Use.FORCE, "B", "C", other, LATER)),
            partner(ES)),
        Reason.FORCE_NOT_PRECISE);
    withheld(
        ask(
            withApprovals(said, good, new ForceApproval(Use.FORCE, "B", "C", ITEM, LATER)),
            partner(ES)),
        Reason.FORCE_NOT_PRECISE);
  }

  @Test
  void an_author_reads_a_grave_use_that_is_not_approved_as_denied() {
    var said =
        TermsChange.plain().originator(ES).uses(Map.of(Use.FORCE, Permission.ALLOW)).handling();
    var half =
        withApprovals(
            said,
            new ForceApproval(Use.FORCE, "", "", ITEM, LATER),
            new ForceApproval(Use.RENDITION, "A", "B", ITEM, LATER));
    assertThat(released(ask(half, partner(ES))).uses()).isEmpty();
    var denied =
        TermsChange.plain().originator(ES).uses(Map.of(Use.FORCE, Permission.DENY)).handling();
    var useless = new ForceApproval(Use.FORCE, "A", "B", ITEM, LATER);
    assertThat(released(ask(withApprovals(denied, useless), partner(ES))).until()).isEmpty();
  }

  @Test
  void no_use_covers_a_grave_one() {
    var all =
        Map.of(
            Use.ARREST,
            Permission.ALLOW,
            Use.WATCH_LIST,
            Permission.ALLOW,
            Use.COURT,
            Permission.DENY,
            Use.FORCE,
            Permission.DENY);
    assertThat(released(ask(TermsChange.plain().uses(all).handling(), partner(ES))).uses())
        .containsOnlyKeys(Use.ARREST, Use.WATCH_LIST);
  }

  @Test
  void the_present_location_needs_its_own_purpose() {
    var h =
        TermsChange.plain()
            .purposes(CT, Purpose.LOCATE_PERSON)
            .uses(Map.of(Use.PRESENT_LOCATION, Permission.ALLOW))
            .handling();
    assertThat(released(ask(h, partner(ES))).uses()).isEmpty();
    assertThat(
            released(ask(h, FRESH, partner(ES), Purpose.LOCATE_PERSON, register(MA), NOW)).uses())
        .containsOnlyKeys(Use.PRESENT_LOCATION);
  }

  @Test
  void a_consent_in_force_lifts_the_use_for_its_party_alone() {
    var soon = NOW.plusSeconds(3);
    var h =
        TermsChange.plain()
            .codes()
            .uses(Map.of(Use.COURT, Permission.CONSENT, Use.ARREST, Permission.CONSULT))
            .handling();
    var court = consent(ES, Use.COURT, NOW, soon);
    var seen = released(ask(h, court, partner(ES), CT, register(MA), NOW));
    assertThat(seen.uses())
        .containsOnly(
            Map.entry(Use.COURT, Permission.ALLOW), Map.entry(Use.ARREST, Permission.CONSULT));
    assertThat(seen.until()).contains(soon);
    for (var none :
        List.of(
            consent(FR, Use.COURT, NOW, soon), consent(ES, Use.ONWARD, NOW, soon),
            consent(ES, Use.COURT, BEFORE, NOW), consent(ES, Use.COURT, soon, LATER))) {
      assertThat(released(ask(h, none, partner(ES), CT, register(MA), NOW)).uses())
          .containsEntry(Use.COURT, Permission.CONSENT);
    }
  }

  @Test
  void a_class_knows_that_force_was_approved_for_another_item() {
    var said = TermsChange.plain().uses(Map.of(Use.FORCE, Permission.ALLOW)).handling();
    var good = approved(said, Use.FORCE, ITEM);
    assertThat(ReleaseClass.of(good, FRESH, ITEM).faults()).isEmpty();
    assertThat(ReleaseClass.of(good, FRESH, ITEM + "0").faults())
        .containsExactly(Reason.FORCE_NOT_PRECISE);
  }

  @Test
  void every_code_is_read_back() {
    Arrays.stream(Use.values()).forEach(v -> assertThat(Use.ofCode(v.code())).contains(v));
    Arrays.stream(Tlp.values()).forEach(v -> assertThat(Tlp.ofCode(v.code())).contains(v));
    Arrays.stream(Purpose.values()).forEach(v -> assertThat(Purpose.ofCode(v.code())).contains(v));
    Arrays.stream(Role.values()).forEach(v -> assertThat(Role.ofCode(v.code())).contains(v));
    assertThat(Tlp.AMBER_STRICT.label()).isEqualTo("TLP:AMBER+STRICT");
  }
}
