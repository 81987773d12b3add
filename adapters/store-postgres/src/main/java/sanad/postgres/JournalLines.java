package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Register;

/// Writes the lines of *release* collections in the transaction that makes something releasable,
/// and takes out the lines of what is releasable no more.
///
/// A line that was walked past while it was withheld would never be sent; so what becomes
/// releasable again gets a new line, and the old one is passed over.
///
/// **Source:** decisions 13, 18, 21; reliability.md 5.1; docs/decisions/0016.
final class JournalLines {
  private static final String VISIBLE =
      """
      v.originator <> k.partner and v.class = any(k.classes)
        and (v.needs <@ k.classes or (v.needs <@ (k.classes || 0) and v.named_destroy > k.at
          and case when v.named_review_except = k.partner then v.named_review_others else v.named_review end > k.at
          and case when v.named_from_except = k.partner then v.named_from_others else v.named_from end <= k.at))
        and v.valid_from <= k.at and v.review_by > k.at and v.destroy_after > k.at""";

  /// *Release* collections with what their partner may see; `at` three times, then what narrows
  /// them.
  private static final String COLLECTIONS =
      """
      with k as materialized (
        select c.id, c.partner, c.purpose, c.agreement, ?::timestamptz as at,
          gate.partner_classes(c.partner, c.purpose, ?) as classes, c.partner::text || g.ids as names
        from journal.collection c,
          (select coalesce(array_agg(id::text), '{}') as ids from register.party where kind = 'GROUP') g
        where c.kind = 'release'%s)
      """;

  /// Which classes belong into a collection: those that are given under its agreement, to its
  /// partner or to a group. What the partner may see of them is another question.
  ///
  /// **Source:** docs/decisions/0046.
  private static final String GIVEN =
      "(k.agreement = %1$s.basis or jsonb_exists_any(%1$s.bases -> k.agreement::text, k.names))";

  /// Which rows do: an older version only where the newest one does too, so that the last one of a
  /// collection is the last that there is.
  private static final String BELONGS =
      GIVEN.formatted("c")
          + """
           and (v.newest or exists (select 1 from item.version n join item.class d on d.id = n.class
            where n.object_key = v.object_key and n.originator = v.originator and n.newest and\s"""
          + GIVEN.formatted("d")
          + "))";

  private static final String ROWS = COLLECTIONS.formatted(" and c.agreement = any(?)");
  private static final String SHARED =
      COLLECTIONS.formatted(" and c.partner = ? and c.purpose = ?");

  private static final String SHARED_IN_FORCE =
      COLLECTIONS.formatted(" and c.partner = ? and c.purpose = ? and c.agreement = any(?)");

  private static final String SAME =
      "l.collection = k.id and l.id = v.id and l.type = v.type and l.version = v.version and not l.passed";

  private static final String SUPERSEDE =
      """
      update journal.line l set passed = true from k, item.version v, item.class c
      where v.by_creator and not l.by_creator and l.row <> v.row and c.id = v.class
        and\s"""
          + BELONGS
          + " and "
          + SAME
          + " and "
          + VISIBLE
          + " and ";

  private static final String FRESH =
      """
      , fresh as (
        select distinct on (k.id, v.id, v.type, v.version) k.id as collection, v.row, v.class, v.type, v.id, v.version,
          v.by_creator, v.bytes, true as known,\s"""
          + LineNumbers.ENDS.formatted("k.partner")
          + """
           as ends
        from item.version v join item.class c on c.id = v.class join k on\s"""
          + BELONGS
          + """

        where not exists (select 1 from journal.line l where\s"""
          + SAME
          + ") and "
          + VISIBLE
          + " and %s order by k.id, v.id, v.type, v.version, v.by_creator desc, v.row)";

  private static final String ANY_ROW = "v.row = any(?)";
  private static final String ANY_CLASS = "(v.class = any(?) or v.needs && ?)";

  private final Tx tx;
  private final LineNumbers numbers;

  JournalLines(Tx tx) {
    this.tx = tx;
    this.numbers = new LineNumbers(tx);
  }

  /// Rows whose time had ended, and that may be seen again: their lines were walked past.
  void passOver(List<Long> rows) {
    if (!rows.isEmpty()) {
      tx.run(
          """
          update journal.line l set passed = true from journal.collection c, item.version v
          where c.kind = 'release' and l.collection = c.id and l.id = v.id and l.row = v.row and not l.passed
            and v.row = any(?)
          """,
          Tx.Many.longs(rows));
    }
  }

