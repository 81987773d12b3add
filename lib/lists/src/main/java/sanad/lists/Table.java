package sanad.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A table with a header, separated by tabs, commas, semicolons or bars, perhaps below empty lines,
/// and the UK Sanctions List as CSV, which is such a table below a line with its date. Known
/// columns: `id` (or `reference`, `entity_id`), `name`, `aliases` (separated by `|` or `;`),
/// `birth` (or `birth_date`, `dob`, `birth_year`, `year`), `birth_place`, `nationality` (or
/// `country`), `kind` (person, body), `programme`. Neighbouring rows with one reference make one
/// entry; in the former list of the United Kingdom, which is ordered by names, also distant ones.
/// Without a header two columns are reference and name, one is the name, in whose lines a date of
/// birth may follow: `Samir Tamrini; 1971`. Other headings are said by [Columns].
final class Table {
  /// A line without a header is a name, with a date and a document behind it; a name in the order
  /// of catalogues has a comma, and some have titles behind more of them.
  private static final int MOST = 12;

  private final SeparatedRows rows;
  private final List<RowProblem> problems;
  private final boolean british;
  private final Grouping grouping;
  private List<Column> columns;
  private Nameless nameless = Nameless.NONE;

  private Table(
      SeparatedRows rows, List<Column> columns, List<RowProblem> problems, Grouping grouping) {
    this.rows = rows;
    this.columns = columns;
    this.problems = problems;
    this.british = isBritish(columns);
    this.grouping = grouping;
  }

  /// What a table said of itself: its rows' date, where it has one, how many entries, and what its
  /// columns were taken for, and which of its rows have no name.
  record Read(
      ListVersion.Format format,
      Optional<String> date,
      long entries,
      List<String> columns,
      Nameless nameless) {}

  static Read read(Path file, Columns given, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    char separator = separator(headLine(file), given);
    try (var in = Texts.open(file)) {
      var rows = new SeparatedRows(in, separator);
      var row = rows.next().orElse(List.of());
      while (isBefore(String.join("", row)) && !row.isEmpty()) {
        row = rows.next().orElse(List.of());
      }
      var date = date(row);
      if (date.isPresent()) {
        row = rows.next().orElse(List.of());
      }
      var columns = given.of(row);
      boolean former = isBritish(columns) && !columns.contains(Column.REFERENCE);
      var grouping =
          former ? new Gathering(sink) : new Neighbours(sink, problems, given.isByLine());
      var table = new Table(rows, columns, problems, grouping);
      boolean headed = isHeader(columns);
      if (headed) {
        table.below(row);
      } else {
        table.without(row, given, separator);
      }
      var format = table.british ? ListVersion.Format.UK_CSV : ListVersion.Format.TABLE;
      long entries = grouping.finish();
      var told = headed ? table.told(row) : grouping.told(table.columns);
      return new Read(format, date, entries, told, table.nameless);
    }
  }

  private static boolean isHeader(List<Column> columns) {
    return columns.contains(Column.NAME) || isBritish(columns);
  }

  private static boolean isBritish(List<Column> columns) {
    return columns.contains(Column.PART) || columns.contains(Column.LAST_PART);
  }

  /// Reads the rows below a header.
  private void below(List<String> heads) throws IOException, UnreadableList {
    long named = 0;
    long spelt = 0;
    for (var next = rows.next(); next.isPresent(); next = rows.next()) {
      if (british && !isBlank(next.get())) {
        rows.whole(next.get(), heads.size());
      }
      var row = new TableRow(columns, next.get());
      named += row.first(Column.NAME).isEmpty() ? 0 : 1;
      spelt += row.spells() ? 1 : 0;
      take(next.get());
    }
    if (!british && 2 * spelt < named) {
      throw UnreadableList.names("no letters in most cells of the column of names", heads);
    }
  }

