package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A secret of 256 random bits, hexadecimal, in a file that its owner alone may read.
public final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  /// Makes a new one in place of any that the file holds: on the disk before it has its name, so
  /// that a power cut leaves the former one or this one. Its folder exists.
  ///
  /// @return the secret
  public static String make(Path file, SecureRandom random) throws IOException {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    var secret = HexFormat.of().formatHex(bits);
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return secret;
  }
}
