package sanad.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import sanad.taxii.EnvelopeReader.Slice;

/// Finds where JSON values begin and end in a stream of bytes, without reading what they hold: it
/// follows strings and brackets only.
final class JsonScanner {
  private static final int SMALL = 64 * 1024;

  private final InputStream in;
  private final long bodyLimit;
  private final int objectLimit;
  private final byte[] buffer = new byte[64 * 1024];
  private int place;
  private int filled;
  private long before;

  private byte[] value = new byte[4096];
  private int length;

  JsonScanner(InputStream in, long bodyLimit, int objectLimit) {
    this.in = in;
    this.bodyLimit = bodyLimit;
    this.objectLimit = objectLimit;
  }

  /// The next byte that is no white space, left in place; -1 at the end.
  private int peek() throws IOException {
    while (true) {
      if (place == filled && !fill()) {
        return -1;
      }
      int b = buffer[place] & 0xff;
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b;
      }
      place++;
    }
  }

  private boolean fill() throws IOException {
    before += filled;
    place = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    if (before + filled > bodyLimit) {
      throw new BodyTooLarge(bodyLimit);
    }
    return filled > 0;
  }

  boolean take(char expected) throws IOException {
    if (peek() != expected) {
      return false;
    }
    place++;
    return true;
  }

  void expect(char expected, String what) throws IOException {
    if (!take(expected)) {
      throw malformed(what);
    }
  }

  void expectEnd() throws IOException {
    if (peek() != -1) {
      throw malformed("nothing after the envelope");
    }
  }

  MalformedEnvelope malformed(String expected) {
    return new MalformedEnvelope("body: expected " + expected + " at byte " + (before + place));
  }

  /// The text of a small value.
  String small(String what) throws IOException {
    scan(SMALL);
    if (length > SMALL) {
      throw malformed(what + " of at most " + SMALL + " bytes");
    }
    return text();
  }

  /// A member of `objects`.
  Slice slice() throws IOException {
    scan(objectLimit);
    return length > objectLimit ? new Slice.TooLarge(objectLimit) : new Slice.Text(text());
  }

  /// Passes over a value.
  void skip() throws IOException {
    scan(0);
  }

  /// Moves past one value, keeping at most `limit` bytes; `length` is its true length, or beyond
  /// the limit.
  private void scan(int limit) throws IOException {
    length = 0;
    int first = peek();
    switch (first) {
      case '{', '[' -> brackets(limit);
      case '"' -> string(limit);
      case -1, ',', ':', '}', ']' -> throw malformed("a value");
      // Numbers and words end where something else begins.
      default -> word(limit);
    }
  }

  private void brackets(int limit) throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    while (true) {
      int at = place;
      while (at < filled) {
        byte b = buffer[at++];
        if (quoted) {
          if (escaped) {
            escaped = false;
          } else if (b == '\\') {
            escaped = true;
          } else if (b == '"') {
            quoted = false;
          }
        } else if (b == '"') {
          quoted = true;
        } else if (b == '{' || b == '[') {
          depth++;
        } else if ((b == '}' || b == ']') && --depth == 0) {
          keep(at, limit);
          return;
        }
      }
      keep(at, limit);
      more();
    }
  }

  private void string(int limit) throws IOException {
    boolean escaped = false;
    boolean begun = false;
    while (true) {
      int at = place;
      while (at < filled) {
        byte b = buffer[at++];
        if (!begun) {
          begun = true;
        } else if (escaped) {
          escaped = false;
        } else if (b == '\\') {
          escaped = true;
        } else if (b == '"') {
          keep(at, limit);
          return;
        }
      }
      keep(at, limit);
      more();
    }
  }

  private void word(int limit) throws IOException {
    while (true) {
      int at = place;
      while (at < filled) {
        if (" \n\r\t,:]}".indexOf(buffer[at]) >= 0) {
          keep(at, limit);
          return;
        }
        at++;
      }
      keep(at, limit);
      more();
    }
  }

  private void more() throws IOException {
    if (!fill()) {
      throw malformed("more, but the body ended");
    }
  }

  /// Keeps what stands before `end`, and goes on there.
  private void keep(int end, int limit) {
    int from = place;
    int added = end - from;
    place = end;
    int kept = Math.min(added, limit - Math.min(length, limit));
    if (kept > 0) {
      if (length + kept > value.length) {
        value = Arrays.copyOf(value, Math.max(length + kept, value.length * 2));
      }
      System.arraycopy(buffer, from, value, length, kept);
    }
    // One beyond the limit says "too large" for ever, without overflow.
    length = Math.min(length + added, limit + 1);
  }

  private String text() throws IOException {
    for (int i = 0; i < length; i++) {
      if (value[i] < 0) {
        return decoded();
      }
    }
    return new String(value, 0, length, StandardCharsets.ISO_8859_1);
  }

  private String decoded() throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(value, 0, length))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw malformed("UTF-8");
    }
  }
}
