package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That an array arrives as it was sent, in the server's own form and as text alike.
class BinaryArrayIT {
  private static final List<Instant> TIMES =
      Arrays.asList(
          Instant.MIN,
          Instant.parse("0001-02-03T04:05:06.000001Z"),
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Instant.parse("2026-11-29T08:00:00.123456Z"),
          Instant.parse("9999-12-31T23:59:59.999999Z"),
          Instant.MAX,
          null);
  private static final String WRITTEN =
      "-infinity|-62132730893999999|-1|1795939200123456|253402300799999999|infinity|-";

  private final TestCluster cluster = TestCluster.ONE;
  private final String database = cluster.copy();

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  private <T> T in(Function<Tx, T> work) {
    try (Database opened = new Database(cluster.inEarnest(database))) {
      return opened.in(ServingRole.REGISTER, work);
    }
  }

  private static String written(Tx tx, Object times) {
    return tx.one(
        """
        select string_agg(case when t is null then '-' when isfinite(t)
          then ((extract(epoch from t) * 1000000)::bigint)::text else t::text end, '|' order by place) as w
        from unnest(?::timestamptz[]) with ordinality as n(t, place)
        """,
        r -> r.text("w"),
        times);
  }

  @Test
  void instants_arrive_to_the_microsecond() {
    String sent = in(tx -> written(tx, Tx.Many.times(TIMES)));
    String asText = in(tx -> written(tx, BinaryArray.times(TIMES).getValue()));
    assertThat(sent).isEqualTo(WRITTEN);
    assertThat(asText).isEqualTo(WRITTEN);
  }

  @Test
  void uuids_arrive_and_come_back() {
    List<UUID> sent = List.of(new UUID(1, 2), new UUID(-1, -2), UUID.randomUUID());
    List<UUID> back = in(tx -> tx.one("select ? as u", r -> r.uuids("u"), Tx.Many.uuids(sent)));
    String text = BinaryArray.uuids(sent).getValue();
    List<UUID> asText = in(tx -> tx.one("select ?::uuid[] as u", r -> r.uuids("u"), text));
    assertThat(back).isEqualTo(sent);
    assertThat(asText).isEqualTo(sent);
  }

  @Test
  void a_member_may_lack_and_so_may_all() {
    Tx.Many some = Tx.Many.uuids(List.of(Optional.empty(), Optional.of(new UUID(1, 2))));
    String second = in(tx -> tx.one("select (?)[2]::text as u", r -> r.text("u"), some));
    int none =
        in(tx -> tx.one("select cardinality(?) as n", r -> r.small("n"), Tx.Many.uuids(List.of())));
    assertThat(second).isEqualTo(new UUID(1, 2).toString());
    assertThat(none).isZero();
  }
}
