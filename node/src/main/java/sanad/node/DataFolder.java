package sanad.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import sanad.federation.SecretFile;

/// The data folder, held by this process alone until it is closed or the process ends.
///
/// Thread-safe.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;
  private final Optional<Instant> copied;
  private final Instant written;

  private DataFolder(Path path, FileChannel lock, Optional<Instant> copied, Instant written) {
    this.written = written;
    this.path = path;
    this.lock = lock;
    this.copied = copied;
  }

  /// Takes the folder, making it where it is missing. The lock is the operating system's, so that a
  /// killed node leaves none behind.
  static DataFolder claim(Path path) throws StartRefused {
    try {
      make(path);
      requireOwn(path);
      var written = LastWritten.of(path);
      var file = path.resolve("node.lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw StartRefused.dataInUse(path.toString());
      }
      var copied = DataPlace.check(path, file, InstantSource.system());
      return new DataFolder(path, channel, copied, written);
    } catch (OverlappingFileLockException e) {
      throw StartRefused.dataInUse(path.toString());
    } catch (IOException e) {
      throw StartRefused.folder(path, e);
    }
  }

  /// Others may pass through it (the database runs as another user where root starts the node) and
  /// list nothing.
  private static void make(Path path) throws IOException {
    if (Files.isDirectory(path)) return;
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /// A folder that was copied by another user would fail in the middle of a start. What lies deeper
  /// is the database's, which looks for itself; what a file system keeps beside is nobody's.
  private static void requireOwn(Path path) throws IOException {
    try (var all = Files.walk(path, 2)) {
      for (var file : (Iterable<Path>) all::iterator) {
        if (path.relativize(file).toString().matches("\\..*|lost\\+found")) continue;
        if (!Files.isReadable(file)) throw new AccessDeniedException(file.toString());
        if (Files.isDirectory(file) && !Files.isWritable(file)) write(file);
      }
    } catch (UncheckedIOException closed) {
      throw closed.getCause();
    }
  }

  /// Fails as the system says: another's folder and a disk that nobody can write are told apart.
  private static void write(Path folder) throws IOException {
    Files.delete(Files.createTempFile(folder, ".sanad", ""));
  }

  /// When it was last found to be a copy of another folder.
  Optional<Instant> copied() {
    return copied;
  }

  /// When it was last written before this start.
  Instant written() {
    return written;
  }

  /// The folder itself.
  Path path() {
    return path;
  }

  /// A folder inside, made where it is missing.
  Path room(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a secret file inside; empty where there is none.
  Optional<String> secret(String name) {
    var file = path.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps a secret in a file that its owner alone may read. Written whole or not at all.
  Path keepSecret(String name, String text) {
    var file = path.resolve(name);
    try {
      SecretFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forgets a secret.
  void forgetSecret(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
