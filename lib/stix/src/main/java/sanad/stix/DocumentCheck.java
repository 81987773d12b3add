package sanad.stix;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Checks a whole document: a bundle, an envelope, a list, one object, or JSON lines.
public final class DocumentCheck {

  private final Validator validator;
  private final int limit;

  /// Checks with `validator`; an object longer than `limit` bytes is an error.
  public DocumentCheck(Validator validator, int limit) {
    this.validator = validator;
    this.limit = limit;
  }

  /// What a document was found to be; of its problems at most the first 10,000, and how many more.
  public record Report(long objects, List<Problem> problems) {

    /// Copies the list.
    public Report {
      problems = List.copyOf(problems);
    }

    /// Whether nothing breaks a MUST.
    public boolean valid() {
      return problems.stream().noneMatch(problem -> problem.kind() == Problem.Kind.ERROR);
    }

    /// Whether nothing goes against a SHOULD either.
    public boolean flawless() {
      return problems.isEmpty();
    }
  }

  /// Reads and checks `in` to its end; the stream is not closed.
  public Report check(InputStream in) throws IOException {
    var problems = new FirstProblems();
    var stream = new ObjectStream(in, limit);
    var seen = new SeenVersions();
    long objects = 0;
    for (Optional<ObjectStream.Item> item = stream.next(); item.isPresent(); item = stream.next()) {
      switch (item.get()) {
        case ObjectStream.Item.Member member -> {
          objects++;
          member(member, seen, problems);
        }
        case ObjectStream.Item.Head head -> head(head, problems);
        case ObjectStream.Item.Fault(Problem problem, boolean end) -> problems.add(problem);
      }
    }
    return new Report(objects, problems.all());
  }

  private void member(ObjectStream.Item.Member member, SeenVersions seen, List<Problem> problems) {
    Value value = member.value(problems);
    if (value == null) {
      return;
    }
    var findings = new Findings(member.path(), problems);
    if (member.contained()) {
      validator.member(value, member.bundled(), findings);
    } else {
      validator.check(value, findings);
    }
    if (value instanceof Extras object) {
      seen.add(object, findings);
    }
  }

  private void head(ObjectStream.Item.Head head, List<Problem> problems) {
    Value value = JsonReader.read(head.json(), head.path(), problems);
    if (!(value instanceof Extras object)) {
      return;
    }
    if (head.objects() == 0) {
      problems.add(
          Problem.error(
              head.path() + ".objects",
              "STIX 2.1 §2.12",
              "an empty list is prohibited: leave the property out"));
    }
    if (object.has("type") || object.has("id")) {
      validator.bundleHead(object, new Findings(head.path(), problems));
    }
  }
}
