package sanad.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static EnvelopeReader reader(String body) {
    return new EnvelopeReader(stream(body.getBytes(StandardCharsets.UTF_8)), 1 << 20, 1000);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static List<String> texts(EnvelopeReader reader) throws IOException {
    var found = new ArrayList<String>();
    for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
      found.add(
          switch (slice.get()) {
            case EnvelopeReader.Slice.Text(var json) -> json;
            case EnvelopeReader.Slice.TooLarge(var limit) -> "too large";
          });
    }
    return found;
  }

  @Test
  void hands_out_the_exact_text_of_each_object() throws IOException {
    var first = "{ \"a\" : \"}]\\\"\\\\\" ,\n \"ب\": [1, {\"c\":null}] }";
    var reader =
        reader(
            " {\"more\":true , \"x\":[{}], \"objects\": ["
                + first
                + " , {}], \"next\":\"n\\u0031\"} ");
    assertThat(texts(reader)).containsExactly(first, "{}");
    assertThat(reader.more()).isTrue();
    assertThat(reader.next()).contains("n1");
  }

  @Test
  void takes_an_empty_envelope_and_an_empty_list() throws IOException {
    assertThat(texts(reader("{}"))).isEmpty();
    assertThat(texts(reader("{\"objects\":[]}"))).isEmpty();
  }

  @Test
  void takes_a_bundle_posted_as_it_is() throws IOException {
    assertThat(texts(reader("{\"type\":\"bundle\",\"id\":\"bundle--x\",\"objects\":[{}]}")))
        .containsExactly("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"objects\":[{}",
        "{\"objects\":[{}]",
        "{\"objects\":[{}]}x",
        "{\"objects\":{}}",
        "{\"objects\":[{},]}",
        "{\"objects\":[],\"objects\":[]}",
        "{\"objects\":[\"a]}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"next\":\"a\\u0000b\"}",
        "{\"next\":1}"
      })
  void refuses_what_is_no_envelope(String body) {
    assertThatThrownBy(() -> texts(reader(body))).isInstanceOf(MalformedEnvelope.class);
  }

  @Test
  void refuses_bytes_that_are_no_utf_8() {
    var body = "{\"objects\":[{\"a\":\"?\"}]}".getBytes(StandardCharsets.UTF_8);
    body[18] = (byte) 0xff;
    assertThatThrownBy(() -> texts(new EnvelopeReader(stream(body), 100, 100)))
        .isInstanceOf(MalformedEnvelope.class);
    var tail = "{\"objects\":[{}]} ?".getBytes(StandardCharsets.UTF_8);
    tail[tail.length - 1] = (byte) 0xff;
    assertThatThrownBy(() -> texts(new EnvelopeReader(stream(tail), 100, 100)))
        .isInstanceOf(MalformedEnvelope.class);
  }

  @Test
  void an_object_beyond_its_limit_is_named_and_the_rest_goes_on() throws IOException {
    var large = "{\"a\":\"" + "x".repeat(1000) + "\"}";
    assertThat(texts(reader("{\"objects\":[{}," + large + ",{}]}")))
        .containsExactly("{}", "too large", "{}");
  }

  @Test
  void a_body_beyond_its_limit_ends() {
    assertThatThrownBy(
            () ->
                texts(
                    new EnvelopeReader(
                        stream(("{}" + " ".repeat(100)).getBytes(StandardCharsets.UTF_8)), 50, 50)))
        .isInstanceOf(BodyTooLarge.class);
  }

  @Test
  void what_is_written_is_read_back_however_it_is_cut() throws IOException {
    var random = new Random(4);
    var objects = new ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      objects.add("{\"n\":" + i + ",\"t\":\"" + "ن\\\"".repeat(random.nextInt(100)) + "\"}");
    }
    var out = new ByteArrayOutputStream();
    try (var writer = new EnvelopeWriter(out, true, Optional.of("a\"b"))) {
      for (var object : objects) {
        writer.add(object.getBytes(StandardCharsets.UTF_8));
      }
    }
    var reader = new EnvelopeReader(new Dripping(out.toByteArray(), random), 1 << 20, 1000);
    assertThat(texts(reader)).isEqualTo(objects);
    assertThat(reader.next()).contains("a\"b");
  }

  @Test
  void an_envelope_without_objects_has_no_list() throws IOException {
    var out = new ByteArrayOutputStream();
    new EnvelopeWriter(out, false, Optional.of("not said without more")).close();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}");
  }

  /// Gives a few bytes at a time.
  private static final class Dripping extends InputStream {
    private final ByteArrayInputStream bytes;
    private final Random random;

    Dripping(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int most) {
      return bytes.read(into, from, Math.min(most, 1 + random.nextInt(9)));
    }
  }
}
