package sanad.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `sanad partner`: agencies, groups, credentials, collections, and the ways to partners' nodes.
@Command(
    name = "partner",
    description = "Partners, groups and the ways to their nodes.",
    mixinStandardHelpOptions = true)
final class PartnerCommand {

  @Command(
      description = "The register: parties, groups, agreements, ways, collections.",
      mixinStandardHelpOptions = true)
  int list(@Mixin NodeConnection node) {
    return node.get("/api/v1/directory");
  }

  @Command(description = "Register an agency.", mixinStandardHelpOptions = true)
  int add(
      @Mixin NodeConnection node,
      @Option(names = "--id", description = "The identity that its own node uses.")
          @Nullable String id,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "LANG=NAME",
              description = "en=…, ar=…, fr=…")
          Map<String, String> names,
      @Option(names = "--country", description = "Two letters.") @Nullable String country,
      @Option(names = "--keeping", description = "enforces-rules (default) or keeps-no-rules.")
          @Nullable String keeping) {
    return node.post("/api/v1/parties", party(id, "agency", names, country, keeping));
  }

  @Command(description = "Register a group of agencies.", mixinStandardHelpOptions = true)
  int group(
      @Mixin NodeConnection node,
      @Option(names = "--id", description = "The id that its other members use.")
          @Nullable String id,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "LANG=NAME",
              description = "en=…, ar=…, fr=…")
          Map<String, String> names) {
    return node.post("/api/v1/parties", party(id, "group", names, null, null));
  }

  private static Map<String, Object> party(
      @Nullable String id,
      String kind,
      Map<String, String> names,
      @Nullable String country,
      @Nullable String keeping) {
    return new Body()
        .with("id", id)
        .with("kind", kind)
        .with("names", names)
        .with("country", country)
        .with("keeping", keeping)
        .map();
  }

  @Command(description = "Add a member to a group.", mixinStandardHelpOptions = true)
  int join(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "GROUP", description = "Its identity, as partner list shows it.")
          String group,
      @Parameters(paramLabel = "MEMBER", description = "An agency’s or a group’s identity.")
          String member,
      @Option(names = "--from", description = "Day or instant; now by default.")
          @Nullable String from,
      @Option(
              names = "--until",
              required = true,
              description = "Last day, or the instant at which it ends.")
          String until) {
    return node.post(
        Query.path("/api/v1/groups", group) + "/members",
        new Body().with("member", member).with("from", from).with("until", until).map());
  }

  @Command(
      description = "End a membership: the group's items are not the member's any more.",
      mixinStandardHelpOptions = true)
  int leave(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "GROUP", description = "Its identity, as partner list shows it.")
          String group,
      @Parameters(paramLabel = "MEMBER", description = "An agency’s or a group’s identity.")
          String member) {
    return node.delete(Query.path("/api/v1/groups", group, "members", member));
  }

  @Command(
      description = "Issue a credential for a partner's node; shown once.",
      mixinStandardHelpOptions = true)
  int credential(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "PARTY", description = "Its identity, as partner list shows it.")
          String party,
      @Option(names = "--name", required = true, description = "Its user name.") String name,
      @ArgGroup(exclusive = false) @Nullable PrivateFile out) {
    return node.print(
        () -> {
          PrivateFile.prepare(out);
          var answer =
              node.send(
                  "POST",
                  Query.path("/api/v1/parties", party) + "/credentials",
                  Map.of("name", name));
          return out == null ? answer : kept(answer, out);
        });
  }

  private static JsonNode kept(JsonNode answer, PrivateFile out) throws NodeRefused {
    out.write(answer.path("line").asString());
    return NodeConnection.json()
        .createObjectNode()
        .put("partner", answer.path("partner").asString())
        .put("name", answer.path("name").asString())
        .put("file", out.path().toString());
  }

  @Command(
      description =
          "Register the client certificate that a partner must show beside its credential, or remove"
              + " it.",
      mixinStandardHelpOptions = true)
  int certificate(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "PARTY", description = "Its identity, as partner list shows it.")
          String party,
      @ArgGroup(multiplicity = "1") CertificateChange change) {
    var path = Query.path("/api/v1/parties", party) + "/certificate";
    var sha256 = change.sha256;
    return sha256 == null ? node.delete(path) : node.put(path, Map.of("sha256", sha256));
  }

  /// One of the two, never both.
  static final class CertificateChange {
    @Option(
        names = "--sha256",
        required = true,
        description =
            "Its SHA-256, hexadecimal. A Sanad node shows the certificate that its way is registered"
                + " with.")
    @Nullable String sha256;

    @Option(names = "--remove", required = true, description = "The credential alone opens again.")
    boolean remove;
  }

  @Command(
      description = "Register the way to a partner's node, to pull from it.",
      mixinStandardHelpOptions = true)
  int link(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "PARTNER", description = "Its identity, as partner list shows it.")
          String partner,
      @Option(names = "--id", description = "A known way, to change it.") @Nullable String id,
      @Option(
              names = "--api-root",
              required = true,
              description = "https://partner.example:8081/taxii2/sanad/")
          String apiRoot,
      @Option(names = "--collection", required = true, description = "As the partner told it.")
          String collection,
      @Option(
              names = "--certificate",
              description = "SHA-256 of the partner's certificate, hexadecimal.")
          @Nullable String certificate,
      @Option(
              names = "--secret-file",
              description =
                  "File with name:secret as the partner issued it; without it a changed way keeps"
                      + " its own.")
          @Nullable Path secretFile,
      @Option(names = "--agreement", required = true, description = "Its id.") String agreement,
      @Option(names = "--for", required = true, description = "The purpose of what is pulled.")
          String shared,
      @Option(names = "--every", description = "ISO 8601; on demand only by default.")
          @Nullable String every) {
    return node.print(
        () ->
            node.send(
                "POST",
                "/api/v1/links",
                new Body()
                    .with("id", id)
                    .with("partner", partner)
                    .with("apiRoot", apiRoot)
                    .with("collection", collection)
                    .with("certificateSha256", certificate)
                    .with("credential", secretFile == null ? null : PrivateFile.read(secretFile))
                    .with("agreement", agreement)
                    .with("purpose", shared)
                    .with("every", every)
                    .map()));
  }

  @Command(
      description = "Open an inbox or exchange collection for a partner's standard tools.",
      mixinStandardHelpOptions = true)
  int collection(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "PARTNER", description = "Its identity, as partner list shows it.")
          String partner,
      @Option(names = "--agreement", required = true, description = "Its id.") String agreement,
      @Option(names = "--for", required = true, description = "The purpose.") String shared,
      @Option(names = "--kind", required = true, description = "inbox or exchange") String kind) {
    return node.post(
        "/api/v1/collections",
        new Body()
            .with("agreement", agreement)
            .with("partner", partner)
            .with("purpose", shared)
            .with("kind", kind)
            .map());
  }
}
