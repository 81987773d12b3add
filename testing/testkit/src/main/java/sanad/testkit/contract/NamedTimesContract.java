package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.Party;
import sanad.handling.Permission;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// The times of what an object names, as they bind each of its readers: as they would if he asked
/// for the named object alone. **Source:** decision 10; docs/decisions/0045.
public abstract class NamedTimesContract extends StoreContract {
  private static final StixId LEAD = Exercise.id("incident", 1);
  private static final StixId STEP = Exercise.id("note", 2);
  private static final StixId THIRD = Exercise.id("note", 3);

  /// Every result flows back to the lead: a review is its giver's duty, and hides nothing from it.
  @Test
  public void a_review_of_a_lead_hides_its_steps_from_others_than_its_giver() {
    put(LEAD, Cast.DEMO_MA, new HandlingBuilder().reviewBy(after(60)).build());
    put(STEP, Cast.DEMO_ES, answer(Cast.DEMO_ES, Cast.DEMO_MA).build(), LEAD);
    at(59);
    assertThat(sees(exercise.analyst(), STEP)).isTrue();
    at(60);
    assertThat(sees(exercise.analyst(), LEAD)).isTrue();
    assertThat(sees(exercise.analyst(), STEP)).as("the step at its giver").isTrue();
    assertThat(sees(Cast.partner(Cast.DEMO_ES), LEAD)).isFalse();
    assertThat(sees(Cast.partner(Cast.DEMO_ES), STEP)).as("the step of who wrote it").isTrue();
  }

  @Test
  public void a_step_goes_to_the_giver_of_its_lead_after_the_review() {
    put(LEAD, Cast.DEMO_ES, answer(Cast.DEMO_ES, Cast.DEMO_MA).reviewBy(after(60)).build());
    at(61);
    put(STEP, Cast.DEMO_MA, new HandlingBuilder().build(), LEAD);
    assertThat(sees(Cast.partner(Cast.DEMO_ES), STEP)).isTrue();
    assertThat(served(Cast.DEMO_ES)).contains(STEP);
    assertThat(sees(exercise.analyst(), LEAD)).isFalse();
    assertThat(sees(exercise.analyst(), STEP))
        .as("what names an object tells of it, whoever wrote it")
        .isFalse();
  }

  @Test
  public void of_several_reviews_each_binds_all_but_its_own_originator() {
    put(LEAD, Cast.DEMO_MA, both(Cast.DEMO_MA).reviewBy(after(60)).build());
    put(THIRD, Cast.DEMO_ES, both(Cast.DEMO_ES).reviewBy(after(120)).build());
    put(STEP, Cast.DEMO_FR, both(Cast.DEMO_FR).build(), LEAD, THIRD);
    at(59);
    assertThat(sees(exercise.analyst(), STEP)).isTrue();
    at(60);
    assertThat(sees(exercise.analyst(), STEP)).as("by the later of them").isTrue();
    at(120);
    assertThat(sees(exercise.analyst(), STEP)).isFalse();
    assertThat(sees(Cast.partner(Cast.DEMO_FR), STEP)).as("who wrote it").isTrue();
  }

  @Test
  public void what_begins_later_hides_what_names_it_from_others_than_its_originator() {
    put(LEAD, Cast.DEMO_MA, new HandlingBuilder().validFrom(after(60)).build());
    put(STEP, Cast.DEMO_MA, new HandlingBuilder().build(), LEAD);
    put(THIRD, Cast.DEMO_FR, both(Cast.DEMO_FR).build(), LEAD);
    assertThat(sees(exercise.analyst(), STEP)).isTrue();
    assertThat(sees(exercise.analyst(), THIRD)).isTrue();
    assertThat(sees(Cast.partner(Cast.DEMO_ES), STEP)).isFalse();
    assertThat(served(Cast.DEMO_ES)).doesNotContain(STEP);
    at(60);
    assertThat(sees(Cast.partner(Cast.DEMO_ES), STEP)).isTrue();
    assertThat(served(Cast.DEMO_ES)).as("a line of its own when it began").contains(STEP);
  }

