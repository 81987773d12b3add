package sanad.lists;

import java.util.List;

/// What was read of a list.
///
/// @param format which reader understood it
/// @param version the list's own date or number; the SHA-256 of its first file where it has none
/// @param entries how many entries were handed on
/// @param problems entries that could not be read, or not whole; the rest was handed on
/// @param columns what the columns of a table with a header were taken for: `name=NOM`, and
///   `-=REMARK` for one that is not used; empty for other forms
/// @param nameless the rows of a table without a name
public record ListVersion(
    Format format,
    String version,
    long entries,
    List<RowProblem> problems,
    List<String> columns,
    Nameless nameless) {
  /// Above this share of entries with letters that are none, a file is not what it was.
  private static final double MOST_GARBLED = 0.05;

  public ListVersion {
    problems = List.copyOf(problems);
    columns = List.copyOf(columns);
  }

  /// Of a list that is no table.
  public ListVersion(Format format, String version, long entries, List<RowProblem> problems) {
    this(format, version, entries, problems, List.of(), Nameless.NONE);
  }

  /// Whether a list or a file of names is refused for its letters: so many of its entries have some
  /// that are none, that nothing found in it would mean nothing.
  ///
  /// @param garbled entries with letters that are none
  /// @param entries how many were read
  public static boolean isGarbled(long garbled, long entries) {
    return garbled > entries * MOST_GARBLED;
  }

  /// The formats that are read.
  public enum Format {
    /// United Nations Security Council consolidated list, XML.
    UN_XML,
    /// OFAC `sdn.xml` and `consolidated.xml`.
    OFAC_XML,
    /// OFAC `sdn_advanced.xml` and `cons_advanced.xml`, with names in their own scripts.
    OFAC_ADVANCED_XML,
    /// OFAC `sdn_enhanced.xml` and `cons_enhanced.xml`, with names in their own scripts.
    OFAC_ENHANCED_XML,
    /// OFAC `sdn.csv` or `cons_prim.csv` with its other files beside it.
    OFAC_CSV,
    /// European Union consolidated financial sanctions list, XML 1.1.
    EU_XML,
    /// European Union consolidated financial sanctions list, CSV 1.1.
    EU_CSV,
    /// UK Sanctions List of the FCDO, XML.
    UK_XML,
    /// UK Sanctions List of the FCDO, CSV; also the former consolidated list of OFSI.
    UK_CSV,
    /// FollowTheMoney entities, one JSON object a line.
    FOLLOW_THE_MONEY,
    /// Tab- or comma-separated with a header.
    TABLE
  }
}
