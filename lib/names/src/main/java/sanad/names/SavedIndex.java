package sanad.names;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The file of an index: its one segment, and eight bytes behind it that say what the others come
/// to, so that a file with a changed byte is refused and does not answer with other names or fail
/// in the middle of a search. Reading it once costs a second for some millions of names. Stateless.
///
/// **Source:** RFC 3720, appendix B.4 (CRC-32C).
final class SavedIndex {
  private static final long STEP = 1 << 24;

  private SavedIndex() {}

  /// Writes the first `size` bytes beside the file and then in its place.
  static void write(MemorySegment memory, long size, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (long at = 0; at < size; at += STEP) {
        all(channel, memory.asSlice(at, Math.min(STEP, size - at)).asByteBuffer());
      }
      var sum = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      all(channel, sum.putLong(sum(memory, size)).flip());
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void all(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) channel.write(bytes);
  }

  /// Maps it. Throws [IllegalArgumentException] where it is no index, cut short, changed, or made
  /// by another version.
  static Segment open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      long size = Math.max(0, mapped.byteSize() - Long.BYTES);
      var segment = new Segment(mapped.asSlice(0, size));
      if (segment.at(Segment.SECTIONS) != size
          || mapped.get(Segment.LONG, size) != sum(mapped, size)) {
        throw new IllegalArgumentException("name index broken; build it again");
      }
      return segment;
    }
  }

  private static long sum(MemorySegment memory, long size) {
    var sum = new CRC32C();
    for (long at = 0; at < size; at += STEP) {
      sum.update(memory.asSlice(at, Math.min(STEP, size - at)).asByteBuffer());
    }
    return sum.getValue();
  }
}