  @Test
  public void what_is_to_be_destroyed_hides_what_names_it_from_all_but_who_wrote_that() {
    put(LEAD, Cast.DEMO_MA, new HandlingBuilder().destroyAfter(after(60)).build());
    put(STEP, Cast.DEMO_ES, answer(Cast.DEMO_ES, Cast.DEMO_MA).build(), LEAD);
    at(60);
    assertThat(sees(exercise.analyst(), STEP)).isFalse();
    assertThat(sees(Cast.partner(Cast.DEMO_ES), STEP)).as("who wrote it").isTrue();
  }

  /// What the object itself was marked with binds as ever.
  @Test
  public void own_times_and_those_of_the_newest_version_bind_too() {
    put(LEAD, Cast.DEMO_MA, new HandlingBuilder().reviewBy(after(120)).build());
    put(STEP, Cast.DEMO_ES, answer(Cast.DEMO_ES, Cast.DEMO_MA).build(), LEAD);
    exercise.put(
        object(STEP, Cast.DEMO_ES, 1, LEAD),
        answer(Cast.DEMO_ES, Cast.DEMO_MA).reviewBy(after(60)).build());
    assertThat(versions(STEP)).isEqualTo(2);
    at(60);
    assertThat(sees(exercise.analyst(), STEP)).isFalse();
    assertThat(versions(STEP)).isZero();
  }

  @Test
  public void a_lead_that_is_given_anew_opens_what_names_it() {
    put(LEAD, Cast.DEMO_ES, both(Cast.DEMO_ES).reviewBy(after(60)).build());
    put(STEP, Cast.DEMO_MA, both(Cast.DEMO_MA).build(), LEAD);
    assertThat(served(Cast.DEMO_FR)).contains(STEP);
    long walked = lines(Cast.DEMO_FR, 0).getLast().number();
    at(60);
    assertThat(sees(exercise.analyst(), STEP)).isFalse();
    assertThat(sees(Cast.partner(Cast.DEMO_FR), STEP)).isFalse();
    assertThat(served(Cast.DEMO_FR)).doesNotContain(STEP);
    exercise.put(object(LEAD, Cast.DEMO_ES, 1), both(Cast.DEMO_ES).reviewBy(after(600)).build());
    assertThat(sees(exercise.analyst(), STEP)).isTrue();
    assertThat(sees(Cast.partner(Cast.DEMO_FR), STEP)).isTrue();
    assertThat(lines(Cast.DEMO_FR, walked))
        .as("also to who walked past it while it slept")
        .extracting(Line::id)
        .contains(STEP);
  }

  private void put(StixId id, Party by, Handling handling, StixId... named) {
    exercise.put(object(id, by, 0, named), handling);
  }

  private static StixObject object(StixId id, Party by, int later, StixId... named) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(by.id().stix()))
        .created(Cast.NOW)
        .modified(Cast.NOW.plusMillis(later))
        .put("name", "EXERCISE")
        .put("exercise_refs", List.of(named))
        .build();
  }

  private static HandlingBuilder answer(Party by, Party to) {
    return new HandlingBuilder().by(by).to(to);
  }

  private static HandlingBuilder both(Party by) {
    return new HandlingBuilder()
        .by(by)
        .to(Cast.DEMO_MA, Cast.DEMO_ES, Cast.DEMO_FR)
        .codes(Set.of())
        .uses(Map.of(Use.ONWARD, Permission.ALLOW));
  }

  private static Instant after(int seconds) {
    return Cast.NOW.plusSeconds(seconds);
  }

  private void at(int seconds) {
    exercise.under().moveTo(after(seconds));
    exercise.under().settle();
  }

  private boolean sees(Viewer viewer, StixId id) {
    return exercise.sees(viewer, id);
  }

  private int versions(StixId id) {
    return exercise.as(exercise.analyst(), s -> s.items().versions(id)).size();
  }

  private List<StixId> served(Party partner) {
    return lines(partner, 0).stream().map(Line::id).toList();
  }

  private List<Line> lines(Party partner, long after) {
    var collection = exercise.release(partner).id();
    return exercise
        .as(
            Cast.partner(partner),
            s -> s.collections().plan(collection, LineFilter.ALL, after, 100))
        .orElseThrow()
        .lines();
  }
}
