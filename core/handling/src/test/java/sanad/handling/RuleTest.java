package sanad.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static sanad.handling.Asking.*;
import static sanad.handling.World.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.handling.Decision.Reason;
import sanad.handling.ItemState.Standing;

/// Who sees what, for what, when: audience, levels, purposes, agreements, states, roles.
class RuleTest {
  @Test
  void a_named_partner_reads_under_the_agreement_until_it_ends() {
    var conditions = released(ask(handling(terms()), partner(ES)));
    assertThat(conditions.until()).contains(LATER);
    assertThat(conditions.uses()).containsExactlyInAnyOrderEntriesOf(terms().uses());
    assertThat(conditions.caveats()).containsExactly(Caveat.NO_DEATH_PENALTY);
    assertThat(conditions.displayOnly()).isFalse();
  }

  @Test
  void nobody_else_reads_and_all_reasons_are_named() {
    withheld(ask(handling(terms()), partner(FR)), Reason.NOT_IN_AUDIENCE);
    withheld(
        ask(TermsChange.plain().basis(Basis.NONE).purposes().handling(), partner(FR)),
        Reason.NOT_IN_AUDIENCE,
        Reason.NO_AGREEMENT,
        Reason.PURPOSE_NOT_MARKED);
    withheld(
        ask(TermsChange.plain().releaseTo(STRANGER).handling(), partner(STRANGER)),
        Reason.VIEWER_UNKNOWN,
        Reason.NOT_PARTY_TO_AGREEMENT);
    withheld(
        ask(TermsChange.plain().releaseTo(COALITION).handling(), partner(COALITION)),
        Reason.VIEWER_UNKNOWN,
        Reason.NOT_PARTY_TO_AGREEMENT);
  }

  @Test
  void a_credential_that_poses_as_this_node_reads_nothing() {
    withheld(ask(handling(terms()), partner(MA)), Reason.VIEWER_UNKNOWN);
    var ours = TermsChange.plain().originator(ES).releaseTo(MA).handling();
    withheld(ask(ours, partner(MA)), Reason.VIEWER_UNKNOWN, Reason.ONWARD_WITHOUT_CONSENT);
  }

  @Test
  void an_empty_audience_is_refused_to_officers_and_partners() {
    var nobody = TermsChange.plain().releaseTo().handling();
    withheld(ask(nobody, partner(ES)), Reason.NO_AUDIENCE, Reason.NOT_IN_AUDIENCE);
    withheld(ask(nobody, officer(MA)), Reason.NO_AUDIENCE);
  }

  @Test
  void a_group_is_resolved_by_the_register_at_that_instant() {
    var toGroup = TermsChange.plain().releaseTo(COALITION).handling();
    var soon = NOW.plusSeconds(60);
    var register = register(MA, agreement(), List.of(member(COALITION, FR, soon)));
    assertThat(released(ask(toGroup, FRESH, partner(FR), CT, register, NOW)).until())
        .contains(soon);
    withheld(ask(toGroup, FRESH, partner(FR), CT, register, soon), Reason.NOT_IN_AUDIENCE);
    withheld(ask(toGroup, FRESH, partner(ES), CT, register, NOW), Reason.NOT_IN_AUDIENCE);
    withheld(
        ask(toGroup, FRESH, partner(FR), CT, register, BEFORE.minusNanos(1)),
        Reason.NOT_IN_AUDIENCE,
        Reason.AGREEMENT_NOT_IN_FORCE);
  }

  @Test
  void the_longest_way_through_groups_of_groups_counts() {
    var toAllies = TermsChange.plain().releaseTo(ALLIES).handling();
    var soon = NOW.plusSeconds(60);
    var late = NOW.plusSeconds(600);
    var register =
        register(
            MA,
            agreement(),
            List.of(
                member(ALLIES, FR, soon), member(COALITION, FR, LATER),
                member(ALLIES, COALITION, late), member(COALITION, ALLIES, LATER)));
    assertThat(released(ask(toAllies, FRESH, partner(FR), CT, register, NOW)).until())
        .contains(late);
  }

