package sanad.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out how bytes are to be read: byte order mark, then strict UTF-8, then what a page
/// declares, then UTF-16 by the place of its zero bytes, then windows-1256, which has both the
/// Arabic and the French letters of older mail and pages.
final class Charsets {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  // A name that begins with another sign (`_autodetect`) is none that Java could be asked for.
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s{0,8}=\\s{0,8}[\"']?([A-Za-z0-9][A-Za-z0-9_:.-]{1,39})");
  private static final int HEAD = 2048;

  private Charsets() {}

  record Decoded(String text, Charset charset) {}

  static Decoded decode(byte[] bytes, boolean page) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return read(bytes, 3, StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xff, 0xfe)) {
      return read(bytes, 2, StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0xfe, 0xff)) {
      return read(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return read(bytes, 0, wide.get());
    }
    Optional<String> strict = strictUtf8(bytes);
    if (strict.isPresent()) {
      return new Decoded(strict.get(), StandardCharsets.UTF_8);
    }
    Optional<Charset> declared = page ? declared(bytes) : Optional.empty();
    return read(bytes, 0, declared.orElse(WINDOWS_1256));
  }

  /// Whether the text has control characters that no text has, or mostly undecodable ones.
  static boolean isBinary(String text) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      bad += control || c == '\ufffd' ? 1 : 0;
    }
    return bad > 0 && bad * 50L > text.length();
  }

  private static Decoded read(byte[] bytes, int from, Charset charset) {
    return new Decoded(new String(bytes, from, bytes.length - from, charset), charset);
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (matcher.find() && Charset.isSupported(matcher.group(1))) {
      Charset charset = Charset.forName(matcher.group(1));
      // What declares UTF-8 here is not: it was tried strictly before.
      return charset.equals(StandardCharsets.UTF_8) ? Optional.empty() : Optional.of(charset);
    }
    return Optional.empty();
  }

  // UTF-16 without a mark: the high bytes are 0x00 (Latin, space, digits) or 0x06 (Arabic).
  private static Optional<Charset> wide(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    if (length < 8) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 || bytes[i] == 6 ? 1 : 0;
      odd += bytes[i + 1] == 0 || bytes[i + 1] == 6 ? 1 : 0;
    }
    int pairs = length / 2;
    if (odd * 10 > pairs * 9 && even * 2 < pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (even * 10 > pairs * 9 && odd * 2 < pairs) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
