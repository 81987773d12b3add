package sanad.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.exchange.Released;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.ItemQuery;
import sanad.store.Release;

/// EXERCISE. What a withdrawn release to a group does to who is in it, who joins it later, and who
/// was given the same by name.
class GroupWithdrawalTest {
  private static final PartyId B = ExerciseNode.B;
  private static final PartyId C = ExerciseNode.C;
  private static final PartyId GROUP = ExerciseNode.GROUP;

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ExerciseNode a = new ExerciseNode(ExerciseNode.A, () -> now, 1);

  @BeforeEach
  void a_group_of_one() {
    try (var session = a.open(Role.LIAISON)) {
      a.registerGroup(session);
    }
    join(B);
  }

  private void join(PartyId member) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.partners
          .join(session, GROUP, member, now, now.plus(Duration.ofDays(90)))
          .done()
          .orElseThrow();
    }
  }

  private void leave(PartyId member) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.partners.leave(session, GROUP, member).done().orElseThrow();
    }
  }

  private Release give(StixId fact, PartyId to) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      return a.releases
          .release(session, a.request(List.of(fact), to), Optional.empty(), List.of())
          .done()
          .orElseThrow();
    }
  }

  private void withdraw(Release release) {
    now = now.plusSeconds(60);
    try (var session = a.open(Role.LIAISON)) {
      a.releases.withdraw(session, release.id(), "EXERCISE").done().orElseThrow();
    }
  }

  /// What this node serves to a partner.
  private List<StixId> servedTo(PartyId partner) {
    now = now.plusSeconds(60);
    try (var session = a.store.open(new Viewer.Partner(partner), ExerciseNode.PURPOSE)) {
      return session.items().list(ItemQuery.ALL, 100, Optional.empty()).rows().stream()
          .map(held -> held.id())
          .toList();
    }
  }

  @Test
  void who_joins_a_group_later_reads_nothing_of_what_was_withdrawn_from_it() {
    var fact = a.fact("one");
    var shared = give(fact, GROUP);
    give(fact, B);
    withdraw(shared);
    join(C);
    assertThat(servedTo(C)).isEmpty();
    assertThat(servedTo(B)).contains(fact);
  }

  @Test
  void who_is_given_it_by_name_after_the_withdrawal_reads_it() {
    var fact = a.fact("one");
    withdraw(give(fact, GROUP));
    give(fact, B);
    join(C);
    assertThat(servedTo(B)).contains(fact);
    assertThat(servedTo(C)).isEmpty();
  }

  @Test
  void what_is_given_to_the_group_again_reaches_who_joined_meanwhile() {
    var fact = a.fact("one");
    withdraw(give(fact, GROUP));
    join(C);
    give(fact, GROUP);
    assertThat(servedTo(B)).contains(fact);
    assertThat(servedTo(C)).contains(fact);
  }

  @Test
  void who_lost_it_by_name_reads_it_through_the_group_until_it_leaves() {
    var fact = a.fact("one");
    give(fact, GROUP);
    withdraw(give(fact, B));
    assertThat(servedTo(B)).contains(fact);
    leave(B);
    assertThat(servedTo(B)).isEmpty();
  }

  @Test
  void what_is_given_to_the_group_opens_no_name_that_was_closed() {
    var fact = a.fact("one");
    withdraw(give(fact, B));
    give(fact, GROUP);
    assertThat(servedTo(B)).contains(fact);
    leave(B);
    assertThat(servedTo(B)).isEmpty();
  }

  @Test
  void two_names_are_two_withdrawals() {
    var fact = a.fact("one");
    var shared = give(fact, GROUP);
    var named = give(fact, B);
    withdraw(named);
    withdraw(shared);
    assertThat(servedTo(B)).isEmpty();
  }

  @Test
  void a_withdrawn_release_tells_who_may_read_of_it_all_the_same() {
    var fact = a.fact("one");
    var shared = give(fact, GROUP);
    var named = give(fact, B);
    assertThat(still(named)).isEmpty();
    withdraw(named);
    assertThat(still(named))
        .extracting(s -> s.party().id(), s -> s.through().map(Party::id))
        .containsExactly(tuple(B, Optional.of(GROUP)));
    withdraw(shared);
    assertThat(still(named)).isEmpty();
  }

  private List<Released.Still> still(Release release) {
    try (var session = a.open(Role.LIAISON)) {
      return a.releases.account(session, release.id()).orElseThrow().still();
    }
  }
}
