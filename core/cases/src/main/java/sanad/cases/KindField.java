package sanad.cases;

import java.util.List;

/// One property of a kind, as forms and lists need it.
///
/// @param name of the property on the wire, for example `lead_ref`
/// @param required whether it must be there
/// @param many whether there may be several
/// @param vocabulary the codes of a `CODE`, in the order of the vocabulary
public record KindField(
    String name, Type type, boolean required, boolean many, List<String> vocabulary) {
  public KindField {
    vocabulary = List.copyOf(vocabulary);
  }

  /// What it holds.
  public enum Type {
    LINE,
    TEXT,
    CODE,
    PARTIAL_DATE,
    WHOLE_NUMBER,
    REFERENCE
  }
}
