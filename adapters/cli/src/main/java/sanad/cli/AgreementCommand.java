package sanad.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sanad agreement`: without one nothing is exchanged.
@Command(
    name = "agreement",
    description = "Agreements with partners.",
    mixinStandardHelpOptions = true)
final class AgreementCommand {

  @Command(
      description = "Register an agreement; this agency is a party by itself.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin NodeConnection node,
      @Option(names = "--id", description = "The id under which the other parties registered it.")
          @Nullable String id,
      @Option(names = "--name", required = true, description = "What it is called.") String name,
      @Option(names = "--party", required = true, description = "Agency or group; repeatable.")
          List<String> parties,
      @Option(names = "--for", required = true, split = ",", description = "Purposes.")
          List<String> purposes,
      @Option(names = "--ceiling", required = true, description = "open … top-secret")
          String ceiling,
      @Option(
              names = "--equivalent",
              paramLabel = "SCHEME/LEVEL=LEVEL",
              description = "For example MA/سري=secret; repeatable.")
          @Nullable Map<String, String> equivalences,
      @Option(
              names = "--retention",
              defaultValue = "P1095D",
              description = "ISO 8601 (default ${DEFAULT-VALUE}).")
          String retention,
      @Option(names = "--from", description = "Day or instant; now by default.")
          @Nullable String from,
      @Option(
              names = "--until",
              required = true,
              description = "Last day, or the instant at which it ends.")
          String until) {
    return node.post(
        "/api/v1/agreements",
        new Body()
            .with("id", id)
            .with("name", name)
            .with("parties", parties)
            .with("purposes", purposes)
            .with("ceiling", ceiling)
            .with("equivalences", equivalences)
            .with("retention", retention)
            .with("from", from)
            .with("until", until)
            .map());
  }

  @Command(
      description = "End an agreement: the partner's next request sees nothing.",
      mixinStandardHelpOptions = true)
  int end(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "AGREEMENT", description = "Its id, as partner list shows it.")
          String id,
      @Option(names = "--because", required = true, description = "Why, for the log.")
          String justification) {
    return node.post(
        Query.path("/api/v1/agreements", id) + "/end", Map.of("justification", justification));
  }
}
