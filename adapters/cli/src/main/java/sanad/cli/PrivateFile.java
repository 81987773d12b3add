package sanad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The file that a command keeps a secret in, a token or a credential: its owner alone may read it,
/// it is written whole or not at all, and it takes the place of another only where that is asked
/// for. Every command that writes a file has these two options.
final class PrivateFile {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Keep it in this new file, readable by its owner alone, and print it nowhere.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Take the place of the file, where there is one.")
  private boolean force;

  /// Refuses a file that cannot be written, before what would be kept in it is made.
  static void prepare(@Nullable PrivateFile out) throws NodeRefused {
    if (out == null) return;
    var file = out.path();
    var folder = file.toAbsolutePath().getParent();
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isRegularFile(file)) throw NodeRefused.file(file);
    if (there && !out.force) throw NodeRefused.taken(file);
    if (folder == null || !Files.isWritable(folder)) throw NodeRefused.file(file);
  }

  Path path() {
    if (file == null) throw new IllegalStateException("picocli demands --out");
    return file;
  }

  /// Writes `line`.
  void write(String line) throws NodeRefused {
    var target = path().toAbsolutePath();
    try {
      // made for its owner alone, where the system knows owners
      var draft = Files.createTempFile(target.getParent(), ".sanad", ".new");
      try {
        Files.writeString(draft, line + "\n");
        if (force) Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        else Files.move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw NodeRefused.unkept(path());
    }
  }

  /// The text of a file without the line's end.
  static String read(Path file) throws NodeRefused {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw NodeRefused.file(file);
    }
  }
}
