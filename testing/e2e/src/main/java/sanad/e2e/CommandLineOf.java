package sanad.e2e;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sanad.cli.CommandTree;

/// The command line, spoken to one node with one token.
public record CommandLineOf(String url, Path token) {

  /// Runs a command that must succeed; the answer is its JSON.
  public String json(String... words) {
    var err = new StringWriter();
    var out = new StringWriter();
    int code = run(List.of(words), out, err);
    if (code != 0) {
      throw new AssertionError(List.of(words) + ": " + err);
    }
    return out.toString();
  }

  /// Runs a command that may be done or fail in its answer; the answer is its JSON.
  public String told(String... words) {
    var err = new StringWriter();
    var out = new StringWriter();
    int code = run(List.of(words), out, err);
    if (code > 1) {
      throw new AssertionError(List.of(words) + ": " + err);
    }
    return out.toString();
  }

  /// Runs a command that the node must refuse; the answer is what it says.
  public String refused(String... words) {
    var err = new StringWriter();
    int code = run(List.of(words), new StringWriter(), err);
    if (code != 1) {
      throw new AssertionError(List.of(words) + " ends with " + code + ": " + err);
    }
    return err.toString();
  }

  private int run(List<String> words, StringWriter out, StringWriter err) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("--url", url, "--token-file", token.toString(), "--json"));
    return CommandTree.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  /// The first value of a key in a JSON text.
  public static String value(String json, String key) {
    var found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new AssertionError(key + " in " + json);
    }
    return found.group(1);
  }

  /// All STIX ids in a JSON text.
  public static List<String> ids(String json) {
    return Pattern.compile("\"([a-z0-9-]+--[0-9a-f-]{36})\"")
        .matcher(json)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /// Signs in with a one-time password, sets a lasting one, and keeps a token in `token`.
  public void signIn(String login, String oneTimePassword, Path folder) throws IOException {
    var first = Files.writeString(folder.resolve(login + ".first"), oneTimePassword);
    var own = Files.writeString(folder.resolve(login + ".own"), "EXERCISE long password");
    enter(login, first, List.of("--new-password-file", own.toString()));
  }

  /// Signs in with a lasting password, and keeps a token in `token`.
  public void token(String login, Path passwordFile) {
    enter(login, passwordFile, List.of());
  }

  private void enter(String login, Path passwordFile, List<String> more) {
    var words = new ArrayList<>(List.of("user", "token", "--url", url, "--login", login));
    words.addAll(List.of("--password-file", passwordFile.toString()));
    words.addAll(List.of("--out", token.toString(), "--force", "--json"));
    words.addAll(more);
    int code =
        CommandTree.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .execute(words.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError("sign in as " + login + " ends with " + code);
    }
  }
}
