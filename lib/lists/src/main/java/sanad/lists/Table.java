package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A table with a header, tab- or comma-separated, and the UK Sanctions List as CSV, which is such
/// a table below a line with its date. Known columns: `id` (or `reference`, `entity_id`), `name`,
/// `aliases` (separated by `|` or `;`), `birth` (or `birth_date`, `dob`, `birth_year`, `year`),
/// `birth_place`, `nationality` (or `country`), `kind` (person, body), `programme`. Rows with one
/// reference make one entry. Without a header two columns are reference and name, one is the name.
final class Table {
  private static final Map<String, Column> COLUMNS = new HashMap<>();

  static {
    put(Column.REFERENCE, "id", "reference", "ref", "entity_id", "unique id", "uniqueid");
    put(Column.NAME, "name", "full_name", "caption");
    put(Column.ALIASES, "aliases", "alias", "other_names");
    put(
        Column.BIRTH,
        "birth",
        "birth_date",
        "birthdate",
        "dob",
        "d.o.b",
        "birth_year",
        "yob",
        "year");
    put(Column.PLACE, "birth_place", "place_of_birth", "town of birth");
    put(Column.NATION, "nationality", "nationality(/ies)", "nationalities", "country", "countries");
    put(Column.KIND, "kind", "type", "schema", "designation type", "individual, entity, ship");
    put(Column.PROGRAMME, "programme", "program", "regime name", "list");
    put(Column.NAME_TYPE, "name type");
    put(Column.STRENGTH, "alias strength");
    put(Column.ORIGINAL, "name non-latin script");
    for (int part = 1; part <= 6; part++) {
      put(Column.PART, "name " + part);
    }
  }

  private enum Column {
    REFERENCE,
    NAME,
    ALIASES,
    BIRTH,
    PLACE,
    NATION,
    KIND,
    PROGRAMME,
    NAME_TYPE,
    STRENGTH,
    ORIGINAL,
    PART,
    OTHER
  }

  private Table() {}

  /// What a table said of itself: its rows' date, where it has one, and how many entries.
  record Read(ListVersion.Format format, Optional<String> date, long entries) {}

  static Read read(Path file, List<String> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    try (var in = Texts.open(file)) {
      in.mark(1 << 15);
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
      var columns = row.stream().map(Table::column).toList();
      boolean headed = columns.contains(Column.NAME) || columns.contains(Column.PART);
      if (!headed && row.size() > 2) {
        throw new UnreadableList("expected a header with a column 'name'");
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
          grouping.entries);
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
      var name = first(Column.NAME);
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

  private static Column column(String head) {
    return COLUMNS.getOrDefault(head.strip().toLowerCase(Locale.ROOT), Column.OTHER);
  }

  private static void put(Column column, String... heads) {
    for (var head : heads) {
      COLUMNS.put(head, column);
    }
  }
}
