package sanad.node;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.node.config.NodeConfig;
import sanad.web.NodeFacts;

/// What a started node says on the terminal.
///
/// @param identity what partners know this node by
/// @param firstPassword while nobody has used it
/// @param warnings in force, as the page *Node* tells them
/// @param out the terminal
record Greeting(
    NodeConfig config,
    PartnerIdentity identity,
    Optional<String> firstPassword,
    List<NodeFacts.Warning> warnings,
    PrintWriter out) {

  private static final String PATH = "/taxii2/";

  void print() {
    var people = config.people();
    var scheme = people.tls().isPresent() ? "https" : "http";
    out.println("Sanad is ready: " + addresses(scheme, Reach.hosts(people), people, "/"));
    out.println("Partners fetch at: " + addresses("https", forPartners(), config.partners(), PATH));
    out.println("Certificate for them: " + identity.certificate());
    out.println("  SHA-256 " + identity.fingerprint());
    firstPassword.ifPresent(
        password ->
            out.println(
                "First sign-in: " + FirstStart.LOGIN + "   one-time password: " + password));
    for (var warning : warnings) {
      out.println("Warning " + warning.code() + " " + warning.detail() + " (docs/operating.md)");
    }
    out.println("Data: " + config.data() + "   Stop: Ctrl-C");
    out.flush();
  }

  private List<String> forPartners() {
    return Reach.everywhere(config.partnersHost())
        ? Reach.hosts(config.partners())
        : List.of(Reach.inAddress(config.partnersHost()));
  }

  private static String addresses(
      String scheme, List<String> hosts, NodeConfig.Door door, String path) {
    return hosts.stream()
        .map(host -> scheme + "://" + host + ":" + door.port() + path)
        .collect(Collectors.joining("  "));
  }
}
