package sanad.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `sanad list`: designation lists of a node, and the candidates that it finds by them.
@Command(
    name = "list",
    description = "Designation lists of a node, and what it finds by them.",
    subcommands = KeptNamesCommand.class,
    mixinStandardHelpOptions = true)
final class ListCommand {
  private static final String LISTS = "/api/v1/lists";

  @Command(
      description = {
        "Load a list as its next version. Forms:",
        ListFile.FORMS,
        "OFAC's CSV is several files, given together in any order, or in one ZIP archive."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Mixin NodeConnection node,
      @Parameters(index = "0", paramLabel = "NAME", description = "For example UN or EU.")
          String name,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "FILE",
              description = "As its publisher gives it.")
          List<Path> files) {
    return node.print(() -> sent(node, name, files));
  }

  private static JsonNode sent(NodeConnection node, String name, List<Path> files)
      throws NodeRefused {
    try {
      return files.size() == 1
          ? node.exchange(
              "POST",
              Query.path(LISTS, name),
              BodyPublishers.ofFile(files.getFirst()),
              packed(files.getFirst()) ? "application/zip" : "application/octet-stream")
          : node.exchange(
              "POST",
              Query.path(LISTS, name),
              BodyPublishers.ofByteArray(archive(files)),
              "application/zip");
    } catch (FileNotFoundException e) {
      throw NodeRefused.file(files.getFirst());
    }
  }

  /// Whether a file is a ZIP archive, by its first bytes.
  private static boolean packed(Path file) throws NodeRefused {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
    } catch (IOException e) {
      throw NodeRefused.file(file);
    }
  }

  private static byte[] archive(List<Path> files) throws NodeRefused {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        try {
          zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
          Files.copy(file, zip);
        } catch (IOException e) {
          throw NodeRefused.file(file);
        }
      }
    } catch (IOException e) {
      throw NodeRefused.file(files.getFirst());
    }
    return bytes.toByteArray();
  }

  @Command(description = "The lists with their versions.", mixinStandardHelpOptions = true)
  int show(@Mixin NodeConnection node) {
    return node.get(LISTS);
  }

  @Command(
      description = {
        "Remove a list that was loaded by mistake, with its candidates; what officers decided stays",
        "and is found again where the list is loaded again. Without --yes it only shows the list."
      },
      mixinStandardHelpOptions = true)
  int remove(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "NAME", description = "Of the list.") String name,
      @Option(
              names = "--newest",
              paramLabel = "N",
              description = "The number of its newest version, as it was shown.")
          @Nullable Integer version,
      @Option(names = "--reason", description = "Why, in a line.") @Nullable String reason,
      @Option(names = "--yes", description = "Do it.") boolean yes) {
    if (yes) {
      return node.post(
          Query.path(LISTS, name) + "/removal",
          new Body().with("version", version).with("reason", reason).map());
    }
    int shown = node.print(() -> only(name, node.ask(LISTS)));
    if (shown != 0) return shown;
    node.tell("Nothing is removed; say --yes --newest N --reason WHY to remove the list " + name);
    return ExitCode.UNREADABLE;
  }

  /// The rows of one list.
  private static JsonNode only(String name, JsonNode rows) {
    var found = NodeConnection.json().createArrayNode();
    rows.forEach(
        row -> {
          if (row.path("list").asString("").equals(name)) found.add(row);
        });
    return found;
  }

  @Command(
      description = "The lists that were removed, newest first.",
      mixinStandardHelpOptions = true)
  int removed(@Mixin NodeConnection node) {
    return node.get(LISTS + "/removed");
  }

  @Command(description = "What a version changed.", mixinStandardHelpOptions = true)
  int diff(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "NAME", description = "Of the list.") String name,
      @Parameters(paramLabel = "FROM", description = "Number of the earlier version.") int from,
      @Parameters(paramLabel = "TO", description = "Number of the later version.") int to) {
    return node.get(Query.path(LISTS, name) + "/diff" + Query.of("from", from, "to", to));
  }

  @Command(
      description = "Candidates among what you may see, newest first.",
      mixinStandardHelpOptions = true)
  int candidates(
      @Mixin NodeConnection node,
      @Option(names = "--standing", description = "open (default), accepted or rejected.")
          @Nullable String standing,
      @Option(names = "--list", description = "Of this list only.") @Nullable String list,
      @Mixin Part part) {
    return node.get(
        "/api/v1/screening"
            + Query.of(
                "standing", standing, "list", list, "limit", part.limit(), "from", part.from()));
  }

  @Command(
      description = {
        "Decide about a candidate or another subject: same, different, or open.",
        "What was seen is said with it, as 'list candidates' and 'item candidates' print it: the",
        "revision, and the digest of the two sides. Where a side has changed since, nothing is",
        "decided."
      },
      mixinStandardHelpOptions = true)
  int decide(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "OBJECT", description = "Its STIX id.") String object,
      @Parameters(paramLabel = "OTHER", description = "A candidate's id, or another object's.")
          String other,
      @Parameters(paramLabel = "VERDICT", description = "same, different, open (takes back)")
          String verdict,
      @Option(names = "--reason", required = true, description = "Why, in a line.") String reason,
      @Option(
              names = "--revision",
              defaultValue = "0",
              description = "As it was shown (default ${DEFAULT-VALUE}).")
          int revision,
      @Option(
              names = "--sides",
              paramLabel = "DIGEST",
              description = "As it was shown; only who takes back may leave it out.")
          @Nullable String sides) {
    return node.post(
        Query.path("/api/v1/items", object) + "/decisions",
        new Body()
            .with("other", other)
            .with("verdict", verdict)
            .with("reason", reason)
            .with("revision", revision)
            .with("sides", sides)
            .map());
  }
}
