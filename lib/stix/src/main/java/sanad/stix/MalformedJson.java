package sanad.stix;

/// Thrown where a text must be strict I-JSON and is not; says the place.
///
/// **Source:** RFC 8259, RFC 7493.
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MalformedJson(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /// What is wrong, with its JSON path.
  public Problem problem() {
    return problem;
  }
}
