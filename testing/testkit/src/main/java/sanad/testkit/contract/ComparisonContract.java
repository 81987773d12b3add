package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.ComparisonWriting;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Comparisons.Weighed;
import sanad.store.Conflict;
import sanad.store.Judgement;
import sanad.store.Judgement.Verdict;
import sanad.store.ListHit;
import sanad.store.ListRemoval;
import sanad.store.ListedEntry;
import sanad.store.ListedVersion;
import sanad.store.Pair;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.NamedSubjects;

/// Candidates, decisions and lists: kept by revision, and shown to whoever may see every object
/// that they name, to nobody else. EXERCISE.
public abstract class ComparisonContract extends StoreContract {
  private static final StixId OPEN = Exercise.id("identity", 1);
  private static final StixId SECRET = Exercise.id("identity", 2);
  private static final StixId ALSO = Exercise.id("identity", 3);
  private static final Pair BOTH_OPEN = Pair.of(ALSO, OPEN);
  private static final Pair HALF_SECRET = Pair.of(SECRET, OPEN);
  private static final HitFilter ANY = new HitFilter(Optional.empty(), Standing.OPEN);

  /// An officer of this node who is not cleared for the second object.
  private static final Viewer.Officer LOW =
      Cast.officer(
          Cast.DEMO_MA,
          Set.of(Role.ANALYST),
          Clearance.RESTRICTED,
          Set.of(Purpose.CT_INVESTIGATION));

  @BeforeEach
  public void put() {
    var low = new Classification("MA", "محدود", Optional.of(Clearance.RESTRICTED));
    for (var id : List.of(OPEN, ALSO)) {
      exercise.put(
          NamedSubjects.person(id, Cast.DEMO_MA, Cast.NOW, "EXERCISE Tamrini"),
          new HandlingBuilder().classified(low).build());
    }
    exercise.put(
        NamedSubjects.person(SECRET, Cast.DEMO_MA, Cast.NOW, "EXERCISE Tamrini"),
        new HandlingBuilder().build());
  }

  private void change(Viewer viewer, Purpose purpose, Consumer<ComparisonWriting> work) {
    exercise.write(
        viewer,
        purpose,
        w -> {
          work.accept(w.comparing());
          return true;
        });
  }

  private void judge(Pair pair, Verdict verdict, int revision) {
    change(exercise.analyst(), Exercise.CT, w -> w.save(judgement(pair, verdict, revision)));
  }

  private Judgement judgement(Pair pair, Verdict verdict, int revision) {
    return new Judgement(
        pair, verdict, "EXERCISE سبب", "p1", "p2", revision, exercise.analyst().id(), Cast.NOW);
  }

  private List<Judgement> judgements(Viewer viewer, StixId object) {
    return exercise.rows(viewer, s -> s.comparisons().judgements(object));
  }

  @Test
  public void a_decision_is_shown_to_whoever_sees_both_sides_and_to_nobody_else() {
    judge(BOTH_OPEN, Verdict.SAME, 1);
    judge(HALF_SECRET, Verdict.DIFFERENT, 1);
    assertThat(judgements(exercise.analyst(), OPEN))
        .containsExactly(
            judgement(HALF_SECRET, Verdict.DIFFERENT, 1), judgement(BOTH_OPEN, Verdict.SAME, 1));
    assertThat(judgements(LOW, OPEN)).containsExactly(judgement(BOTH_OPEN, Verdict.SAME, 1));
    assertThat(judgements(LOW, SECRET)).isEmpty();
    assertThat(exercise.rows(LOW, s -> s.comparisons().history(HALF_SECRET))).isEmpty();
    assertThat(exercise.rows(LOW, s -> s.comparisons().history(BOTH_OPEN))).hasSize(1);
    for (var viewer :
        List.of(Cast.partner(Cast.DEMO_ES), Cast.officer(Cast.DEMO_MA, Role.AUDITOR))) {
      assertThatThrownBy(() -> judgements(viewer, OPEN)).isInstanceOf(AccessRefused.class);
    }
  }

