package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sanad.handling.ItemState;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.AuditLog.LeafQuery;
import sanad.store.ItemQuery;
import sanad.store.Items;
import sanad.store.Leaf;
import sanad.store.Marked;
import sanad.store.Session;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// The log: no answer without its leaf, and nothing half done. **Source:** decision 17.
public abstract class LogContract extends StoreContract {
  private static final StixId ONE = Exercise.id("location", 1);

  private static final Comparator<Leaf> NEWEST_FIRST =
      Comparator.comparingLong(Leaf::number).reversed();

  private List<Leaf> leaves(LeafQuery query) {
    exercise.under().settle();
    return exercise.as(
        exercise.auditor(), s -> Seeing.all(from -> s.log().leaves(query, 100, from)));
  }

  private List<Leaf> by(String viewer) {
    return leaves(
        new LeafQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(viewer)));
  }

  @Test
  public void every_read_leaves_a_leaf_that_names_reader_and_purpose() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var reader = Cast.officer(Cast.DEMO_MA, Role.CASE);
    List<Consumer<Session>> reads =
        List.of(
            s -> s.items().get(ONE),
            s -> s.items().get(Exercise.id("location", 2)),
            s -> s.items().versions(ONE),
            s -> s.items().list(ItemQuery.ALL, 5, Optional.empty()),
            s -> s.items().search("hill", 5, Optional.empty()),
            s -> s.items().audience(ONE),
            s -> s.workbench().reports(5, Optional.empty()),
            s -> s.collections().list(),
            s -> s.collections().holders(ONE),
            s -> s.collections().releases(5, Optional.empty()),
            s -> s.registry().register());
    for (int i = 0; i < reads.size(); i++) {
      var read = reads.get(i);
      exercise.as(
          reader,
          s -> {
            read.accept(s);
            return true;
          });
      var found = by("officer:" + reader.id());
      assertThat(found).as("read %d", i).hasSize(i + 1);
      assertThat(found.getFirst().purpose()).isEqualTo("ct-investigation");
    }
  }

  @Test
  public void readings_together_leave_their_leaves_in_order_and_again_by_themselves() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var reader = Cast.officer(Cast.DEMO_MA, Role.CASE);
    var alone = exercise.as(reader, s -> s.items().get(ONE));
    var together =
        exercise.as(
            reader,
            s ->
                s.together(
                    () -> {
                      s.registry().register();
                      s.items().list(ItemQuery.ALL, 5, Optional.empty());
                      s.registry().register();
                      return s.together(() -> s.items().get(ONE));
                    }));
    assertThat(together).isPresent().isEqualTo(alone);
    assertThat(by("officer:" + reader.id()))
        .extracting(Leaf::code)
        .containsExactly("item.read", "item.list", "register.read", "item.read");
    assertThat(by("officer:" + reader.id()).getFirst().objects())
        .singleElement()
        .satisfies(name -> assertThat(name).startsWith(ONE.toString()));
  }

  @Test
  public void what_was_read_together_stands_in_the_log_where_a_later_step_fails() {
    var reader = Cast.officer(Cast.DEMO_MA, Role.CASE);
    assertThatThrownBy(
            () ->
                exercise.as(
                    reader,
                    s ->
                        s.together(
                            () -> {
                              s.items().versions(ONE);
                              throw new IllegalStateException("EXERCISE");
                            })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("EXERCISE");
    assertThat(by("officer:" + reader.id()))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.code()).isEqualTo("item.history"));
  }

  @Test
  public void nothing_is_written_in_the_middle_of_readings_together() {
    exercise.as(
        exercise.analyst(),
        s -> {
          var act = Act.of("exercise.change", Act.Kind.ALTERATION);
          assertThatThrownBy(() -> s.together(() -> s.write(act, w -> true)))
              .isInstanceOf(IllegalStateException.class);
          assertThatThrownBy(() -> s.together(() -> s.inTurn(() -> true)))
              .isInstanceOf(IllegalStateException.class);
          return s.write(act, w -> true);
        });
    assertThat(leaves(LeafQuery.ALL))
        .filteredOn(leaf -> leaf.code().equals("exercise.change"))
        .hasSize(1);
  }

  @Test
  public void a_session_says_once_that_it_read_the_register() {
    var reader = Cast.officer(Cast.DEMO_MA, Role.CASE);
    for (int sessions = 1; sessions <= 2; sessions++) {
      exercise.as(
          reader,
          s -> {
            s.registry().register();
            return s.registry().register().parties().isEmpty();
          });
      assertThat(by("officer:" + reader.id()))
          .hasSize(sessions)
          .allSatisfy(leaf -> assertThat(leaf.code()).isEqualTo("register.read"));
    }
  }

  @Test
  public void a_sweep_of_the_register_task_is_told_by_number_and_digest() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build());
    var query = ItemQuery.ALL.ofTypes("location");
    var task = Cast.task(Viewer.Task.REGISTER);
    var read =
        exercise.as(
            task,
            Purpose.ADMINISTRATION,
            s -> List.copyOf(s.items().sweep(query, 50, Optional.empty()).rows()));
    var names =
        read.stream().map(held -> held.id() + "@" + held.object().header().version()).toList();
    assertThat(names).hasSize(2);
    assertThat(by("task:register").stream().filter(leaf -> leaf.code().equals("item.sweep")))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.objects()).isEqualTo(Items.swept(names)))
        .satisfies(leaf -> assertThat(leaf.objects()).hasSize(2).contains("count:2"));
    assertThatThrownBy(
            () -> exercise.as(exercise.analyst(), s -> s.items().sweep(query, 5, Optional.empty())))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  public void the_leaf_names_the_objects_and_the_log_is_asked_by_object() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build());
    exercise.as(Cast.partner(Cast.DEMO_ES), s -> s.items().get(ONE));
    var found =
        leaves(
            new LeafQuery(Optional.empty(), Optional.empty(), Optional.of(ONE), Optional.empty()));
    assertThat(found)
        .hasSize(2)
        .allSatisfy(leaf -> assertThat(leaf.objects().toString()).contains(ONE.toString()));
    assertThat(found.getFirst().viewer()).isEqualTo("partner:" + Cast.DEMO_ES.id().uuid());
  }

  @Test
  public void a_write_has_one_leaf_with_its_reason_and_recipients() {
    var act =
        new Act("exercise.release", Act.Kind.DISCLOSURE, Set.of(Cast.DEMO_ES.id()), "EXERCISE");
    exercise.as(
        exercise.analyst(),
        s ->
            s.write(
                act,
                w -> {
                  w.state(ONE, ItemState.FRESH);
                  return true;
                }));
    assertThat(leaves(LeafQuery.ALL))
        .filteredOn(leaf -> leaf.code().equals("exercise.release"))
        .singleElement()
        .satisfies(
            leaf -> {
              assertThat(leaf.recipients()).containsExactly(Cast.DEMO_ES.id());
              assertThat(leaf.justification()).isEqualTo("EXERCISE");
              assertThat(leaf.kind()).isEqualTo(Act.Kind.DISCLOSURE);
              assertThat(leaf.at()).isEqualTo(Cast.NOW);
            });
  }

  @Test
  public void a_write_that_fails_leaves_nothing() {
    int before = leaves(LeafQuery.ALL).size();
    assertThatThrownBy(
            () ->
                exercise.as(
                    exercise.analyst(),
                    s ->
                        s.write(
                            Act.of("exercise.fails", Act.Kind.COLLECTION),
                            w -> {
                              w.put(
                                  List.of(
                                      new Marked(
                                          Exercise.place(1, "EXERCISE hill"), Cast.DEMO_MA.id(),
                                          new HandlingBuilder().build(), Optional.empty())));
                              throw new IllegalStateException("EXERCISE");
                            })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(exercise.sees(exercise.analyst(), ONE)).isFalse();
    assertThat(leaves(LeafQuery.ALL)).noneMatch(leaf -> leaf.code().equals("exercise.fails"));
    assertThat(leaves(LeafQuery.ALL).size()).isGreaterThan(before);
  }

  @Test
  public void times_limit_what_is_listed_half_open() {
    exercise.under().moveTo(Cast.NOW.plusSeconds(10));
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    var none = Optional.<StixId>empty();
    var nobody = Optional.<String>empty();
    var ten = Optional.of(Cast.NOW.plusSeconds(10));
    assertThat(leaves(new LeafQuery(Optional.empty(), ten, none, nobody)))
        .isNotEmpty()
        .allMatch(leaf -> leaf.at().isBefore(Cast.NOW.plusSeconds(10)));
    assertThat(leaves(new LeafQuery(ten, Optional.empty(), none, nobody)))
        .isNotEmpty()
        .noneMatch(leaf -> leaf.at().isBefore(Cast.NOW.plusSeconds(10)));
  }

  @Test
  public void pages_of_the_log_lose_nothing_and_repeat_nothing() {
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    exercise.put(Exercise.place(2, "EXERCISE dale"), new HandlingBuilder().build());
    exercise.under().settle();
    exercise.under().moveTo(Cast.NOW.plusSeconds(10));
    var ten = Optional.of(Cast.NOW.plusSeconds(10));
    var before = new LeafQuery(Optional.empty(), ten, Optional.empty(), Optional.empty());
    var all = leaves(before);
    assertThat(all).hasSizeGreaterThan(2).isSortedAccordingTo(NEWEST_FIRST);
    assertThat(
            exercise.rows(
                exercise.auditor(), s -> Seeing.all(from -> s.log().leaves(before, 1, from))))
        .isEqualTo(all);
  }

  @Test
  public void only_auditors_and_data_protection_read_the_log() {
    for (var role : Role.values()) {
      var officer = Cast.officer(Cast.DEMO_MA, role);
      if (role == Role.AUDITOR || role == Role.DATA_PROTECTION) {
        assertThat(
                exercise
                    .as(officer, s -> s.log().leaves(LeafQuery.ALL, 1, Optional.empty()))
                    .rows())
            .hasSize(1);
      } else {
        assertThatThrownBy(
                () -> exercise.as(officer, s -> s.log().leaves(LeafQuery.ALL, 1, Optional.empty())))
            .isInstanceOf(AccessRefused.class);
      }
    }
  }
}
