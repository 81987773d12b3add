package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A row of a table and what its columns mean.
record TableRow(List<Column> columns, List<String> cells) {
  private static final List<Column> NAMES =
      List.of(Column.NAME, Column.NAME_GOES_ON, Column.ALIASES, Column.ORIGINAL);

  String first(Column wanted) {
    return all(wanted).findFirst().orElse("");
  }

  private Stream<String> all(Column wanted) {
    return IntStream.range(0, Math.min(columns.size(), cells.size()))
        .filter(i -> columns.get(i) == wanted)
        .mapToObj(i -> cells.get(i).strip());
  }

  /// Whether a letter stands in the cells of its names, or what was one in another encoding.
  boolean spells() {
    return NAMES.stream()
        .flatMap(this::all)
        .anyMatch(cell -> cell.codePoints().anyMatch(c -> Character.isLetter(c) || c == 0xFFFD));
  }

  private boolean british() {
    return columns.contains(Column.PART) || columns.contains(Column.LAST_PART);
  }

  void into(EntryBuilder entry) {
    var quality = quality(entry.named() ? GOOD : PRIMARY);
    if (british()) {
      SeveralNames.of(String.join(" ", parts())).forEach(name -> entry.name(quality, name));
    } else {
      entry.name(quality, name());
    }
    SeveralNames.of(first(Column.ORIGINAL)).forEach(name -> entry.name(PRIMARY, name));
    all(Column.ALIASES)
        .flatMap(cell -> several(cell).stream())
        .forEach(alias -> entry.name(quality == LOW ? LOW : GOOD, alias));
    several(first(Column.BIRTH)).forEach(entry::birth);
    places(entry);
    several(first(Column.NATION)).forEach(entry::nationality);
    var programmes = first(Column.PROGRAMME);
    (british() ? List.of(programmes) : several(programmes)).forEach(entry::programme);
    documents(entry, Column.DOCUMENT, "");
    documents(entry, Column.PASSPORT, ListedDocument.PASSPORT);
    documents(entry, Column.NATIONAL_ID, ListedDocument.NATIONAL_ID);
    documents(entry, Column.REGISTRATION, ListedDocument.REGISTRATION);
    documents(entry, Column.IMO, ListedDocument.IMO);
    kind(entry, first(Column.KIND));
  }

  private void documents(EntryBuilder entry, Column column, String type) {
    all(column)
        .flatMap(cell -> several(cell).stream())
        .forEach(number -> entry.document(type, number, ""));
  }

  /// What the row says of its name's quality, else this.
  private ListedName.Quality quality(ListedName.Quality unsaid) {
    return columns.contains(Column.NAME_TYPE)
        ? UnitedKingdomXml.quality(first(Column.NAME_TYPE), first(Column.STRENGTH))
        : unsaid;
  }

  /// The column of the name, and after it what was said to go on with it.
  private String name() {
    return String.join(
        " ", Stream.concat(Stream.of(first(Column.NAME)), all(Column.NAME_GOES_ON)).toList());
  }

  /// The United Kingdom's columns, of which the family name (Name 6) is said last, wherever it
  /// stands.
  private String[] parts() {
    return Stream.concat(all(Column.PART), all(Column.LAST_PART)).toArray(String[]::new);
  }

  /// Towns with their countries, one to one where there are as many.
  private void places(EntryBuilder entry) {
    if (!british()) {
      entry.birthPlace(first(Column.PLACE), first(Column.PLACE_COUNTRY));
      return;
    }
    var towns = several(first(Column.PLACE));
    var countries = several(first(Column.PLACE_COUNTRY));
    for (int i = 0; i < Math.max(towns.size(), countries.size()); i++) {
      var country = countries.size() == 1 ? countries.getFirst() : at(countries, i);
      entry.birthPlace(at(towns, i), country);
    }
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }

  /// The values of a cell: separated by `|` or `;`, with quotation marks around one that has such a
  /// mark in it, or counted, as the United Kingdom did: `(1) Wahm (2) Tamrin`.
  private List<String> several(String cell) {
    if (british() && cell.startsWith("(1)")) {
      return Stream.of(cell.split("\\(\\d{1,2}\\)"))
          .map(value -> value.strip().replaceFirst("[.,;]$", ""))
          .filter(value -> !value.isEmpty())
          .toList();
    }
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '"' && (quoted || value.isEmpty()) && closes(cell, i, quoted)) {
        quoted = !quoted;
      } else if ((c == '|' || c == ';') && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }

  /// Whether a quotation mark stands for what is around it: an opening one has its other, and the
  /// other stands at the end of the value.
  private static boolean closes(String cell, int at, boolean quoted) {
    if (!quoted) {
      boolean last = at < cell.length() - 1 && cell.lastIndexOf('"') == cell.length() - 1;
      return last || cell.indexOf("\";", at + 1) > at;
    }
    return at == cell.length() - 1 || cell.charAt(at + 1) == ';';
  }

  private static void kind(EntryBuilder entry, String said) {
    switch (said.toLowerCase(Locale.ROOT)) {
      case "" -> {
        // as other rows of the entry say
      }
      case "person", "individual" -> entry.kind(ListEntry.Kind.PERSON);
      case "vessel", "ship" -> entry.kind(ListEntry.Kind.VESSEL);
      case "aircraft", "airplane" -> entry.kind(ListEntry.Kind.AIRCRAFT);
      case "body", "entity", "organization", "organisation", "company", "publicbody" ->
          entry.kind(ListEntry.Kind.BODY);
      default -> entry.kind(ListEntry.Kind.UNKNOWN);
    }
  }
}
