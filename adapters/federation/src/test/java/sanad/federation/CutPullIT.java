package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sanad.exchange.PullCode;
import sanad.handling.Role;
import sanad.stix.StixId;
import sanad.store.ItemQuery;
import sanad.store.Room;
import sanad.testkit.faults.Fault;
import sanad.testkit.faults.FaultProxy;

/// EXERCISE. Pulls over a network that breaks after random bytes: what arrived stays, the next pull
/// goes on there, and nothing is lost or doubled. **Source:** `reliability.md` F23 and F24.
class CutPullIT {
  private static final long SEED = 20261123;

  /// Bytes of a handshake and some pages.
  private static final int BEYOND_A_PAGE = 10_000;

  private static final int FACTS = 30;

  @Test
  void a_pull_that_is_cut_goes_on_where_it_stopped() throws IOException {
    var now = Instant.parse("2026-11-23T10:00:00Z");
    var random = new Random(SEED);
    try (var a = ServedNode.of(ServedNode.A, () -> now)) {
      var usual = FederationSettings.in(a.data, "EXERCISE");
      a.serve(
          new FederationSettings(
              usual.title(),
              usual.keyFile(),
              usual.spool(),
              usual.credentials(),
              5,
              usual.pageBytes(),
              usual.bodyLimit(),
              usual.objectLimit(),
              usual.tries(),
              usual.tryWindow(),
              8,
              Room.AMPLE));
      var facts = new ArrayList<StixId>();
      for (int i = 0; i < FACTS; i++) {
        facts.add(a.fact("number " + i));
      }
      a.release(facts, ServedNode.B);
      try (var b = ServedNode.of(ServedNode.B, () -> now);
          var proxy = FaultProxy.before(a.root().getPort(), number -> fault(random))) {
        var link = b.link(a, URI.create("https://localhost:" + proxy.port() + "/taxii2/sanad/"));
        int stored = 0;
        int known = 0;
        int cuts = 0;
        PullCode code;
        do {
          var result = b.pull(link);
          code = result.code();
          stored += result.stored();
          known += result.known();
          cuts += code == PullCode.OK ? 0 : 1;
          assertThat(cuts).as("seed %d", SEED).isLessThan(200);
        } while (code != PullCode.OK);
        assertThat(cuts).as("the network broke (seed %d)", SEED).isPositive();
        assertThat(stored).isEqualTo(FACTS + 3);
        assertThat(known).as("nothing came twice").isZero();
        try (var session = b.open(Role.ANALYST)) {
          assertThat(
                  session
                      .items()
                      .list(ItemQuery.ALL.ofTypes("incident"), 1000, Optional.empty())
                      .rows())
              .hasSize(FACTS);
        }
      }
    }
  }

  /// Every connection breaks somewhere: in its handshake, or after a page or a few.
  private static Fault fault(Random random) {
    int after = random.nextInt(BEYOND_A_PAGE);
    return random.nextBoolean() ? new Fault.ResetServer(after) : new Fault.CutServer(after);
  }
}
