package sanad.postgres;

import java.util.List;

/// Writes what was asked as a `tsquery` for one class, whose place is kept by the sign U+0001: of
/// each word any form, and all words.
final class SearchWords {
  private SearchWords() {}

  /// For example `('\u0001:word' | '\u0001:form') & ('\u0001:next')`, the colon coming with the
  /// class.
  static String of(List<List<String>> asked) {
    StringBuilder query = new StringBuilder();
    for (List<String> forms : asked) {
      query.append(query.isEmpty() ? "(" : " & (");
      for (int i = 0; i < forms.size(); i++) {
        query.append(i == 0 ? "'\u0001" : " | '\u0001").append(quoted(forms.get(i))).append('\'');
      }
      query.append(')');
    }
    return query.toString();
  }

  private static String quoted(String word) {
    return word.replace("\\", "\\\\").replace("'", "''").replace("\u0001", "");
  }
}
