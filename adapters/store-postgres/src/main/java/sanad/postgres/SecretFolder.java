package sanad.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import sanad.postgres.embedded.Secret;
import sanad.store.StoreUnavailable;

/// Passwords of the database roles and keys of the claims: a file each, read by its owner only.
///
/// A secret is made when first asked for: 256 random bits, hexadecimal. A file without content is
/// what a power cut left of one that was being made.
final class SecretFolder {
  private final Path folder;
  private final SecureRandom random;

  SecretFolder(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  String password(String login) {
    return secret("password-" + login);
  }

  byte[] claimKey(String kind) {
    return HexFormat.of().parseHex(secret("claim-" + kind));
  }

  private synchronized String secret(String name) {
    try {
      Path file = folder.resolve(name);
      if (!Files.exists(file) || Files.size(file) == 0) {
        make(file);
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException failed) {
      throw new StoreUnavailable("SANAD-STORE-004: cannot read or make the secret " + name, failed);
    }
  }

  private void make(Path file) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Secret.make(file, random);
  }
}
