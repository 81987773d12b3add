package sanad.lists;

/// A name as a list gives it.
///
/// @param value in the list's own spelling and script, parts in the order given
/// @param quality how far the list itself trusts it
public record ListedName(String value, Quality quality) {
  /// `PRIMARY` is the listing's own name, also in its original script; `GOOD` and `LOW` are the
  /// UN's alias qualities, to which OFAC's strong and weak and the EU's strong flag are mapped.
  public enum Quality {
    PRIMARY,
    GOOD,
    LOW
  }
}
