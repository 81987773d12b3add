package sanad.cli;

import picocli.CommandLine.Command;

/// Name matching on local files: scores of pairs, ranks in an index, and why two names match.
@Command(
    name = "match",
    description = "Compare names across Arabic and Latin spellings, on local files.",
    mixinStandardHelpOptions = true,
    subcommands = {MatchPairs.class, MatchRank.class, MatchExplain.class})
final class MatchCommand {}
