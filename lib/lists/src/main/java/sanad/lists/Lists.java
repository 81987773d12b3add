package sanad.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a designation list of any known form, told by its content and not by its name. Entries are
/// handed on one by one; memory does not grow with the list. Stateless and thread-safe.
public final class Lists {
  private record XmlForm(
      ListVersion.Format format, List<String> entries, Function<XmlTree, ListEntry> reader) {}

  private static final Map<String, XmlForm> XML =
      Map.of(
          "CONSOLIDATED_LIST",
          new XmlForm(
              ListVersion.Format.UN_XML, List.of("INDIVIDUAL", "ENTITY"), UnitedNationsXml::entry),
          "sdnList",
          new XmlForm(ListVersion.Format.OFAC_XML, List.of("sdnEntry"), OfacXml::entry),
          "export",
          new XmlForm(
              ListVersion.Format.EU_XML, List.of("sanctionEntity"), EuropeanUnionXml::entry),
          "Designations",
          new XmlForm(ListVersion.Format.UK_XML, List.of("Designation"), UnitedKingdomXml::entry));

  private Lists() {}

  /// Reads `file` (for OFAC's CSV `sdn.csv`, with `alt.csv` and `add.csv` beside it) and hands each
  /// entry to `sink`. Throws [UnreadableList] where it is no list of a known form or broken as a
  /// whole; single bad rows are named in the answer.
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
    } catch (Lines.TooLong tooLong) {
      throw new UnreadableList(String.valueOf(tooLong.getMessage()), tooLong);
    }
  }

  private static ListVersion readAny(Path file, Columns columns, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var problems = new ArrayList<String>();
    return switch (firstMark(file)) {
      case '<' -> xml(file, problems, sink);
      case '{' -> {
        long read = FollowTheMoney.read(file, problems, sink);
        yield new ListVersion(ListVersion.Format.FOLLOW_THE_MONEY, digest(file), read, problems);
      }
      default -> {
        if (isOfac(file)) {
          long read = OfacCsv.read(file, problems, sink);
          yield new ListVersion(ListVersion.Format.OFAC_CSV, digest(file), read, problems);
        }
        var table = Table.read(file, columns, problems, sink);
        yield new ListVersion(
            table.format(),
            table.date().isPresent() ? table.date().get() : digest(file),
            table.entries(),
            problems,
            table.columns());
      }
    };
  }

  private static ListVersion xml(Path file, List<String> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var form = XML.get(root(file));
    if (form == null) {
      throw new UnreadableList(
          "XML of an unknown kind: expected the root CONSOLIDATED_LIST (UN), sdnList (OFAC),"
              + " export (EU) or Designations (UK)");
    }
    var version = new String[] {""};
    long[] read = {0};
    try (var in = open(file)) {
      XmlTree.stream(
          in,
          form.entries(),
          outside -> {
            var found = version(outside);
            if (version[0].isEmpty() && !found.isEmpty()) {
              version[0] = found;
            }
          },
          tree -> {
            var entry = form.reader().apply(tree);
            if (entry.names().isEmpty()) {
              problems.add("entry '%s': no name".formatted(entry.reference()));
            } else {
              sink.accept(entry);
              read[0]++;
            }
          });
    }
    return new ListVersion(
        form.format(), version[0].isEmpty() ? digest(file) : version[0], read[0], problems);
  }

  private static String version(XmlTree element) {
    return switch (element.name()) {
      case "CONSOLIDATED_LIST" -> element.attribute("dateGenerated");
      case "Publish_Date", "DateGenerated" -> element.text();
      case "export" -> element.attribute("generationDate");
      default -> "";
    };
  }

  private static String root(Path file) throws IOException, UnreadableList {
    var found = new String[] {""};
    try (var in = open(file)) {
      var stream = XmlEvents.of(in);
      while (stream.hasNext() && found[0].isEmpty()) {
        if (stream.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
          found[0] = stream.getLocalName();
        }
      }
      return found[0];
    } catch (javax.xml.stream.XMLStreamException broken) {
      throw new UnreadableList("no XML document", broken);
    }
  }

  private static boolean isOfac(Path file) throws IOException, UnreadableList {
    try (var in = Texts.open(file)) {
      var row = new SeparatedRows(in, ',').next();
      return row.isPresent() && OfacCsv.fits(row.get());
    }
  }

  /// The first character that is no byte order mark and no white space.
  private static int firstMark(Path file) throws IOException {
    try (var in = open(file)) {
      var head = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
      return head.codePoints()
          .filter(c -> c != 0xFEFF && !Character.isWhitespace(c))
          .findFirst()
          .orElse(' ');
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static String digest(Path file) throws IOException {
    try (var in = open(file)) {
      var sha = MessageDigest.getInstance("SHA-256");
      var block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        sha.update(block, 0, n);
      }
      return "sha256:" + HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
