package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// That documents do not point or promise into the void.
class DocumentsTest {
  private static final Pattern ACT =
      Pattern.compile(
          "(?:Act\\.of|new Act|\\.read|\\.readRegister|\\.once)\\(\\s*\"([a-z-]+\\.[a-z-]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("\\./sanad ([a-z]+)(?: ([a-z]+))?");

  @Test
  void every_relative_link_leads_to_a_file() {
    var broken = new TreeSet<String>();
    for (var file : Repository.files(".md")) {
      var links = LINK.matcher(Repository.text(file));
      while (links.find()) {
        var link = links.group(1);
        if (link.contains("://") || link.startsWith("mailto:")) continue;
        if (!Files.exists(file.resolveSibling(link))) {
          broken.add(Repository.root().relativize(file) + " → " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_command_of_the_documents_exists() {
    var unknown = new TreeSet<String>();
    var commands = Main.commandLine();
    var script = Repository.text(Repository.root().resolve("sanad"));
    for (var file : Repository.files(".md")) {
      var said = COMMAND.matcher(Repository.text(file));
      while (said.find()) {
        var word = said.group(1);
        CommandLine command = commands.getSubcommands().get(word);
        boolean known =
            command == null
                ? script.contains("./sanad " + word + " ")
                : said.group(2) == null
                    || command.getSubcommands().isEmpty()
                    || command.getSubcommands().containsKey(said.group(2));
        if (!known) unknown.add(Repository.root().relativize(file) + ": " + said.group());
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void the_script_lists_every_command() {
    var script = Repository.text(Repository.root().resolve("sanad"));
    for (var command : Main.commandLine().getSubcommands().entrySet()) {
      if (!command.getValue().getCommandSpec().usageMessage().hidden()) {
        assertThat(script).contains("./sanad " + command.getKey() + " ");
      }
    }
  }

  /// Whoever reads the log reads words; what an act is called in the code stands there otherwise.
  @Test
  void every_act_that_the_log_can_hold_has_words() {
    var acts = new TreeSet<String>();
    for (var file : Repository.files(".java")) {
      if (!file.toString().contains("/src/main/") || file.toString().contains("/testing/"))
        continue;
      var said = ACT.matcher(Repository.text(file));
      while (said.find()) acts.add(said.group(1));
    }
    assertThat(acts).hasSizeGreaterThan(60).contains("officer.name", "list.screened");
    var texts = "adapters/web/src/main/resources/sanad/web/text/en.properties";
    var words = Repository.text(Repository.root().resolve(texts));
    assertThat(acts).allSatisfy(act -> assertThat(words).contains("audit.act." + act + "="));
  }
}
