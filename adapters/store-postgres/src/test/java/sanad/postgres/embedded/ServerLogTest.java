package sanad.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of a server that runs for a year.
class ServerLogTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_log_within_its_bound_is_left_alone() throws IOException {
    var file = Files.write(folder.resolve("postgres.log"), new byte[(int) ServerLog.BOUND]);
    new ServerLog(file).bound();
    assertThat(file).hasSize(ServerLog.BOUND);
    new ServerLog(folder.resolve("absent")).bound();
    assertThat(folder).isDirectoryNotContaining("glob:**.old.log");
  }

  @Test
  void the_end_of_one_that_is_too_long_is_kept_and_its_writer_goes_on_at_the_beginning()
      throws IOException {
    var file = folder.resolve("postgres.log");
    try (var writer =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write(new byte[100]);
      writer.write(new byte[(int) ServerLog.BOUND - 4]);
      writer.write("last".getBytes());
      new ServerLog(file).bound();
      writer.write("next".getBytes());
    }
    assertThat(file).hasContent("next");
    var before = folder.resolve("postgres.old.log");
    assertThat(before).hasSize(ServerLog.BOUND);
    assertThat(Files.readString(before)).endsWith("last");
    assertThat(Files.getPosixFilePermissions(before))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  /// Where root starts the node the folder is another user's.
  @Test
  void a_link_in_place_of_a_log_leads_nowhere() throws IOException {
    var other = Files.write(folder.resolve("other"), new byte[(int) ServerLog.BOUND + 1]);
    var file = Files.createSymbolicLink(folder.resolve("postgres.log"), other);
    new ServerLog(file).bound();
    assertThat(other).hasSize(ServerLog.BOUND + 1);
    Files.delete(file);
    Files.write(file, new byte[(int) ServerLog.BOUND + 1]);
    var before = Files.createSymbolicLink(folder.resolve("postgres.old.log"), other);
    new ServerLog(file).bound();
    assertThat(other).hasSize(ServerLog.BOUND + 1);
    assertThat(Files.isSymbolicLink(before)).isFalse();
    assertThat(Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }
}
