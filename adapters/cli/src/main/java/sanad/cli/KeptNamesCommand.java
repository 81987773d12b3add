package sanad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sanad list names`: names that a node keeps to have them compared with its lists, now and at
/// each new version of one.
@Command(
    name = "names",
    description = "Names that the node keeps to compare them with its lists.",
    mixinStandardHelpOptions = true)
final class KeptNamesCommand {
  private static final String KEPT = "/api/v1/screening/kept";

  @Command(
      description = "Keep the names of a file, one a line: Name; 1971-05.",
      mixinStandardHelpOptions = true)
  int keep(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "FILE", description = "A name a line; UTF-8.") Path file,
      @Option(names = "--source", required = true, description = "From where they are.")
          String source,
      @Option(
              names = "--classification",
              required = true,
              description = "As your agency writes it, scheme/level: MA/سري.")
          String classification,
      @Option(
              names = "--equivalent",
              required = true,
              description = "On the common ladder, open … top-secret.")
          String equivalent,
      @Option(
              names = "--until",
              required = true,
              description = "Last day on which they are kept, a year at most.")
          String until) {
    return node.print(
        () ->
            node.send(
                "POST",
                KEPT,
                new Body()
                    .with("names", lines(file))
                    .with("source", source)
                    .with("classification", classification)
                    .with("equivalent", equivalent)
                    .with("until", until)
                    .map()));
  }

  private static List<String> lines(Path file) throws NodeRefused {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw NodeRefused.file(file);
    }
  }

  @Command(
      description = "The names that you may see, newest first.",
      mixinStandardHelpOptions = true)
  int show(@Mixin NodeConnection node, @Mixin Part part) {
    return node.get(KEPT + Query.of("limit", part.limit(), "from", part.from()));
  }

  @Command(
      description = "What a name may be: on the lists and among what you may see.",
      mixinStandardHelpOptions = true)
  int candidates(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "ID", description = "Its id, as a list shows it.") String id) {
    return node.get(Query.path("/api/v1/items", id) + "/candidates");
  }

  @Command(description = "Erase a name for good.", mixinStandardHelpOptions = true)
  int drop(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "ID", description = "Its id, as a list shows it.") String id) {
    return node.delete(Query.path(KEPT, id));
  }
}
