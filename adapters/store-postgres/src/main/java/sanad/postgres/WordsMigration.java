package sanad.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;

/// Fills the table of rows with what it held before: words, which were spelled with their class
/// before them, become numbers, and what a row names comes from the table of references. The second
/// of three steps; the others are V0021 and V0023.
///
/// **Source:** docs/decisions/0035.
final class WordsMigration implements JavaMigration {
  private static final String BEFORE =
      """
      select row, tsvector_to_array(words) as words from item.version_before where row > ? order by row limit 1000
      """;

  private static final String FILL =
      """
      insert into item.version (row, class, bytes, originator, valid_from, review_by, destroy_after, modified, stored_at,
          id, version_key, object_key, newest, shared, by_creator, needs, object, type, version, spec_version, reference,
          restriction, approvals, words, names, carries, version_at, handled_from, handled_review, handled_destroy,
          received_from, collection)
        select b.row, b.class, b.bytes, b.originator, b.valid_from, b.review_by, b.destroy_after, b.modified, b.stored_at,
          b.id, b.version_key, b.object_key, b.newest, b.shared, b.by_creator, b.needs, b.object, b.type, b.version,
          b.spec_version, b.reference, b.restriction, b.approvals, (?::bigint[])[n.first:n.last],
          array(select r.target from item.reference r where r.row = b.row and not r.exempt),
          array(select r.target from item.reference r where r.row = b.row and r.exempt),
          b.version_at, b.handled_from, b.handled_review, b.handled_destroy, b.received_from, b.collection
        from unnest(?::bigint[], ?::integer[], ?::integer[]) as n(row, first, last)
        join item.version_before b on b.row = n.row order by b.row
      """;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("0022");
  }

  @Override
  public String getDescription() {
    return "word keys fill";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /// A row and its words as they were: `12:word`, and `#57` for its block.
  private record Before(long row, List<String> words) {
    long[] keys() {
      return words.stream().mapToLong(word -> key(row, word)).toArray();
    }

    private static long key(long row, String word) {
      int colon = word.indexOf(':');
      return word.startsWith("#") || colon < 0
          ? WordKeys.ofBlock(row)
          : WordKeys.in(
              Integer.parseInt(word.substring(0, colon)), WordKeys.word(word.substring(colon + 1)));
    }
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement role = connection.createStatement()) {
      role.execute("set local role sanad_owner");
    }
    try (PreparedStatement before = connection.prepareStatement(BEFORE);
        PreparedStatement fill = connection.prepareStatement(FILL)) {
      List<Before> rows = next(before, Long.MIN_VALUE);
      while (!rows.isEmpty()) {
        put(connection, fill, rows);
        rows = next(before, rows.getLast().row());
      }
    }
  }

  private static List<Before> next(PreparedStatement before, long after) throws SQLException {
    before.setLong(1, after);
    List<Before> rows = new ArrayList<>();
    try (ResultSet found = before.executeQuery()) {
      while (found.next()) {
        String[] words = (String[]) found.getArray("words").getArray();
        rows.add(new Before(found.getLong("row"), Arrays.asList(words)));
      }
    }
    return rows;
  }

  private static void put(Connection connection, PreparedStatement fill, List<Before> rows)
      throws SQLException {
    Slices words = Slices.longs(rows.stream().map(Before::keys).toList());
    fill.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("bigint", words.all()));
    fill.setArray(
        2, connection.createArrayOf("bigint", rows.stream().map(Before::row).toArray(Long[]::new)));
    fill.setArray(3, connection.createArrayOf("integer", words.first().toArray(Integer[]::new)));
    fill.setArray(4, connection.createArrayOf("integer", words.last().toArray(Integer[]::new)));
    fill.executeUpdate();
  }
}
