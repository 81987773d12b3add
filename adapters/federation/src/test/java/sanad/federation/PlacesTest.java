package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.taxii.TaxiiQuery;

class PlacesTest {
  private static final UUID COLLECTION = new UUID(0x4000, 0x8000_0000_0000_0001L);

  @TempDir Path folder;

  @Test
  void a_start_that_ended_while_the_key_was_written_is_no_reason_to_refuse_the_next()
      throws IOException {
    var file = folder.resolve("keys/pages");
    Files.createDirectories(file.getParent());
    Files.write(file.resolveSibling("pages.new"), new byte[7]);

    var sealed = Places.of(file, new SecureRandom()).seal(COLLECTION, TaxiiQuery.ALL, 42);

    assertThat(Places.of(file, new SecureRandom()).open(COLLECTION, TaxiiQuery.ALL, sealed))
        .hasValue(42);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.resolveSibling("pages.new")).doesNotExist();
  }
}
