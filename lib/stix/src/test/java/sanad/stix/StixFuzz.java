package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/// Reads whatever comes: no input may end otherwise than in a value or a named problem.
///
/// In the build the inputs under `StixFuzzInputs` are replayed, all of ours or found by fuzzing. By
/// hand: `JAZZER_FUZZ=1 mvn -pl lib/stix -am test -Dtest=StixFuzz#patterns`.
class StixFuzz {
  private static final java.util.regex.Pattern ODD_ESCAPE =
      java.util.regex.Pattern.compile("\\\\u[0-9a-fA-F]{0,3}[^\\x00-\\x7f]");

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @FuzzTest(maxDuration = "30m")
  void json(byte[] bytes) {
    String json = text(bytes);
    // Jackson takes some letters beyond ASCII for hexadecimal digits.
    if (!ODD_ESCAPE.matcher(json).find()) {
      assertThat(Optional.ofNullable(JsonReader.read(json, new ArrayList<>())))
          .isEqualTo(SecondReader.read(json));
    }
    byte[] canonical;
    try {
      Value value = Value.parse(json);
      canonical = Canonical.jcs(json);
      String written = value.toJson();
      if (refused(written).isEmpty()) {
        assertThat(Value.parse(written).toJson()).isEqualTo(written);
      }
    } catch (MalformedJson refused) {
      assertThat(refused.problem().path()).startsWith("$");
      return;
    }
    // ECMAScript writes 1e20 with all its digits, which I-JSON refuses to read: nothing else may
    // differ.
    String reading = refused(text(canonical));
    assertThat(reading.isEmpty() || reading.contains("2^53")).isTrue();
    if (reading.isEmpty()) {
      assertThat(Canonical.jcs(text(canonical))).isEqualTo(canonical);
    }
  }

  private static String refused(String json) {
    try {
      Value.parse(json);
      return "";
    } catch (MalformedJson refused) {
      return refused.problem().message();
    }
  }

  @FuzzTest(maxDuration = "30m")
  void objects(byte[] bytes) {
    String json = text(bytes);
    Validator.standard().check(json).forEach(problem -> assertThat(problem.path()).startsWith("$"));
    if (StixObject.parse(json) instanceof ParseResult.Parsed(StixObject object)) {
      assertThat(object.json()).isEqualTo(json);
      if (TypedObject.of(object) instanceof TypedResult.Typed(TypedObject typed)) {
        assertThat(TypedObject.of(typed.toObject())).isEqualTo(new TypedResult.Typed(typed));
      }
      object
          .properties()
          .groups("granular_markings")
          .forEach(marking -> marking.texts("selectors").forEach(Selector::of));
    }
  }

  @FuzzTest(maxDuration = "30m")
  void documents(byte[] bytes) throws IOException {
    var check = new DocumentCheck(Validator.standard(), 1 << 20);
    DocumentCheck.Report whole = check.check(new ByteArrayInputStream(bytes));
    whole.problems().forEach(problem -> assertThat(problem.path()).startsWith("$"));
    assertThat(check.check(new Drops(bytes))).isEqualTo(whole);
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

  @FuzzTest(maxDuration = "30m")
  void patterns(byte[] bytes) {
    switch (Pattern.parse(text(bytes))) {
      case PatternResult.Invalid(int column, String message) -> {
        assertThat(column).isPositive();
        assertThat(message).isNotEmpty();
      }
      case PatternResult.Valid(Pattern pattern) -> {
        String written = pattern.toString();
        assertThat(Pattern.parse(written))
            .isInstanceOfSatisfying(
                PatternResult.Valid.class,
                again -> assertThat(again.pattern()).hasToString(written));
      }
    }
  }
}
