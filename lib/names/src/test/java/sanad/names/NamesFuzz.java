package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Any bytes as two names: a score, the same in either order, and evidence.
///
/// In the build the inputs under `NamesFuzzInputs` are replayed. By hand: `JAZZER_FUZZ=1 mvn -pl
/// lib/names -am test -Dtest=NamesFuzz`.
class NamesFuzz {
  @FuzzTest(maxDuration = "10m")
  void pairs(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int half = text.length() / 2;
    var a = NameParser.parse(text.substring(0, half));
    var b = NameParser.parse(text.substring(half));
    Match match = NameMatcher.match(a, b);
    assertThat(match.score()).isEqualTo(NameMatcher.score(b, a));
    assertThat(BodyMatcher.score(text.substring(0, half), text)).isBetween(0.0, 1.0);
    assertThat(a.parts().size()).isLessThanOrEqualTo(24);
    var index = new NameIndex();
    index.add(new NameIndex.Entry("a", a.original()));
    assertThat(index.search(b, 3, 0).size()).isLessThanOrEqualTo(1);
  }
}
