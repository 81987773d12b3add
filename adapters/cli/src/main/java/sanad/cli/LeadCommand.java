package sanad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sanad lead`: leads and what came of them.
@Command(
    name = "lead",
    description = "Leads given and received, and what came of them.",
    mixinStandardHelpOptions = true)
final class LeadCommand {
  private static final String LEADS = "/api/v1/leads";

  @Command(
      description = "Leads that this agency gave, with the steps that returned.",
      mixinStandardHelpOptions = true)
  int given(@Mixin NodeConnection node, @Mixin Part part) {
    return node.get(LEADS + "/given" + Query.of("limit", part.limit(), "from", part.from()));
  }

  @Command(description = "Leads that partners gave.", mixinStandardHelpOptions = true)
  int received(@Mixin NodeConnection node, @Mixin Part part) {
    return node.get(LEADS + "/received" + Query.of("limit", part.limit(), "from", part.from()));
  }

  @Command(
      description = "Record a step; it goes to the giver alone.",
      mixinStandardHelpOptions = true)
  int step(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "LEAD", description = "Its STIX id, as lead received shows it.")
          String lead,
      @Parameters(
              paramLabel = "STEP",
              description =
                  "received, assessed, acted, arrest, cell-dismantled, seizure, freeze,"
                      + " attack-thwarted, no-trace")
          String step,
      @Option(names = "--when", description = "2026, 2026-11 or 2026-11-23") @Nullable String when,
      @Option(names = "--count", description = "How many: persons, cells, weapons.")
          @Nullable Long count,
      @Option(names = "--note", description = "A line for the giver.") @Nullable String note) {
    return node.post(
        Query.path(LEADS, lead) + "/steps",
        new Body()
            .with("step", step)
            .with("when", when)
            .with("count", count)
            .with("note", note)
            .map());
  }
}
