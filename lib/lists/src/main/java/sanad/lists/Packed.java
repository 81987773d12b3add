package sanad.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// A list's bytes, unpacked where the publisher packed them: gzip, or ZIP with one file in it;
/// never more than [#LARGEST]. Stateless.
final class Packed {
  /// In bytes after unpacking; four times the largest list that an authority publishes.
  private static final long LARGEST = 1L << 29;

  /// Files of every spreadsheet of a kind: ODS (OpenDocument 1.3 part 2, section 3.3) and XLSX
  /// (ECMA-376 part 2, section 7.2.3).
  private static final Set<String> SPREADSHEET = Set.of("mimetype", "[Content_Types].xml");

  private Packed() {}

  /// A file that says it is packed and is not, or holds several; the message has no content.
  static final class Unfit extends IOException {
    Unfit(String message) {
      super(message);
    }
  }

  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(4);
      var head = in.readNBytes(4);
      in.reset();
      if (head.length == 4 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
        return bounded(new GZIPInputStream(in, 1 << 16));
      }
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4
          ? bounded(single(file, in))
          : in;
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  private static InputStream single(Path file, InputStream in) throws IOException {
    try (var counted = new ZipInputStream(Files.newInputStream(file))) {
      int files = 0;
      for (var entry = counted.getNextEntry(); entry != null; entry = counted.getNextEntry()) {
        if (SPREADSHEET.contains(entry.getName())) {
          throw new Unfit("a spreadsheet; take the list as XML or CSV, or save it as CSV");
        }
        files += entry.isDirectory() ? 0 : 1;
        if (files > 1) {
          throw new Unfit("a ZIP archive of several files; unpack it and give its files");
        }
        // what is passed over is unpacked all the same
        new Bounded(counted).transferTo(OutputStream.nullOutputStream());
      }
    }
    var zip = new ZipInputStream(in);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        return zip;
      }
    }
    throw new Unfit("a ZIP archive without a file");
  }

  private static InputStream bounded(InputStream in) {
    return new BufferedInputStream(new Bounded(in), 1 << 16);
  }

  /// Ends with an error instead of unpacking without end.
  private static final class Bounded extends FilterInputStream {
    private long left = LARGEST;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      took(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      took(Math.max(read, 0));
      return read;
    }

    private void took(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new Unfit(String.format(Locale.ROOT, "more than %,d bytes after unpacking", LARGEST));
      }
    }
  }
}
