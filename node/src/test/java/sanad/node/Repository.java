package sanad.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder of the repository, for tests that read its files.
final class Repository {

  private Repository() {}

  /// The nearest folder upwards that holds the script.
  static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("sanad"))) {
      folder = folder.getParent();
      if (folder == null) throw new IllegalStateException("not inside the repository");
    }
    return folder;
  }

  /// Files whose name ends so, without what was built.
  static List<Path> files(String ending) {
    var root = root();
    try (var all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !("/" + root.relativize(file)).contains("/target/"))
          .filter(file -> !("/" + root.relativize(file)).contains("/."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
