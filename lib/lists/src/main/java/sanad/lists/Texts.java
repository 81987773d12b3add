package sanad.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Opens a list's text as UTF-8, or as UTF-16 where a byte order mark says so; a byte that is none
/// becomes U+FFFD instead of ending the run, and the name that holds it still matches on its other
/// parts.
final class Texts {
  private static final int HEAD = 4096;

  private Texts() {}

  static Lines open(Path file) throws IOException {
    var in = Packed.open(file);
    try {
      in.mark(4);
      var charset = charset(in);
      in.reset();
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return new Lines(new InputStreamReader(in, decoder));
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  /// The beginning of a text, without a byte order mark and white space before it.
  static String head(Path file) throws IOException {
    try (var in = Packed.open(file)) {
      in.mark(4);
      var charset = charset(in);
      in.reset();
      var text = new String(in.readNBytes(HEAD), charset);
      return text.replace("\uFEFF", "").stripLeading();
    }
  }

  private static Charset charset(InputStream in) throws IOException {
    int first = in.read();
    int second = in.read();
    boolean wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
