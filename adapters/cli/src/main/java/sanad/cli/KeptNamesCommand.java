package sanad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sanad.lists.Columns;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;

/// `sanad list names`: names that a node keeps to have them compared with its lists, now and at
/// each new version of one.
@Command(
    name = "names",
    description = "Names that the node keeps to compare them with its lists.",
    mixinStandardHelpOptions = true)
final class KeptNamesCommand {
  private static final String KEPT = "/api/v1/screening/kept";

  @Command(
      description = {
        "Keep the names of a file: one a line, with a date of birth and a document behind it where"
            + " they are known (Name; 1971-05; A1234567), or a table or list of any form that"
            + " ./sanad screen reads; each further name of an entry is kept as a name of its own."
      },
      mixinStandardHelpOptions = true)
  int keep(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "FILE", description = "Names, or a table with a header.") Path file,
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
                    .with("names", lines(file, node.err()))
                    .with("source", source)
                    .with("classification", classification)
                    .with("equivalent", equivalent)
                    .with("until", until)
                    .map()));
  }

  /// A line for each name: a table's rows are no names.
  static List<String> lines(Path file, PrintWriter err) throws NodeRefused {
    var lines = new ArrayList<String>();
    try {
      ListFile.read(file, Columns.KNOWN, "", entry -> lines.addAll(lines(entry)), err);
    } catch (ListFile.Unreadable wrong) {
      throw NodeRefused.unread(String.valueOf(wrong.getMessage()));
    }
    return lines;
  }

  private static List<String> lines(ListEntry entry) {
    var behind =
        Stream.concat(
                // a line has one; of several the wrong one would speak against the right person
                entry.births().stream().filter(birth -> entry.births().size() == 1),
                entry.documents().stream().map(ListedDocument::number).limit(1))
            .map(said -> "; " + said)
            .collect(Collectors.joining());
    return entry.names().stream().map(name -> name.value() + behind).toList();
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
