package sanad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that its owner alone may read: a token, a credential.
final class PrivateFile {

  private PrivateFile() {}

  /// Refuses a file that cannot be written, before what would be kept in it is made.
  static void prepare(Path file) throws NodeRefused {
    var folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw NodeRefused.file(file);
    }
  }

  /// Writes `line`, replacing the file.
  static void write(Path file, String line) throws NodeRefused {
    try {
      Files.deleteIfExists(file);
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(file, line + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw NodeRefused.file(file);
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
