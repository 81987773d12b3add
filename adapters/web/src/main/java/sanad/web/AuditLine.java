package sanad.web;

import java.util.List;

/// One leaf of the log, in words.
///
/// @param viewer the log's own name of who acted, for example `officer:<uuid>`
/// @param who the same in words
/// @param act what was done, in words
/// @param code the log's own name of the act
/// @param to who received something by it, as a list in words; empty where nobody
record AuditLine(
    long number,
    String at,
    String viewer,
    String who,
    String purpose,
    String act,
    String code,
    String kind,
    List<Thing> things,
    String to,
    String justification,
    String hash) {

  /// What it was done to.
  ///
  /// @param kind its kind in words
  /// @param id its id, without the version
  /// @param version the version, empty where the log names none
  /// @param object the value of the filter that shows all acts on it, empty where there is none
  record Thing(String kind, String id, String version, String object) {}
}
