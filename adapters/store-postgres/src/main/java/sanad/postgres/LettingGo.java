package sanad.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sanad.store.Act;
import sanad.store.PostStatus;
import sanad.store.Quarantined;

/// What goes after its time, once an hour: the statuses of posts that nobody can ask for any more,
/// and what lies apart. The one role that removes does it, and what may be about persons has its
/// leaf. For one thread.
final class LettingGo {
  private static final Duration EVERY = Duration.ofHours(1);

  /// How many of what lies apart go in one transaction, under one leaf.
  private static final int TOGETHER = 1_000;

  private Instant last = Instant.MIN;

  /// Does it where an hour has passed, or where the last time is one that a wrong clock told.
  void round(Database database, Instant now) {
    if (last.isAfter(now) || !now.isBefore(last.plus(EVERY))) {
      last = now;
      database.in(ServingRole.ERASER, Database.task("eraser"), LettingGo::statuses);
      boolean more = true;
      while (more) {
        more = database.in(ServingRole.ERASER, Database.task("eraser"), LettingGo::apart);
      }
    }
  }

  private static int statuses(Tx tx) {
    return tx.run(
        "delete from journal.post where completed_at <= ?", tx.at().minus(PostStatus.KEPT));
  }

  /// Whether there may be more.
  private static boolean apart(Tx tx) {
    List<String> gone =
        tx.rows(
            """
            delete from work.quarantine where arrival in
              (select arrival from work.quarantine where at <= ? order by arrival limit ?)
            returning id
            """,
            r -> "quarantine:" + r.uuid("id"),
            tx.at().minus(Quarantined.KEPT),
            TOGETHER);
    if (!gone.isEmpty()) {
      Leaves.append(tx, Act.of("quarantine.end", Act.Kind.ERASURE), gone);
    }
    return gone.size() == TOGETHER;
  }
}
