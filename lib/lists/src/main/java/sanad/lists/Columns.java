package sanad.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which heading of a table stands for what, where a file has headings of its own: `name` is the
/// column `NOM`. What is not said is known by the headings that [Lists] knows; a column that is
/// named here is no longer looked for by those. Immutable.
public final class Columns {
  /// Nothing said: the known headings alone.
  public static final Columns KNOWN = new Columns(Map.of(), false);

  private static final List<Column> SAID =
      List.of(
          Column.NAME,
          Column.REFERENCE,
          Column.ALIASES,
          Column.BIRTH,
          Column.PLACE,
          Column.NATION,
          Column.KIND,
          Column.PROGRAMME,
          Column.DOCUMENT);

  /// Columns that may come more than once; of the others the first counts.
  private static final Set<Column> MANY =
      Set.of(Column.ALIASES, Column.PART, Column.NAME_GOES_ON, Column.DOCUMENT, Column.OTHER);

  private final Map<String, Column> given;
  private final boolean byLine;

  private Columns(Map<String, Column> given, boolean byLine) {
    this.given = given;
    this.byLine = byLine;
  }

  /// What a user said of the columns of a file.
  ///
  /// @param headings from a word of [#words] to the heading in the file; that of the name may be
  ///   several joined by `+`: `PRENOM+NOM`
  /// @throws IllegalArgumentException where a word is unknown or a heading is empty; the message
  ///   names the words that are known
  public static Columns of(Map<String, String> headings) {
    var given = new LinkedHashMap<String, Column>();
    headings.forEach(
        (word, said) -> {
          var column = column(word);
          var parts = column == Column.NAME ? said.split("\\+", -1) : new String[] {said};
          for (int i = 0; i < parts.length; i++) {
            var heading = Column.plain(parts[i]);
            if (heading.isEmpty() || given.containsKey(heading)) {
              throw new IllegalArgumentException(
                  "column '%s': expected a heading of its own".formatted(word));
            }
            given.put(heading, i == 0 ? column : Column.NAME_GOES_ON);
          }
        });
    return new Columns(given, false);
  }

  /// The same for names that are asked for: where the table has no references, each row is known by
  /// its line (`line 12`), by which it is found again in its file. A list's entry is known by its
  /// name and birth, which stay when another row is put before it.
  public Columns byLine() {
    return new Columns(given, true);
  }

  boolean isByLine() {
    return byLine;
  }

  private static Column column(String word) {
    return SAID.stream()
        .filter(known -> known.word().equals(Column.plain(word)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "column '%s': expected one of %s".formatted(word, words())));
  }

  /// The words for columns: `name, id, aliases, birth, …`.
  public static String words() {
    return SAID.stream().map(Column::word).collect(Collectors.joining(", "));
  }

  /// Whether nothing is said.
  boolean isEmpty() {
    return given.isEmpty();
  }

  /// What each heading of a row means.
  List<Column> of(List<String> row) throws UnreadableList {
    var plain = row.stream().map(Column::plain).toList();
    var absent = given.keySet().stream().filter(heading -> !plain.contains(heading)).toList();
    if (!absent.isEmpty()) {
      throw UnreadableList.header(
          "expected a header with the column "
              + absent.stream().map("'%s'"::formatted).collect(Collectors.joining(" and ")),
          row);
    }
    var known = named(plain.stream().map(this::known).toList());
    var columns = new ArrayList<Column>();
    for (int i = 0; i < plain.size(); i++) {
      var column = given.getOrDefault(plain.get(i), known.get(i));
      columns.add(columns.contains(column) && !MANY.contains(column) ? Column.OTHER : column);
    }
    return List.copyOf(columns);
  }

  private Column known(String heading) {
    var column = Column.of(heading);
    return given.containsValue(column) ? Column.OTHER : column;
  }

  /// Makes one name of the columns of given names and family name, where no column has the whole.
  /// Half a name is none: a table of family names alone is not read.
  private List<Column> named(List<Column> row) {
    boolean whole = row.contains(Column.NAME) || given.containsValue(Column.NAME);
    boolean first = row.contains(Column.GIVEN) && !whole;
    var last = row.contains(Column.FAMILY) ? Column.FAMILY : Column.NAME_OR_FAMILY;
    boolean both = first && row.contains(last);
    boolean alone = !whole && !first;
    return row.stream()
        .map(
            column ->
                switch (column) {
                  case GIVEN -> both ? Column.NAME : Column.OTHER;
                  case FAMILY -> both ? Column.NAME_GOES_ON : Column.OTHER;
                  case NAME_OR_FAMILY -> {
                    if (both && column == last) yield Column.NAME_GOES_ON;
                    yield alone ? Column.NAME : Column.OTHER;
                  }
                  default -> column;
                })
        .toList();
  }

  /// `name=NOM`, `birth=DATE`, and the headings that are not used, as `-=REMARK`.
  static List<String> told(List<Column> columns, List<String> row) {
    var used = new ArrayList<String>();
    var unused = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      (column == Column.OTHER ? unused : used)
          .add((column == Column.OTHER ? "-" : column.word()) + "=" + row.get(i).strip());
    }
    return Stream.concat(used.stream(), unused.stream()).toList();
  }
}