  /// An id means the object of whoever put it first; what was compared and decided is about that
  /// one.
  @Test
  public void what_another_puts_under_an_id_shows_nothing_of_what_was_decided_about_it() {
    judge(HALF_SECRET, Verdict.DIFFERENT, 1);
    screened(SECRET, hit(SECRET, "e1", 1));
    judge(hit(SECRET, "e1", 1).pair(), Verdict.SAME, 1);
    exercise.put(
        NamedSubjects.person(SECRET, Cast.DEMO_ES, Cast.NOW, "EXERCISE put under its id"),
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .classified(new Classification("MA", "محدود", Optional.of(Clearance.RESTRICTED)))
            .to(Cast.DEMO_MA)
            .build());
    assertThat(exercise.sees(LOW, SECRET)).isTrue();
    assertThat(judgements(LOW, OPEN)).isEmpty();
    assertThat(judgements(LOW, SECRET)).isEmpty();
    assertThat(exercise.rows(LOW, s -> s.comparisons().history(HALF_SECRET))).isEmpty();
    assertThat(hits(LOW, Standing.OPEN)).isEmpty();
    assertThat(exercise.rows(LOW, s -> s.comparisons().hits(List.of(SECRET)))).isEmpty();
    var blind = Pair.of(SECRET, ALSO);
    change(LOW, Exercise.CT, w -> w.save(judgement(blind, Verdict.SAME, 1)));
    assertThat(judgements(LOW, ALSO)).as("kept as said of the first").isEmpty();
    assertThat(judgements(exercise.analyst(), SECRET)).hasSize(3);
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().hits(List.of(SECRET))))
        .hasSize(1);
  }

  /// An approver says yes or no to another's release, and decides nothing about a person.
  @Test
  public void an_approver_sees_what_was_decided_and_decides_nothing() {
    judge(BOTH_OPEN, Verdict.SAME, 1);
    var approver = Cast.officer(Cast.DEMO_MA, Role.APPROVER);
    assertThat(judgements(approver, OPEN)).containsExactly(judgement(BOTH_OPEN, Verdict.SAME, 1));
    assertThatThrownBy(
            () -> change(approver, Exercise.CT, w -> w.save(judgement(BOTH_OPEN, Verdict.OPEN, 2))))
        .isInstanceOf(AccessRefused.class);
    assertThat(judgements(approver, OPEN)).containsExactly(judgement(BOTH_OPEN, Verdict.SAME, 1));
  }

  @Test
  public void every_revision_stays_and_none_is_skipped() {
    judge(BOTH_OPEN, Verdict.SAME, 1);
    judge(BOTH_OPEN, Verdict.OPEN, 2);
    assertThat(judgements(exercise.analyst(), ALSO))
        .containsExactly(judgement(BOTH_OPEN, Verdict.OPEN, 2));
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().history(BOTH_OPEN)))
        .extracting(Judgement::revision)
        .containsExactly(1, 2);
    for (int revision : List.of(1, 2, 4)) {
      assertThatThrownBy(() -> judge(BOTH_OPEN, Verdict.SAME, revision))
          .isInstanceOf(Conflict.class);
    }
    assertThatThrownBy(
            () ->
                change(
                    Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR),
                    Purpose.ADMINISTRATION,
                    w -> w.save(judgement(BOTH_OPEN, Verdict.SAME, 3))))
        .isInstanceOf(AccessRefused.class);
  }

  private void screened(StixId object, ListHit... hits) {
    change(
        Cast.task(Viewer.Task.REGISTER),
        Purpose.ADMINISTRATION,
        w -> w.screened(object, List.of(hits)));
  }

  private static ListHit hit(StixId object, String print, int version) {
    return new ListHit(
        Pair.listed(object, "EXERCISE", "X.1"), "p1", print, version, 0.75, Cast.NOW);
  }

  private List<ListHit> hits(Viewer viewer, Standing standing) {
    return exercise
        .rows(
            viewer,
            s ->
                Seeing.all(
                    from ->
                        s.comparisons().hits(new HitFilter(Optional.empty(), standing), 1, from)))
        .stream()
        .map(Weighed::hit)
        .toList();
  }

  @Test
  public void a_candidate_is_shown_to_whoever_sees_its_object_and_to_nobody_else() {
    screened(OPEN, hit(OPEN, "e1", 1));
    screened(SECRET, hit(SECRET, "e1", 1));
    assertThat(hits(exercise.analyst(), Standing.OPEN))
        .containsExactly(hit(SECRET, "e1", 1), hit(OPEN, "e1", 1));
    assertThat(hits(LOW, Standing.OPEN)).containsExactly(hit(OPEN, "e1", 1));
    assertThat(exercise.rows(LOW, s -> s.comparisons().hits(List.of(OPEN, SECRET)))).hasSize(1);
    assertThat(exercise.as(LOW, s -> s.comparisons().hits(ANY, 1, Optional.empty())).next())
        .isEmpty();
    assertThatThrownBy(
            () ->
                change(
                    exercise.analyst(),
                    Exercise.CT,
                    w -> w.screened(OPEN, List.of(hit(OPEN, "e1", 1)))))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  public void a_rejected_candidate_does_not_come_back_until_a_side_changes() {
    screened(OPEN, hit(OPEN, "e1", 1));
    change(
        exercise.analyst(),
        Exercise.CT,
        w ->
            w.save(
                new Judgement(
                    hit(OPEN, "e1", 1).pair(),
                    Verdict.DIFFERENT,
                    "EXERCISE",
                    "p1",
                    "e1",
                    1,
                    exercise.analyst().id(),
                    Cast.NOW)));
    screened(OPEN, hit(OPEN, "e1", 2));
    assertThat(hits(exercise.analyst(), Standing.OPEN)).isEmpty();
    assertThat(hits(exercise.analyst(), Standing.REJECTED)).containsExactly(hit(OPEN, "e1", 2));
    var renamed = new ListHit(hit(OPEN, "e1", 2).pair(), "p2", "e1", 2, 0.75, Cast.NOW);
    screened(OPEN, renamed);
    assertThat(hits(exercise.analyst(), Standing.OPEN)).containsExactly(renamed);
    screened(OPEN, hit(OPEN, "e2", 3));
    assertThat(hits(exercise.analyst(), Standing.OPEN)).containsExactly(hit(OPEN, "e2", 3));
    assertThat(hits(exercise.analyst(), Standing.REJECTED)).isEmpty();
    screened(OPEN);
    assertThat(hits(exercise.analyst(), Standing.OPEN)).isEmpty();
  }

  private static ListedVersion version(int n, int entries) {
    return new ListedVersion(
        "EXERCISE",
        n,
        "2026-11-0" + n,
        "TABLE",
        "ab" + n,
        entries,
        List.of("row 7: no name"),
        Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR).id(),
        Cast.NOW);
  }

  private static ListedEntry entry(String reference, String content) {
    return new ListedEntry(reference, "print-" + content, content);
  }

  private void load(ListedVersion version, ListedEntry... entries) {
    change(
        Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR),
        Purpose.ADMINISTRATION,
        w -> w.save(version, List.of(entries)));
  }

  @Test
  public void every_version_of_a_list_comes_back_as_it_was_loaded() {
    load(version(1, 3), entry("X.1", "one"), entry("X.2", "two"), entry("X.3", "three"));
    load(version(2, 3), entry("X.1", "one"), entry("X.2", "zwei"), entry("X.4", "four"));
    load(version(3, 2), entry("X.2", "two"), entry("X.3", "three"));
    var reader = exercise.analyst();
    assertThat(exercise.rows(reader, s -> s.listings().versions()))
        .containsExactly(version(3, 2), version(2, 3), version(1, 3));
    assertThat(exercise.rows(reader, s -> s.listings().entries("EXERCISE", 1)))
        .containsExactly(entry("X.1", "one"), entry("X.2", "two"), entry("X.3", "three"));
    assertThat(exercise.rows(reader, s -> s.listings().entries("EXERCISE", 2)))
        .containsExactly(entry("X.1", "one"), entry("X.2", "zwei"), entry("X.4", "four"));
    assertThat(exercise.rows(reader, s -> s.listings().entries("EXERCISE", 3)))
        .containsExactly(entry("X.2", "two"), entry("X.3", "three"));
    assertThat(exercise.rows(reader, s -> s.listings().entries("EXERCISE", 4))).isEmpty();
    assertThat(
            exercise.<Optional<ListedEntry>>as(reader, s -> s.listings().entry("EXERCISE", "X.2")))
        .contains(entry("X.2", "two"));
    assertThat(exercise.as(reader, s -> s.listings().entry("EXERCISE", "X.4")).isPresent())
        .isFalse();
    assertThatThrownBy(() -> load(version(3, 0))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> load(version(5, 0))).isInstanceOf(Conflict.class);
  }

  private void remove(Viewer viewer, Purpose purpose, int version) {
    change(
        viewer,
        purpose,
        w ->
            w.remove(
                new ListRemoval(
                    "EXERCISE", version, "EXERCISE سبب", exercise.analyst().id(), Cast.NOW)));
  }

  @Test
  public void of_a_list_that_is_removed_only_entries_stay_that_somebody_decided_about() {
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var reader = exercise.analyst();
    load(version(1, 2), entry("X.1", "one"), entry("X.2", "two"));
    load(version(2, 2), entry("X.1", "eins"), entry("X.2", "two"));
    var hit = hit(OPEN, "print-eins", 2);
    screened(OPEN, hit);
    screened(ALSO, hit(ALSO, "print-eins", 2));
    var decided =
        new Judgement(
            hit.pair(), Verdict.SAME, "EXERCISE", "p1", "print-eins", 1, reader.id(), Cast.NOW);
    change(reader, Exercise.CT, w -> w.save(decided));

    assertThatThrownBy(() -> remove(admin, Purpose.ADMINISTRATION, 1)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> remove(LOW, Exercise.CT, 2)).isInstanceOf(AccessRefused.class);
    assertThat(hits(reader, Standing.OPEN)).hasSize(1);
    remove(admin, Purpose.ADMINISTRATION, 2);
    for (var standing : Standing.values()) {
      assertThat(hits(reader, standing)).as(standing.name()).isEmpty();
    }
    assertThat(exercise.rows(reader, s -> s.listings().versions())).isEmpty();
    assertThat(exercise.rows(reader, s -> s.listings().removals()))
        .extracting(ListRemoval::version)
        .containsExactly(2);
    assertThat(exercise.rows(reader, s -> s.listings().entries("EXERCISE", 2))).isEmpty();
    assertThat(once("X.1", "print-eins")).contains(entry("X.1", "eins"));
    assertThat(once("X.1", "print-one")).as("of another print").isEmpty();
    assertThat(once("X.2", "print-two")).as("nobody had decided").isEmpty();
    assertThat(judgements(reader, OPEN)).containsExactly(decided);
    assertThatThrownBy(() -> remove(admin, Purpose.ADMINISTRATION, 2)).isInstanceOf(Conflict.class);

    screened(ALSO, hit(ALSO, "print-eins", 2));
    assertThat(hits(reader, Standing.OPEN)).as("found while it was removed").isEmpty();
    assertThatThrownBy(() -> load(version(1, 0))).isInstanceOf(Conflict.class);
    load(version(3, 2), entry("X.1", "eins"), entry("X.2", "two"));
    screened(OPEN, hit(OPEN, "print-eins", 3));
    assertThat(hits(reader, Standing.ACCEPTED)).hasSize(1);
    assertThat(exercise.rows(reader, s -> s.listings().versions())).containsExactly(version(3, 2));
    var task = Cast.task(Viewer.Task.REGISTER);
    change(task, Purpose.ADMINISTRATION, w -> w.screenedTo(Cast.NOW, Map.of("EXERCISE", 3)));
    assertThat(screenedTo(task)).isEqualTo(Cast.NOW);
  }

  private Optional<ListedEntry> once(String reference, String print) {
    return exercise.as(exercise.analyst(), s -> s.listings().entry("EXERCISE", reference, print));
  }

  @Test
  public void only_who_may_load_a_list_does_and_partners_read_none() {
    assertThatThrownBy(
            () ->
                change(
                    Cast.officer(Cast.DEMO_MA, Role.ANALYST),
                    Exercise.CT,
                    w -> w.save(version(1, 0), List.of())))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () -> exercise.rows(Cast.partner(Cast.DEMO_ES), s -> s.listings().versions()))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  public void a_new_version_makes_everything_be_screened_again() {
    var task = Cast.task(Viewer.Task.REGISTER);
    assertThat(screenedTo(task)).isEqualTo(Instant.MIN);
    change(task, Purpose.ADMINISTRATION, w -> w.screenedTo(Cast.NOW, Map.of()));
    assertThat(screenedTo(task)).isEqualTo(Cast.NOW);
    load(version(1, 1), entry("X.1", "one"));
    assertThat(screenedTo(task)).isEqualTo(Instant.MIN);
    load(version(2, 1), entry("X.1", "zwei"));
    for (var stale : List.of(Map.<String, Integer>of(), Map.of("EXERCISE", 1))) {
      change(task, Purpose.ADMINISTRATION, w -> w.screenedTo(Cast.NOW, stale));
      assertThat(screenedTo(task)).as("a newer version came").isEqualTo(Instant.MIN);
    }
    change(task, Purpose.ADMINISTRATION, w -> w.screenedTo(Cast.NOW, Map.of("EXERCISE", 2)));
    assertThat(screenedTo(task)).isEqualTo(Cast.NOW);
  }

  private Instant screenedTo(Viewer task) {
    return exercise.as(task, Purpose.ADMINISTRATION, s -> s.listings().screenedTo());
  }
}