  @Test
  void eyes_only_means_the_named_agencies_themselves() {
    var eyes = TermsChange.plain().controls(Control.EYES_ONLY);
    withheld(ask(eyes.releaseTo(COALITION).handling(), partner(FR)), Reason.EYES_ONLY_NOT_NAMED);
    withheld(ask(eyes.releaseTo(COALITION).handling(), partner(ES)), Reason.NOT_IN_AUDIENCE);
    released(ask(eyes.releaseTo(COALITION, FR).handling(), partner(FR)));
  }

  @Test
  void classification_is_compared_by_its_agreed_equivalent() {
    var none = TermsChange.plain().classification("سري", Optional.empty()).tlp(Tlp.RED).handling();
    withheld(ask(none, partner(ES)), Reason.NO_EQUIVALENT, Reason.EQUIVALENT_NOT_AGREED);
    withheld(ask(none, officer(MA)), Reason.NO_EQUIVALENT);
    var unlisted =
        TermsChange.plain().classification("شخصي", Optional.of(Clearance.RESTRICTED)).handling();
    withheld(ask(unlisted, partner(ES)), Reason.NO_EQUIVALENT);
    released(ask(unlisted, officer(MA)));
    var lower =
        TermsChange.plain().classification("سري", Optional.of(Clearance.RESTRICTED)).handling();
    withheld(ask(lower, partner(ES)), Reason.EQUIVALENT_NOT_AGREED);
  }

  @Test
  void clearance_ceiling_of_node_and_of_agreement_each_withhold() {
    var top =
        TermsChange.plain()
            .classification("سري", Optional.of(Clearance.TOP_SECRET))
            .tlp(Tlp.RED)
            .handling();
    withheld(
        ask(top, partner(ES)),
        Reason.ABOVE_NODE_CEILING,
        Reason.ABOVE_AGREEMENT_CEILING,
        Reason.EQUIVALENT_NOT_AGREED);
    withheld(ask(top, officer(MA)), Reason.ABOVE_NODE_CEILING, Reason.ABOVE_CLEARANCE);
  }

  @Test
  void own_officers_need_role_clearance_and_purpose_only() {
    released(ask(handling(terms()), officer(MA)));
    var plain = officer(MA);
    for (var role : Role.values()) {
      var viewer =
          new Viewer.Officer(
              plain.id(), MA, Set.of(), Set.of(role), Clearance.SECRET, plain.purposes());
      var answer = ask(handling(terms()), viewer);
      if (EnumSet.of(Role.DATA_PROTECTION, Role.AUDITOR, Role.ADMINISTRATOR).contains(role)) {
        withheld(answer, Reason.NO_CONTENT_ROLE);
      } else {
        released(answer);
      }
    }
    var weak =
        new Viewer.Officer(
            plain.id(), MA, Set.of(), Set.of(Role.AUDITOR, Role.CASE), Clearance.OPEN, Set.of());
    withheld(ask(handling(terms()), weak), Reason.ABOVE_CLEARANCE, Reason.PURPOSE_NOT_HELD);
  }

  @Test
  void own_officers_see_before_validity_after_review_and_when_recalled() {
    var h =
        new Handling(terms(), "", "", Optional.of(LATER), Optional.of(BEFORE), Optional.of(LATER));
    var seen = released(ask(h, state(Standing.RECALLED), officer(MA), CT, register(MA), NOW));
    assertThat(seen.until()).contains(LATER);
    withheld(
        ask(h, state(Standing.RECALLED), partner(ES), CT, register(MA), NOW),
        Reason.RECALLED,
        Reason.NOT_YET_VALID,
        Reason.REVIEW_OVERDUE);
  }

