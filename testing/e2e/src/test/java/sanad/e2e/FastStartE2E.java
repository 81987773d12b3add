package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cache of loaded classes that the script makes once per build. `AOTMode=on` has the machine
/// refuse to start where the cache does not fit, so that a start shows that it is used.
@Tag("long")
class FastStartE2E {

  @Test
  void a_trained_node_starts_from_its_cache_alone(@TempDir Path folder) throws Exception {
    var cache = folder.resolve("sanad.aot");
    assertThat(train(folder, cache)).isZero();
    assertThat(cache).isNotEmptyFile();
    var data = folder.resolve("data");
    String[] cached = {"-XX:AOTMode=on", "-XX:AOTCache=" + cache};
    try (var node = NodeProcess.startAlone(data, Ports.freePair(), cached)) {
      assertThat(node.output()).contains("Stop: Ctrl-C");
    }
  }

  /// As the script does it.
  private static int train(Path folder, Path cache) throws Exception {
    var command =
        Stream.of(
                List.of(NodeProcess.java()),
                NodeProcess.FLAGS,
                List.of("-XX:AOTCacheOutput=" + cache, "-jar", NodeProcess.jar().toString()),
                List.of("train", "--data", folder.resolve("train").toString()))
            .flatMap(List::stream)
            .toList();
    var log = folder.resolve("train.log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start()
        .waitFor();
  }
}
