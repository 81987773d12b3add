package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sanad.exchange.ExchangeCode;
import sanad.exchange.PullCode;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.Release;

/// EXERCISE. What two officers of one agency do at the same moment: neither undoes the other.
class AtOnceTest {
  private static final int ROUNDS = 40;
  private static final PartyId B = ExerciseNode.B;
  private static final PartyId C = ExerciseNode.C;

  private final ExerciseNode a =
      new ExerciseNode(ExerciseNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"), 1);

  @Test
  void withdrawn_by_two_at_once_from_two_bodies_it_is_withdrawn_from_both() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var fact = a.fact("round " + round);
      var toB = give(fact, B);
      var toC = give(fact, C);
      atOnce(() -> withdraw(toB), () -> withdraw(toC));
      assertThat(sees(B, fact)).as("B, round %s", round).isFalse();
      assertThat(sees(C, fact)).as("C, round %s", round).isFalse();
    }
  }

  @Test
  void two_releases_of_one_item_withdrawn_at_once_leave_nothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var fact = a.fact("round " + round);
      var one = give(fact, B);
      var two = give(fact, B);
      atOnce(() -> withdraw(one), () -> withdraw(two));
      assertThat(sees(B, fact)).as("round %s", round).isFalse();
    }
  }

  /// Where partner and tool are told of one collection each, what is posted to the other is missed.
  @Test
  void a_collection_that_two_open_at_once_is_one() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var node =
          new ExerciseNode(ExerciseNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"), round);
      atOnce(() -> opens(node), () -> opens(node));
      try (var session = node.open(Role.LIAISON)) {
        assertThat(session.collections().list())
            .filteredOn(collection -> collection.kind() == Collection.Kind.EXCHANGE)
            .as("round %s", round)
            .hasSize(1);
      }
    }
  }

  private static boolean opens(ExerciseNode node) {
    try (var session = node.open(Role.LIAISON)) {
      return node.partners
          .open(session, ExerciseNode.AGREEMENT, B, ExerciseNode.PURPOSE, Collection.Kind.EXCHANGE)
          .done()
          .isPresent();
    }
  }

  @Test
  void an_ended_agreement_is_not_opened_by_registering_it_again() {
    try (var session = a.open(Role.LIAISON)) {
      a.partners.end(session, ExerciseNode.AGREEMENT, "EXERCISE").done().orElseThrow();
      var again =
          a.partners.register(
              session,
              ExerciseNode.agreement(
                  Optional.of(ExerciseNode.AGREEMENT), Set.of(ExerciseNode.A, ExerciseNode.B)));
      assertThat(again.refusals())
          .extracting(obstacle -> obstacle.code())
          .containsExactly(ExchangeCode.AGREEMENT_ENDED);
      assertThat(session.registry().register().agreements().get(ExerciseNode.AGREEMENT).endedAt())
          .isPresent();
    }
  }

  @Test
  void a_pull_does_not_undo_a_change_of_its_way() {
    var b = new ExerciseNode(B, () -> Instant.parse("2026-11-23T10:00:00Z"), 2);
    for (int i = 0; i < 9; i++) {
      give(a.fact("fact " + i), B);
    }
    var link = b.link(a);
    b.before(() -> b.before(() -> b.credential(link, "exercise:new")));
    try (var session = b.open(Role.LIAISON)) {
      assertThat(b.pullFrom(a).pull(session, link).orElseThrow().code())
          .isEqualTo(PullCode.OVERTAKEN);
      assertThat(session.registry().links())
          .extracting(Link::credential, Link::cursor)
          .containsExactly(tuple("kept-0", ""));
      assertThat(session.registry().links()).noneMatch(kept -> PullCode.failed(kept.lastResult()));
      assertThat(b.pullFrom(a).pull(session, link).orElseThrow().code()).isEqualTo(PullCode.OK);
    }
  }

  @Test
  void a_pull_that_brought_nothing_does_not_undo_it_either() {
    var b = new ExerciseNode(B, () -> Instant.parse("2026-11-23T10:00:00Z"), 2);
    var link = b.link(a);
    b.before(() -> b.credential(link, "exercise:new"));
    try (var session = b.open(Role.LIAISON)) {
      assertThat(b.pullFrom(a).pull(session, link).orElseThrow().code())
          .isEqualTo(PullCode.OVERTAKEN);
      assertThat(session.registry().links())
          .extracting(Link::credential, Link::lastPull)
          .containsExactly(tuple("kept-0", Optional.empty()));
    }
  }

  private Release.ReleaseId give(StixId fact, PartyId to) {
    try (var session = a.open(Role.LIAISON)) {
      return a.releases
          .release(session, a.request(List.of(fact), to), Optional.empty(), List.of())
          .done()
          .orElseThrow()
          .id();
    }
  }

  private boolean withdraw(Release.ReleaseId release) {
    try (var session = a.open(Role.LIAISON)) {
      return a.releases.withdraw(session, release, "EXERCISE").done().isPresent();
    }
  }

  private boolean sees(PartyId partner, StixId item) {
    try (var session = a.store.open(new Viewer.Partner(partner), ExerciseNode.PURPOSE)) {
      return session.items().get(item).isPresent();
    }
  }

  private static void atOnce(Act one, Act two) throws Exception {
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var acts =
          List.of(one, two).stream()
              .map(
                  act ->
                      threads.submit(
                          () -> {
                            together.await();
                            return act.done();
                          }))
              .toList();
      for (var act : acts) {
        assertThat(act.get()).isTrue();
      }
    }
  }

  private interface Act {
    boolean done();
  }
}
