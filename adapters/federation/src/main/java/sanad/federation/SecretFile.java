package sanad.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that its owner alone may read.
public final class SecretFile {
  private SecretFile() {}

  /// Writes it whole or not at all: a node that ends in between leaves a draft, which the next one
  /// replaces. Its folder is made where it is missing.
  public static void write(Path file, byte[] bytes) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    var owner = PosixFilePermissions.fromString("rw-------");
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
    Files.write(draft, bytes, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
