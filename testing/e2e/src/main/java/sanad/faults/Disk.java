package sanad.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A small disk of its own, mounted on a folder; unmounted when it is closed.
///
/// @param folder where it is mounted
record Disk(Path folder) implements AutoCloseable {
  /// A file system in memory.
  static Disk inMemory(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    return mounted(
        folder, "mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
  }

  /// An ext4 in a file beside the folder.
  static Disk inFile(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolveSibling(folder.getFileName() + ".ext4").toString();
    NotHeld.unless(
        Injector.works("truncate", "-s", size, file)
            && Injector.works("mkfs.ext4", "-q", "-F", "-m", "0", file),
        "an ext4 can be made in %s",
        file);
    return mounted(folder, "mount", "-o", "loop", file, folder.toString());
  }

  private static Disk mounted(Path folder, String... words) {
    NotHeld.unless(Injector.works(words), "a disk can be mounted on %s", folder);
    Injector.works("chmod", "755", folder.toString());
    return new Disk(folder);
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /// Fills it until so many bytes are free, or to the last byte.
  void fill(long leave) throws IOException {
    var block = new byte[64 * 1024];
    try (OutputStream out =
        Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (free() > leave) {
        out.write(block, 0, (int) Math.clamp(free() - leave, 1, block.length));
        out.flush();
      }
    } catch (IOException full) {
      // that is what it was to be
    }
  }

  /// Frees what was filled.
  void empty() throws IOException {
    Files.deleteIfExists(filler());
  }

  @Override
  public void close() {
    NotHeld.unless(
        Injector.works("umount", folder.toString())
            || Injector.works("umount", "-l", folder.toString()),
        "the disk on %s can be unmounted",
        folder);
  }
}
