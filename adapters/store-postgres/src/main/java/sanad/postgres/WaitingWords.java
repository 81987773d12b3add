package sanad.postgres;

import java.time.Duration;

/// Has the words of new rows entered into their index when the writers pause. Until then they wait
/// in a list, which costs a write less and every search more.
///
/// Told by one writer at a time, and asked by one timer.
///
/// **Source:** docs/decisions/0030.
final class WaitingWords {
  /// A pause of the writers. After a shorter one more words may come at once, and to enter them
  /// twice costs twice.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final Duration pause;
  private volatile boolean waiting = true;
  private volatile long written = System.nanoTime();

  WaitingWords(Duration pause) {
    this.pause = pause;
  }

  /// Told of a committed write.
  void written() {
    written = System.nanoTime();
    waiting = true;
  }

  /// Enters what waits, in a transaction of its own, if the writers pause.
  void enter(Database database) {
    if (!waiting || System.nanoTime() - written < pause.toNanos()) {
      return;
    }
    waiting = false;
    try {
      database.in(
          ServingRole.REGISTER,
          tx -> {
            tx.call("select item.enter_words()");
            return true;
          });
    } catch (RuntimeException later) {
      waiting = true;
      throw later;
    }
  }
}
