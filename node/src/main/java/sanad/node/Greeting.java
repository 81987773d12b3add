package sanad.node;

import java.io.PrintWriter;
import java.util.Optional;
import sanad.node.config.NodeConfig;

/// What a started node says on the terminal.
///
/// @param identity what partners know this node by
/// @param firstPassword while nobody has used it
/// @param out the terminal
record Greeting(
    NodeConfig config, PartnerIdentity identity, Optional<String> firstPassword, PrintWriter out) {

  void print() {
    var people = config.people();
    var scheme = people.tls().isPresent() ? "https" : "http";
    out.println("Sanad is ready: " + scheme + "://" + shown(people) + "/");
    out.println("Partners fetch at: https://" + shown(config.partners()) + "/taxii2/");
    out.println("Certificate for them: " + identity.certificate());
    out.println("  SHA-256 " + identity.fingerprint());
    firstPassword.ifPresent(
        password ->
            out.println(
                "First sign-in: " + FirstStart.LOGIN + "   one-time password: " + password));
    out.println("Data: " + config.data() + "   Stop: Ctrl-C");
    out.flush();
  }

  private static String shown(NodeConfig.Door door) {
    return door.address() + ":" + door.port();
  }
}
