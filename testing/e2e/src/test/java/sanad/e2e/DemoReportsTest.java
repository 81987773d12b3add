package sanad.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sanad.reader.DateMention;
import sanad.reader.EventType;
import sanad.reader.GroupMention;
import sanad.reader.IdentifierMention;
import sanad.reader.Mention;
import sanad.reader.PlaceMention;
import sanad.reader.Reader;
import sanad.reader.Reading;
import sanad.reader.Text;
import sanad.reader.TriggerMention;

/// The reports of the demonstration: marked, of the right length, naming nobody outside of the
/// cast, and read as the story needs.
class DemoReportsTest {
  private static final Reader READER = Reader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-press-agency",
        "02-security-communique",
        "03-analysis",
        "04-opinion",
        "05-conference",
        "06-french",
        "07-english",
        "08-long"
      })
  void every_report_says_that_it_is_an_exercise(String name) {
    assertThat(report(name)).startsWith("EXERCISE / تمرين");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-press-agency",
        "02-security-communique",
        "03-analysis",
        "04-opinion",
        "05-conference"
      })
  void a_twin_has_400_to_1500_words(String name) {
    assertThat(report(name).strip().split("\\s+").length).isBetween(400, 1500);
  }

  @Test
  void the_long_text_has_8000_characters() {
    String text = report("08-long");
    assertThat(text.codePointCount(0, text.length())).isBetween(8000, 9000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-press-agency",
        "02-security-communique",
        "03-analysis",
        "04-opinion",
        "05-conference",
        "06-french",
        "07-english",
        "08-long"
      })
  void groups_identifiers_and_unlisted_towns_are_of_the_cast(String name) {
    Set<String> cast = cast();
    Reading reading = read(name);
    for (Mention mention : reading.mentions()) {
      if (mention instanceof GroupMention group) {
        assertThat(cast).contains(reading.surface(group.span()));
      } else if (mention instanceof IdentifierMention identifier) {
        assertThat(cast).contains(identifier.value());
      } else if (mention instanceof PlaceMention place && place.place().id().isEmpty()) {
        assertThat(cast).contains(reading.surface(place.span()));
      }
    }
  }

  @Test
  void the_lead_gives_the_soldiers_identifiers_and_town() {
    Reading reading = read("01-press-agency");
    assertThat(reading.documentDate().iso()).isEqualTo("2026-05-04");
    assertThat(
            reading.mentions().stream()
                .filter(IdentifierMention.class::isInstance)
                .map(mention -> ((IdentifierMention) mention).value()))
        .contains("@abu_sarab_exercise", "+447700900417", "writer417@exercise.example");
    assertThat(surfaces(reading, PlaceMention.class)).contains("فالديبرا", "بونتاليا", "إسبانيا");
  }

  @Test
  void two_reports_contradict_each_other_on_the_day_of_the_arrest() {
    assertThat(dates("02-security-communique")).contains("2026-10-17").doesNotContain("2026-10-19");
    assertThat(dates("03-analysis")).contains("2026-10-19").doesNotContain("2026-10-17");
    assertThat(triggers("02-security-communique")).contains(EventType.ARREST);
    assertThat(triggers("03-analysis")).contains(EventType.ARREST);
  }

  @Test
  void the_communique_tells_of_a_cell_of_four() {
    assertThat(
            read("02-security-communique").mentions().stream()
                .filter(TriggerMention.class::isInstance)
                .map(TriggerMention.class::cast)
                .filter(trigger -> trigger.type() == EventType.CELL_DISMANTLED)
                .map(TriggerMention::count))
        .contains(4);
  }

  private static List<String> dates(String name) {
    return read(name).mentions().stream()
        .filter(DateMention.class::isInstance)
        .map(mention -> ((DateMention) mention).date().iso())
        .toList();
  }

  private static List<EventType> triggers(String name) {
    return read(name).mentions().stream()
        .filter(TriggerMention.class::isInstance)
        .map(mention -> ((TriggerMention) mention).type())
        .toList();
  }

  private static List<String> surfaces(Reading reading, Class<? extends Mention> kind) {
    return reading.mentions().stream()
        .filter(kind::isInstance)
        .map(mention -> reading.surface(mention.span()))
        .toList();
  }

  private static Reading read(String name) {
    return READER.read(Text.of(report(name), "test/1"));
  }

  private static Set<String> cast() {
    Set<String> names = new HashSet<>();
    for (String line : resource("/sanad/testkit/cast.tsv").split("\n")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        names.addAll(List.of(cells[2], cells[3], cells[4]));
      }
    }
    return names;
  }

  private static String report(String name) {
    return resource("/sanad/node/demo/reports/" + name + ".txt");
  }

  private static String resource(String path) {
    try (InputStream in = DemoReportsTest.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
