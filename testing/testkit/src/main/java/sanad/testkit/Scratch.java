package sanad.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders and files of tests that end with the process which made them. Safe for threads.
public final class Scratch {
  private static final Path ROOM = room();

  private Scratch() {}

  /// A new folder. @param name how its name begins
  public static Path folder(String name) {
    try {
      return Files.createTempDirectory(ROOM, name);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A new, empty file. @param name how its name begins @param suffix how it ends
  public static Path file(String name, String suffix) {
    try {
      return Files.createTempFile(ROOM, name, suffix);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path room() {
    try {
      var room = Files.createTempDirectory("sanad-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(room)));
      return room;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void end(Path room) {
    try (var files = Files.walk(room)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      System.err.println("left behind: " + left.getMessage());
    }
  }
}
