package sanad.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Where faults happen: a folder of its own, a seed, and one node that the scripts which do not
/// need another share.
final class Stage implements AutoCloseable {
  private final Path room;
  private final long seed;
  private final Length length;
  private final Traffic.Account account = new Traffic.Account();
  private SplittableRandom random;
  private @Nullable Agency agency;
  private Agency.@Nullable Partner partner;

  /// How much is tried.
  enum Length {
    /// Seconds a fault; part of the build.
    SHORT,
    /// Minutes a fault; by hand.
    LONG
  }

  Stage(long seed, Length length) throws IOException {
    this.room = Files.createTempDirectory("sanad-faults");
    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxr-xr-x"));
    this.seed = seed;
    this.length = length;
    this.random = new SplittableRandom(seed);
  }

  /// Begins a script: its random numbers depend on the seed and on nothing that ran before it.
  void begin(FaultScript script) {
    random = new SplittableRandom(seed + script.name().hashCode());
  }

  Path room() {
    return room;
  }

  SplittableRandom random() {
    return random;
  }

  /// `few` in the build, `many` by hand.
  int times(int few, int many) {
    return length == Length.SHORT ? few : many;
  }

  /// The shared node, running and ready.
  Agency agency() throws Exception {
    if (agency == null) {
      agency = Agency.found(folder("agency"), room.resolve("agency/data"));
      partner = agency.partner(random);
    } else if (!agency.node().isAlive()) {
      agency.startAgain();
    }
    agency.awaitReady();
    return agency;
  }

  /// The shared node's partner.
  Agency.Partner partner() throws Exception {
    agency();
    return Optional.ofNullable(partner).orElseThrow();
  }

  /// What the partner was acknowledged.
  Traffic.Account account() {
    return account;
  }

  /// Begins traffic to the shared node.
  Traffic traffic(PartnerTool tool, int writers) throws Exception {
    return Traffic.begin(tool, partner().collection(), account, writers);
  }

  /// Compares what the shared node keeps with what it acknowledged.
  String check() throws Exception {
    return Traffic.check(agency(), partner(), account);
  }

  /// A folder of a script's own.
  Path folder(String name) throws IOException {
    return Files.createDirectories(room.resolve(name));
  }

  @Override
  public void close() throws Exception {
    if (agency != null) {
      agency.close();
    }
    try (var files = Files.walk(room)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
