package sanad.node.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.node.StartRefused;
import sanad.node.config.ConfigRefused;

/// `sanad demo`: three nodes of invented agencies and the story of a lead. Each start begins anew
/// in a folder of its own, which is removed at the end.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Three nodes of invented agencies share a lead; every step is checked.")
public final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--once", description = "Tell the story in the terminal and end.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8200",
      description = "First of ten ports (default 8200).")
  private int port;

  @Override
  public Integer call() throws Exception {
    var console = Objects.requireNonNull(spec).commandLine();
    var out = console.getOut();
    var folder = Files.createTempDirectory("sanad-demo-");
    var clock = new DemoClock(Story.begin());
    var teller = new Teller(out, clock);
    var nodes = new ArrayList<DemoNode>();
    var end = new Thread(() -> clean(nodes, folder));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      out.println("EXERCISE / تمرين: every agency, person, group and town here is invented.");
      for (int i = 0; i < DemoAgency.ALL.size(); i++) {
        nodes.add(DemoNode.start(DemoAgency.ALL.get(i), folder, port + 2 * i, clock));
        var node = nodes.getLast();
        teller.say(node.agency().code() + " is up: " + node.pages());
      }
      new DemoPartnership(nodes, clock).make();
      new Story(nodes, clock, teller).tell();
      out.printf("%n%s checks passed, 0 failed.%n", teller.checks());
      if (!once) {
        nodes.forEach(DemoNode::pullWhenDue);
        stay(nodes, console.getOut());
      }
      return 0;
    } catch (StoryFailed failed) {
      console.getErr().println("  ✗ " + failed.getMessage());
      return 1;
    } catch (ConfigRefused | StartRefused refused) {
      console.getErr().println(refused.getMessage());
      return 2;
    }
  }

  private void stay(List<DemoNode> nodes, PrintWriter out)
      throws IOException, InterruptedException {
    try (var links = DemoLinks.open(nodes, port + 9)) {
      out.printf("%nThe nodes stay up. Sign in by a link; Ctrl-C ends the demonstration.%n");
      links.print(out);
      new CountDownLatch(1).await();
    }
  }

  private static void clean(List<DemoNode> nodes, Path folder) {
    nodes.forEach(DemoNode::close);
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // a temporary folder that stays behind is the system's to clear
    }
  }
}
