package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import sanad.postgres.ItemGraph.Times;
import sanad.testkit.Seeded;

/// The times of what is named, put together in any order, bind each agency as the named objects one
/// by one do; and where a row's own times say as much to everybody, none are kept.
class BoundsProperties {
  private static final List<UUID> AGENCIES =
      List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));

  private record Named(UUID by, Times times) {}

  @Seeded(runs = 300)
  void bind_each_agency_as_the_named_objects_do(RandomGenerator random) {
    var all = new ArrayList<Named>();
    var bounds = Bounds.NONE;
    for (int n = random.nextInt(7); n > 0; n--) {
      var named = new Named(AGENCIES.get(random.nextInt(3)), times(random));
      all.add(named);
      var one = Bounds.of(named.times(), named.by());
      bounds = random.nextBoolean() ? bounds.within(one) : one.within(bounds);
    }
    for (var agency : AGENCIES) {
      assertThat(seen(bounds, agency)).as("%s of %s", agency, all).isEqualTo(seen(all, agency));
    }
    var own = new Named(AGENCIES.get(random.nextInt(3)), times(random));
    var beside = bounds.beside(own.times(), own.by());
    for (var agency : AGENCIES) {
      var alone = seen(List.of(own), agency);
      assertThat(both(seen(beside, agency), alone))
          .as("%s of %s beside %s", agency, all, own)
          .isEqualTo(both(seen(bounds, agency), alone));
    }
  }

  /// At each moment, whether a row so bound is seen.
  private static List<Boolean> seen(Bounds bounds, UUID agency) {
    return moments().stream()
        .map(
            at ->
                at.isBefore(bounds.destroy())
                    && at.isBefore(edge(bounds.review(), agency))
                    && !at.isBefore(edge(bounds.from(), agency)))
        .toList();
  }

  private static Instant edge(Bounds.Edge edge, UUID agency) {
    return edge.except().equals(agency) ? edge.others() : edge.at();
  }

  private static List<Boolean> seen(List<Named> all, UUID agency) {
    return moments().stream()
        .map(at -> all.stream().allMatch(one -> seen(one, agency, at)))
        .toList();
  }

  private static boolean seen(Named one, UUID agency, Instant at) {
    var times = one.times();
    return at.isBefore(times.destroy())
        && (one.by().equals(agency) || (at.isBefore(times.review()) && !at.isBefore(times.from())));
  }

  private static List<Boolean> both(List<Boolean> one, List<Boolean> other) {
    var both = new ArrayList<Boolean>();
    for (int i = 0; i < one.size(); i++) {
      both.add(one.get(i) && other.get(i));
    }
    return both;
  }

  private static List<Instant> moments() {
    var moments = new ArrayList<Instant>();
    for (int second = -1; second <= 6; second++) {
      moments.add(Instant.ofEpochSecond(second));
    }
    return moments;
  }

  private static Times times(RandomGenerator random) {
    return new Times(
        maybe(random, Instant.MIN), maybe(random, Instant.MAX), maybe(random, Instant.MAX));
  }

  private static Instant maybe(RandomGenerator random, Instant never) {
    return random.nextBoolean() ? never : Instant.ofEpochSecond(random.nextInt(6));
  }
}
