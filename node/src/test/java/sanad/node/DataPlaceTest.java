package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// EXERCISE. A data folder that is started, moved, copied and put back.
class DataPlaceTest {
  private static final Instant FIRST = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-01T10:00:00Z");

  @TempDir private Path room = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(room.resolve("data"));
    Files.createFile(folder.resolve("node.lock"));
  }

  @Test
  void a_folder_that_stays_or_is_moved_is_no_copy() throws IOException {
    assertThat(check(folder, FIRST)).isEmpty();
    assertThat(check(folder, LATER)).isEmpty();
    var moved = Files.move(folder, room.resolve("moved"));
    assertThat(check(moved, LATER)).isEmpty();
  }

  @Test
  void a_copy_is_told_and_told_again_at_each_start() throws IOException {
    check(folder, FIRST);
    var copy = copy(folder, room.resolve("copy"));
    assertThat(check(copy, LATER)).contains(LATER);
    assertThat(check(copy, LATER.plusSeconds(60))).contains(LATER);
    assertThat(check(folder, LATER)).as("the original").isEmpty();
  }

  @Test
  void what_is_put_back_in_its_old_place_is_a_copy() throws IOException {
    check(folder, FIRST);
    var copy = copy(folder, room.resolve("copy"));
    Files.move(folder, room.resolve("lost"));
    copy(copy, folder);
    assertThat(check(folder, LATER)).contains(LATER);
  }

  @Test
  void a_damaged_note_is_no_reason_not_to_start() throws IOException {
    check(folder, FIRST);
    Files.write(folder.resolve("node.place"), new byte[] {(byte) 0xff, '\n', 'x'});
    assertThat(check(folder, LATER)).contains(LATER);
    assertThat(check(folder, LATER.plusSeconds(60))).contains(LATER);
  }

  /// As `cp -a` does.
  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (var name : new String[] {"node.lock", "node.place"}) {
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return to;
  }

  private static Optional<Instant> check(Path folder, Instant at) throws IOException {
    return DataPlace.check(folder, folder.resolve("node.lock"), InstantSource.fixed(at));
  }
}
