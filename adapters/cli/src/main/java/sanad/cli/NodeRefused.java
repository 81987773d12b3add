package sanad.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/// The node refused, or was not reached; the message says all of it.
final class NodeRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final transient JsonNode problem;
  private final int exitCode;

  private NodeRefused(String message, JsonNode problem, int exitCode) {
    super(message);
    this.problem = problem;
    this.exitCode = exitCode;
  }

  /// A problem of RFC 9457 with `code` and `problems`.
  static NodeRefused of(int status, JsonNode problem) {
    var lines = new ArrayList<String>();
    lines.add("Refused: " + problem.path("code").asString("HTTP " + status));
    for (var reason : problem.path("problems")) {
      var about = new ArrayList<String>();
      reason.path("about").forEach(word -> about.add(word.asString()));
      lines.add(
          "  %s %s %s"
              .formatted(
                  reason.path("code").asString(""),
                  reason.path("field").asString(""),
                  String.join(" ", about))
              .stripTrailing());
    }
    return new NodeRefused(String.join(System.lineSeparator(), lines), problem, 1);
  }

  static NodeRefused away(URI url) {
    return new NodeRefused(
        "No node answers at " + url + "; name another with --url.",
        NodeConnection.JSON.nullNode(),
        3);
  }

  static NodeRefused withoutToken(Path file) {
    return new NodeRefused(
        "There is no token in " + file + "; make one: sanad user token --login NAME --out " + file,
        NodeConnection.JSON.nullNode(),
        2);
  }

  static NodeRefused file(Path file) {
    return new NodeRefused(
        "The file " + file + " cannot be read or written.", NodeConnection.JSON.nullNode(), 2);
  }

  JsonNode problem() {
    return problem;
  }

  int exitCode() {
    return exitCode;
  }
}