  @Test
  void times_are_half_open() {
    var h = new Handling(terms(), "", "", Optional.of(NOW), Optional.empty(), Optional.of(NOW));
    withheld(ask(h, partner(ES)), Reason.TO_BE_DESTROYED);
    withheld(ask(h, officer(MA)), Reason.TO_BE_DESTROYED);
    var before = ask(h, FRESH, partner(ES), CT, register(MA), NOW.minusNanos(1));
    withheld(before, Reason.NOT_YET_VALID);
    var review =
        new Handling(terms(), "", "", Optional.of(NOW), Optional.of(NOW), Optional.empty());
    withheld(ask(review, partner(ES)), Reason.REVIEW_OVERDUE);
    var ends =
        new Handling(
            terms(),
            "",
            "",
            Optional.of(NOW),
            Optional.of(NOW.plusNanos(2)),
            Optional.of(NOW.plusNanos(1)));
    assertThat(released(ask(ends, partner(ES))).until()).contains(NOW.plusNanos(1));
  }

  @Test
  void the_author_reads_what_it_wrote_until_it_is_destroyed() {
    var byEs = TermsChange.plain().originator(ES).releaseTo().purposes().handling();
    var author =
        released(
            ask(byEs, state(Standing.SEALED), partner(ES), Purpose.FINANCE, register(MA), NOW));
    assertThat(author.until()).isEmpty();
    var gone =
        new Handling(byEs.terms(), "", "", Optional.empty(), Optional.empty(), Optional.of(NOW));
    withheld(ask(gone, partner(ES)), Reason.TO_BE_DESTROYED);
  }

  @Test
  void nobody_reads_what_is_sealed() {
    var sealed = state(Standing.SEALED);
    withheld(ask(handling(terms()), sealed, officer(MA), CT, register(MA), NOW), Reason.SEALED);
    withheld(ask(handling(terms()), sealed, partner(ES), CT, register(MA), NOW), Reason.SEALED);
  }

  @Test
  void a_withdrawal_reaches_the_party_and_the_members_of_its_group() {
    var both = TermsChange.plain().releaseTo(ES, COALITION).handling();
    var withdrawn = FRESH.withdrawnAlsoFrom(Set.of(COALITION));
    assertThat(withdrawn.standing()).isEqualTo(Standing.NARROWED);
    assertThat(state(Standing.SEALED).withdrawnAlsoFrom(Set.of(ES)).standing())
        .isEqualTo(Standing.SEALED);
    withheld(ask(both, withdrawn, partner(FR), CT, register(MA), NOW), Reason.WITHDRAWN);
    released(ask(both, withdrawn, partner(ES), CT, register(MA), NOW));
    withheld(
        ask(both, FRESH.withdrawnAlsoFrom(Set.of(ES)), partner(ES), CT, register(MA), NOW),
        Reason.WITHDRAWN);
  }

  /// Else a store that keeps the answer shows the item on, when the agency has left the one group
  /// that still has it.
  @Test
  void who_has_it_through_groups_has_it_as_long_as_those_that_are_open() {
    var both = TermsChange.plain().releaseTo(COALITION, ALLIES).handling();
    var soon = NOW.plusSeconds(60);
    var register =
        register(MA, agreement(), List.of(member(COALITION, FR, soon), member(ALLIES, FR, LATER)));
    assertThat(released(ask(both, FRESH, partner(FR), CT, register, NOW)).until()).contains(LATER);
    var narrowed = FRESH.withdrawnAlsoFrom(Set.of(ALLIES));
    assertThat(released(ask(both, narrowed, partner(FR), CT, register, NOW)).until())
        .contains(soon);
  }

  @Test
  void purposes_are_marked_shared_held_and_agreed() {
    var finance = TermsChange.plain().purposes(Purpose.FINANCE, Purpose.OVERSIGHT).handling();
    withheld(
        ask(finance, FRESH, partner(ES), Purpose.FINANCE, register(MA), NOW),
        Reason.PURPOSE_NOT_AGREED);
    withheld(ask(finance, officer(MA)), Reason.PURPOSE_NOT_MARKED);
    withheld(
        ask(finance, FRESH, officer(MA), Purpose.OVERSIGHT, register(MA), NOW),
        Reason.PURPOSE_NOT_SHARED);
  }

