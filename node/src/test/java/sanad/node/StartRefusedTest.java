package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.node.config.NodeConfig;

/// What stops a start before anything is started: one sentence, and what to do.
class StartRefusedTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_is_no_data_folder() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "EXERCISE");
    for (var data : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> DataFolder.claim(data))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith("SANAD-NODE-004")
          .hasMessageContaining("--data DIR")
          .hasMessageNotContaining("Exception");
    }
  }

  @Test
  void a_new_data_folder_is_listed_by_its_owner_alone() throws Exception {
    try (var data = DataFolder.claim(folder.resolve("data"))) {
      assertThat(Files.getPosixFilePermissions(data.path()))
          .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE, GROUP_EXECUTE, OTHERS_EXECUTE]");
    }
  }

  @Test
  void a_data_folder_knows_when_it_was_last_written() throws Exception {
    var later = Instant.parse("2044-03-05T10:00:00Z");
    try (var fresh = DataFolder.claim(folder)) {
      assertThat(fresh.written()).isEqualTo(Instant.EPOCH);
    }
    var control = folder.resolve("postgres/cluster/global/pg_control");
    Files.createDirectories(control.getParent());
    Files.setLastModifiedTime(Files.createFile(control), FileTime.from(later));
    try (var again = DataFolder.claim(folder)) {
      assertThat(again.written()).isEqualTo(later);
    }
  }

  @Test
  void a_folder_of_which_a_part_cannot_be_read_is_refused_whole() throws Exception {
    Files.createDirectory(folder.resolve("tls"));
    var key = Files.createSymbolicLink(folder.resolve("tls/partners.key"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("lost+found"), Path.of("nowhere"));
    assertThatThrownBy(() -> DataFolder.claim(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(key + " is not open to this user");
    Files.delete(key);
    DataFolder.claim(folder).close();
  }

  /// The advice for another's folder does not help there.
  @Test
  void a_disk_that_cannot_be_written_is_not_told_as_anothers_folder() {
    var lock = folder.resolve("node.lock").toString();
    var sound = StartRefused.Disk.SOUND;
    var readOnly = folder + " lies on a disk that is mounted read-only; mount it";
    var full = "the disk of " + lock + " is full; make room";
    var failed = new FileSystemException(lock, null, "EXERCISE: in another language");
    assertThat(StartRefused.folder(folder, failed, new StartRefused.Disk(true, false)))
        .hasMessageContaining(readOnly)
        .hasMessageNotContaining("give the folder");
    assertThat(StartRefused.folder(folder, failed, new StartRefused.Disk(false, true)))
        .hasMessageContaining(full);
    var bound = new FileSystemException(lock, null, "Read-only file system");
    assertThat(StartRefused.folder(folder, bound, sound)).hasMessageContaining(readOnly);
    var left = new FileSystemException(lock, null, "No space left on device");
    assertThat(StartRefused.folder(folder, left, sound)).hasMessageContaining(full);
    assertThat(StartRefused.folder(folder, failed, sound))
        .hasMessageContaining(lock + ": EXERCISE: in another language; mend that");
    var denied = new AccessDeniedException(lock);
    assertThat(StartRefused.folder(folder, denied))
        .hasMessageContaining("is not open to this user; give the folder and all in it");
    assertThat(StartRefused.folder(folder.resolve("absent"), denied))
        .hasMessageContaining("it is not there, and this user may not make it");
  }

  @Test
  void certificate_and_key_are_a_pair() throws Exception {
    var one = CertificateMaker.make("127.0.0.1", Clock.systemUTC());
    var other = CertificateMaker.make("127.0.0.1", Clock.systemUTC());
    var chain = Files.writeString(folder.resolve("chain.pem"), one.chain());
    var key = Files.writeString(folder.resolve("key.pem"), one.key());
    var wrong = Files.writeString(folder.resolve("wrong.pem"), other.key());
    var text = Files.writeString(folder.resolve("text.pem"), "EXERCISE");
    DoorKeys.check(door(chain, key));
    refused(door(chain, wrong), "wrong.pem is not the key of");
    refused(door(chain, text), "text.pem holds no private key");
    refused(door(text, key), "text.pem holds no certificate");
    refused(door(key, chain), "key.pem holds no certificate");
  }

  private static NodeConfig.Door door(Path chain, Path key) {
    return new NodeConfig.Door("127.0.0.1", 9, Optional.of(new NodeConfig.Tls(chain, key)));
  }

  private static void refused(NodeConfig.Door door, String sentence) {
    assertThatThrownBy(() -> DoorKeys.check(door))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("SANAD-NODE-006")
        .hasMessageContaining(sentence);
  }
}
