package sanad.identity;

import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;

/// Text that came from outside, as it may be kept: without control characters and halves of signs,
/// which no name has and no database takes. Stateless.
final class PlainText {
  private PlainText() {}

  /// Without control characters other than line ends and tabs, and without halves of signs.
  static String of(String text) {
    return text.codePoints().anyMatch(PlainText::control)
        ? text.codePoints()
            .filter(c -> !control(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean control(int c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || c == 0x7F
        || Character.getType(c) == Character.SURROGATE;
  }

  /// The same of all that an entry says.
  static ListEntry of(ListEntry entry) {
    return new ListEntry(
        of(entry.reference()),
        entry.kind(),
        entry.names().stream()
            .map(name -> new ListedName(of(name.value()), name.quality()))
            .filter(name -> !name.value().isBlank())
            .toList(),
        entry.births().stream().map(PlainText::of).toList(),
        entry.birthPlaces().stream().map(PlainText::of).toList(),
        entry.nationalities().stream().map(PlainText::of).toList(),
        entry.programmes().stream().map(PlainText::of).toList(),
        entry.documents().stream()
            .map(
                document ->
                    new ListedDocument(
                        of(document.kind()), of(document.number()), of(document.country())))
            .toList());
  }

  /// Whether a name holds what is no letter of UTF-8, or a NUL: the file has another encoding, or
  /// is damaged there.
  static boolean garbled(ListEntry entry) {
    return entry.names().stream()
        .anyMatch(name -> name.value().indexOf(0xFFFD) >= 0 || name.value().indexOf(0) >= 0);
  }
}