  @Test
  void an_agreement_must_be_registered_in_force_and_signed_by_both() {
    var unknown =
        TermsChange.plain().basis(new Basis.Whole(new AgreementId(new UUID(0, 1)))).handling();
    withheld(ask(unknown, partner(ES)), Reason.NO_AGREEMENT);
    var other = register(MA, agreement(Set.of(MA, FR), NOW), List.of());
    withheld(
        ask(handling(terms()), FRESH, partner(ES), CT, other, NOW),
        Reason.AGREEMENT_NOT_IN_FORCE,
        Reason.NOT_PARTY_TO_AGREEMENT);
    var notOurs = register(MA, agreement(Set.of(ES), LATER), List.of());
    withheld(
        ask(handling(terms()), FRESH, partner(ES), CT, notOurs, NOW),
        Reason.NOT_PARTY_TO_AGREEMENT);
  }

  @Test
  void a_group_may_sign_for_its_members() {
    var soon = NOW.plusSeconds(5);
    var signed =
        register(MA, agreement(Set.of(MA, COALITION), LATER), List.of(member(COALITION, ES, soon)));
    assertThat(released(ask(handling(terms()), FRESH, partner(ES), CT, signed, NOW)).until())
        .contains(soon);
  }

  @Test
  void a_member_of_two_groups_that_signed_is_bound_as_long_as_it_is_in_one() {
    var soon = NOW.plusSeconds(5);
    var late = NOW.plusSeconds(60);
    var signed =
        register(
            MA,
            agreement(Set.of(MA, COALITION, ALLIES), LATER),
            List.of(member(COALITION, ES, soon), member(ALLIES, ES, late)));
    assertThat(released(ask(handling(terms()), FRESH, partner(ES), CT, signed, NOW)).until())
        .contains(late);
  }

  @Test
  void an_agreement_ended_early_ends_the_permission() {
    var plain = agreement();
    var ended =
        new Agreement(
            plain.id(),
            plain.name(),
            plain.parties(),
            plain.purposes(),
            plain.ceiling(),
            plain.equivalences(),
            plain.retention(),
            plain.from(),
            plain.until(),
            Optional.of(NOW));
    withheld(
        ask(handling(terms()), FRESH, partner(ES), CT, register(MA, ended, List.of()), NOW),
        Reason.AGREEMENT_NOT_IN_FORCE);
    var after =
        new Agreement(
            plain.id(),
            plain.name(),
            plain.parties(),
            plain.purposes(),
            plain.ceiling(),
            plain.equivalences(),
            plain.retention(),
            plain.from(),
            NOW,
            Optional.of(LATER));
    assertThat(after.end()).isEqualTo(NOW);
  }

  @Test
  void officers_of_a_recipient_see_what_was_released_to_their_agency() {
    var es = register(ES);
    released(ask(handling(terms()), FRESH, officer(ES), CT, es, NOW));
    var noBasis = TermsChange.plain().basis(Basis.NONE).handling();
    released(ask(noBasis, FRESH, officer(ES), CT, es, NOW));
    withheld(
        ask(handling(terms()), FRESH, officer(FR), CT, register(FR), NOW), Reason.NOT_IN_AUDIENCE);
    released(
        ask(
            TermsChange.plain().releaseTo(COALITION).handling(),
            FRESH,
            officer(FR),
            CT,
            register(FR),
            NOW));
    var strange = TermsChange.plain().originator(STRANGER).handling();
    withheld(ask(strange, FRESH, officer(ES), CT, es, NOW), Reason.ORIGINATOR_UNKNOWN);
  }

