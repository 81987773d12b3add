package sanad.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The bytes of an XML document up to the first that is no UTF-8, where it says that it is in UTF-8
/// or says nothing; those of another encoding as they are. The parser of the JDK refuses such a
/// byte as well, but writes that on the standard error of whoever reads a list. For one thread.
///
/// **Source:** XML 1.0 section 4.3.3.
final class Utf8Bytes extends FilterInputStream {
  /// Room for a declaration.
  private static final int BEGINNING = 256;

  private static final Pattern OTHER =
      Pattern.compile(
          // two bytes a letter, with a mark or without; or another encoding by name
          "(?s)(\u00FE\u00FF|\u00FF\u00FE|.?\u0000).*"
              + "|(?s)(\u00EF\u00BB\u00BF)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"']).*");

  private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer letters = CharBuffer.allocate(1 << 13);
  private final boolean other;
  private boolean broken;

  /// The bytes of a letter whose end is still to come.
  private byte[] begun = {};

  Utf8Bytes(InputStream bytes) throws IOException {
    super(new BufferedInputStream(bytes));
    in.mark(BEGINNING);
    var beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    in.reset();
    other = OTHER.matcher(beginning).matches();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = broken ? 0 : super.read(into, from, length);
    if (other || (read == 0 && !broken)) {
      return read;
    }
    int good = read < 0 ? 0 : good(into, from, read);
    broken |= good < read || (read < 0 && begun.length > 0);
    if (broken && good == 0) {
      throw new CharacterCodingException();
    }
    return read < 0 ? read : good;
  }

  /// How many of these bytes are of letters.
  private int good(byte[] bytes, int from, int count) {
    var block = ByteBuffer.allocate(begun.length + count);
    block.put(begun).put(bytes, from, count).flip();
    var result = strict.decode(block, letters.clear(), false);
    while (result.isOverflow()) {
      result = strict.decode(block, letters.clear(), false);
    }
    if (result.isError()) {
      return Math.max(0, block.position() - begun.length);
    }
    begun = new byte[block.remaining()];
    block.get(begun);
    return count;
  }
}
