package sanad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A file that is read whole as UTF-8 text, without its byte-order mark; `-` is the input.
final class TextFile {

  /// Bytes; a longer text is none that these commands are for.
  private static final int LIMIT = 64 << 20;

  private TextFile() {}

  /// The text; throws what [ValidateCommand#reason] puts in words.
  static String read(String file) throws IOException {
    try (InputStream in = ValidateCommand.open(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new IOException("it is longer than " + (LIMIT >> 20) + " MiB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
  }

  /// Says that a file cannot be read; the exit code.
  static int unreadable(String file, IOException why, PrintWriter err) {
    err.println(file + " cannot be read: " + ValidateCommand.reason(why));
    return ExitCode.UNREADABLE;
  }
}
