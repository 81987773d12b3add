package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sanad.handling.ForceApproval;
import sanad.handling.Markings;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Use;
import sanad.handling.Withdrawn;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// What a withdrawal does to markings: each goes with the last of this node's objects that it marks
/// for a party, and what others put here neither holds one nor takes one away.
public abstract class WithdrawnMarkingsContract extends StoreContract {
  private static final StixId ONE = Exercise.id("incident", 1);
  private static final StixId TWO = Exercise.id("incident", 2);
  private static final StixId OTHER = Exercise.id("incident", 3);
  private static final StixId MARKING = Exercise.id("marking-definition", 1);
  private static final StixId LATER = Exercise.id("marking-definition", 2);

  @Test
  public void a_marking_stays_with_what_it_still_marks() {
    released(MARKING, ONE, TWO);
    withdraw(ONE, Cast.DEMO_ES);
    assertThat(sees(Cast.DEMO_ES, TWO)).isTrue();
    assertThat(sees(Cast.DEMO_ES, MARKING)).as("the rules of what stands").isTrue();
    withdraw(TWO, Cast.DEMO_ES);
    assertThat(sees(Cast.DEMO_ES, MARKING)).isFalse();
    assertThat(sees(Cast.DEMO_FR, MARKING)).isTrue();
  }

  @Test
  public void nobody_holds_a_marking_of_another_by_carrying_or_naming_it() {
    released(MARKING, ONE);
    exercise.put(
        object(OTHER, Cast.DEMO_FR, List.of(MARKING), ONE, MARKING),
        new HandlingBuilder().by(Cast.DEMO_FR).to(Cast.DEMO_MA).build());
    withdraw(ONE, Cast.DEMO_ES);
    assertThat(sees(Cast.DEMO_ES, ONE)).isFalse();
    assertThat(sees(Cast.DEMO_ES, MARKING)).isFalse();
  }

  @Test
  public void nobody_takes_a_marking_away_by_what_it_puts_under_the_id_of_a_released_object() {
    released(MARKING, ONE);
    released(LATER, TWO);
    exercise.put(
        object(ONE, Cast.DEMO_FR, List.of(LATER)),
        new HandlingBuilder().by(Cast.DEMO_FR).to(Cast.DEMO_MA).build());
    withdraw(ONE, Cast.DEMO_ES);
    assertThat(sees(Cast.DEMO_ES, MARKING)).isFalse();
    assertThat(sees(Cast.DEMO_ES, TWO)).isTrue();
    assertThat(sees(Cast.DEMO_ES, LATER)).as("the rules of what stands").isTrue();
  }

  /// An approval of a grave use names the one item, never its marking.
  @Test
  public void the_marking_of_what_a_grave_use_was_approved_for_goes_with_it() {
    var approval =
        new ForceApproval(
            Use.FORCE, "EXERCISE-1", "EXERCISE Act", ONE.toString(), Cast.NOW.plusSeconds(600));
    var handling =
        new HandlingBuilder()
            .to(Cast.DEMO_ES)
            .uses(Map.of(Use.FORCE, Permission.ALLOW))
            .approved(Set.of(approval))
            .build();
    exercise.put(Markings.definition(MARKING, handling, Cast.NOW), handling);
    exercise.put(object(ONE, Cast.DEMO_MA, List.of(MARKING)), handling);
    exercise.put(object(TWO, Cast.DEMO_MA, List.of(MARKING)), handling);
    assertThat(sees(Cast.DEMO_ES, ONE)).isTrue();
    assertThat(sees(Cast.DEMO_ES, MARKING)).isTrue();
    assertThat(sees(Cast.DEMO_ES, TWO)).as("for which nothing was approved").isFalse();
  }

  /// Puts a marking and objects that carry it, as a release does.
  private void released(StixId marking, StixId... ids) {
    var handling = new HandlingBuilder().to(Cast.DEMO_ES, Cast.DEMO_FR).build();
    exercise.put(Markings.definition(marking, handling, Cast.NOW), handling);
    for (var id : ids) {
      exercise.put(object(id, Cast.DEMO_MA, List.of(marking)), handling);
    }
    exercise.released(marking.uuid(), handling, List.of(ids), Cast.DEMO_ES, Cast.DEMO_FR);
  }

  private static StixObject object(StixId id, Party by, List<StixId> markings, StixId... named) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(by.id().stix()))
        .created(Cast.NOW)
        .modified(by.equals(Cast.DEMO_MA) ? Cast.NOW : Cast.NOW.plusMillis(1))
        .markings(markings)
        .put("name", "EXERCISE")
        .put("exercise_refs", List.of(named))
        .build();
  }

  private void withdraw(StixId id, Party from) {
    Set<PartyId> parties = Set.of(from.id());
    exercise.write(
        w -> {
          w.withdraw(Map.of(id, Withdrawn.from(parties)));
          return true;
        });
  }

  private boolean sees(Party party, StixId id) {
    return exercise.sees(Cast.partner(party), id);
  }
}
