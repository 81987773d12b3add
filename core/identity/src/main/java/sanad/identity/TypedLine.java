package sanad.identity;

import java.util.List;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;
import sanad.names.PartialDate;

/// A line that an officer typed: a name, and behind a tab or semicolon a date of birth as far as
/// known (`Samir Tamrini; 1971`).
final class TypedLine {
  private TypedLine() {}

  /// The lines that hold a name.
  static List<ListEntry> all(List<String> lines) {
    return lines.stream()
        .map(line -> PlainText.of(line).strip())
        .filter(line -> !line.isEmpty())
        .map(TypedLine::read)
        .filter(entry -> !entry.names().getFirst().value().isEmpty())
        .toList();
  }

  static ListEntry read(String line) {
    var cells = line.split("[\t;؛]", 3);
    var births =
        cells.length > 1 && PartialDate.parse(cells[1].strip()).isPresent()
            ? List.of(cells[1].strip())
            : List.<String>of();
    return new ListEntry(
        "",
        ListEntry.Kind.UNKNOWN,
        List.of(new ListedName(cells[0].strip(), ListedName.Quality.PRIMARY)),
        births,
        List.of(),
        List.of(),
        List.of());
  }
}
