package sanad.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CanonicalTest {

  private static String jcs(String json) {
    return new String(Canonical.jcs(json), UTF_8);
  }

  @Test
  void sorts_members_by_utf_16_code_units() {
    assertThat(jcs("{\"€\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"😀\":5,\"\\u0080\":6,\"ö\":7}"))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  @Test
  void writes_numbers_as_ecmascript_does() {
    assertThat(jcs("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]"))
        .isEqualTo("[333333333.3333333,1e+30,4.5,0.002,1e-27]");
    assertThat(
            jcs("[-0.0, -0, 1e21, 1e20, 123456789012345680000.5, 1e-6, 1e-7, -1.5, 10.0, 5e-324]"))
        .isEqualTo(
            "[0,0,1e+21,100000000000000000000,123456789012345680000,0.000001,1e-7,-1.5,10,5e-324]");
    // Java writes two digits where one reads back alike: 9.9E-324 and 9.9E-323.
    assertThat(jcs("[1e-323, -1e-322, 9.5e-323, 15e-324, 2e-322]"))
        .isEqualTo("[1e-323,-1e-322,9.4e-323,1.5e-323,2e-322]");
  }

  @Test
  void escapes_only_what_must_be() {
    assertThat(jcs("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
        .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void refuses_what_is_no_strict_i_json_and_says_where() {
    refuses("{\"a\":{\"b\":1,\"b\":2}}", "$.a.b", "twice");
    refuses("{\"a\":[\"\\ud800\"]}", "$.a[0]", "lone surrogate");
    refuses("[9007199254740992]", "$[0]", "2^53");
    refuses("[-9007199254740992]", "$[0]", "2^53");
    refuses("[123456789012345678901234567890]", "$[0]", "2^53");
    refuses("[1e999]", "$[0]", "double");
    refuses("[".repeat(65) + "]".repeat(65), "$[0]", "deeper");
    refuses("{\"a\":01}", "$", "line 1");
    refuses("{} {}", "$", "end");
    refuses("", "$", "nothing");
    refuses("{\"a\":NaN}", "$", "");
    refuses("\"\\u00\u06630\"", "$", "four hexadecimal digits");
    refuses("\"a\nb\"", "$", "control character");
    refuses("\"a", "$", "without end");
    refuses("{\"a\":1,}", "$", "expected a name");
    refuses("[1,]", "$", "expected a value");
    refuses("[1 2]", "$", "expected ',' or ']'");
    refuses("{\"a\" 1}", "$.a", "expected ':'");
    refuses("[1.]", "$[0]", "expected a digit");
    refuses("[-]", "$[0]", "expected a digit");
    refuses("[\ud800]", "$", "lone surrogate");
    assertThat(jcs("[".repeat(64) + "]".repeat(64))).hasSize(128);
    assertThat(jcs("[9007199254740991]")).isEqualTo("[9007199254740991]");
    assertThat(jcs("[-9007199254740991]")).isEqualTo("[-9007199254740991]");
  }

  private static void refuses(String json, String path, String said) {
    assertThatThrownBy(() -> Canonical.jcs(json))
        .isInstanceOfSatisfying(
            MalformedJson.class,
            fault -> {
              assertThat(fault.problem().path()).startsWith(path);
              assertThat(fault.problem().message()).contains(said);
            });
  }
}
