package sanad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sanad item`: objects that one may see.
@Command(name = "item", description = "Objects that you may see.", mixinStandardHelpOptions = true)
final class ItemCommand {
  private static final String ITEMS = "/api/v1/items";

  @Command(description = "Objects, newest first.", mixinStandardHelpOptions = true)
  int list(
      @Mixin NodeConnection node,
      @Option(names = "--type", description = "STIX types, with commas.") @Nullable String type,
      @Option(names = "--received", description = "Only what partners sent.") boolean received,
      @Mixin Part part) {
    return node.get(
        ITEMS
            + Query.of(
                "type", type, "received", received, "limit", part.limit(), "from", part.from()));
  }

  @Command(
      description = "Objects with these words, in any spelling that folds alike.",
      mixinStandardHelpOptions = true)
  int search(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "WORDS", description = "In any of the scripts.") String words,
      @Mixin Part part) {
    return node.get(ITEMS + Query.of("words", words, "limit", part.limit(), "from", part.from()));
  }

  @Command(description = "One object.", mixinStandardHelpOptions = true)
  int show(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "ID", description = "Its id, as a list shows it.") String id) {
    return node.get(Query.path(ITEMS, id));
  }

  @Command(description = "Who may see an own object.", mixinStandardHelpOptions = true)
  int audience(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "ID", description = "Its id, as a list shows it.") String id) {
    return node.get(Query.path(ITEMS, id) + "/audience");
  }

  @Command(
      description = "Persons and bodies by name, in either script; says why each matched.",
      mixinStandardHelpOptions = true)
  int names(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "NAME", description = "As it is written somewhere.") String name,
      @Option(names = "--spelling", description = "all (default), script or exact.")
          @Nullable String spelling) {
    return node.get("/api/v1/names" + Query.of("q", name, "spelling", spelling));
  }

  @Command(
      description = "What bears on who a subject is: candidates and decisions.",
      mixinStandardHelpOptions = true)
  int candidates(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "ID", description = "Its id, as a list shows it.") String id) {
    return node.get(Query.path(ITEMS, id) + "/candidates");
  }
}
