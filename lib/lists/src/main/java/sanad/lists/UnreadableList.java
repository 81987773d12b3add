package sanad.lists;

import java.util.List;

/// A file that is no list of a known form, or broken beyond its entries; the message says what was
/// expected and where reading stopped, and quotes no content.
public final class UnreadableList extends Exception {
  private final transient List<String> found;

  UnreadableList(String message) {
    this(message, List.of());
  }

  /// @param found the first row, where a header was expected
  UnreadableList(String message, List<String> found) {
    super(message);
    this.found = List.copyOf(found);
  }

  UnreadableList(String message, Throwable cause) {
    super(message, cause);
    this.found = List.of();
  }

  /// What stood where a header was expected, at most twelve cells, to be shown to whoever gave the
  /// file and to nobody else; empty where no header was.
  public List<String> found() {
    return found.stream()
        .limit(12)
        .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
        .toList();
  }
}
