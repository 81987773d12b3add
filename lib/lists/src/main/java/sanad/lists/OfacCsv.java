package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// OFAC's lists in files without headers: `sdn.csv` or `cons_prim.csv` has the entries, `alt.csv`
/// their other names by `ent_num`, `sdn_comments.csv` what did not fit into the remarks; `add.csv`
/// has addresses, which say nothing of a person's identity here. Dates and places of birth,
/// nationalities and weak names stand in the remarks. `-0-` means empty. Letters beyond ASCII are
/// in Windows-1252, or in UTF-8 where all of a file is.
final class OfacCsv {
  private static final int COLUMNS = 12;

  /// Where OFAC cuts remarks; they go on in the comments, in the middle of a word.
  private static final int REMARKS = 1000;

  private static final Pattern SAID =
      Pattern.compile("(?:alt\\. )?(DOB|POB|nationality|citizen|[afn]\\.k\\.a\\.):? (.+)");

  private OfacCsv() {}

  /// Whether a first row is one of `sdn.csv`.
  static boolean fits(List<String> row) {
    return row.size() == COLUMNS && number(row.getFirst());
  }

  /// Whether a file is a part that says nothing alone: by its first row `alt.csv` or `add.csv`, and
  /// the comments by their name too.
  static boolean part(Path file, List<String> row) {
    boolean names = row.size() == 5 || row.size() == 6;
    if (names && number(row.getFirst()) && number(row.get(1))) return true;
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return row.size() == 2 && number(row.getFirst()) && name.contains("comments");
  }

  private static boolean number(String cell) {
    var said = cell.strip();
    return !said.isEmpty() && said.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static long read(Path main, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var beside = OfacFiles.beside(main);
    var others = byEntry(beside.others(), 3);
    var comments =
        beside.comments().isPresent()
            ? byEntry(beside.comments().get(), 1)
            : Map.<String, List<String>>of();
    long read = 0;
    try (var in = Texts.openWestern(main)) {
      var rows = new SeparatedRows(in, ',');
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var cells = row.get();
        if (cells.size() < COLUMNS) {
          // the last line holds an end mark of DOS
          if (cells.stream().anyMatch(c -> c.strip().length() > 1)) {
            rows.whole(cells, COLUMNS);
            problems.add(
                RowProblem.line(rows.line(), RowProblem.Kind.COLUMNS, COLUMNS, cells.size()));
          }
          continue;
        }
        var id = cells.getFirst().strip();
        var more = String.join("", comments.getOrDefault(id, List.of()));
        if (more.isEmpty() && cells.get(COLUMNS - 1).length() >= REMARKS) {
          problems.add(RowProblem.line(rows.line(), RowProblem.Kind.REMARKS));
        }
        sink.accept(entry(cells, more, others.getOrDefault(id, List.of())));
        read++;
      }
    }
    return read;
  }

  private static ListEntry entry(List<String> cells, String more, List<String> others) {
    var type = cell(cells, 2);
    var entry =
        new EntryBuilder()
            .reference(cells.getFirst())
            .kind(type.isEmpty() ? ListEntry.Kind.BODY : OfacXml.kind(type))
            .name(PRIMARY, turned(cell(cells, 1), type));
    for (var programme : cell(cells, 3).split("\\] ?\\[")) {
      entry.programme(programme);
    }
    others.forEach(other -> entry.name(GOOD, turned(other, type)));
    // what is cut keeps its blanks: the comments go on where the remarks end
    var remarks = cell(cells, 11).isEmpty() ? "" : cells.get(11) + more;
    for (var remark : remarks.strip().replaceFirst("\\.$", "").split(";")) {
      var said = SAID.matcher(remark.strip());
      if (said.matches()) {
        take(entry, said.group(1), said.group(2).strip(), type);
      }
      OfacDocuments.fromRemark(entry, remark.strip());
    }
    return entry.build();
  }

  private static void take(EntryBuilder entry, String word, String value, String type) {
    switch (word) {
      case "DOB" -> entry.birth(value);
      case "POB" -> entry.birthPlace(value);
      case "nationality", "citizen" -> entry.nationality(value);
      default -> entry.name(LOW, turned(value.replaceFirst("^'", "").replaceFirst("'$", ""), type));
    }
  }

  /// `FAMILY, Given` of a person becomes `Given FAMILY`, as in the other lists.
  static String turned(String name, String type) {
    int comma = name.indexOf(',');
    return comma > 0 && type.equalsIgnoreCase("individual")
        ? name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip()
        : name;
  }

  private static Map<String, List<String>> byEntry(Path file, int column)
      throws IOException, UnreadableList {
    var found = new HashMap<String, List<String>>();
    try (var in = Texts.openWestern(file)) {
      var rows = new SeparatedRows(in, ',');
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        // an end mark of DOS stands alone
        if (row.get().stream().anyMatch(c -> c.strip().length() > 1)) {
          rows.whole(row.get(), column + 1);
        }
        if (row.get().size() > column) {
          var value = row.get().get(column);
          found
              .computeIfAbsent(row.get().getFirst().strip(), k -> new ArrayList<>())
              .add(value.strip().equals("-0-") ? "" : value);
        }
      }
    } catch (UnreadableList broken) {
      throw new UnreadableList(
          broken.why(),
          "%s: %s".formatted(file.getFileName(), broken.place()),
          "%s: %s".formatted(file.getFileName(), broken.getMessage()),
          broken);
    }
    return found;
  }

  private static String cell(List<String> cells, int index) {
    var value = cells.get(index).strip();
    return value.equals("-0-") ? "" : value;
  }
}
