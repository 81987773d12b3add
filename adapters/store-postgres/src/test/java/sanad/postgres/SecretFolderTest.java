package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFolderTest {
  @TempDir Path folder;

  /// What a power cut may leave of a file that had just been made.
  @Test
  void a_secret_without_content_is_made_anew() throws IOException {
    var secrets = new SecretFolder(folder, new SecureRandom());
    Files.createFile(folder.resolve("claim-desk"));
    Files.createFile(folder.resolve("password-sanad_desk"));

    assertThat(secrets.claimKey("desk")).hasSize(32).isEqualTo(secrets.claimKey("desk"));
    assertThat(secrets.password("sanad_desk"))
        .hasSize(64)
        .isEqualTo(secrets.password("sanad_desk"));
  }
}
