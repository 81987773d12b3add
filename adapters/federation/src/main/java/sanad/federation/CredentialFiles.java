package sanad.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.exchange.GivenCredentials;
import sanad.stix.StixId;

/// Given credentials as files of one folder, which the node's user alone may read. A name is a
/// UUID, so that it leads nowhere else.
///
/// Thread-safe as far as the random source is.
public final class CredentialFiles implements GivenCredentials {
  private static final String NAME = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Path folder;
  private final RandomGenerator random;

  /// @param folder made where it is missing
  public CredentialFiles(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  @Override
  public String keep(String line) {
    var name = StixId.randomUuid(random).toString();
    try {
      SecretFile.write(folder.resolve(name), (line + "\n").getBytes(StandardCharsets.UTF_8));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> read(String kept) {
    if (!kept.matches(NAME)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(folder.resolve(kept)).strip());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void forget(String kept) {
    if (kept.matches(NAME)) {
      try {
        Files.deleteIfExists(folder.resolve(kept));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
