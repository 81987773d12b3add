package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A table with a header, tab- or comma-separated, and the UK Sanctions List as CSV, which is such
/// a table below a line with its date. Known columns: `id` (or `reference`, `entity_id`), `name`,
/// `aliases` (separated by `|` or `;`), `birth` (or `birth_date`, `dob`, `birth_year`, `year`),
/// `birth_place`, `nationality` (or `country`), `kind` (person, body), `programme`. Rows with one
/// reference make one entry. Without a header two columns are reference and name, one is the name.
/// Other headings are said by [Columns].
final class Table {
  private Table() {}

  /// What a table said of itself: its rows' date, where it has one, how many entries, and what its
  /// columns were taken for.
  record Read(
      ListVersion.Format format, Optional<String> date, long entries, List<String> columns) {}

  static Read read(Path file, Columns given, List<String> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    try (var in = Texts.open(file)) {
      in.mark(Lines.LONGEST + 2);
      var first = in.readLine();
      if (first == null) {
        throw new UnreadableList("expected at least one row, got an empty file");
      }
      in.reset();
      var rows = new SeparatedRows(in, first.indexOf('\t') >= 0 ? '\t' : ',');
      var row = rows.next().orElse(List.of());
      Optional<String> date = Optional.empty();
      if (String.join("", row).toLowerCase(Locale.ROOT).startsWith("report date")) {
        date = Optional.of(String.join(" ", row).replaceFirst("(?i)report date:?", "").strip());
        row = rows.next().orElse(List.of());
      }
      boolean tabs = first.indexOf('\t') >= 0;
      var heads = row;
      var columns = given.of(row);
      boolean headed = columns.contains(Column.NAME) || columns.contains(Column.PART);
      if (!headed && (row.size() > 2 || !given.isEmpty())) {
        throw new UnreadableList("expected a header with a column 'name'", row);
      }
      var grouping = new Grouping(sink);
      if (!headed) {
        // `Tamrini, Samir` is a name in the order of catalogues; a reference has a digit or a tab.
        boolean reference =
            row.size() == 2 && (tabs || row.getFirst().chars().anyMatch(Character::isDigit));
        columns = reference ? List.of(Column.REFERENCE, Column.NAME) : List.of(Column.NAME);
        grouping.take(columns, row, rows.line());
      }
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        if (next.get().size() == 1 && next.get().getFirst().isBlank()) {
          continue;
        }
        if (!grouping.take(columns, next.get(), rows.line())) {
          problems.add("line %d: no name".formatted(rows.line()));
        }
      }
      grouping.finish();
      return new Read(
          columns.contains(Column.PART) ? ListVersion.Format.UK_CSV : ListVersion.Format.TABLE,
          date,
          grouping.entries,
          headed ? Columns.told(columns, heads) : List.of());
    }
  }

  /// Gathers neighbouring rows of one reference into one entry.
  private static final class Grouping {
    private final Consumer<ListEntry> sink;
    private EntryBuilder open = new EntryBuilder();
    private long entries;

    Grouping(Consumer<ListEntry> sink) {
      this.sink = sink;
    }

    boolean take(List<Column> columns, List<String> cells, long line) {
      boolean nameAlone = columns.equals(List.of(Column.NAME)) && cells.size() > 1;
      var row = new EntryRow(columns, nameAlone ? List.of(String.join(", ", cells)) : cells);
      var reference = row.first(Column.REFERENCE);
      if (!reference.isEmpty() && reference.equals(open.reference())) {
        row.into(open);
        return true;
      }
      var next = new EntryBuilder().reference(reference.isEmpty() ? "line " + line : reference);
      row.into(next);
      if (!next.named()) {
        return false;
      }
      finish();
      open = next;
      return true;
    }

    void finish() {
      if (open.named()) {
        sink.accept(open.build());
        entries++;
        open = new EntryBuilder();
      }
    }
  }

  private record EntryRow(List<Column> columns, List<String> cells) {
    String first(Column wanted) {
      int at = columns.indexOf(wanted);
      return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    /// The column of the name, and after it what was said to go on with it.
    private String name() {
      var name = new StringBuilder(first(Column.NAME));
      for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
        if (columns.get(i) == Column.NAME_GOES_ON) {
          name.append(' ').append(cells.get(i).strip());
        }
      }
      return name.toString();
    }

    String[] parts() {
      return java.util.stream.IntStream.range(0, Math.min(columns.size(), cells.size()))
          .filter(i -> columns.get(i) == Column.PART)
          .mapToObj(cells::get)
          .toArray(String[]::new);
    }

    void into(EntryBuilder entry) {
      var quality =
          columns.contains(Column.NAME_TYPE)
              ? UnitedKingdomXml.quality(first(Column.NAME_TYPE), first(Column.STRENGTH))
              : entry.named() ? GOOD : PRIMARY;
      var name = name();
      if (columns.contains(Column.PART)) {
        // the UK's columns stand family name (Name 6) first
        var parts = parts();
        entry.name(quality, familyLast(parts));
      } else {
        entry.name(quality, name);
      }
      entry.name(PRIMARY, first(Column.ORIGINAL));
      for (var alias : first(Column.ALIASES).split("[|;]", -1)) {
        entry.name(quality == LOW ? LOW : GOOD, alias);
      }
      for (var birth : first(Column.BIRTH).split("[|;]", -1)) {
        entry.birth(birth);
      }
      entry.birthPlace(first(Column.PLACE));
      for (var nation : first(Column.NATION).split("[|;]", -1)) {
        entry.nationality(nation);
      }
      entry.programme(first(Column.PROGRAMME));
      kind(first(Column.KIND)).ifPresent(entry::kind);
    }

    private String[] familyLast(String[] parts) {
      int family = -1;
      int seen = -1;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i) == Column.PART) {
          seen++;
          family = seen == 0 ? 0 : family;
        }
      }
      if (family < 0 || parts.length < 2) {
        return parts;
      }
      var turned = new String[parts.length];
      System.arraycopy(parts, 1, turned, 0, parts.length - 1);
      turned[parts.length - 1] = parts[0];
      return turned;
    }
  }

  private static Optional<ListEntry.Kind> kind(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "person", "individual" -> Optional.of(ListEntry.Kind.PERSON);
      case "vessel", "ship" -> Optional.of(ListEntry.Kind.VESSEL);
      case "aircraft", "airplane" -> Optional.of(ListEntry.Kind.AIRCRAFT);
      case "body", "entity", "organization", "organisation", "company", "legalentity" ->
          Optional.of(ListEntry.Kind.BODY);
      default -> Optional.of(ListEntry.Kind.UNKNOWN);
    };
  }
}
