package sanad.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Opens a list's text as UTF-8, or as UTF-16 where its beginning says so, without a byte order
/// mark; a byte that is none becomes U+FFFD instead of ending the run, and the name that holds it
/// still matches on its other parts.
final class Texts {
  private static final int HEAD = 4096;
  private static final int LETTERS_TO_A_BLANK = 32;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Texts() {}

  static Lines open(Path file) throws IOException {
    var in = Packed.open(file);
    try {
      return lines(in, begun(in));
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  /// The same, but as Windows-1252 where the text is not all UTF-8: for a publisher who writes so.
  static Lines openWestern(Path file) throws IOException {
    boolean western;
    try (var in = Packed.open(file)) {
      western = begun(in).equals(StandardCharsets.UTF_8) && !wellFormed(in);
    }
    return western ? lines(Packed.open(file), WESTERN) : open(file);
  }

  private static boolean wellFormed(InputStream in) throws IOException {
    try (var text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      var block = new char[HEAD];
      while (text.read(block) >= 0) {
        // only whether it can be read
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static Lines lines(InputStream in, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new Lines(new InputStreamReader(in, decoder));
  }

  /// The beginning of a text, without white space before it.
  static String head(Path file) throws IOException {
    try (var in = Packed.open(file)) {
      var charset = begun(in);
      return new String(in.readNBytes(HEAD), charset).stripLeading();
    }
  }

  /// What the text is written in; a byte order mark of UTF-8 is passed over, that of UTF-16 is its
  /// decoder's. Without a mark it is UTF-16 where every other byte of some is nothing.
  private static Charset begun(InputStream in) throws IOException {
    in.mark(HEAD);
    var charset = unmarked(in.readNBytes(HEAD));
    in.reset();
    in.mark(4);
    int first = in.read();
    int second = in.read();
    if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    in.reset();
    boolean wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    return wide ? StandardCharsets.UTF_16 : charset;
  }

  private static Charset unmarked(byte[] head) {
    var empty = new int[2];
    for (int i = 0; i < head.length; i++) {
      empty[i % 2] += head[i] == 0 ? 1 : 0;
    }
    // blanks and line ends are a part of every text; a stray byte is none
    boolean some = (empty[0] + empty[1]) * LETTERS_TO_A_BLANK >= head.length;
    if (!some || (empty[0] == 0) == (empty[1] == 0)) {
      return StandardCharsets.UTF_8;
    }
    return empty[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
