package sanad.lists;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import sanad.lists.UnreadableList.Why;
import sanad.text.Sha256;

/// Reads a designation list of any known form, told by its content and not by its name, also packed
/// by gzip or as the one file of a ZIP archive. Entries are handed on one by one; memory does not
/// grow with the list, except for what [OfacReferences] and the former list of the United Kingdom
/// need. Stateless and thread-safe.
public final class Lists {
  private Lists() {}

  /// Reads `file` (for OFAC's CSV the main file, with the others beside it) and hands each entry to
  /// `sink`. Throws [UnreadableList] where it is no list of a known form or broken as a whole, also
  /// after entries were handed on, which then count for nothing; single bad rows are named in the
  /// answer.
  public static ListVersion read(Path file, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    return read(file, Columns.KNOWN, sink);
  }

  /// The same, where a table has headings of its own; lists of other forms have none, and `columns`
  /// is nothing to them.
  public static ListVersion read(Path file, Columns columns, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    try {
      return readAny(file, columns, sink);
    } catch (Lines.TooLong endless) {
      throw new UnreadableList(Why.BROKEN, "?", String.valueOf(endless.getMessage()), endless);
    } catch (Packed.Unfit unfit) {
      throw new UnreadableList(Why.PACKED, "", String.valueOf(unfit.getMessage()), unfit);
    } catch (ZipException | EOFException broken) {
      throw new UnreadableList(Why.PACKED, "", "a packed file that is broken or cut", broken);
    }
  }

  /// Those of some files that are lists: all but the parts of OFAC's lists as CSV, where a main
  /// file of theirs is among them, in whatever order.
  public static List<Path> leading(List<Path> files) throws IOException {
    var parts = new ArrayList<Path>();
    boolean main = false;
    for (var file : files) {
      var row = firstRow(file);
      main |= OfacCsv.fits(row);
      if (OfacCsv.part(file, row)) {
        parts.add(file);
      }
    }
    boolean led = main;
    return files.stream().filter(file -> !led || !parts.contains(file)).toList();
  }

  private static ListVersion readAny(Path file, Columns columns, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var problems = new ArrayList<RowProblem>();
    var head = Texts.head(file);
    if (head.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
        || head.toLowerCase(Locale.ROOT).startsWith("<html")) {
      throw new UnreadableList(Why.PAGE, "", "a web page instead of a list");
    }
    if (head.startsWith("<")) {
      var read = XmlLists.read(file, problems, sink);
      return version(read.format(), read.date(), file, read.entries(), problems);
    }
    if (head.startsWith("[")) {
      throw new UnreadableList(
          Why.FORM, "", "one JSON array; expected FollowTheMoney entities, one object a line");
    }
    if (head.startsWith("{")) {
      long read = FollowTheMoney.read(file, problems, sink);
      return version(ListVersion.Format.FOLLOW_THE_MONEY, "", file, read, problems);
    }
    if (EuropeanUnionCsv.fits(head)) {
      var read = EuropeanUnionCsv.read(file, problems, sink);
      return version(ListVersion.Format.EU_CSV, read.date(), file, read.entries(), problems);
    }
    var first = firstRow(file);
    if (OfacCsv.fits(first)) {
      long read = OfacCsv.read(file, problems, sink);
      return version(ListVersion.Format.OFAC_CSV, "", file, read, problems);
    }
    if (OfacCsv.part(file, first)) {
      throw new UnreadableList(
          Why.PARTS,
          "sdn.csv, cons_prim.csv",
          "a part of OFAC's list as CSV; expected its main file, sdn.csv or cons_prim.csv");
    }
    var table = Table.read(file, columns, problems, sink);
    return new ListVersion(
        table.format(),
        table.date().isPresent() ? table.date().get() : digest(file),
        table.entries(),
        problems,
        table.columns(),
        table.nameless());
  }

  private static ListVersion version(
      ListVersion.Format format, String date, Path file, long entries, List<RowProblem> problems)
      throws IOException {
    return new ListVersion(format, date.isEmpty() ? digest(file) : date, entries, problems);
  }

  /// The first row of a text with commas; empty where there is none that ends.
  private static List<String> firstRow(Path file) throws IOException {
    try (var in = Texts.open(file)) {
      return new SeparatedRows(in, ',').next().orElse(List.of());
    } catch (UnreadableList | Lines.TooLong | Packed.Unfit | ZipException | EOFException none) {
      return List.of();
    }
  }

  private static String digest(Path file) throws IOException {
    return "sha256:" + sha256(List.of(file)).substring(0, 16);
  }

  /// The SHA-256, hexadecimal, of what stands in files, one after the other.
  public static String sha256(List<Path> files) throws IOException {
    var sha = Sha256.digest();
    for (var file : files) {
      try (var in = Files.newInputStream(file)) {
        var block = new byte[1 << 16];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          sha.update(block, 0, n);
        }
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
