package sanad.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import sanad.federation.SecretFile;

/// Whether a data folder is a copy: a file that the node never replaces has another number on its
/// disk, or was born at another time, than the folder remembers. What happened to the node after
/// the copy was made is unknown here.
///
/// A snapshot of the whole disk that is put back keeps both, as does a copy that is written over
/// the old files, and is not noticed; nor is a disk whose files have no numbers.
///
/// **Source:** docs/operating.md, *Backup and restore*.
final class DataPlace {
  private static final String NAME = "node.place";

  private DataPlace() {}

  /// Compares, and remembers the place from now on.
  ///
  /// @param kept a file that stays as long as the folder does
  /// @return when the folder was last found to be a copy; empty where it never was
  static Optional<Instant> check(Path folder, Path kept, InstantSource clock) throws IOException {
    var file = folder.resolve(NAME);
    var place = place(kept);
    var lines =
        Files.exists(file)
            ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
            : List.<String>of();
    var copied = lines.stream().skip(1).findFirst().flatMap(DataPlace::instant);
    if (!lines.isEmpty() && lines.getFirst().equals(place)) {
      return copied;
    }
    copied = lines.isEmpty() ? copied : Optional.of(clock.instant());
    var text = place + "\n" + copied.map(at -> at + "\n").orElse("");
    SecretFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return copied;
  }

  /// What somebody else wrote there is no reason not to start.
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException damaged) {
      return Optional.empty();
    }
  }

  private static String place(Path kept) throws IOException {
    var born = Files.readAttributes(kept, BasicFileAttributes.class).creationTime();
    return number(kept) + " " + born.toMillis();
  }

  private static String number(Path kept) throws IOException {
    try {
      return Files.getAttribute(kept, "unix:ino").toString();
    } catch (UnsupportedOperationException | IllegalArgumentException none) {
      return "-";
    }
  }
}
