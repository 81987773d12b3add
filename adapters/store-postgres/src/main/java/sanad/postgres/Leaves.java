package sanad.postgres;

import java.util.List;
import sanad.store.Act;

/// Appends leaves to the log, by the one function that may.
///
/// **Source:** decision 17; docs/decisions/0006.
final class Leaves {
  private static final String WITHIN = "select set_config('statement_timeout', '5s', true)";
  private static final String APPEND = "select log.append(?, ?, ?, ?, ?)";

  private Leaves() {}

  /// Appends the leaf of this transaction; a log that does not answer within 5 seconds ends it.
  static void append(Tx tx, Act act, List<String> objects) {
    tx.call(WITHIN);
    tx.call(APPEND, leaf(act, objects));
  }

  /// What a leaf says.
  record Entry(Act act, List<String> objects) {}

  /// The same for a transaction that only reads: the leaf goes with its commit, and nothing was
  /// handed on before.
  static void appendLast(Tx tx, Act act, List<String> objects) {
    appendLast(tx, List.of(new Entry(act, objects)));
  }

  static void appendLast(Tx tx, List<Entry> leaves) {
    tx.later(WITHIN);
    leaves.forEach(entry -> tx.later(APPEND, leaf(entry.act(), entry.objects())));
  }

  private static Object[] leaf(Act act, List<String> objects) {
    return new Object[] {
      act.code(),
      act.kind().name(),
      Tx.Many.texts(objects),
      Tx.Many.uuids(act.recipients().stream().sorted().map(p -> p.uuid()).toList()),
      act.justification()
    };
  }
}
