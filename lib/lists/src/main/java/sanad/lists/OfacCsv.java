package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// OFAC's list in three files without headers: `sdn.csv` has the entries, `alt.csv` their other
/// names by `ent_num`, `add.csv` addresses (which say nothing of a person's identity here, but must
/// be there, so that half a list is not taken for a whole one). Dates and places of birth and
/// nationalities stand in the remarks. `-0-` means empty.
final class OfacCsv {
  private static final int COLUMNS = 12;
  private static final Pattern BIRTH = Pattern.compile("(?:^|; |\\s)(?:alt\\. )?DOB ([^;.]+)");
  private static final Pattern PLACE = Pattern.compile("(?:^|; |\\s)(?:alt\\. )?POB ([^;.]+)");
  private static final Pattern NATION = Pattern.compile("(?:nationality|citizen) ([^;.]+)");
  private static final Pattern WEAK = Pattern.compile("a\\.k\\.a\\. '([^']+)'");

  private OfacCsv() {}

  /// Whether a first row is one of `sdn.csv`.
  static boolean fits(List<String> row) {
    return row.size() == COLUMNS
        && row.getFirst().strip().chars().allMatch(Character::isDigit)
        && !row.getFirst().isBlank();
  }

  static long read(Path main, List<String> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    var others = alternatives(sibling(main, "alt"));
    sibling(main, "add");
    long read = 0;
    try (var in = Texts.open(main)) {
      var rows = new SeparatedRows(in, ',');
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var cells = row.get();
        if (cells.size() < COLUMNS) {
          if (cells.stream().anyMatch(c -> c.strip().length() > 1)) {
            problems.add(
                "line %d: expected %d columns, got %d"
                    .formatted(rows.line(), COLUMNS, cells.size()));
          }
          continue;
        }
        sink.accept(entry(cells, others.getOrDefault(cells.getFirst().strip(), List.of())));
        read++;
      }
    }
    return read;
  }

  private static ListEntry entry(List<String> cells, List<String> others) {
    var type = cell(cells, 2);
    var remarks = cell(cells, 11);
    var entry =
        new EntryBuilder()
            .reference(cells.getFirst())
            .kind(type.isEmpty() ? ListEntry.Kind.BODY : OfacXml.kind(type))
            .programme(cell(cells, 3))
            .name(PRIMARY, turned(cell(cells, 1), type));
    others.forEach(other -> entry.name(GOOD, turned(other, type)));
    WEAK.matcher(remarks).results().forEach(m -> entry.name(LOW, m.group(1)));
    BIRTH.matcher(remarks).results().forEach(m -> entry.birth(m.group(1)));
    PLACE.matcher(remarks).results().forEach(m -> entry.birthPlace(m.group(1)));
    NATION.matcher(remarks).results().forEach(m -> entry.nationality(m.group(1)));
    return entry.build();
  }

  /// `FAMILY, Given` of a person becomes `Given FAMILY`, as in the other lists.
  private static String turned(String name, String type) {
    int comma = name.indexOf(',');
    return comma > 0 && type.equalsIgnoreCase("individual")
        ? name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip()
        : name;
  }

  private static Map<String, List<String>> alternatives(Path file)
      throws IOException, UnreadableList {
    var found = new HashMap<String, List<String>>();
    try (var in = Texts.open(file)) {
      var rows = new SeparatedRows(in, ',');
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().size() >= 4) {
          found
              .computeIfAbsent(row.get().getFirst().strip(), k -> new ArrayList<>())
              .add(cell(row.get(), 3));
        }
      }
    }
    return found;
  }

  private static Path sibling(Path main, String word) throws UnreadableList {
    var name = main.toAbsolutePath().getFileName().toString();
    for (var said : List.of(word, word.toUpperCase(Locale.ROOT))) {
      var other = main.toAbsolutePath().resolveSibling(name.replaceFirst("(?i)sdn", said));
      if (!other.equals(main.toAbsolutePath()) && Files.isRegularFile(other)) {
        return other;
      }
    }
    throw new UnreadableList(
        "OFAC's list is three files; expected %s.csv beside sdn.csv".formatted(word));
  }

  private static String cell(List<String> cells, int index) {
    var value = cells.get(index).strip();
    return value.equals("-0-") ? "" : value;
  }
}
