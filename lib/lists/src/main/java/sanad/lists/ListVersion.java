package sanad.lists;

import java.util.List;

/// What was read of a list.
///
/// @param format which reader understood it
/// @param version the list's own date or number; the SHA-256 of its first file where it has none
/// @param entries how many entries were handed on
/// @param problems entries that could not be read, with their place; the rest was handed on
public record ListVersion(Format format, String version, long entries, List<String> problems) {
  public ListVersion {
    problems = List.copyOf(problems);
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
