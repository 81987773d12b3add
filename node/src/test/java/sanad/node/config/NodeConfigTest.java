package sanad.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The configuration file, its defaults and its problems.
class NodeConfigTest {
  private static final NodeConfig.Overrides NOTHING =
      new NodeConfig.Overrides(Optional.empty(), Optional.empty());

  @TempDir private Path folder = Path.of("");

  @Test
  void without_a_file_the_defaults_hold() throws ConfigRefused {
    var config = NodeConfig.read(Optional.empty(), NOTHING);
    assertThat(config.people().port()).isEqualTo(8080);
    assertThat(config.partners().port()).isEqualTo(8081);
    assertThat(config.data().getFileName()).hasToString("sanad-data");
    assertThat(config.databaseUrl()).isEmpty();
  }

  @Test
  void the_command_line_outweighs_the_file() throws Exception {
    var file = written("data: kept\npeople:\n  port: 9000\n");
    var overrides = new NodeConfig.Overrides(Optional.of(9700), Optional.of(Path.of("other")));
    var config = NodeConfig.read(Optional.of(file), overrides);
    assertThat(config.people().port()).isEqualTo(9700);
    assertThat(config.partners().port()).isEqualTo(9701);
    assertThat(config.data().getFileName()).hasToString("other");
  }

  @Test
  void the_host_for_partners_is_one_that_they_can_call() throws Exception {
    var without = NodeConfig.read(Optional.empty(), NOTHING);
    assertThat(without.partnersHost()).isEqualTo("127.0.0.1");
    for (var good : List.of("node.exercise.example", "192.0.2.7", "2001:db8::7")) {
      var file = written("partners:\n  host: \"%s\"\n".formatted(good));
      assertThat(NodeConfig.read(Optional.of(file), NOTHING).partnersHost()).isEqualTo(good);
    }
    for (var bad : List.of("0.0.0.0", "::", "https://node.exercise.example", "a.example:8081")) {
      var file = written("partners:\n  host: \"%s\"\n".formatted(bad));
      assertThatThrownBy(() -> NodeConfig.read(Optional.of(file), NOTHING))
          .hasMessageContaining("partners.host: expected a name or an address");
    }
  }

  /// A warning sent the operator to `partners.tls`, which no configuration has.
  @Test
  void pages_name_no_key_that_there_is_not() throws IOException {
    var names = Keys.ALL.stream().map(Key::name).collect(Collectors.toSet());
    var rooms = names.stream().filter(name -> name.contains(".")).map(name -> name.split("[.]")[0]);
    var named =
        Pattern.compile(
            "\\b(?:" + rooms.distinct().collect(Collectors.joining("|")) + ")[.][a-z][a-z-]*");
    for (var language : List.of("ar", "fr", "en")) {
      var texts = new Properties();
      try (var in = Keys.class.getResourceAsStream("/sanad/web/text/" + language + ".properties")) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      var found =
          texts.values().stream()
              .flatMap(text -> named.matcher(text.toString()).results())
              .map(MatchResult::group)
              .collect(Collectors.toSet());
      assertThat(found).as(language).isNotEmpty().isSubsetOf(names);
    }
  }

  @Test
  void an_unknown_key_is_refused_with_the_nearest_known_one_and_every_other_problem()
      throws Exception {
    var file = written("people:\n  prot: 9000\n  port: many\npull:\n  every: -PT1S\n");
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(file), NOTHING))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining("line 2: unknown key people.prot, did you mean people.port?")
        .hasMessageContaining("line 3: people.port: expected a port from 1 to 65535, got many")
        .hasMessageContaining("line 5: pull.every: expected a duration above zero");
  }

  @Test
  void another_address_than_loopback_needs_a_certificate() throws Exception {
    var file = written("people:\n  address: 0.0.0.0\n");
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(file), NOTHING))
        .hasMessageContaining("not loopback and needs people.certificate");
  }

  @Test
  void no_password_stands_in_the_address_of_a_database() throws Exception {
    var file = written("database:\n  url: jdbc:postgresql://db/sanad?password=x\n");
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(file), NOTHING))
        .hasMessageContaining("without a password");
  }

  @Test
  void a_port_that_there_is_not_is_named_as_it_was_said() {
    var said = new NodeConfig.Overrides(Optional.of(99_999), Optional.empty());
    assertThatThrownBy(() -> NodeConfig.read(Optional.empty(), said))
        .hasMessageContaining("people.port: there is no port 99999");
    var none = new NodeConfig.Overrides(Optional.of(0), Optional.empty());
    assertThatThrownBy(() -> NodeConfig.read(Optional.empty(), none))
        .hasMessageContaining("people.port: there is no port 0");
    var last = new NodeConfig.Overrides(Optional.of(65_535), Optional.empty());
    assertThatThrownBy(() -> NodeConfig.read(Optional.empty(), last))
        .hasMessageContaining("partners.port: there is no port 65536");
  }

  @Test
  void what_is_no_configuration_is_refused_in_a_sentence() throws Exception {
    var alias = written("a: &x [1]\nb: *x\n");
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(alias), NOTHING))
        .isInstanceOf(ConfigRefused.class);
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(folder), NOTHING))
        .isInstanceOf(ConfigRefused.class);
    var binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> NodeConfig.read(Optional.of(binary), NOTHING))
        .isInstanceOf(ConfigRefused.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void the_documented_file_reads_as_the_defaults() throws Exception {
    var read = NodeConfig.read(Optional.of(written(NodeConfig.documented())), NOTHING);
    assertThat(read).isEqualTo(NodeConfig.read(Optional.empty(), NOTHING));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("sanad.yaml"), text);
  }
}
