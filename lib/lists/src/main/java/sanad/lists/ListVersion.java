package sanad.lists;

import java.util.List;

/// What was read of a list.
///
/// @param format which reader understood it
/// @param version the list's own date or number; the SHA-256 of its first file where it has none
/// @param entries how many entries were handed on
/// @param problems entries that could not be read, with their place; the rest was handed on
/// @param columns what the columns of a table with a header were taken for: `name=NOM`, and
///   `-=REMARK` for one that is not used; empty for other forms
public record ListVersion(
    Format format, String version, long entries, List<String> problems, List<String> columns) {
  public ListVersion {
    problems = List.copyOf(problems);
    columns = List.copyOf(columns);
  }

  /// Of a list that is no table.
  public ListVersion(Format format, String version, long entries, List<String> problems) {
    this(format, version, entries, problems, List.of());
  }

  /// The formats that are read.
  public enum Format {
    /// United Nations Security Council consolidated list, XML.
    UN_XML,
    /// OFAC Specially Designated Nationals, `sdn.xml`.
    OFAC_XML,
    /// OFAC `sdn.csv` with `alt.csv` and `add.csv` beside it.
    OFAC_CSV,
    /// European Union consolidated financial sanctions list, XML 1.1.
    EU_XML,
    /// UK Sanctions List of the FCDO, XML.
    UK_XML,
    /// UK Sanctions List of the FCDO, CSV.
    UK_CSV,
    /// FollowTheMoney entities, one JSON object a line.
    FOLLOW_THE_MONEY,
    /// Tab- or comma-separated with a header.
    TABLE
  }
}
