package sanad.web;

import java.util.List;

/// One leaf of the log, in words.
///
/// @param oldest the number of the first of a run of lines that differ in number and time only, its
///   own where it stands alone
/// @param viewer the log's own name of who acted, for example `officer:<uuid>`
/// @param who the same in words
/// @param act what was done, in words
/// @param code the log's own name of the act
/// @param to who received something by it, as a list in words; empty where nobody
record AuditLine(
    long number,
    long oldest,
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

  /// How many lines this one stands for.
  public long times() {
    return number - oldest + 1;
  }

  /// Whether the line before this one says the same and names nothing that it was done to, so that
  /// one of them is enough.
  boolean follows(AuditLine older) {
    return older.number == oldest - 1
        && things.isEmpty()
        && equals(older.spanning(number, oldest, at, hash));
  }

  /// This line as the newest of a run.
  AuditLine since(AuditLine older) {
    return spanning(number, older.oldest, at, hash);
  }

  private AuditLine spanning(long newest, long first, String when, String sum) {
    return new AuditLine(
        newest, first, when, viewer, who, purpose, act, code, kind, things, to, justification, sum);
  }

  /// What it was done to.
  ///
  /// @param kind its kind in words
  /// @param id its id, without the version
  /// @param version the version, empty where the log names none
  /// @param object the value of the filter that shows all acts on it, empty where there is none
  record Thing(String kind, String id, String version, String object) {}
}
