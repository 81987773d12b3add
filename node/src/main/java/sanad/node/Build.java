package sanad.node;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Which Sanad runs. No time of the build stands in it: the same sources make the same bytes.
///
/// @param version for example `1-SNAPSHOT`
/// @param commit for example `0123456789ab`; `+changes` where the sources were not those of the
///   commit, `unknown` where there was none
/// @param sources the beginning of the SHA-256 of the sources, where the commit alone does not tell
///   them; else empty
record Build(String version, String commit, String sources) {
  /// The one of this product, as the script and the POM wrote it.
  static final Build THIS = read();

  private static Build read() {
    try (var in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
      var written = new Properties();
      written.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Build(
          written.getProperty("version"),
          written.getProperty("commit"),
          written.getProperty("sources"));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /// What the version was built from.
  String from() {
    return "commit " + commit + (sources.isEmpty() ? "" : ", sources " + sources);
  }

  @Override
  public String toString() {
    return version + ", " + from();
  }
}
