package sanad.postgres;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Writes the lines of *release* collections in the transaction that makes something releasable,
/// and takes out the lines of what is releasable no more; numbers come later, by the sequencer.
///
/// A line that was walked past while it was withheld would never be sent; so what becomes
/// releasable again gets a new line, and the old one is passed over.
///
/// **Source:** decisions 13, 18, 21; reliability.md 5.1.
final class JournalLines {
  private static final String VISIBLE =
      """
      v.originator <> k.partner and v.class = any(k.classes) and v.needs <@ k.classes
        and v.valid_from <= k.at and v.review_by > k.at and v.destroy_after > k.at""";

  private static final String COLLECTIONS =
      """
      with k as materialized (
        select c.id, c.partner, c.purpose, c.agreement, ?::timestamptz as at,
          gate.partner_classes(c.partner, c.purpose, ?) as classes
        from journal.collection c where c.kind = 'release')
      """;

  private static final String INSERT =
      """
      insert into journal.line (collection, row, type, id, version, version_key, by_creator, bytes)
      select n.collection, n.row, n.type, n.id, n.version, n.line_key, n.by_creator, n.bytes
      from (
        select distinct on (k.id, v.line_key) k.id as collection, v.row, v.type, v.id, v.version, v.line_key,
          v.by_creator, v.bytes
        from item.version v join item.class c on c.id = v.class join k on k.agreement = c.basis
        where\s""";

  private static final String ONCE =
      """
       and not exists (select 1 from journal.line l where l.collection = k.id and l.version_key = v.line_key
          and not l.passed and (l.row = v.row or l.by_creator or not v.by_creator))
        order by k.id, v.line_key, v.by_creator desc, v.row) n
      order by n.row
      """;

  private final Tx tx;
  private int inserted;

  JournalLines(Tx tx) {
    this.tx = tx;
  }

  /// Whether the sequencer has work.
  boolean waiting() {
    return inserted > 0;
  }

  /// Rows that were put, or whose class or needs changed.
  void touched(List<Long> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Tx.Many changed = Tx.Many.longs(rows);
    tx.run(
        COLLECTIONS
            + """
            update journal.line l set passed = true from k, item.version v
            where l.collection = k.id and l.row = v.row and not l.passed and v.row = any(?) and not (
            """
            + VISIBLE
            + ")",
        tx.at(),
        tx.at(),
        changed);
    inserted +=
        tx.run(
            COLLECTIONS + INSERT + "v.row = any(?) and " + VISIBLE + ONCE,
            tx.at(),
            tx.at(),
            changed);
  }

  /// Classes that a partner may see now and could not before.
  void opened(Map<Permissions.Share, Set<Integer>> added) {
    added.forEach(
        (share, classes) -> {
          Tx.Many opened = Tx.Many.integers(List.copyOf(classes));
          tx.run(
              """
              update journal.line l set passed = true from journal.collection c, item.version v
              where c.partner = ? and c.purpose = ? and c.kind = 'release' and l.collection = c.id and not l.passed
                and v.row = l.row and (v.class = any(?) or v.needs && ?)
              """,
              share.partner(),
              share.purpose(),
              opened,
              opened);
          inserted +=
              tx.run(
                  COLLECTIONS
                      + INSERT
                      + "k.partner = ? and k.purpose = ? and (v.class = any(?) or v.needs && ?) and "
                      + VISIBLE
                      + ONCE,
                  tx.at(),
                  tx.at(),
                  share.partner(),
                  share.purpose(),
                  opened,
                  opened);
        });
  }

  /// Rows whose own validity has begun.
  void begun(List<Long> rows) {
    touched(rows);
  }

  /// What a partner posted stands in its *exchange* collection, whatever the rule says.
  void posted(UUID collection, List<Long> rows) {
    if (rows.isEmpty()) {
      return;
    }
    inserted +=
        tx.run(
            """
            insert into journal.line (collection, row, type, id, version, version_key, by_creator, bytes)
            select ?, v.row, v.type, v.id, v.version, v.line_key, v.by_creator, v.bytes from item.version v
            where v.row = any(?) order by v.row
            """,
            collection,
            Tx.Many.longs(rows));
  }
}
