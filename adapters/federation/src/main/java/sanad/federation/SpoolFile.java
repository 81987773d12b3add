package sanad.federation;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import sanad.exchange.Postings.Posted;
import sanad.store.Collection;

/// A post on its way into the spool: header, then each object with its length (negative for what
/// was refused unread). Without [#keep] it is gone when it is closed. A disk that takes no more is
/// [Unwritable], which is told from a sender that went away.
final class SpoolFile implements AutoCloseable {
  private final Path folder;
  private final Path file;
  private final FileOutputStream bytes;
  private final DataOutputStream out;
  private int count;

  /// The disk takes no more.
  static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unwritable(IOException cause) {
      super(cause);
    }
  }

  SpoolFile(Path folder, Collection collection) {
    this.folder = folder;
    try {
      file = Files.createTempFile(folder, "incoming", ".part");
      bytes = new FileOutputStream(file.toFile());
      out = new DataOutputStream(new BufferedOutputStream(bytes, 64 * 1024));
      out.writeUTF(collection.id().toString());
      out.writeUTF(collection.agreement().toString());
      out.writeUTF(collection.partner().uuid().toString());
      out.writeUTF(collection.purpose().name());
      out.writeUTF(collection.kind().name());
    } catch (IOException full) {
      throw new Unwritable(full);
    }
  }

  void add(Posted posted) {
    count++;
    switch (posted) {
      case Posted.Text(var json) -> write(json, 1);
      case Posted.Refused(var message) -> write(message, -1);
    }
  }

  private void write(String text, int sign) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    try {
      out.writeInt(sign * utf8.length);
      out.write(utf8);
    } catch (IOException full) {
      throw new Unwritable(full);
    }
  }

  static Posted read(DataInputStream in) throws IOException {
    int length = in.readInt();
    var utf8 = new byte[Math.abs(length)];
    in.readFully(utf8);
    var text = new String(utf8, StandardCharsets.UTF_8);
    return length < 0 ? new Posted.Refused(text) : new Posted.Text(text);
  }

  int count() {
    return count;
  }

  /// Makes it survive: on the disk, under the name of its status.
  void keep(UUID status) {
    try {
      out.flush();
      bytes.getFD().sync();
      out.close();
      Files.move(file, folder.resolve(status + ".post"), StandardCopyOption.ATOMIC_MOVE);
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        // the name too: it is what the next start looks for
        names.force(true);
      }
    } catch (IOException full) {
      throw new Unwritable(full);
    }
  }

  @Override
  public void close() {
    // The bytes alone: what is held before them has no room to go to.
    try (bytes) {
      Files.deleteIfExists(file);
    } catch (IOException full) {
      throw new Unwritable(full);
    }
  }
}
