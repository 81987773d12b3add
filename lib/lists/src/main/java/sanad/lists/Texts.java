package sanad.lists;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a list's text as UTF-8; a byte that is none becomes U+FFFD instead of ending the run, and
/// the name that holds it still matches on its other parts.
final class Texts {
  private Texts() {}

  static Lines open(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new Lines(new InputStreamReader(Files.newInputStream(file), decoder));
  }
}
