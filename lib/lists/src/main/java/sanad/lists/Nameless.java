package sanad.lists;

/// The rows of a table in which no name stands: empty ones, those with other cells alone, and those
/// whose name has no letter (`; 1971`, `-`). The last kind is handed on nevertheless, since a body
/// may be called by a number; nobody is found by it else.
///
/// @param rows how many there are
/// @param first the line of the first, counted from 1; 0 where there is none
public record Nameless(long rows, long first) {
  /// Of a form that is no table.
  static final Nameless NONE = new Nameless(0, 0);

  /// With one more.
  Nameless and(long line) {
    return new Nameless(rows + 1, rows == 0 ? line : first);
  }
}
