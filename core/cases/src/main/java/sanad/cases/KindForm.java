package sanad.cases;

import java.util.List;
import sanad.stix.StixId;

/// The form and the list of a kind. Its texts are found by `kind.<type>`, `kind.<type>.<field>` and
/// `kind.<type>.<field>.<code>`.
///
/// @param type STIX type, for example `sanad-lead`
/// @param extension its extension-definition
/// @param fields in the order of the form
public record KindForm(String type, StixId extension, List<KindField> fields) {
  public KindForm {
    fields = List.copyOf(fields);
  }
}