  /// Reads rows of which the first is none of headings.
  private void without(List<String> first, Columns given, char separator)
      throws IOException, UnreadableList {
    // `Surname,Born` is a header, and its columns no names
    boolean headings = first.size() > 1 && columns.stream().anyMatch(c -> c != Column.OTHER);
    boolean more = first.size() > 2 && !Headless.both(first);
    if (more || headings || !given.isEmpty()) {
      throw UnreadableList.header("expected a header with a column 'name'", first);
    }
    // `Tamrini, Samir` is a name in the order of catalogues; a reference has a digit or a tab.
    boolean reference =
        first.size() == 2
            && !Headless.more(first)
            && (separator == '\t' || first.getFirst().chars().anyMatch(Character::isDigit));
    columns = reference ? List.of(Column.REFERENCE, Column.NAME) : Headless.NAME_ALONE;
    narrow(first);
    grouping.take(columns, first, rows.line());
    if (!spells(columns, first)) {
      nameless = nameless.and(rows.line());
    }
    for (var next = rows.next(); next.isPresent(); next = rows.next()) {
      narrow(next.get());
      take(next.get());
    }
  }

  /// A row of many columns is no name alone: its header is absent, or stands elsewhere.
  private void narrow(List<String> cells) throws UnreadableList {
    var pieces = List.of(String.join(",", cells).split("[,;|]", -1));
    if (pieces.size() > MOST) {
      throw UnreadableList.header(
          "line %s: expected a header with a column 'name' above rows of %s columns"
              .formatted(rows.line(), pieces.size()),
          pieces);
    }
  }

  private void take(List<String> cells) {
    if (isBlank(cells)) {
      nameless = nameless.and(rows.line());
    } else if (!grouping.take(columns, cells, rows.line())) {
      problems.add(RowProblem.line(rows.line(), RowProblem.Kind.NO_NAME));
      nameless = nameless.and(rows.line());
    } else if (!british && !spells(columns, cells)) {
      nameless = nameless.and(rows.line());
    }
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /// What the columns below these headings were taken for; the British list's are known.
  private List<String> told(List<String> heads) {
    if (british) {
      return List.of();
    }
    return columns.equals(Headless.NAME_ALONE)
        ? grouping.told(columns)
        : Columns.told(columns, heads);
  }

  /// Whether a name with a letter stands in a row.
  private static boolean spells(List<Column> columns, List<String> cells) {
    return row(columns, cells).spells();
  }

  private static TableRow row(List<Column> columns, List<String> cells) {
    return columns.equals(Headless.NAME_ALONE) ? Headless.row(cells) : new TableRow(columns, cells);
  }

  /// The first line that says what the rows are.
  private static String headLine(Path file) throws IOException, UnreadableList {
    try (var in = Texts.open(file)) {
      var first = in.readLine();
      while (first != null && (isBefore(first) || date(List.of(first)).isPresent())) {
        first = in.readLine();
      }
      if (first == null) {
        throw new UnreadableList(
            UnreadableList.Why.EMPTY, "", "expected at least one row, got an empty file");
      }
      return first;
    }
  }

  /// Whether a line before the header says nothing of the rows: an empty one, and Excel's `sep=;`.
  private static boolean isBefore(String line) {
    return line.isBlank() || line.strip().matches("(?i)\"?sep=.?\"?");
  }

  /// Tabs where there is one, semicolons or bars where they make a header that is known, else
  /// commas.
  private static char separator(String first, Columns given) {
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    if (isHeader(first, '|', given)) {
      return '|';
    }
    // many cells are no name; as columns they are at least shown to whoever gave the file
    boolean many = cells(first, ';').size() > 2 && first.indexOf(',') < 0;
    return many || isHeader(first, ';', given) ? ';' : ',';
  }

  private static List<String> cells(String line, char separator) {
    return List.of(line.replace("\"", "").split(Pattern.quote("" + separator), -1));
  }

  private static boolean isHeader(String line, char separator, Columns given) {
    var cells = cells(line, separator);
    try {
      return cells.size() > 1 && isHeader(given.of(cells));
    } catch (UnreadableList otherHeadings) {
      return false;
    }
  }

  /// The date in a line above the header: `Report Date: 20-Nov-2026`, `Last Updated,20/11/2026`.
  private static Optional<String> date(List<String> row) {
    var said = String.join(" ", row).replaceFirst("[;,\\s\"]+$", "").replaceFirst("^\"", "");
    var lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("report date")) {
      return Optional.of(said.substring("report date".length()).replaceFirst("^:", "").strip());
    }
    return lower.matches("last updated:? *\\d[^a-z]*")
        ? Optional.of(said.substring("last updated".length()).replaceFirst("^:", "").strip())
        : Optional.empty();
  }

