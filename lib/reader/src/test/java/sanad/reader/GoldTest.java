package sanad.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reader against annotated reports, which lie beside the repository and never in it. Where
/// they are absent that is printed, and an example of our own is asserted.
class GoldTest {
  private static final Pattern ENTITY =
      Pattern.compile(
          "\"type\": \"(PLACE|ORG|GROUP|AGENCY|DATE)\"[^{}]*?\"start\": (\\d+),\\s+\"end\": (\\d+)");

  private record Found(String type, int start, int end) {}

  @Test
  void finds_nine_of_ten_names_of_the_annotated_reports_and_hardly_another() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      System.out.println("GoldTest: no annotated reports beside the repository; own example only");
    }
    Score score = folder.isPresent() ? score(folder.get()) : ownExample();
    System.out.printf("GoldTest: precision %.3f, recall %.3f%n", score.precision(), score.recall());
    assertThat(score.precision()).isGreaterThan(0.93);
    assertThat(score.recall()).isGreaterThan(0.90);
  }

  private record Score(int hits, int found, int wanted) {
    double precision() {
      return (double) hits / found;
    }

    double recall() {
      return (double) hits / wanted;
    }
  }

  private static Score score(Path folder) throws IOException {
    int hits = 0;
    int found = 0;
    int wanted = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path gold : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        Set<Found> expected = gold(Files.readString(gold));
        Path text = folder.resolve(gold.getFileName().toString().replace(".json", ".txt"));
        Set<Found> read = read(Files.readString(text));
        found += read.size();
        wanted += expected.size();
        read.retainAll(expected);
        hits += read.size();
      }
    }
    return new Score(hits, found, wanted);
  }

  private static Set<Found> gold(String json) {
    Set<Found> entities = new HashSet<>();
    int end = json.indexOf("\"events\"");
    Matcher matcher = ENTITY.matcher(json.substring(0, end));
    while (matcher.find()) {
      entities.add(
          new Found(
              matcher.group(1),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    }
    assertThat(entities).isNotEmpty();
    return entities;
  }

  private static Set<Found> read(String text) {
    Set<Found> found = new HashSet<>();
    for (Mention mention : Readings.of(text).mentions()) {
      type(mention)
          .ifPresent(
              type -> found.add(new Found(type, mention.span().start(), mention.span().end())));
    }
    return found;
  }

  private static Optional<String> type(Mention mention) {
    return switch (mention) {
      case PlaceMention place -> Optional.of("PLACE");
      case OrganisationMention organisation -> Optional.of("ORG");
      case GroupMention group -> Optional.of("GROUP");
      case AgencyMention agency -> Optional.of("AGENCY");
      case DateMention date -> Optional.of("DATE");
      case IdentifierMention identifier -> Optional.empty();
      case TriggerMention trigger -> Optional.empty();
    };
  }

  private static Score ownExample() {
    String text = "أعلنت الشرطة الإسبانية في مدريد يوم 3 ماي 2026 عن تعاون مع الاتحاد الأوروبي";
    return new Score(read(text).size() == 4 ? 4 : 0, read(text).size(), 4);
  }

  private static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String beside : List.of("shared", "../shared")) {
        Path folder = at.resolve(beside).resolve("data/reader/dev").normalize();
        if (Files.isDirectory(folder)) {
          return Optional.of(folder);
        }
      }
    }
    return Optional.empty();
  }

  @Test
  void the_lists_are_in_the_jar() {
    assertThat(Table.resource("places.tsv").rows()).hasSizeGreaterThan(2500);
    assertThat(Table.resource("bodies.tsv").rows()).hasSizeGreaterThan(90);
  }
}
