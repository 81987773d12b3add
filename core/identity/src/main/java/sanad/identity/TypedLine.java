package sanad.identity;

import java.util.List;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;
import sanad.lists.NameLine;

/// A line that an officer typed: a name, and behind it a date of birth and the number of a document
/// as far as known ([NameLine]).
final class TypedLine {
  /// What some programs write before the first line of a file.
  private static final String MARK = "\uFEFF";

  private TypedLine() {}

  /// The lines that hold a name.
  static List<ListEntry> all(List<String> lines) {
    return lines.stream()
        .map(line -> PlainText.of(line).replace(MARK, "").strip())
        .filter(line -> !line.isEmpty())
        .map(TypedLine::read)
        .filter(entry -> !entry.names().getFirst().value().isEmpty())
        .toList();
  }

  static ListEntry read(String line) {
    var said = NameLine.of(line);
    var births = said.birth().isEmpty() ? List.<String>of() : List.of(said.birth());
    return new ListEntry(
        "",
        ListEntry.Kind.UNKNOWN,
        List.of(new ListedName(said.name(), ListedName.Quality.PRIMARY)),
        births,
        List.of(),
        List.of(),
        List.of(),
        said.document().isEmpty()
            ? List.of()
            : List.of(new ListedDocument("", said.document(), "")));
  }
}
