package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.UUID;
import sanad.taxii.QueryReader;
import sanad.taxii.QueryReader.Field;
import sanad.taxii.QueryReading;
import sanad.taxii.TaxiiQuery;

/// Places of a next page, true and forged: what was sealed opens for the same collection and
/// filters alone, and whatever else is handed in gets one and the same answer.
///
/// In the build the inputs under `PlacesFuzzInputs` are replayed. By hand: `JAZZER_FUZZ=1 mvn -pl
/// adapters/federation -am test -Dtest=PlacesFuzz`.
class PlacesFuzz {
  private static final UUID COLLECTION = new UUID(0x4000, 0x8000_0000_0000_0001L);
  private static final UUID OTHER = new UUID(0x4000, 0x8000_0000_0000_0002L);
  private static final Places PLACES = places();
  private static final Places STRANGER = places();

  private static Places places() {
    try {
      Path folder = Files.createTempDirectory("places");
      folder.toFile().deleteOnExit();
      Path key = folder.resolve("key");
      key.toFile().deleteOnExit();
      return Places.of(key, new SecureRandom());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @FuzzTest(maxDuration = "30m")
  void cursors(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(PLACES.open(COLLECTION, TaxiiQuery.ALL, text)).isEmpty();
    if (!(QueryReader.read(text, Field.OBJECTS) instanceof QueryReading.Read(var query))) {
      return;
    }
    long number = bytes.length < Long.BYTES ? bytes.length : ByteBuffer.wrap(bytes).getLong();
    var sealed = PLACES.seal(COLLECTION, query, number);
    assertThat(PLACES.open(COLLECTION, query.at(sealed), sealed))
        .isEqualTo(OptionalLong.of(number));
    assertThat(PLACES.open(COLLECTION, query.atMost(7), sealed)).isEqualTo(OptionalLong.of(number));
    assertThat(PLACES.open(OTHER, query, sealed)).isEmpty();
    assertThat(STRANGER.open(COLLECTION, query, sealed)).isEmpty();
    assertThat(PLACES.open(COLLECTION, query, damaged(sealed, bytes))).isEmpty();
  }

  /// One character of a sealed place made another, or one taken away or added.
  private static String damaged(String sealed, byte[] bytes) {
    int at = bytes.length == 0 ? 0 : Math.floorMod(bytes[0] * 31 + bytes.length, sealed.length());
    var text = new StringBuilder(sealed);
    switch (bytes.length % 3) {
      case 0 -> text.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
      case 1 -> text.deleteCharAt(at);
      default -> text.insert(at, 'A');
    }
    return text.toString();
  }
}
