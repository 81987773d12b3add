package sanad.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sanad agency`: what this node's agency is called, and the highest level that it may hold.
@Command(
    name = "agency",
    description = "This agency: its names and its ceiling.",
    mixinStandardHelpOptions = true)
final class AgencyCommand {
  private static final String AGENCY = "/api/v1/agency";

  @Command(description = "What it is now.", mixinStandardHelpOptions = true)
  int show(@Mixin NodeConnection node) {
    return node.get(AGENCY);
  }

  @Command(
      description = "Change it; what is not named stays. Counts for the next decision.",
      mixinStandardHelpOptions = true)
  int set(
      @Mixin NodeConnection node,
      @Option(
              names = "--name",
              paramLabel = "LANGUAGE=NAME",
              description = "ar, fr, en; repeatable; an empty name is taken away.")
          @Nullable Map<String, String> names,
      @Option(names = "--country", description = "Two capital letters.") @Nullable String country,
      @Option(names = "--ceiling", description = "open … top-secret") @Nullable String ceiling) {
    return node.put(
        AGENCY,
        new Body().with("names", names).with("country", country).with("ceiling", ceiling).map());
  }
}
