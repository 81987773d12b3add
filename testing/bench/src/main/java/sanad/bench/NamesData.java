package sanad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The evaluation data of names, in the form that its own page describes: `pairs.tsv`, targets,
/// queries and distractors. Never part of the project; where it is absent, names are made up.
///
/// @param folder where the files are
/// @param made whether they were made up here
record NamesData(Path folder, boolean made) {

  /// The folder given, else the one that lies beside the repository, else made-up names.
  static NamesData find(Optional<Path> given) throws IOException {
    if (given.isPresent()) return new NamesData(given.get(), false);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("data/names/dev");
      if (at.getFileName() != null && Files.isDirectory(folder)) {
        return new NamesData(folder, false);
      }
    }
    return new NamesData(InventedNames.write(Path.of("target/bench/invented-names")), true);
  }

  List<String[]> rows(String file) {
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.map(line -> line.split("\t", -1)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
