package sanad.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.taxii.QueryReader.Field;

/// Reads whatever a partner may send: no query, header or envelope may end otherwise than in a
/// value or a named fault, and what is read does not depend on how it came.
///
/// In the build the inputs under `TaxiiFuzzInputs` are replayed, all of ours or found by fuzzing.
/// By hand: `JAZZER_FUZZ=1 mvn -pl lib/taxii -am test -Dtest=TaxiiFuzz#queries`.
class TaxiiFuzz {
  private static final int BODY = 1 << 16;
  private static final int OBJECT = 1 << 10;

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @FuzzTest(maxDuration = "30m")
  void queries(byte[] bytes) {
    var raw = text(bytes);
    for (var fields : List.of(Field.OBJECTS, Field.OBJECT, Field.VERSIONS, Field.DELETION)) {
      switch (QueryReader.read(raw, fields)) {
        case QueryReading.Malformed(var faults) ->
            assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains(": "));
        case QueryReading.Read(var query) -> {
          var written = query.encoded();
          assertThat(written).matches("(\\?[!-~]+)?");
          // Six decimals are written: what is asked for again begins no later.
          var again =
              query
                  .addedAfter()
                  .map(
                      time ->
                          new TaxiiQuery(
                              Optional.of(time.truncatedTo(ChronoUnit.MICROS)),
                              query.limit(),
                              query.next(),
                              query.ids(),
                              query.types(),
                              query.versions(),
                              query.specVersions()));
          assertThat(QueryReader.read(written.replaceFirst("\\?", ""), fields))
              .isEqualTo(new QueryReading.Read(again.orElse(query)));
        }
      }
    }
  }

  @FuzzTest(maxDuration = "30m")
  void headers(byte[] bytes) {
    var header = text(bytes);
    MediaTypes.accepted(Optional.of(header));
    if (MediaTypes.sent(Optional.of(header)) && !header.contains("=")) {
      assertThat(MediaTypes.accepted(Optional.of("text/html, " + header + ";q=0.5"))).isTrue();
    }
    TaxiiTime.read(header)
        .ifPresent(time -> assertThat(TaxiiTime.read(TaxiiTime.write(time))).isPresent());
  }

  @FuzzTest(maxDuration = "30m")
  void envelopes(byte[] bytes) throws IOException {
    var whole = read(new EnvelopeReader(new ByteArrayInputStream(bytes), BODY, OBJECT));
    var drops = read(new EnvelopeReader(new Drops(bytes), BODY, OBJECT));
    assertThat(drops).isEqualTo(whole);
  }

  /// What a reader hands out, then how it ended.
  private static List<Object> read(EnvelopeReader reader) throws IOException {
    var found = new ArrayList<Object>();
    try {
      for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
        found.add(slice.get());
        if (slice.get() instanceof EnvelopeReader.Slice.Text(var json)) {
          // whether it is an object is for whoever reads it; that it is not nothing, for this one
          assertThat(json.replaceAll("[ \\t\\r\\n]", "")).isNotEmpty();
        }
      }
      found.add(reader.more());
      found.add(reader.next());
    } catch (MalformedEnvelope | BodyTooLarge refused) {
      found.add(refused.toString());
    }
    return found;
  }

  /// Bytes that come in drops of one to seven, as from a slow network.
  private static final class Drops extends ByteArrayInputStream {
    private int drop;

    Drops(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) {
      drop = drop % 7 + 1;
      return super.read(into, from, Math.min(most, drop));
    }
  }
}
