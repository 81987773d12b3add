package sanad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `sanad user`: officers and personal tokens.
@Command(
    name = "user",
    description = "Officers, their roles, locks and tokens.",
    mixinStandardHelpOptions = true)
final class UserCommand {
  private static final String OFFICERS = "/api/v1/officers";

  @Command(description = "All officers.", mixinStandardHelpOptions = true)
  int list(@Mixin NodeConnection node) {
    return node.get(OFFICERS);
  }

  @Command(
      description = "Make an officer; prints the one-time password.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LOGIN", description = "By which the officer signs in.")
          String login,
      @Option(names = "--name", required = true, description = "As others see it.") String name,
      @Option(
              names = "--roles",
              split = ",",
              required = true,
              description =
                  "analyst, liaison, duty, case, data-protection, auditor, approver, administrator")
          List<String> roles,
      @Option(
              names = "--clearance",
              defaultValue = "open",
              description = "open, restricted, confidential, secret, top-secret")
          String clearance,
      @Option(
              names = "--purposes",
              split = ",",
              required = true,
              description =
                  "ct-investigation, threat-prevention, prosecution, border-travel, finance,"
                      + " victim-protection, locate-person, oversight, administration")
          List<String> purposes,
      @Option(
              names = "--language",
              description = "ar, fr or en; without it that of the sign-in page or the browser")
          @Nullable String language) {
    return node.post(
        OFFICERS,
        new Body()
            .with("login", login)
            .with("name", name)
            .with("roles", roles)
            .with("clearance", clearance)
            .with("purposes", purposes)
            .with("language", language)
            .map());
  }

  @Command(
      description = "Change an officer; what is not named stays.",
      mixinStandardHelpOptions = true)
  int change(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LOGIN", description = "Whose account.") String login,
      @Option(names = "--name", description = "As others see it.") @Nullable String name,
      @Option(names = "--roles", split = ",", description = "All of them, as for add.")
          @Nullable List<String> roles,
      @Option(names = "--clearance", description = "open … top-secret") @Nullable String clearance,
      @Option(names = "--purposes", split = ",", description = "All of them, as for add.")
          @Nullable List<String> purposes,
      @Option(names = "--language", description = "ar, fr or en") @Nullable String language) {
    return node.put(
        Query.path(OFFICERS, login),
        new Body()
            .with("name", name)
            .with("roles", roles)
            .with("clearance", clearance)
            .with("purposes", purposes)
            .with("language", language)
            .map());
  }

  @Command(
      description = "Lock an officer; sessions and tokens end on the next request.",
      mixinStandardHelpOptions = true)
  int lock(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
    return node.post(Query.path(OFFICERS, login) + "/lock", Map.of());
  }

  @Command(description = "Unlock an officer.", mixinStandardHelpOptions = true)
  int unlock(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
    return node.post(Query.path(OFFICERS, login) + "/unlock", Map.of());
  }

  @Command(
      description = "Give an officer a new one-time password.",
      mixinStandardHelpOptions = true)
  int password(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
    return node.post(Query.path(OFFICERS, login) + "/password", Map.of());
  }

  @Command(
      description = {
        "Make a personal token for this command line.",
        "With a one-time password, --new-password-file is needed too."
      },
      mixinStandardHelpOptions = true)
  int token(
      @Mixin NodeConnection node,
      @Option(names = "--login", required = true, description = "Whose token.") String login,
      @Option(
              names = "--password-file",
              description = "File with the password; without it, it is asked for.")
          @Nullable Path passwordFile,
      @Option(names = "--new-password-file", description = "File with the password to be.")
          @Nullable Path newPasswordFile,
      @Option(names = "--days", description = "How long it lives, 1 to 90 (default 30).")
          @Nullable Integer days,
      @ArgGroup(exclusive = false) @Nullable PrivateFile out) {
    return node.print(
        () -> {
          PrivateFile.prepare(out);
          var body =
              new Body()
                  .with("login", login)
                  .with("password", passwordFile == null ? asked() : PrivateFile.read(passwordFile))
                  .with(
                      "newPassword",
                      newPasswordFile == null ? null : PrivateFile.read(newPasswordFile))
                  .with("days", days);
          var answer = node.sendOpen("/api/v1/tokens", body.map());
          return out == null ? answer : kept(answer, out);
        });
  }

  private static JsonNode kept(JsonNode answer, PrivateFile out) throws NodeRefused {
    out.write(answer.path("token").asString());
    return NodeConnection.json()
        .createObjectNode()
        .put("file", out.path().toString())
        .put("days", answer.path("days").asInt());
  }

  @SuppressWarnings("SystemConsoleNull") // its type still says that it may be null
  private static String asked() throws NodeRefused {
    var console = System.console();
    if (console == null || !console.isTerminal()) throw NodeRefused.noTerminal();
    return new String(console.readPassword("Password: "));
  }
}
