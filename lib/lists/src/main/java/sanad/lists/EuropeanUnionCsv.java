package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The EU consolidated financial sanctions list, CSV 1.1: semicolons, a header of some hundred and
/// twenty columns, and a row for each name, address, date of birth, document or citizenship of an
/// entity. Rows of one entity stand together. Which names are weak stands in their remarks alone.
final class EuropeanUnionCsv {
  private static final String ID = "entity_logicalid";

  private final Consumer<ListEntry> sink;
  private final List<RowProblem> problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private EntryBuilder open = new EntryBuilder();
  private String openId = "";
  private String date = "";
  private long read;

  private EuropeanUnionCsv(List<RowProblem> problems, Consumer<ListEntry> sink) {
    this.problems = problems;
    this.sink = sink;
  }

  /// Whether a text begins as this list, also where a spreadsheet wrote it with quotation marks or
  /// other separators.
  static boolean fits(String head) {
    return separator(head).isPresent();
  }

  private static Optional<Character> separator(String head) {
    var first = head.lines().findFirst().orElse("").replace("\"", "");
    return Stream.of(';', ',', '\t')
        .filter(
            mark ->
                Stream.of(first.split(mark.toString(), -1)).map(Column::plain).anyMatch(ID::equals))
        .findFirst();
  }

  /// What was read: the list's date, empty where no row had one, and how many entries.
  record Read(String date, long entries) {}

  static Read read(Path file, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var list = new EuropeanUnionCsv(problems, sink);
    char separator = separator(Texts.head(file)).orElse(';');
    try (var in = Texts.open(file)) {
      var rows = new SeparatedRows(in, separator);
      var header = rows.next().orElse(List.of());
      for (int i = 0; i < header.size(); i++) {
        list.columns.putIfAbsent(Column.plain(header.get(i)), i);
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().stream().allMatch(String::isBlank)) {
          continue;
        }
        rows.whole(row.get(), header.size());
        list.take(row.get());
      }
    }
    list.finish();
    return new Read(list.date, list.read);
  }

  private void take(List<String> row) {
    if (!cell(row, ID).equals(openId)) {
      finish();
      openId = cell(row, ID);
      open = new EntryBuilder().reference(openId).reference(cell(row, "entity_eu_referencenumber"));
      // the two columns changed their meanings with each other in some issues of the list
      var subject = cell(row, "entity_subjecttype");
      var other = cell(row, "entity_subjecttype_classificationcode");
      var kind = EuropeanUnionXml.kind(other);
      open.kind(kind == ListEntry.Kind.UNKNOWN ? EuropeanUnionXml.kind(subject) : kind);
    }
    date = date.isEmpty() ? cell(row, "filegenerationdate") : date;
    boolean weak = EuropeanUnionXml.weak(cell(row, "namealias_remark"));
    var quality = weak ? LOW : open.led() ? GOOD : PRIMARY;
    var whole = cell(row, "namealias_wholename");
    if (whole.isEmpty()) {
      open.name(
          quality,
          cell(row, "namealias_firstname"),
          cell(row, "namealias_middlename"),
          cell(row, "namealias_lastname"));
    } else {
      SeveralNames.of(whole).forEach(name -> open.name(quality, name));
    }
    var day = cell(row, "birthdate_birthdate");
    open.birth(day.isEmpty() ? year(row) : day);
    open.birthPlace(
        cell(row, "birthdate_city"),
        cell(row, "birthdate_place"),
        cell(row, "birthdate_region"),
        known(cell(row, "birthdate_countryiso2code")).isEmpty()
            ? ""
            : cell(row, "birthdate_countrydescription"));
    open.nationality(known(cell(row, "citizenship_countryiso2code")));
    open.programme(cell(row, "entity_regulation_programme"));
    var kind =
        EuropeanUnionXml.marked(
            cell(row, "identification_typedescription"),
            mark -> cell(row, "identification_" + Column.plain(mark)));
    var country = known(cell(row, "identification_countryiso2code"));
    open.document(kind, cell(row, "identification_number"), country);
    open.document(kind, cell(row, "identification_latinnumber"), country);
  }

  private String year(List<String> row) {
    return EuropeanUnionXml.date(
        part ->
            cell(
                row,
                switch (part) {
                  case "monthOfYear" -> "birthdate_month";
                  case "dayOfMonth" -> "birthdate_day";
                  default -> "birthdate_" + Column.plain(part);
                }));
  }

  /// The list writes `00` for a country that is not known.
  static String known(String country) {
    return country.length() == 2 && !country.equals("00") ? country : "";
  }

  private void finish() {
    if (open.named()) {
      sink.accept(open.build());
      read++;
    } else if (!openId.isEmpty()) {
      problems.add(RowProblem.entry(open.reference(), RowProblem.Kind.NO_NAME));
    }
  }

  private String cell(List<String> row, String heading) {
    int at = Optional.ofNullable(columns.get(heading)).orElse(row.size());
    return at < row.size() ? row.get(at).strip() : "";
  }
}
