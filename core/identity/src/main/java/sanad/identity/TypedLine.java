package sanad.identity;

import java.util.List;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;
import sanad.names.PartialDate;

/// A line that an officer typed: a name, and behind a tab or semicolon a date of birth as far as
/// known (`Samir Tamrini; 1971`).
final class TypedLine {
  private TypedLine() {}

  static String name(String line) {
    return line.split("[\t;؛]", 2)[0].strip();
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
        List.of(new ListedName(name(line), ListedName.Quality.PRIMARY)),
        births,
        List.of(),
        List.of(),
        List.of());
  }
}
