package sanad.stix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads JSON bytes and finds where values end; keeps what it passes since [#capture].
///
/// Not thread-safe.
final class ByteSource {

  private static final long AGAIN = 1 << 22;
  private static final int[] MARK = {0xef, 0xbb, 0xbf};

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long passed;
  private long lines;
  private long again;
  private byte[] kept = new byte[1 << 12];
  private int size;

  ByteSource(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  JsonBytes.Broken broken(String message) {
    long line = 1 + lines + count(at);
    return new JsonBytes.Broken(
        Section.JSON, message + " (line " + line + ", byte " + (passed + at) + ")");
  }

  private long count(int stop) {
    return Eights.lineEnds(buffer, stop);
  }

  /// The next byte without passing it, or -1 at the end.
  private int peek() throws IOException {
    if (at == end) {
      passed += end;
      lines += count(end);
      at = 0;
      end = Math.max(in.read(buffer, 0, buffer.length), 0);
      if (end == 0) {
        return -1;
      }
    }
    return buffer[at] & 0xff;
  }

  /// Passes one byte and keeps it.
  int read() throws IOException {
    int next = peek();
    if (next >= 0) {
      keep(buffer, at, at + 1);
      at++;
    }
    return next;
  }

  private void keep(byte[] from, int start, int stop) {
    int length = stop - start;
    if (size + length > limit) {
      throw new JsonBytes.Broken("decision 22", "the object is longer than " + limit + " bytes");
    }
    if (size + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(kept.length * 2, size + length));
    }
    System.arraycopy(from, start, kept, size, length);
    size += length;
  }

  /// Passes a byte-order mark, which RFC 8259 section 8.1 lets readers ignore; it may come byte by
  /// byte.
  void skipMark() throws IOException {
    if (peek() != 0xef) {
      return;
    }
    for (int mark : MARK) {
      if (peek() != mark) {
        throw broken("expected '{' or '['");
      }
      at++;
    }
  }

  /// Refuses what is no UTF-8 from its first bytes on.
  void refuseOtherEncodings() throws IOException {
    int first = peek();
    while (first >= 0 && end - at < 2) {
      int more = in.read(buffer, end, buffer.length - end);
      if (more <= 0) {
        break;
      }
      end += more;
    }
    if (first == 0xfe || first == 0xff || first == 0 || (end - at > 1 && buffer[at + 1] == 0)) {
      throw new JsonBytes.Broken(
          "RFC 8259 §8.1", "the text must be UTF-8, and this is binary or another encoding");
    }
  }

  /// Goes to the line after the one on which the keeping began, so that a broken line of JSON lines
  /// does not hide the others; false where no line that begins with an object follows. What lies
  /// between is read again, though not more than [#AGAIN] bytes in all.
  boolean nextLine() throws IOException {
    int line = 0;
    while (line < size && kept[line] != '\n') {
      line++;
    }
    if (line == size) {
      return skipLine();
    }
    int tail = size - line - 1;
    again += tail;
    if (tail == 0) {
      return peek() == '{';
    }
    if (kept[line + 1] != '{' || again > AGAIN) {
      return false;
    }
    byte[] joined = Arrays.copyOfRange(kept, line + 1, line + 1 + tail + end - at);
    System.arraycopy(buffer, at, joined, tail, end - at);
    passed += at - tail;
    lines += count(at);
    for (int i = line + 1; i < size; i++) {
      lines -= kept[i] == '\n' ? 1 : 0;
    }
    buffer = joined;
    at = 0;
    end = joined.length;
    return true;
  }

  private boolean skipLine() throws IOException {
    for (int next = peek(); next >= 0; next = peek()) {
      at++;
      if (next == '\n') {
        return peek() == '{';
      }
    }
    return false;
  }

  /// Passes white space; the next byte, or -1 at the end.
  int space() throws IOException {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      read();
      next = peek();
    }
    return next;
  }

  /// The same between two values, where white space is no part of either and is not kept.
  int gap() throws IOException {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      at++;
      next = peek();
    }
    return next;
  }

  /// Forgets what was kept.
  void capture() {
    size = 0;
  }

  int captured() {
    return size;
  }

  byte[] capturedUpTo(int stop) {
    return Arrays.copyOf(kept, stop);
  }

  /// What was kept up to `stop`, as text; U+FFFD where it is no UTF-8.
  String text(int stop) {
    return new String(kept, 0, stop, StandardCharsets.UTF_8);
  }

  boolean capturedIs(int start, byte[] value) {
    return Arrays.equals(kept, start, size, value, 0, value.length);
  }

  boolean capturedStartsWith(int start, byte[] value) {
    return size - start >= value.length
        && Arrays.equals(kept, start, start + value.length, value, 0, value.length);
  }

  static boolean is(byte[] name, String quoted) {
    return Arrays.equals(name, quoted.getBytes(StandardCharsets.US_ASCII));
  }

  /// Passes a member's name and colon; the name with its quotes.
  byte[] name() throws IOException {
    if (space() != '"') {
      throw broken("expected a name in quotes");
    }
    int start = size;
    string();
    byte[] name = Arrays.copyOfRange(kept, start, size);
    if (space() != ':') {
      throw broken("expected ':'");
    }
    read();
    space();
    return name;
  }

  /// An object that was read where it lay.
  record Whole(String json, Extras members) {}

  /// Passes an object that lies whole in the buffer and has no fault; null where there is none, and
  /// then nothing was passed. It is not kept.
  @Nullable Whole whole() throws IOException {
    if (peek() != '{') {
      return null;
    }
    var bytes = new JsonBytes(buffer, at, end);
    Extras members = JsonReader.faultless(bytes);
    if (members == null || bytes.at() - at > limit) {
      return null;
    }
    var json = new String(buffer, at, bytes.at() - at, StandardCharsets.UTF_8);
    if (json.indexOf('\ufffd') >= 0) {
      return null;
    }
    at = bytes.at();
    return new Whole(json, members);
  }

  /// Passes one value.
  void value() throws IOException {
    switch (peek()) {
      case -1 -> throw broken("expected a value, got the end");
      case '"' -> string();
      case '{', '[' -> nested();
      case ',', ']', '}', ':' -> throw broken("expected a value");
      default -> literal();
    }
  }

  private void string() throws IOException {
    read();
    boolean escaped = false;
    while (peek() >= 0) {
      int start = at;
      while (at < end) {
        byte b = buffer[at++];
        if (escaped) {
          escaped = false;
        } else if (b == '\\') {
          escaped = true;
        } else if (b == '"') {
          keep(buffer, start, at);
          return;
        }
      }
      keep(buffer, start, at);
    }
    throw broken("a string without end");
  }

  /// Passes a list or an object in one loop, since most bytes of a document pass here.
  private void nested() throws IOException {
    int depth = 0;
    boolean text = false;
    boolean escaped = false;
    while (peek() >= 0) {
      int i = at;
      int start = at;
      int stop = end;
      byte[] bytes = buffer;
      while (i < stop) {
        byte b = bytes[i++];
        if (text) {
          if (escaped) {
            escaped = false;
            continue;
          }
          if (b != '"' && b != '\\') {
            i = Eights.quote(bytes, i, stop);
            if (i == stop) {
              break;
            }
            b = bytes[i++];
          }
          text = b != '"';
          escaped = b == '\\';
        } else if (b == '"') {
          text = true;
        } else if (b == '{' || b == '[') {
          depth++;
        } else if ((b == '}' || b == ']') && --depth == 0) {
          at = i;
          keep(bytes, start, i);
          return;
        }
      }
      at = i;
      keep(bytes, start, i);
    }
    throw broken(text ? "a string without end" : "a bracket without end");
  }

  private void literal() throws IOException {
    for (int next = peek();
        next > ' ' && next != ',' && next != ']' && next != '}';
        next = peek()) {
      read();
    }
  }
}
