package sanad.identity;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sanad.lists.ListEntry;
import sanad.lists.Lists;
import sanad.lists.UnreadableList;

/// A file of names that an officer has: in any form of a designation list (a table with a header,
/// XML, JSON), or plain text with a name a line. Stateless.
public final class NamesFile {
  private static final long LARGEST = 20L << 20;
  private static final int FEW = 3;

  private NamesFile() {}

  /// The names in it.
  public static Reply<List<ListEntry>> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Reply.refused(IdentityCode.NAMES_TOO_MANY, "file");
    }
    var entries = new ArrayList<ListEntry>();
    try {
      Lists.read(file, entries::add);
      return entries.stream().anyMatch(PlainText::garbled)
          ? Reply.refused(IdentityCode.LIST_GARBLED, "file")
          : new Reply.Done<>(entries.stream().map(PlainText::of).toList());
    } catch (CharacterCodingException garbled) {
      return Reply.refused(IdentityCode.LIST_GARBLED, "file");
    } catch (UnreadableList noList) {
      return isText(noList)
          ? plain(file)
          : Reply.refused(ListReading.code(noList.why()), "file", noList.place());
    }
  }

  /// Whether it may be a name a line all the same: a few commas (`Tamrini, Samir, Dr`), or a
  /// quotation mark that stands alone. The rows of a table are no names, though its headings are
  /// unknown.
  private static boolean isText(UnreadableList noList) {
    return switch (noList.why()) {
      case HEADER -> noList.found().size() <= FEW;
      case BROKEN, EMPTY -> true;
      case FORM, ENCODING, NAMES, CUT, PARTS, PACKED, PAGE, CHANGES -> false;
    };
  }

  private static Reply<List<ListEntry>> plain(Path file) throws IOException {
    try {
      var lines = Files.readAllLines(file);
      return lines.stream().anyMatch(NamesFile::noName)
          ? Reply.refused(IdentityCode.LIST_UNREADABLE, "file")
          : new Reply.Done<>(TypedLine.all(lines));
    } catch (CharacterCodingException garbled) {
      return Reply.refused(IdentityCode.LIST_GARBLED, "file");
    }
  }

  /// A line of a document or of a program is no name.
  private static boolean noName(String line) {
    return line.codePoints().anyMatch(c -> c == '<' || c == '{' || (c < ' ' && c != '\t'));
  }
}
