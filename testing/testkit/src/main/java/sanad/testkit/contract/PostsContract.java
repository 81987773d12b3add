package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.handling.Agreement;
import sanad.handling.Handling;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Use;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AccessRefused;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.store.Marked;
import sanad.store.PostStatus;
import sanad.store.Put;
import sanad.store.Quarantined;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// What partners post: exchange collections, quarantine and statuses. **Source:** decisions 19 to
/// 22.
public abstract class PostsContract extends StoreContract {
  private static final StixId ONE = Exercise.id("location", 1);
  private static final UUID POSTS = new UUID(0xe7e1c15e00004000L, 0xa000000000000001L);
  private static final Handling BY_ES =
      new HandlingBuilder().by(Cast.DEMO_ES).to(Cast.DEMO_MA).build();

  private void open(Party partner) {
    exercise.openForPosts(POSTS, partner);
  }

  private List<Put> post(Party partner, StixObject... objects) {
    var marked =
        List.of(objects).stream()
            .map(o -> new Marked(o, partner.id(), BY_ES, Optional.of(partner.id())))
            .toList();
    return exercise.write(Cast.partner(partner), Exercise.CT, w -> w.post(POSTS, marked));
  }

  private List<StixId> lines(LineFilter filter) {
    return exercise
        .as(Cast.partner(Cast.DEMO_ES), s -> s.collections().plan(POSTS, filter, 0, 50))
        .orElseThrow()
        .lines()
        .stream()
        .map(Line::id)
        .toList();
  }

  private static LineFilter versions(LineFilter.Versions versions) {
    return new LineFilter(Optional.empty(), Set.of(), Set.of(), versions, Set.of());
  }

  @Test
  public void a_partner_reads_back_what_it_posted_and_our_officers_read_it() {
    open(Cast.DEMO_ES);
    var object = Exercise.place(1, "EXERCISE hill", Exercise.id("location", 9));
    assertThat(post(Cast.DEMO_ES, object)).containsExactly(Put.STORED);
    assertThat(post(Cast.DEMO_ES, object)).containsExactly(Put.ALREADY_HELD);
    assertThat(lines(LineFilter.ALL)).containsExactly(ONE);
    assertThat(exercise.sees(exercise.analyst(), ONE)).isTrue();
    assertThat(exercise.sees(Cast.partner(Cast.DEMO_FR), ONE)).isFalse();
  }

