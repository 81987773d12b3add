package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Recall on the development pairs, where they lie beside the repository; the calibration was
/// fitted on them, so this holds what was reached and proves nothing about other names.
final class DevelopmentDataTest {
  private static Optional<Path> data() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("data/names/dev");
      if (at.getFileName() != null && Files.isDirectory(folder)) return Optional.of(folder);
    }
    return Optional.empty();
  }

  @Test
  void pairs_keep_the_recall_that_was_reached() throws IOException {
    var folder = data();
    if (folder.isEmpty()) {
      System.out.println("development names are absent; own examples only");
      assertThat(
              NameMatcher.score(
                  NameParser.parse("سمير التمريني"), NameParser.parse("Samir Tamrini")))
          .isGreaterThan(0.5);
      return;
    }
    var pairs = new DevPairs(folder.get().resolve("pairs.tsv"));
    double[] scores = new double[pairs.rows.size()];
    Scorer scorer = Scorer.mine();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.logit(pairs.rows.get(i).a(), pairs.rows.get(i).b());
    }
    String measured = pairs.measure(scores, row -> true);
    System.out.print(measured);
    double[] recalls =
        measured
            .lines()
            .flatMap(l -> Arrays.stream(l.split(" ")))
            .filter(w -> w.startsWith("R@"))
            .mapToDouble(w -> Double.parseDouble(w.substring(w.indexOf('=') + 1)))
            .toArray();
    assertThat(recalls[0]).as("AR-LA core at 1e-2").isGreaterThan(0.94);
    assertThat(recalls[1]).as("AR-LA core at 1e-3").isGreaterThan(0.85);
    assertThat(recalls[4]).as("LA-LA alias at 1e-2").isGreaterThan(0.88);
    assertThat(recalls[5]).as("LA-LA alias at 1e-3").isGreaterThan(0.80);
  }
}
