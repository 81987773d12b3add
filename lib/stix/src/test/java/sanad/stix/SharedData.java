package sanad.stix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the recorded vectors and real objects that lie outside the project.
///
/// `shared/data` is looked for beside every folder above the module. Where it is absent, a test
/// says so and asserts its own examples only.
final class SharedData {

  private SharedData() {}

  static Optional<Path> folder(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data").resolve(name);
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    System.out.println("shared/data/" + name + " is absent: own examples only");
    return Optional.empty();
  }

  static Optional<String> text(String name) {
    Path path = Path.of(name);
    return folder(String.valueOf(path.getParent()))
        .map(folder -> read(folder.resolve(String.valueOf(path.getFileName()))));
  }

  /// The objects of a list in a file; empty where the file is absent.
  static List<Extras> cases(String name) {
    return text(name).map(SharedData::objects).orElse(List.of());
  }

  private static List<Extras> objects(String json) {
    return Extras.parse("{\"list\":" + json + "}").groups("list");
  }

  /// The files below a folder; empty where it is absent.
  static List<Path> files(String name, String ending) {
    Optional<Path> folder = folder(name);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.get())) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
