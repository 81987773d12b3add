package sanad.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `sanad report`: the way of a report up to its marked facts.
@Command(
    name = "report",
    description = "Add a report, review its drafts, mark its facts.",
    mixinStandardHelpOptions = true)
final class ReportCommand {
  private static final String REPORTS = "/api/v1/reports";

  /// More than a node takes, so that the node says so.
  private static final int MOST_INPUT = (50 << 20) + 1;

  @Command(
      description = "Hand in a file, .txt or .html, or a text from the input (-); prints its id.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "FILE", description = "Its path; - is the input.") Path file,
      @Option(
              names = "--title",
              description = "By default the subject of a mail, else the first line of the text.")
          @Nullable String title,
      @Option(names = "--scheme", description = "Of the grade: 4x4 (default), 6x6, 3x5x2.")
          @Nullable String scheme,
      @Option(names = "--grade", description = "As received, e.g. B3; X4 by default.")
          @Nullable String grade,
      @Option(names = "--date", description = "Date of the document, 2026-11-23.")
          @Nullable String date) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    var type = name.endsWith("html") || name.endsWith(".htm") ? "text/html" : "text/plain";
    var query = Query.of("title", title, "scheme", scheme, "grade", grade, "date", date);
    return node.print(() -> node.exchange("POST", REPORTS + query, body(file), type));
  }

  /// A file, or the input where it is `-`.
  private static BodyPublisher body(Path file) throws NodeRefused {
    try {
      if (file.toString().equals("-")) {
        return BodyPublishers.ofByteArray(System.in.readNBytes(MOST_INPUT));
      }
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) throw NodeRefused.file(file);
      return BodyPublishers.ofFile(file);
    } catch (IOException e) {
      throw NodeRefused.file(file);
    }
  }

  @Command(description = "Reports, newest first.", mixinStandardHelpOptions = true)
  int list(@Mixin NodeConnection node, @Mixin Part part) {
    return node.get(REPORTS + Query.of("limit", part.limit(), "from", part.from()));
  }

  @Command(description = "A report beside its drafts.", mixinStandardHelpOptions = true)
  int show(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "REPORT", description = "Its id, as report list shows it.")
          String id) {
    return node.get(Query.path(REPORTS, id));
  }

  @Command(
      description = "Decide on drafts: the text states this, or it does not.",
      mixinStandardHelpOptions = true)
  int review(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "REPORT", description = "Its id, as report list shows it.")
          String id,
      @Option(
              names = "--confirm",
              split = ",",
              description = "Drafts, or `all` for every open one.")
          @Nullable List<String> confirm,
      @Option(names = "--reject", split = ",", description = "Drafts.")
          @Nullable List<String> reject,
      @Option(names = "--undo", split = ",", description = "Drafts.") @Nullable List<String> undo,
      @Option(names = "--set-aside-rest", description = "What is still open then is not needed.")
          boolean setAsideRest,
      @Option(names = "--take-back", description = "What was set aside is open again.")
          boolean takeBack) {
    return node.print(
        () -> {
          var drafts = node.ask(Query.path(REPORTS, id)).path("drafts");
          for (var ids : Arrays.asList(confirm, reject, undo)) known(drafts, ids);
          decide(node, id, drafts, "confirm", confirm);
          decide(node, id, drafts, "reject", reject);
          decide(node, id, drafts, "undo", undo);
          if (setAsideRest) node.send("POST", Query.path(REPORTS, id) + "/set-aside", Map.of());
          if (takeBack) node.send("POST", Query.path(REPORTS, id) + "/take-back", Map.of());
          return node.ask(Query.path(REPORTS, id));
        });
  }

  /// Before anything is decided.
  private static void known(JsonNode drafts, @Nullable List<String> ids) throws NodeRefused {
    if (ids == null) return;
    var all = new HashSet<>(List.of("all"));
    drafts.forEach(draft -> all.add(draft.path("id").asString()));
    for (var id : ids) if (!all.contains(id)) throw NodeRefused.draft(id);
  }

  private static void decide(
      NodeConnection node, String report, JsonNode drafts, String act, @Nullable List<String> ids)
      throws NodeRefused {
    if (ids == null) return;
    var chosen = new ArrayList<JsonNode>();
    for (var draft : drafts) {
      boolean open = draft.path("status").asString().equals("open");
      if (ids.contains(draft.path("id").asString()) || (ids.contains("all") && open)) {
        chosen.add(draft);
      }
    }
    for (var draft : chosen) {
      node.send(
          "POST",
          Query.path(REPORTS, report) + "/drafts/" + draft.path("id").asString() + "/" + act,
          Map.of("revision", draft.path("revision").asInt()));
    }
  }

  @Command(
      description = "Add a fact that the reader did not find, or a person.",
      mixinStandardHelpOptions = true)
  int fact(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "REPORT", description = "Its id, as report list shows it.")
          String id,
      @Parameters(paramLabel = "KIND", description = "place, group, person, event, …") String kind,
      @Option(
              names = "--slot",
              required = true,
              paramLabel = "SLOT=VALUE",
              description = "For example name=… or value=…; repeatable.")
          Map<String, String> slots,
      @Option(names = "--start", description = "First code point of its words.")
          @Nullable Integer start,
      @Option(names = "--end", description = "After the last one.") @Nullable Integer end) {
    return node.post(
        Query.path(REPORTS, id) + "/drafts",
        new Body()
            .with("kind", kind)
            .with("slots", slots)
            .with("start", start)
            .with("end", end)
            .map());
  }

  @Command(
      description = "Mark the confirmed facts; prints the objects that they became.",
      mixinStandardHelpOptions = true)
  int mark(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "REPORT", description = "Its id, as report list shows it.")
          String id,
      @Option(names = "--reference", required = true, description = "This agency's own.")
          String reference,
      @Option(
              names = "--classification",
              required = true,
              paramLabel = "SCHEME/LEVEL",
              description = "As this agency writes it.")
          String classification,
      @Option(names = "--equivalent", description = "On the common ladder, open … top-secret.")
          @Nullable String equivalent,
      @Option(
              names = "--tlp",
              required = true,
              description = "red; amber+strict, amber, green or clear where the rest allows it")
          String tlp,
      @Option(names = "--for", required = true, split = ",", description = "Purposes.")
          List<String> purposes,
      @Option(names = "--control", split = ",", description = "orcon, rel-to, eyes-only")
          @Nullable List<String> controls,
      @Option(names = "--code", split = ",", description = "h0, h1, h2, h3")
          @Nullable List<String> codes,
      @Option(names = "--restriction", description = "The text of h3.")
          @Nullable String restriction,
      @Option(names = "--use", paramLabel = "USE=SAID", description = "What is absent is denied.")
          @Nullable Map<String, String> uses,
      @Option(names = "--caveat", split = ",", description = "For example no-death-penalty.")
          @Nullable List<String> caveats,
      @Option(names = "--review-by", description = "Day; needed for persons.")
          @Nullable String reviewBy,
      @Option(names = "--destroy-after", description = "Day.") @Nullable String destroyAfter) {
    return node.post(
        Query.path(REPORTS, id) + "/mark",
        new Body()
            .with("reference", reference)
            .with("classification", classification)
            .with("equivalent", equivalent)
            .with("tlp", tlp)
            .with("purposes", purposes)
            .with("controls", controls)
            .with("codes", codes)
            .with("restriction", restriction)
            .with("uses", uses)
            .with("caveats", caveats)
            .with("reviewBy", reviewBy)
            .with("destroyAfter", destroyAfter)
            .map());
  }
}
