package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.web.NodeFacts;

/// What the node says about itself to an officer.
@RestController
public final class StatusApi {
  private final NodeFacts facts;

  /// Over the facts of a node.
  public StatusApi(NodeFacts facts) {
    this.facts = facts;
  }

  /// @param agency this node's identity; partners register it
  /// @param build what the version was built from: a commit, and the SHA-256 of the sources where
  ///   they were not just those of the commit
  record StatusView(
      String name,
      String agency,
      String version,
      String build,
      boolean exercise,
      List<NodeFacts.Part> parts,
      List<CheckView> checks,
      List<NodeFacts.Warning> warnings,
      CallerView caller) {}

  record CheckView(String code, String about, boolean good) {}

  record CallerView(
      String login,
      List<@Codes(Role.class) String> roles,
      @Codes(Clearance.class) String clearance,
      List<@Codes(Purpose.class) String> purposes) {}

  @GetMapping("/api/v1/status")
  StatusView status(HttpServletRequest request) {
    var who = Caller.of(request);
    return new StatusView(
        facts.name(),
        who.viewer().agency().stix(),
        facts.version(),
        facts.build(),
        facts.demonstration(),
        facts.parts(),
        facts.checks().stream()
            .map(check -> new CheckView(check.code(), check.about(), check.good()))
            .toList(),
        facts.warnings(),
        new CallerView(
            who.account().login(),
            who.viewer().roles().stream().sorted().map(Role::code).toList(),
            who.viewer().clearance().code(),
            who.viewer().purposes().stream().sorted().map(Purpose::code).toList()));
  }
}
