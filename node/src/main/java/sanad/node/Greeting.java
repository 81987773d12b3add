package sanad.node;

import java.io.PrintWriter;
import sanad.node.config.NodeConfig;

/// What a started node says on the terminal.
///
/// @param out the terminal
record Greeting(NodeConfig config, PrintWriter out) {

  void print() {
    var people = config.people();
    var scheme = people.tls().isPresent() ? "https" : "http";
    out.println("Sanad is ready: " + scheme + "://" + shown(people) + "/");
    out.println("Partners fetch at: https://" + shown(config.partners()) + "/taxii2/");
    out.println("Data: " + config.data() + "   Stop: Ctrl-C");
    out.flush();
  }

  private static String shown(NodeConfig.Door door) {
    return door.address() + ":" + door.port();
  }
}
