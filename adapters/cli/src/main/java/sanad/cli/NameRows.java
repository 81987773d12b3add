package sanad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Tab-separated rows in UTF-8, without quoting, one by one.
final class NameRows {
  private NameRows() {}

  static void read(Path file, Consumer<String[]> row) {
    try (var lines = Files.lines(file)) {
      lines.forEach(line -> row.accept(line.split("\t", -1)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