  @Test
  public void nobody_else_posts_to_or_removes_from_a_collection() {
    open(Cast.DEMO_ES);
    post(Cast.DEMO_ES, Exercise.place(1, "EXERCISE hill"));
    assertThatThrownBy(() -> post(Cast.DEMO_FR, Exercise.place(2, "EXERCISE dale")))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () ->
                exercise.write(
                    Cast.partner(Cast.DEMO_FR),
                    Exercise.CT,
                    w -> w.remove(POSTS, ONE, LineFilter.ALL)))
        .isInstanceOf(AccessRefused.class);
    var release = exercise.release(Cast.DEMO_ES).id();
    assertThatThrownBy(
            () ->
                exercise.write(
                    Cast.partner(Cast.DEMO_ES), Exercise.CT, w -> w.post(release, List.of())))
        .isInstanceOf(AccessRefused.class);
    assertThat(lines(LineFilter.ALL)).containsExactly(ONE);
  }

  /// Another agreement still binds the partner for the purpose; the collection's own does not.
  @Test
  public void a_collection_takes_nothing_that_its_agreement_no_longer_covers() {
    open(Cast.DEMO_ES);
    var place = Exercise.place(1, "EXERCISE hill");
    var others = new HashSet<>(Cast.ACCORD.parties());
    others.remove(Cast.DEMO_ES.id());
    for (var changed :
        List.of(
            accord(others, Cast.ACCORD.purposes()),
            accord(Cast.ACCORD.parties(), Set.of(Purpose.OVERSIGHT)))) {
      exercise.register(w -> w.save(changed));
      assertThatThrownBy(() -> post(Cast.DEMO_ES, place)).isInstanceOf(AccessRefused.class);
    }
    exercise.register(w -> w.save(Cast.ACCORD));
    assertThat(post(Cast.DEMO_ES, place)).containsExactly(Put.STORED);
  }

  private static Agreement accord(Set<PartyId> parties, Set<Purpose> purposes) {
    var accord = Cast.ACCORD;
    return new Agreement(
        accord.id(),
        accord.name(),
        parties,
        purposes,
        accord.ceiling(),
        accord.equivalences(),
        accord.retention(),
        accord.from(),
        accord.until(),
        accord.endedAt());
  }

  @Test
  public void a_write_goes_by_the_register_as_its_writer_may_know_it() {
    open(Cast.DEMO_ES);
    var partner = Cast.partner(Cast.DEMO_ES);
    var shown = exercise.<Register>as(partner, s -> s.registry().register());
    assertThat(exercise.<Register>write(partner, Exercise.CT, w -> w.register())).isEqualTo(shown);
    assertThat(shown.parties()).doesNotContainKey(Cast.DEMO_FR.id());
  }

  @Test
  public void a_partner_removes_its_own_versions_that_it_names() {
    open(Cast.DEMO_ES);
    post(
        Cast.DEMO_ES,
        Exercise.place(1, "EXERCISE first"),
        Exercise.place(1, "EXERCISE second", Cast.NOW.plusMillis(1)));
    var first = versions(new LineFilter.Versions(true, false, false, Set.of()));
    assertThat(removed(first)).isEqualTo(1);
    assertThat(lines(versions(LineFilter.Versions.ALL))).containsExactly(ONE);
    assertThat(removed(versions(LineFilter.Versions.ALL))).isEqualTo(1);
    assertThat(removed(versions(LineFilter.Versions.ALL))).isZero();
    assertThat(exercise.sees(exercise.analyst(), ONE)).isFalse();
  }

  private int removed(LineFilter filter) {
    return exercise.write(
        Cast.partner(Cast.DEMO_ES), Exercise.CT, w -> w.remove(POSTS, ONE, filter));
  }

  @Test
  public void what_a_partner_removed_is_handed_to_nobody() {
    open(Cast.DEMO_ES);
    var forFr =
        new HandlingBuilder()
            .by(Cast.DEMO_ES)
            .to(Cast.DEMO_MA, Cast.DEMO_FR)
            .codes(Set.of())
            .uses(Map.of(Use.ONWARD, Permission.ALLOW))
            .build();
    var marked =
        new Marked(
            Exercise.place(1, "EXERCISE hill"),
            Cast.DEMO_ES.id(),
            forFr,
            Optional.of(Cast.DEMO_ES.id()));
    exercise.write(Cast.partner(Cast.DEMO_ES), Exercise.CT, w -> w.post(POSTS, List.of(marked)));
    assertThat(handedToFr()).hasSize(1);
    assertThat(removed(versions(LineFilter.Versions.ALL))).isEqualTo(1);
    assertThat(handedToFr()).isEmpty();
  }

  private List<Long> handedToFr() {
    var release = exercise.release(Cast.DEMO_FR).id();
    return exercise
        .as(
            Cast.partner(Cast.DEMO_FR),
            s -> s.collections().outline(release, LineFilter.ALL, 0, 50, Long.MAX_VALUE))
        .orElseThrow()
        .numbers();
  }

  @Test
  public void what_was_laid_aside_appears_in_the_quarantine_alone() {
    open(Cast.DEMO_ES);
    var aside =
        new Quarantined(
            new UUID(0xe7e1c15e00004000L, 0xa000000000000007L),
            Cast.DEMO_ES.id(),
            ONE.toString(),
            "2026-11-23T12:00:00.000Z",
            "{\"type\":\"location\",\"name\":\"EXERCISE تل\"}",
            "forged",
            Cast.NOW);
    exercise.write(
        Cast.partner(Cast.DEMO_ES),
        Exercise.CT,
        w -> {
          w.quarantine(aside);
          return true;
        });
    assertThat(
            exercise.rows(
                exercise.analyst(), s -> Seeing.all(from -> s.workbench().quarantine(5, from))))
        .containsExactly(aside.listed());
    assertThat(exercise.sees(exercise.analyst(), ONE)).isFalse();
    assertThat(lines(LineFilter.ALL)).isEmpty();
    exercise.under().moveTo(Cast.NOW.plus(Quarantined.KEPT).minusSeconds(1));
    assertThat(
            exercise.rows(
                exercise.analyst(), s -> Seeing.all(from -> s.workbench().quarantine(5, from))))
        .hasSize(1);
    exercise.under().moveTo(Cast.NOW.plus(Quarantined.KEPT));
    assertThat(
            exercise.rows(
                exercise.analyst(), s -> Seeing.all(from -> s.workbench().quarantine(5, from))))
        .isEmpty();
  }

  @Test
  public void a_status_is_its_partners_alone_and_kept_for_a_day() {
    open(Cast.DEMO_ES);
    var id = new UUID(0xe7e1c15e00004000L, 0xa000000000000008L);
    var entry = new PostStatus.Entry(ONE.toString(), "2026-11-23T12:00:00.000Z", "");
    var status =
        new PostStatus(
            id,
            POSTS,
            Cast.DEMO_ES.id(),
            Cast.NOW,
            1,
            1,
            0,
            List.of(entry),
            List.of(),
            Optional.of(Cast.NOW));
    exercise.write(
        Cast.partner(Cast.DEMO_ES),
        Exercise.CT,
        w -> {
          w.save(status);
          return true;
        });
    assertThat(status(Cast.DEMO_ES, id)).contains(status);
    assertThat(status(Cast.DEMO_FR, id)).isEmpty();
    assertThat(status(Cast.DEMO_ES, POSTS)).isEmpty();
    exercise.under().moveTo(Cast.NOW.plus(PostStatus.KEPT));
    assertThat(status(Cast.DEMO_ES, id)).isEmpty();
  }

  private Optional<PostStatus> status(Party partner, UUID id) {
    return exercise.as(
        Cast.partner(partner), Purpose.CT_INVESTIGATION, s -> s.collections().status(id));
  }

  /// The partner may post to two collections, and what it posted may have been pulled before.
  @Test
  public void what_is_known_already_stands_in_the_collection_to_which_it_is_posted() {
    open(Cast.DEMO_ES);
    var other = new UUID(0xe7e1c15e00004000L, 0xa000000000000002L);
    exercise.openForPosts(other, Cast.DEMO_ES);
    var object = Exercise.place(1, "EXERCISE hill");
    var marked = new Marked(object, Cast.DEMO_ES.id(), BY_ES, Optional.of(Cast.DEMO_ES.id()));
    exercise.write(Cast.partner(Cast.DEMO_ES), Exercise.CT, w -> w.post(other, List.of(marked)));
    assertThat(post(Cast.DEMO_ES, object)).containsExactly(Put.ALREADY_HELD);
    assertThat(lines(LineFilter.ALL)).containsExactly(ONE);
    var pulled = Exercise.place(2, "EXERCISE dale");
    exercise.put(pulled, BY_ES);
    assertThat(post(Cast.DEMO_ES, pulled)).containsExactly(Put.ALREADY_HELD);
    assertThat(lines(LineFilter.ALL)).containsExactly(ONE, Exercise.id("location", 2));
  }

  @Test
  public void what_was_removed_may_be_posted_again() {
    open(Cast.DEMO_ES);
    var object = Exercise.place(1, "EXERCISE hill");
    post(Cast.DEMO_ES, object);
    assertThat(removed(versions(LineFilter.Versions.ALL))).isEqualTo(1);
    assertThat(post(Cast.DEMO_ES, object)).containsExactly(Put.STORED);
    assertThat(lines(LineFilter.ALL)).containsExactly(ONE);
  }
}
