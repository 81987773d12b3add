package sanad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.stix.DocumentCheck;
import sanad.stix.ObjectStream;
import sanad.stix.ParseResult;
import sanad.stix.StixObject;
import sanad.stix.TypedObject;
import sanad.stix.TypedResult;
import sanad.stix.Validator;

/// Measures reading and validating STIX beside the Python libraries, on the same bundles in one
/// run.
///
/// `./sanad bench stix [BUNDLE…]`: invented objects, and each bundle given, or those of ATT&CK
/// where they lie beside. What counts is objects per second of CPU, of the whole process (compiler
/// and collector too), after warm-up; the first pass, cold, and the rates by the clock stand beside
/// it. Reading means what `stix2.parse` does, and more: from the text of the bundle to a typed
/// record for every object (the peer leaves custom types as dictionaries), with the exact text kept
/// and what a store indexes.
public final class StixBench {

  private static final int OBJECTS = 10_000;
  private static final int LIMIT = 1 << 26;
  private static final double PARSE_GOAL = 40;
  private static final double VALIDATE_GOAL = 100;
  private static final long WARM_UP_NANOS = 20_000_000_000L;
  private static final long MEASURE_NANOS = 5_000_000_000L;
  private static final String AUTHOR = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";

  private StixBench() {}

  /// Runs the measurement and prints its table; the exit code is 1 where a goal is missed.
  public static void main(String[] bundles) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/bench"));
    Path invented = folder.resolve("invented.json");
    Files.writeString(invented, bundle(new StixLoad(1).objects(OBJECTS, AUTHOR)));
    boolean met = measure("invented", invented);
    for (Path bundle : bundles.length == 0 ? real() : Stream.of(bundles).map(Path::of).toList()) {
      met &= measure(String.valueOf(bundle.getFileName()), bundle);
    }
    System.exit(met ? 0 : 1);
  }

  private static List<Path> real() {
    return RealLoad.folder().map(folder -> folder.resolve("mobile-attack-17.1.json")).stream()
        .toList();
  }

  private static String bundle(List<String> objects) {
    return "{\"type\":\"bundle\",\"id\":\"bundle--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"objects\":["
        + String.join(",", objects)
        + "]}";
  }

  /// One pass over a bundle; answers how many objects it saw.
  private interface Pass {
    long over(byte[] bundle) throws IOException;
  }

  private static boolean measure(String name, Path file) throws IOException, InterruptedException {
    byte[] bundle = Files.readAllBytes(file);
    System.out.printf(Locale.ROOT, "%n%s: %,d bytes%n", name, bundle.length);
    double[] peers = peers(file);
    Rate parse = rate(StixBench::parse, bundle);
    Rate validate = rate(StixBench::validate, bundle);
    return print("parse, beside stix2.parse", parse, peers[0], peers[2], PARSE_GOAL)
        & print("validate, beside stix2-validator", validate, peers[1], peers[3], VALIDATE_GOAL);
  }

  private static boolean print(String what, Rate ours, double peer, double peerClock, double goal) {
    double ratio = ours.warm() / peer;
    System.out.printf(
        Locale.ROOT,
        "  %-33s %,10.0f objects per CPU second (cold %,.0f), peer %,.0f: %.0f times, goal %.0f"
            + " %s; by the clock %,.0f and %,.0f a second%n",
        what,
        ours.warm(),
        ours.cold(),
        peer,
        ratio,
        goal,
        ratio >= goal ? "met" : "MISSED",
        ours.clock(),
        peerClock);
    return ratio >= goal;
  }

  private record Rate(double cold, double warm, double clock) {}

  private static Rate rate(Pass pass, byte[] bundle) throws IOException {
    long begin = cpu();
    long objects = pass.over(bundle);
    double cold = objects * 1e9 / (cpu() - begin);
    for (long start = cpu(); cpu() - start < WARM_UP_NANOS; ) {
      pass.over(bundle);
    }
    objects = 0;
    long clock = System.nanoTime();
    begin = cpu();
    while (cpu() - begin < MEASURE_NANOS) {
      objects += pass.over(bundle);
    }
    return new Rate(
        cold, objects * 1e9 / (cpu() - begin), objects * 1e9 / (System.nanoTime() - clock));
  }

  private static long parse(byte[] bundle) throws IOException {
    var stream = new ObjectStream(new ByteArrayInputStream(bundle), LIMIT);
    long typed = 0;
    for (Optional<ObjectStream.Item> item = stream.next(); item.isPresent(); item = stream.next()) {
      if (item.get() instanceof ObjectStream.Item.Member member
          && member.parse() instanceof ParseResult.Parsed(StixObject object)
          && TypedObject.of(object) instanceof TypedResult.Typed) {
        typed++;
      }
    }
    return typed;
  }

  private static long validate(byte[] bundle) throws IOException {
    return new DocumentCheck(Validator.standard(), LIMIT)
        .check(new ByteArrayInputStream(bundle))
        .objects();
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /// Objects per CPU second of `stix2.parse` and of stix2-validator, then by the clock.
  private static double[] peers(Path file) throws IOException, InterruptedException {
    Path bin = new PythonPeers(Path.of("target/peers")).bin("stix");
    Path script = Path.of("target/bench/stix_peers.py");
    try (InputStream in = StixBench.class.getResourceAsStream("stix_peers.py")) {
      if (in == null) {
        throw new IllegalStateException("stix_peers.py is not in the class path");
      }
      Files.write(script, in.readAllBytes());
    }
    String printed =
        PythonPeers.run(
            List.of(bin.resolve("python").toString(), script.toString(), file.toString()));
    String[] figures = printed.strip().lines().reduce((first, last) -> last).orElse("").split(" ");
    return Stream.of(figures).mapToDouble(Double::parseDouble).toArray();
  }
}
