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
    var said = said(problem.path("code").asString("HTTP " + status), problem.path("detail"));
    lines.add("Refused: " + Shown.line(said));
    for (var reason : problem.path("problems")) {
      var field = reason.path("field").asString("");
      var message = said(reason.path("code").asString(""), reason.path("message"));
      lines.add("  " + Shown.line((field.isEmpty() ? "" : field + ": ") + message));
    }
    return new NodeRefused(String.join(System.lineSeparator(), lines), problem, 1);
  }

  /// The same, and what to do: a token lives for thirty days.
  static NodeRefused token(Path file, JsonNode problem) {
    var refused = of(401, problem);
    var how =
        "  The token in " + file + ": sanad user token --login NAME --out " + file + " --force";
    return new NodeRefused(
        refused.getMessage() + System.lineSeparator() + how, problem, refused.exitCode);
  }

  /// The node's words with the code behind them; the code alone where it has no words.
  private static String said(String code, JsonNode words) {
    return words.isString() ? words.asString() + " [" + code + "]" : code;
  }

  static NodeRefused away(URI url) {
    return new NodeRefused(
        "No node answers at " + url + "; name another with --url.",
        NodeConnection.json().nullNode(),
        3);
  }

  static NodeRefused late(URI url) {
    return new NodeRefused(
        "The node at "
            + url
            + " has not answered within five minutes; what was asked may still be done. Look before"
            + " you ask again.",
        NodeConnection.json().nullNode(),
        3);
  }

  static NodeRefused untrusted(URI url, String why) {
    return new NodeRefused(
        "No trusted connection to " + url + ": " + why + ".", NodeConnection.json().nullNode(), 3);
  }

  static NodeRefused notHttp(String url) {
    return new NodeRefused(
        "--url needs an address like http://127.0.0.1:8080, not " + url + ".",
        NodeConnection.json().nullNode(),
        2);
  }

  /// A file that is not what was expected.
  static NodeRefused unread(String why) {
    return new NodeRefused(why, NodeConnection.json().nullNode(), 2);
  }

  static NodeRefused noPurpose(String purpose) {
    return new NodeRefused(
        "--purpose needs a code like ct-investigation, not " + Shown.line(purpose) + ".",
        NodeConnection.json().nullNode(),
        2);
  }

  static NodeRefused noToken(Path file) {
    return new NodeRefused(
        "The file " + file + " holds no token: one line as 'sanad user token' writes it.",
        NodeConnection.json().nullNode(),
        2);
  }

  static NodeRefused noTerminal() {
    return new NodeRefused(
        "There is no terminal to ask for the password at; name a file with --password-file.",
        NodeConnection.json().nullNode(),
        2);
  }

  static NodeRefused draft(String id) {
    return new NodeRefused(
        "The report has no draft " + id + "; nothing was decided.",
        NodeConnection.json().nullNode(),
        2);
  }

  static NodeRefused withoutToken(Path file) {
    return new NodeRefused(
        "There is no token in " + file + "; make one: sanad user token --login NAME --out " + file,
        NodeConnection.json().nullNode(),
        2);
  }

  static NodeRefused file(Path file) {
    return new NodeRefused(
        "The file " + file + " cannot be read or written.", NodeConnection.json().nullNode(), 2);
  }

  static NodeRefused taken(Path file) {
    return new NodeRefused(
        "The file "
            + file
            + " is there already; nothing was done. Name another, or let it be replaced with"
            + " --force.",
        NodeConnection.json().nullNode(),
        2);
  }

  /// The node has made it already, and nobody is shown it again.
  static NodeRefused unkept(Path file) {
    return new NodeRefused(
        "The file "
            + file
            + " could not be written, so what the node issued is lost: issue it anew, with --out to"
            + " another place.",
        NodeConnection.json().nullNode(),
        2);
  }

  JsonNode problem() {
    return problem;
  }

  int exitCode() {
    return exitCode;
  }
}
