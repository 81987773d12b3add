package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.web.NodeFacts;

class NodeReportTest {
  private static final Instant ENDS = Instant.parse("2029-03-05T10:00:00Z");

  @Test
  void a_certificate_is_warned_of_sixty_days_before_its_end_and_ever_after() {
    var warning = new NodeFacts.Warning("SANAD-NODE-024", "2029-03-05");
    assertThat(NodeReport.ending(ENDS, ENDS.minus(Duration.ofDays(61)))).isEmpty();
    assertThat(NodeReport.ending(ENDS, ENDS.minus(Duration.ofDays(60)))).contains(warning);
    assertThat(NodeReport.ending(ENDS, ENDS.plus(Duration.ofDays(300)))).contains(warning);
  }

  /// Validity, ends of agreements and the log follow it.
  @Test
  void a_clock_behind_what_was_written_is_warned_of_until_it_has_caught_up() {
    var warning = new NodeFacts.Warning("SANAD-NODE-027", "2029-03-05T10:00:00Z");
    assertThat(NodeReport.behind(ENDS, ENDS.minus(Duration.ofDays(700)))).contains(warning);
    assertThat(NodeReport.behind(ENDS, ENDS.minus(Duration.ofMinutes(6)))).contains(warning);
    assertThat(NodeReport.behind(ENDS, ENDS.minus(Duration.ofMinutes(4)))).isEmpty();
    assertThat(NodeReport.behind(Instant.EPOCH, ENDS)).isEmpty();
  }

  @Test
  void a_copy_is_warned_of_for_thirty_days() {
    var copied = Optional.of(ENDS);
    var warning = new NodeFacts.Warning("SANAD-NODE-026", "2029-03-05");
    assertThat(NodeReport.copy(Optional.empty(), ENDS)).isEmpty();
    assertThat(NodeReport.copy(copied, ENDS)).contains(warning);
    assertThat(NodeReport.copy(copied, ENDS.plus(Duration.ofDays(29)))).contains(warning);
    assertThat(NodeReport.copy(copied, ENDS.plus(Duration.ofDays(30)))).isEmpty();
  }
}
