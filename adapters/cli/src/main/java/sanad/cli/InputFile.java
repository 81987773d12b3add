package sanad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command reads more than once, and what it is called in messages. What comes from
/// the input is held in a file of its own, which nobody else may read, until this is closed.
///
/// @param shown where it stands; `name` without its folders
record InputFile(Path path, String shown, String name, boolean held) implements AutoCloseable {
  private static final String INPUT = "standard input";

  /// A file that is there.
  static InputFile of(Path file) {
    return new InputFile(file, file.toString(), String.valueOf(file.getFileName()), false);
  }

  /// The same, where `-` is the input.
  static InputFile ofOrInput(Path file, InputStream input) throws ListFile.Unreadable {
    if (!file.toString().equals("-")) return of(file);
    try {
      var held = new InputFile(Files.createTempFile("sanad", ".input"), INPUT, INPUT, true);
      try (var out = Files.newOutputStream(held.path)) {
        input.transferTo(out);
      } catch (IOException failed) {
        held.close();
        throw failed;
      }
      return held;
    } catch (IOException failed) {
      throw new ListFile.Unreadable(INPUT, ValidateCommand.reason(failed));
    }
  }

  @Override
  public void close() {
    if (!held) return;
    try {
      Files.deleteIfExists(path);
    } catch (IOException left) {
      path.toFile().deleteOnExit();
    }
  }
}
