package sanad.web.api;

import java.util.List;

/// A request that is answered with a problem; never carries content.
final class ApiRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ApiCode code;
  private final transient List<Problem> problems;

  ApiRefused(ApiCode code, String field) {
    this(code, List.of(new Problem(code.code(), field, List.of())));
  }

  ApiRefused(ApiCode code, List<Problem> problems) {
    super(code.code());
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  ApiCode code() {
    return code;
  }

  List<Problem> problems() {
    return problems;
  }

  /// One reason of a refusal.
  ///
  /// @param field the key that it concerns; empty for the whole
  /// @param about ids and codes, never content
  record Problem(String code, String field, List<String> about) {}
}
