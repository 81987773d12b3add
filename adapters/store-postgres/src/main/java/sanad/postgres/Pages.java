package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.store.Page;

/// Pages of what is kept in order of arrival, newest first; the place is the last row's arrival,
/// sealed.
final class Pages {
  private Pages() {}

  private record Placed<T>(long arrival, T value) {}

  /// @param sql selects `arrival` among others, with two parameters at its end: before which
  ///   arrival, and how many
  static <T> Page<T> of(
      Tx tx, String sql, Tx.RowReader<T> reader, int limit, Optional<String> from) {
    return of(tx, sql, List.of(), reader, limit, from);
  }

  static <T> Page<T> of(
      Tx tx,
      String sql,
      List<Object> conditions,
      Tx.RowReader<T> reader,
      int limit,
      Optional<String> from) {
    List<Object> parameters = new ArrayList<>(conditions);
    parameters.add(tx.places().open(from));
    parameters.add(limit + 1);
    List<Placed<T>> rows =
        tx.rows(sql, r -> new Placed<>(r.number("arrival"), reader.read(r)), parameters.toArray());
    List<Placed<T>> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        shown.stream().map(Placed::value).toList(),
        rows.size() > limit
            ? Optional.of(tx.places().seal(shown.getLast().arrival()))
            : Optional.empty());
  }
}
