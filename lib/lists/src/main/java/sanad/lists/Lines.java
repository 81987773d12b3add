package sanad.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// Lines of a text, none longer than [#LONGEST]: a file without line ends takes no more memory than
/// one with them. Not thread-safe.
final class Lines extends BufferedReader {
  /// In characters; the longest entry of a real list is a hundredth of it.
  static final int LONGEST = 4_000_000;

  private boolean ended = true;

  Lines(Reader in) {
    super(in, 1 << 16);
  }

  /// A line that is longer; no content is quoted.
  static final class TooLong extends IOException {
    TooLong() {
      super(String.format(Locale.ROOT, "a line has more than %,d characters", LONGEST));
    }
  }

  /// Whether the last line that was read had its end; where none follows, the file may be cut.
  boolean ended() {
    return ended;
  }

  @Override
  public @org.jspecify.annotations.Nullable String readLine() throws IOException {
    int c = read();
    if (c < 0) {
      return null;
    }
    var line = new StringBuilder();
    for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
      if (line.length() == LONGEST) {
        throw new TooLong();
      }
      line.append((char) c);
    }
    ended = c >= 0;
    if (c == '\r') {
      mark(1);
      if (read() != '\n') {
        reset();
      }
    }
    return line.toString();
  }
}
