package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A transaction that works longer than one claim lasts.
class ClaimAnewIT {
  private final TestCluster cluster = TestCluster.ONE;
  private final String database = cluster.copy();

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  private <T> T in(Function<Tx, T> work) {
    try (Database opened = new Database(cluster.inEarnest(database))) {
      opened.loadKeys();
      return opened.in(ServingRole.REGISTER, Database.task("register"), work);
    }
  }

  private static long expiry(Tx tx) {
    return tx.one(
        """
        select case when gate.registers() then split_part(current_setting('sanad.claim'), '|', 7)::bigint end as ends
        """,
        r -> r.number("ends"));
  }

  @Test
  void what_is_claimed_anew_ends_later_and_opens_the_same() {
    var ends =
        in(
            tx -> {
              long first = expiry(tx);
              tx.claimAnew();
              return List.of(first, expiry(tx));
            });
    assertThat(ends.getLast()).isGreaterThan(ends.getFirst());
  }
}
