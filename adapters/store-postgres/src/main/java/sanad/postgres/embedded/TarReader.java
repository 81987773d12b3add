package sanad.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Unpacks a ustar archive of files, folders and symbolic links into one folder, readable by
/// everybody.
///
/// Refuses an entry that would land outside the folder and every entry type that the server's
/// archives do not use.
///
/// **Source:** POSIX.1-1988 ustar; GNU long names (type `L`).
final class TarReader {
  private static final int BLOCK = 512;

  private final InputStream in;
  private final Path into;

  TarReader(InputStream in, Path into) {
    this.in = in;
    this.into = into;
  }

  void unpack() throws IOException {
    String longName = "";
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        return;
      }
      long size = Long.parseLong(text(header, 124, 12), 8);
      char type = (char) header[156];
      if (type == 'L') {
        longName = text(content(size), 0, Math.toIntExact(size));
        continue;
      }
      String name = longName.isEmpty() ? name(header) : longName;
      longName = "";
      Path target = inside(name);
      switch (type) {
        case '5' -> Files.createDirectories(target);
        case '2' -> link(target, text(header, 157, 100));
        case '0', '\0' -> file(target, size, Integer.parseInt(text(header, 100, 8), 8));
        default -> throw new IOException("unexpected tar entry type " + type + " of " + name);
      }
    }
  }

  private void link(Path target, String pointsTo) throws IOException {
    Path parent = parentOf(target);
    if (!parent.resolve(pointsTo).normalize().startsWith(into)) {
      throw new IOException("tar link leaves the folder: " + pointsTo);
    }
    Files.createDirectories(parent);
    Files.createSymbolicLink(target, Path.of(pointsTo));
  }

  private void file(Path target, long size, int mode) throws IOException {
    Files.createDirectories(parentOf(target));
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long left = size;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("tar archive ends within a file");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    in.skipNBytes(padding(size));
    Set<PosixFilePermission> permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & 0100) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(target, permissions);
  }

  private byte[] content(long size) throws IOException {
    byte[] bytes = in.readNBytes(Math.toIntExact(size));
    in.skipNBytes(padding(size));
    return bytes;
  }

  private Path inside(String name) throws IOException {
    Path target = into.resolve(name).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("tar entry leaves the folder: " + name);
    }
    return target;
  }

  private Path parentOf(Path target) {
    Path parent = target.getParent();
    return parent == null ? into : parent;
  }

  private static String name(byte[] header) {
    String prefix = text(header, 345, 155);
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static long padding(long size) {
    return (BLOCK - size % BLOCK) % BLOCK;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8).strip();
  }
}
