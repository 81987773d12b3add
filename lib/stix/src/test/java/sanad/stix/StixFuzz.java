package sanad.stix;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads whatever comes: no input may end otherwise than in a value or a named problem.
///
/// In the build the inputs under `StixFuzzInputs` are replayed, all of ours or found by fuzzing. By
/// hand: `JAZZER_FUZZ=1 mvn -pl lib/stix -am test -Dtest=StixFuzz#patterns`.
class StixFuzz {

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @FuzzTest(maxDuration = "30m")
  void json(byte[] bytes) {
    String json = text(bytes);
    try {
      Value value = Value.parse(json);
      assertThat(Value.parse(value.toJson()).toJson()).isEqualTo(value.toJson());
      byte[] canonical = Canonical.jcs(json);
      assertThat(Canonical.jcs(text(canonical))).isEqualTo(canonical);
    } catch (MalformedJson refused) {
      assertThat(refused.problem().path()).startsWith("$");
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
    check
        .check(new ByteArrayInputStream(bytes))
        .problems()
        .forEach(problem -> assertThat(problem.path()).startsWith("$"));
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