  /// Rows that were taken out of sight, or whose class or needs changed: lines that they may no
  /// longer have go, others come.
  void touched(List<Long> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Tx.Many changed = Tx.Many.longs(rows);
    tx.run(
        COLLECTIONS.formatted("")
            + """
            update journal.line l set passed = true from k, item.version v
            where l.collection = k.id and l.id = v.id and l.row = v.row and not l.passed and v.row = any(?) and not (
            """
            + VISIBLE
            + " and exists (select 1 from item.class c where c.id = v.class and "
            + BELONGS
            + "))",
        tx.at(),
        tx.at(),
        changed);
    tx.run(
        "update journal.line l set ends = n.ends from (select m.collection, m.class, m.number,"
            + " case when v.class = m.class then "
            + LineNumbers.ENDS.formatted("c.partner")
            + """
             else '-infinity' end as ends
            from item.version v join journal.line m on m.id = v.id and m.row = v.row and not m.passed
            join journal.collection c on c.id = m.collection where v.row = any(?)) n
            where l.collection = n.collection and l.class = n.class and l.number = n.number and l.ends <> n.ends
            """,
        changed);
    put(rows, classes(changed));
  }

  /// Rows of these classes that may have become releasable; those new in this transaction included.
  void put(List<Long> rows, List<Integer> classes) {
    if (rows.isEmpty()) {
      return;
    }
    Tx.Many changed = Tx.Many.longs(rows);
    List<UUID> agreements =
        tx.rows(
            COLLECTIONS.formatted("")
                + "select distinct k.agreement from item.class c join k on "
                + GIVEN.formatted("c")
                + " where c.id = any(?) and k.partner <> c.originator and c.id = any(k.classes)",
            r -> r.uuid("agreement"),
            tx.at(),
            tx.at(),
            Tx.Many.integers(classes));
    if (agreements.isEmpty()) {
      return;
    }
    insert(ROWS, List.of(Tx.Many.uuids(agreements)), ANY_ROW, List.of(changed));
  }

  private List<Integer> classes(Tx.Many rows) {
    return tx.rows(
        "select distinct class from item.version where row = any(?)", r -> r.small("class"), rows);
  }

  /// Classes and groups of classes that a partner may see no more: it walks past their lines from
  /// now on, and where a row is given it again by another class, that one gets a new line. A
  /// collection whose agreement is not in force is walked by nobody.
  void closed(Map<Permissions.Share, Set<Integer>> taken, Register register) {
    Tx.Many inForce =
        Tx.Many.uuids(
            register.agreements().values().stream()
                .filter(agreement -> agreement.holds(tx.at()))
                .map(agreement -> agreement.id().uuid())
                .toList());
    taken.forEach(
        (share, classes) -> {
          tx.claimAnew();
          Tx.Many closed = Tx.Many.integers(List.copyOf(classes));
          tx.run(
              SHARED_IN_FORCE
                  + """
                  update journal.line l set passed = true from k, item.version v
                  where l.collection = k.id and l.id = v.id and l.row = v.row and not l.passed
                    and (v.class = any(?) or v.needs && ?) and not (
                  """
                  + VISIBLE
                  + ")",
              tx.at(),
              tx.at(),
              share.partner(),
              share.purpose(),
              inForce,
              closed,
              closed);
        });
  }

  /// Classes and groups of classes that a partner may see now and could not before.
  void opened(Map<Permissions.Share, Set<Integer>> added) {
    added.forEach(
        (share, classes) -> {
          tx.claimAnew();
          Tx.Many opened = Tx.Many.integers(List.copyOf(classes));
          tx.run(
              """
              update journal.line l set passed = true from journal.collection c, item.version v
              where c.partner = ? and c.purpose = ? and c.kind = 'release' and l.collection = c.id and not l.passed
                and l.id = v.id and v.row = l.row and (v.class = any(?) or v.needs && ?)
              """,
              share.partner(),
              share.purpose(),
              opened,
              opened);
          insert(
              SHARED,
              List.of(share.partner(), share.purpose()),
              ANY_CLASS,
              List.of(opened, opened));
        });
  }

  private void insert(String collections, List<Object> which, String rows, List<Object> chosen) {
    List<Object> parameters = new ArrayList<>(List.of(tx.at(), tx.at()));
    parameters.addAll(which);
    parameters.addAll(chosen);
    tx.run(collections + SUPERSEDE + rows, parameters.toArray());
    parameters.add(tx.at());
    numbers.give(collections + FRESH.formatted(rows), parameters.toArray());
  }
}
