package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.node.config.NodeConfig;

/// What a person can open who reads it on the terminal.
class ReachTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_door_at_one_address_is_told_as_it_is() {
    assertThat(hosts("127.0.0.1")).containsExactly("127.0.0.1");
    assertThat(hosts("::1")).containsExactly("[::1]");
    assertThat(hosts("node.exercise.example")).containsExactly("node.exercise.example");
  }

  @Test
  void a_door_at_all_addresses_is_told_by_those_of_the_machine() {
    for (var everywhere : new String[] {"0.0.0.0", "::"}) {
      assertThat(hosts(everywhere))
          .isNotEmpty()
          .doesNotContain("0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]")
          .allSatisfy(host -> assertThat(host).matches("[0-9.]+|\\[[0-9a-f:]+\\]"));
    }
  }

  /// A browser takes no other.
  @Test
  void the_name_in_its_certificate_goes_before_the_addresses() throws IOException {
    var made = CertificateMaker.make("node.exercise.example", Clock.systemUTC());
    var chain = Files.writeString(folder.resolve("chain.pem"), made.chain());
    var tls = new NodeConfig.Tls(chain, folder.resolve("key.pem"));
    assertThat(Reach.hosts(new NodeConfig.Door("0.0.0.0", 9, Optional.of(tls))).getFirst())
        .isEqualTo("node.exercise.example");
    Files.writeString(chain, "EXERCISE");
    assertThat(Reach.hosts(new NodeConfig.Door("0.0.0.0", 9, Optional.of(tls))))
        .doesNotContain("node.exercise.example")
        .isNotEmpty();
  }

  private static List<String> hosts(String address) {
    return Reach.hosts(new NodeConfig.Door(address, 9, Optional.empty()));
  }
}
