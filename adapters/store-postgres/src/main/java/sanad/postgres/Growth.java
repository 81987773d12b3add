package sanad.postgres;

import sanad.store.StoreUnavailable;

/// Keeps the server's statistics in step with growth. A plan made for an empty table is a bad one
/// for a thousand rows, and the server itself looks only once a minute; so the writer has the
/// tables analysed whenever they have doubled.
///
/// Used by one writer at a time.
final class Growth {
  private static final long FIRST = 500;

  private long analysed;
  private long rows;

  private Growth(long rows) {
    this.analysed = rows;
    this.rows = rows;
  }

  /// Begins with what the server knows.
  static Growth read(Tx tx) {
    return new Growth(
        tx.one(
            "select greatest(reltuples, 0)::bigint as rows from pg_class where oid = 'item.version'::regclass",
            r -> r.number("rows")));
  }

  /// Told of a committed write with so many new rows; analyses, in a transaction of its own, what
  /// has doubled since.
  void added(long more, Database database) {
    rows += more;
    if (rows >= Math.max(FIRST, 2 * analysed)) {
      try {
        database.in(
            ServingRole.REGISTER,
            tx -> {
              tx.call(
                  "analyze item.version (row, class, object_key, version_key, id, type, newest)");
              tx.call("analyze item.reference");
              tx.call("analyze journal.line");
              return true;
            });
        analysed = rows;
      } catch (StoreUnavailable later) {
        // The write stands; the next one tries again.
        analysed = Math.max(analysed, rows / 2);
      }
    }
  }
}
