package sanad.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An entry of a list that was not read, or not whole.
///
/// @param kind what is wrong
/// @param line its line, counted from 1; 0 where `reference` says the place
/// @param reference the list's own number of the entry; empty where `line` says the place
/// @param about what the kind counts, see there
public record RowProblem(Kind kind, long line, String reference, List<Long> about) {
  private static final Pattern SENTENCE =
      Pattern.compile("(?:line ([0-9]{1,18})|entry '(.*)'): (.+)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  public RowProblem {
    about = List.copyOf(about);
    if (about.size() != kind.counts) {
      throw new IllegalArgumentException(
          "about: expected %s numbers, got %s".formatted(kind.counts, about.size()));
    }
  }

  /// What is wrong.
  public enum Kind {
    NO_NAME("no name"),
    /// About: the columns that the form has, and those of the row.
    COLUMNS("expected %d columns, got %d"),
    /// OFAC: what does not fit a row's remarks goes on in another file.
    REMARKS("the remarks go on in the file of comments, which has nothing of them"),
    /// A table's row that goes on an entry, its reference being that of the row before.
    OTHER_BIRTH(
        "another year of birth than the rows before it that have the same reference; read as one entry"),
    NO_OBJECT("no JSON object"),
    NO_UTF8("no UTF-8");

    private final String english;
    private final int counts;
    private final Pattern pattern;

    Kind(String english) {
      this.english = english;
      this.counts = english.split("%d", -1).length - 1;
      this.pattern = Pattern.compile(english.replace("%d", "[0-9]{1,18}"));
    }

    /// Its name in texts: `no-name`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static RowProblem line(long line, Kind kind, long... about) {
    return new RowProblem(kind, line, "", Arrays.stream(about).boxed().toList());
  }

  /// Of an entry by its reference.
  public static RowProblem entry(String reference, Kind kind) {
    return new RowProblem(kind, 0, reference, List.of());
  }

  /// What [#toString] wrote; empty for any other text.
  public static Optional<RowProblem> parse(String sentence) {
    var parts = SENTENCE.matcher(sentence);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.pattern.matcher(parts.group(3)).matches())
        .findFirst()
        .map(
            kind ->
                new RowProblem(
                    kind,
                    parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
                    parts.group(1) == null ? parts.group(2) : "",
                    kind.counts > 0 ? numbers(parts.group(3)) : List.of()));
  }

  private static List<Long> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> Long.parseLong(found.group())).toList();
  }

  /// An English sentence: `line 7: no name`.
  @Override
  public String toString() {
    var place = reference.isEmpty() && line > 0 ? "line " + line : "entry '" + reference + "'";
    return place + ": " + String.format(Locale.ROOT, kind.english, about.toArray());
  }
}