  @Test
  void display_only_is_read_on_this_node_and_held_nowhere_else() {
    var shown = TermsChange.plain().displayOnly(FR).handling();
    assertThat(released(ask(shown, officer(FR))).displayOnly()).isTrue();
    withheld(ask(shown, partner(FR)), Reason.DISPLAY_ONLY, Reason.NOT_IN_AUDIENCE);
    withheld(ask(shown, FRESH, officer(FR), CT, register(FR), NOW), Reason.DISPLAY_ONLY);
    assertThat(released(ask(shown, officer(ES))).displayOnly()).isFalse();
  }

  @Test
  void a_guest_officer_rests_on_the_agreement_too() {
    var none = TermsChange.plain().basis(Basis.NONE).handling();
    withheld(ask(none, officer(ES)), Reason.NO_AGREEMENT);
    withheld(
        ask(TermsChange.plain().releaseTo(STRANGER).handling(), officer(STRANGER)),
        Reason.VIEWER_UNKNOWN,
        Reason.NOT_PARTY_TO_AGREEMENT);
  }

  @Test
  void passing_on_takes_the_originators_onward_use() {
    var at = register(ES);
    var toFr = TermsChange.plain().releaseTo(ES, FR);
    withheld(ask(toFr.handling(), FRESH, partner(FR), CT, at, NOW), Reason.ONWARD_WITHOUT_CONSENT);
    var soon = NOW.plusSeconds(3);
    assertThat(
            released(
                    ask(
                        toFr.handling(),
                        consent(ES, Use.ONWARD, NOW, soon),
                        partner(FR),
                        CT,
                        at,
                        NOW))
                .until())
        .contains(soon);
    withheld(
        ask(
            toFr.uses(Map.of()).handling(),
            consent(ES, Use.ONWARD, NOW, soon),
            partner(FR),
            CT,
            at,
            NOW),
        Reason.ONWARD_WITHOUT_CONSENT);
    withheld(
        ask(
            toFr.codes().uses(Map.of(Use.ONWARD, Permission.CONSULT)).handling(),
            FRESH,
            partner(FR),
            CT,
            at,
            NOW),
        Reason.ONWARD_WITHOUT_CONSENT);
    released(
        ask(
            toFr.codes().uses(Map.of(Use.ONWARD, Permission.ALLOW)).handling(),
            FRESH,
            partner(FR),
            CT,
            at,
            NOW));
  }

  @Test
  void a_body_that_keeps_no_rules_must_be_named_itself() {
    var register = register(MA, agreement(), List.of(member(COALITION, OLD, LATER)));
    var toGroup = TermsChange.plain().releaseTo(COALITION).handling();
    withheld(ask(toGroup, FRESH, partner(OLD), CT, register, NOW), Reason.KEEPS_NO_RULES);
    released(
        ask(TermsChange.plain().releaseTo(OLD).handling(), FRESH, partner(OLD), CT, register, NOW));
  }

  @Test
  void only_register_and_eraser_are_answered_with_everything() {
    for (var task : Viewer.Task.values()) {
      var answer = ask(handling(terms()), new Viewer.NodeTask(task));
      if (task == Viewer.Task.REGISTER || task == Viewer.Task.ERASER) {
        assertThat(released(answer).uses()).isEmpty();
      } else {
        withheld(answer, Reason.TASK_OPENS_NO_CONTENT);
      }
    }
  }

  @Test
  void a_class_is_answered_as_its_items_but_for_their_times() {
    var h =
        new Handling(terms(), "", "", Optional.of(LATER), Optional.of(BEFORE), Optional.of(BEFORE));
    var releaseClass = ReleaseClass.of(h, FRESH, ITEM);
    assertThat(Rule.decide(releaseClass, partner(ES), CT, register(MA), NOW).released()).isTrue();
    withheld(Rule.decide(releaseClass, partner(FR), CT, register(MA), NOW), Reason.NOT_IN_AUDIENCE);
  }
}
