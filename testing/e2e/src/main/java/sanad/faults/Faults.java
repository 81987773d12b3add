package sanad.faults;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `./sanad faults [F1 …] [-s SEED] [--short]`: puts faults on real nodes and says of each whether
/// what must hold held. Ends with 1 where one failed; a skipped one never counts as passed.
///
/// **Source:** reliability.md section 4.
public final class Faults {
  private static final Set<Injector> SIGNALS = Set.of(Injector.SIGNALS);

  static final List<FaultScript> ALL =
      List.of(
          new FaultScript("F1", "kill -9 of the node", SIGNALS, Killed::node),
          new FaultScript(
              "F3", "kill -9 of PostgreSQL, whole and in part", SIGNALS, Killed::postgres),
          new FaultScript("F4", "backends ended at random", SIGNALS, Killed::backends),
          new FaultScript("F5", "the node stands still", SIGNALS, Frozen::node),
          new FaultScript("F6", "PostgreSQL stands still", SIGNALS, Frozen::postgres),
          new FaultScript(
              "F9",
              "the disk of the data is full",
              Set.of(Injector.LOOP, Injector.SIGNALS),
              Full::data),
          new FaultScript(
              "F10",
              "disks of posts, log and temporary files full",
              Set.of(Injector.TMPFS),
              Full::others),
          new FaultScript("F16", "slow clients", Set.of(), Crowds::slow),
          new FaultScript("F17", "a flood of connections", Set.of(), Crowds::flood),
          new FaultScript("F18", "all partners at once", Set.of(), Crowds::stampede),
          new FaultScript("F19", "the log refuses", SIGNALS, Frozen::logRefuses),
          new FaultScript("F20", "the log hangs", SIGNALS, Frozen::logHangs),
          new FaultScript("F23", "the network cuts inside pages", Set.of(), Pulled::cut),
          new FaultScript("F24", "TLS is cut short or damaged", Set.of(), Pulled::truncated),
          new FaultScript("F36", "a partner lies", Set.of(), Pulled::lies));

  private Faults() {}

  /// Runs what the words name; all where they name none.
  public static void main(String[] words) throws Exception {
    var named = new ArrayList<String>();
    long seed = 20_261_123;
    var length = Stage.Length.LONG;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "-s", "--seed" -> seed = Long.parseLong(words[++i]);
        case "--short" -> length = Stage.Length.SHORT;
        default -> named.add(words[i]);
      }
    }
    System.exit(run(named, seed, length) ? 0 : 1);
  }

  private static boolean run(List<String> named, long seed, Stage.Length length) throws Exception {
    var unknown = new ArrayList<>(named);
    unknown.removeIf(name -> ALL.stream().anyMatch(script -> script.name().equals(name)));
    if (!unknown.isEmpty()) {
      System.out.println("There is no script for " + unknown + "; there is for " + names());
      return false;
    }
    boolean whole = true;
    try (var stage = new Stage(seed, length)) {
      System.out.println("seed " + seed);
      var present = EnumSet.noneOf(Injector.class);
      for (var injector : Injector.values()) {
        boolean here = injector.present(stage.room());
        System.out.printf("  %-28s %s%n", injector.words(), here ? "here" : "absent");
        if (here) {
          present.add(injector);
        }
      }
      for (var script : ALL) {
        if (named.isEmpty() || named.contains(script.name())) {
          long from = System.nanoTime();
          var verdict = verdict(script, stage, present);
          whole &= !(verdict instanceof Verdict.Failed);
          System.out.printf(
              "%-4s %-42s %s (%d s)%n",
              script.name(), script.words(), verdict.word(), PartnerTool.since(from).toSeconds());
        }
      }
    }
    return whole;
  }

  private static List<String> names() {
    return ALL.stream().map(FaultScript::name).toList();
  }

  /// A script's edge: whatever it throws is its verdict, and the next one runs.
  private static Verdict verdict(FaultScript script, Stage stage, Set<Injector> present) {
    var absent = EnumSet.noneOf(Injector.class);
    script.needs().stream().filter(need -> !present.contains(need)).forEach(absent::add);
    if (!absent.isEmpty()) {
      return new Verdict.Skipped("absent here: " + absent.iterator().next().words());
    }
    try {
      stage.begin(script);
      return new Verdict.Passed(script.act().run(stage));
    } catch (NotHeld held) {
      return new Verdict.Failed(String.valueOf(held.getMessage()));
    } catch (Exception broken) {
      broken.printStackTrace();
      return new Verdict.Failed("the script broke: " + broken);
    }
  }
}
