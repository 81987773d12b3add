package sanad.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is no list of a known form, or broken beyond its entries; the message says what was
/// expected and where reading stopped, and quotes no content.
public final class UnreadableList extends Exception {
  /// What is wrong, for whoever words it in another language than the message.
  public enum Why {
    /// No known form; the place names the roots of XML that are known, where it is XML.
    FORM,
    /// Nothing in it.
    EMPTY,
    /// A table without a header that has a column of names.
    HEADER,
    /// A table whose column of names has none: columns were taken for one another.
    NAMES,
    /// Broken; the place is a line, or line and column, or `?` where they are not known.
    BROKEN,
    /// Letters in another encoding than the document says; the place is as of [#BROKEN].
    ENCODING,
    /// Ends in the middle; the place is a line.
    CUT,
    /// One of OFAC's files alone; the place names those that are absent.
    PARTS,
    /// Packed in a way that is not read, or broken while packed.
    PACKED,
    /// A web page, as comes where a download was refused.
    PAGE,
    /// Only what changed, and no list.
    CHANGES
  }

  private final Why why;
  private final String place;
  private final transient List<String> found;

  private UnreadableList(
      Why why, String place, String message, List<String> found, @Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
    this.place = place;
    this.found = List.copyOf(found);
  }

  UnreadableList(Why why, String place, String message) {
    this(why, place, message, List.of(), null);
  }

  UnreadableList(Why why, String place, String message, Throwable cause) {
    this(why, place, message, List.of(), cause);
  }

  /// At a line, from 1, which the message has as well.
  static UnreadableList at(Why why, long line, String message) {
    return new UnreadableList(why, Long.toString(line), "line %s: %s".formatted(line, message));
  }

  /// A table without the header that was expected.
  ///
  /// @param found the first row
  static UnreadableList header(String message, List<String> found) {
    return new UnreadableList(Why.HEADER, "", message, found, null);
  }

  /// A table with names where none stand.
  ///
  /// @param found its header
  static UnreadableList names(String message, List<String> found) {
    return new UnreadableList(Why.NAMES, "", message, found, null);
  }

  /// What is wrong.
  public Why why() {
    return why;
  }

  /// Where, or what is absent: numbers and names of files or elements alone, so that it reads the
  /// same in every language; may be empty.
  public String place() {
    return place;
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
