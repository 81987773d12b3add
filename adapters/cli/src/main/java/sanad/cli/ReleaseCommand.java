package sanad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sanad release`: who would read it, the release, its withdrawal, and who holds it.
@Command(
    name = "release",
    description = "Release items to partners, withdraw, list.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand {
  private static final String RELEASES = "/api/v1/releases";

  /// What a release is made of.
  static final class Wanted {
    @Option(names = "--item", required = true, description = "STIX id; repeatable.")
    private @Nullable List<String> items;

    @Option(names = "--to", required = true, description = "Agency or group; repeatable.")
    private @Nullable List<String> recipients;

    @Option(
        names = "--agreement",
        required = true,
        description = "Its id, as partner list shows it.")
    private @Nullable String agreement;

    @Option(names = "--for", required = true, description = "The purpose of the release.")
    private @Nullable String shared;

    @Option(names = "--title", required = true, description = "What its readers see first.")
    private @Nullable String title;

    @Option(names = "--because", description = "Why, for the log.")
    private @Nullable String justification;

    @Option(names = "--asked", description = "Release it as a lead; what is asked of the readers.")
    private @Nullable String asked;

    @Option(names = "--tlp", description = "Other rules: clear, green, amber, amber+strict, red.")
    private @Nullable String tlp;

    @Option(names = "--code", split = ",", description = "Other rules: h0, h1, h2, h3.")
    private @Nullable List<String> codes;

    @Option(names = "--restriction", description = "Other rules: the text of h3.")
    private @Nullable String restriction;

    @Option(
        names = "--use",
        paramLabel = "USE=SAID",
        description = "Other rules, e.g. arrest=allow; what is not named is denied.")
    private @Nullable Map<String, String> uses;

    @Option(names = "--caveat", split = ",", description = "Other rules, e.g. no-death-penalty.")
    private @Nullable List<String> caveats;

    Map<String, Object> body() {
      var lead = asked == null ? null : new Body().with("title", title).with("asked", asked).map();
      // Said without --tlp they are sent too: the node then says what is missing.
      var rules =
          new Body()
              .with("tlp", tlp)
              .with("codes", codes)
              .with("restriction", restriction)
              .with("uses", uses)
              .with("caveats", caveats)
              .map();
      return new Body()
          .with("items", items)
          .with("recipients", recipients)
          .with("agreement", agreement)
          .with("purpose", shared)
          .with("title", title)
          .with("justification", justification)
          .with("lead", lead)
          .with("rules", rules)
          .map();
    }
  }

  @Command(
      description = "Who exactly would read it, and what forbids it.",
      mixinStandardHelpOptions = true)
  int preview(@Mixin NodeConnection node, @Mixin Wanted wanted) {
    return node.post(RELEASES + "/preview", wanted.body());
  }

  @Command(description = "Release.", mixinStandardHelpOptions = true)
  int make(
      @Mixin NodeConnection node,
      @Mixin Wanted wanted,
      @Option(
              names = "--approver-token-file",
              description = "File with a second officer's token, where a reader keeps no rules.")
          @Nullable Path approver) {
    return node.post(RELEASES, wanted.body(), approver);
  }

  @Command(description = "Releases, newest first.", mixinStandardHelpOptions = true)
  int list(@Mixin NodeConnection node, @Mixin Part part) {
    return node.get(RELEASES + Query.of("limit", part.limit(), "from", part.from()));
  }

  @Command(
      description = "A release: its readers, and who holds what of it.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "RELEASE", description = "Its id, as release list shows it.")
          String id) {
    return node.get(Query.path(RELEASES, id));
  }

  @Command(
      description = "Withdraw a release: what is not fetched is never served.",
      mixinStandardHelpOptions = true)
  int withdraw(
      @Mixin NodeConnection node,
      @Parameters(paramLabel = "RELEASE", description = "Its id, as release list shows it.")
          String id,
      @Option(names = "--because", required = true, description = "Why, for the log.")
          String justification) {
    return node.post(
        Query.path(RELEASES, id) + "/withdraw", Map.of("justification", justification));
  }
}