  /// Makes entries of rows.
  private interface Grouping {
    /// Takes a row. @return whether it has a name or belongs to an entry with one
    boolean take(List<Column> columns, List<String> cells, long line);

    /// Hands on what is still held. @return how many entries there were in all
    long finish();

    /// What was taken for what in a table without a header, or with names alone.
    default List<String> told(List<Column> columns) {
      return List.of();
    }
  }

  /// Gathers neighbouring rows of one reference into one entry.
  private static final class Neighbours implements Grouping {
    private final Consumer<ListEntry> sink;
    private final List<RowProblem> problems;
    private final boolean byLine;
    private EntryBuilder open = new EntryBuilder();
    private long entries;
    private final Set<Column> filled = EnumSet.noneOf(Column.class);

    Neighbours(Consumer<ListEntry> sink, List<RowProblem> problems, boolean byLine) {
      this.sink = sink;
      this.problems = problems;
      this.byLine = byLine;
    }

    @Override
    public boolean take(List<Column> columns, List<String> cells, long line) {
      var row = row(columns, cells);
      row.columns().stream().filter(column -> !row.first(column).isEmpty()).forEach(filled::add);
      var reference = row.first(Column.REFERENCE);
      if (!reference.isEmpty() && reference.equals(open.reference())) {
        var goesOn = new EntryBuilder();
        row.into(goesOn);
        // the United Kingdom gives each further date of birth in a row of its own
        if (!isBritish(columns) && open.isBornOtherwise(goesOn)) {
          problems.add(RowProblem.line(line, RowProblem.Kind.OTHER_BIRTH));
        }
        row.into(open);
        return true;
      }
      var next = new EntryBuilder().reference(reference);
      row.into(next);
      if (reference.isEmpty() && byLine) {
        next.reference("line " + line);
      } else if (reference.isEmpty()) {
        next.referenceOfItself();
      }
      if (!next.named()) {
        return false;
      }
      finish();
      open = next;
      return true;
    }

    @Override
    public List<String> told(List<Column> columns) {
      return Headless.told(columns, filled);
    }

    @Override
    public long finish() {
      if (open.named()) {
        sink.accept(open.build());
        entries++;
        open = new EntryBuilder();
      }
      return entries;
    }
  }

  /// Gathers all rows of one group; holds the list, which is not published any more, whole.
  private static final class Gathering implements Grouping {
    private final Consumer<ListEntry> sink;
    private final Map<String, EntryBuilder> groups = new LinkedHashMap<>();

    Gathering(Consumer<ListEntry> sink) {
      this.sink = sink;
    }

    @Override
    public boolean take(List<Column> columns, List<String> cells, long line) {
      var row = new TableRow(columns, cells);
      var group = row.first(Column.GROUP);
      var entry =
          groups.computeIfAbsent(
              group.isEmpty() ? "line " + line : group, id -> new EntryBuilder().reference(id));
      row.into(entry);
      return entry.named();
    }

    @Override
    public long finish() {
      var named = groups.values().stream().filter(EntryBuilder::named).toList();
      named.forEach(entry -> sink.accept(entry.build()));
      return named.size();
    }
  }
}
