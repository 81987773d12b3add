package sanad.bench;

import java.util.Locale;
import java.util.Optional;
import sanad.bench.TaxiiLoad.Cost;

/// The figures of one set of objects: each ratio beside its target. Ratios count, not times: what
/// stands in one table was measured on one machine in one run.
///
/// @param coldWrite the first work of a node just started; likewise the others
record TaxiiTable(Cost coldWrite, Cost coldRead, Cost coldPoll) {
  private static final double WRITE = 30;
  private static final double READ = 10;
  private static final double COPY_IN = 35;
  private static final double COPY_OUT = 30;
  private static final double POLL_MILLIS = 2;

  void print(
      Cost write,
      Cost read,
      Cost poll,
      Optional<Cost> peerWrite,
      Optional<Cost> peerRead,
      Optional<Cost> peerPoll,
      CopyLimit.Limit copy) {
    say("  %-34s %12s %12s %12s %10s %12s", "", "ours", "cold", "OpenTAXII", "ratio", "target");
    cpu("write, objects a CPU second", write, coldWrite, peerWrite, WRITE);
    cpu("read, objects a CPU second", read, coldRead, peerRead, READ);
    wall("write, objects a second", write, coldWrite, peerWrite);
    wall("read, objects a second", read, coldRead, peerRead);
    say(
        "  %-34s %12.2f %12.2f %12s %10s %12s",
        "empty poll, ms of CPU",
        poll.cpuMillisEach(),
        coldPoll.cpuMillisEach(),
        peerPoll.map(p -> text("%.2f", p.cpuMillisEach())).orElse("-"),
        peerPoll.map(p -> text("%.1f", p.cpuMillisEach() / poll.cpuMillisEach())).orElse("-"),
        "< 2 " + verdict(poll.cpuMillisEach() < POLL_MILLIS));
    share("write, share of COPY in, wall time", write, copy.in().toNanos(), COPY_IN);
    share("read, share of COPY out, wall time", read, copy.out().toNanos(), COPY_OUT);
  }

  private static void cpu(String what, Cost ours, Cost cold, Optional<Cost> peer, double target) {
    say(
        "  %-34s %,12.0f %,12.0f %12s %10s %12s",
        what,
        ours.perCpuSecond(),
        cold.perCpuSecond(),
        peer.map(p -> text("%,.0f", p.perCpuSecond())).orElse("not measured"),
        peer.map(p -> text("%.1f", ours.perCpuSecond() / p.perCpuSecond())).orElse("-"),
        peer.map(
                p ->
                    text("≥ %.0f ", target)
                        + verdict(ours.perCpuSecond() >= target * p.perCpuSecond()))
            .orElse("-"));
  }

  private static void wall(String what, Cost ours, Cost cold, Optional<Cost> peer) {
    say(
        "  %-34s %,12.0f %,12.0f %12s %10s",
        what,
        ours.perWallSecond(),
        cold.perWallSecond(),
        peer.map(p -> text("%,.0f", p.perWallSecond())).orElse("not measured"),
        peer.map(p -> text("%.1f", ours.perWallSecond() / p.perWallSecond())).orElse("-"));
  }

  private static void share(String what, Cost ours, long copyNanos, double target) {
    double share = 100.0 * copyNanos / ours.wall().toNanos();
    say(
        "  %-34s %10.0f %% %27s %10s %12s",
        what,
        share,
        text("COPY %.0f ms, ours %.0f ms", copyNanos / 1e6, ours.wall().toNanos() / 1e6),
        "",
        text("≥ %.0f %% ", target) + verdict(share >= target));
  }

  private static String verdict(boolean met) {
    return met ? "met" : "missed";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static void say(String format, Object... values) {
    System.out.println(text(format, values).stripTrailing());
  }
}
