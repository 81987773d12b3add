package sanad.node.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads `sanad.yaml`. Only scalars and nested maps are read; no tag makes an object.
final class ConfigFile {
  private final Path file;
  private final Settings settings = new Settings();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ConfigFile(Path file) {
    this.file = file;
  }

  /// The settings of `file`; throws [ConfigRefused] with every problem found.
  static Settings read(Path file) throws ConfigRefused {
    var reading = new ConfigFile(file);
    reading.readAll();
    if (!reading.problems.isEmpty()) throw new ConfigRefused(file.toString(), reading.problems);
    return reading.settings;
  }

  private void readAll() throws ConfigRefused {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try (var text = Files.newBufferedReader(file)) {
      var root = new Yaml(options).compose(text);
      if (root != null) walk("", root);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problems.add((mark == null ? "" : "line " + (mark.getLine() + 1) + ": ") + e.getProblem());
    } catch (YAMLException unreadable) {
      problems.add("expected a file of UTF-8 text with keys and values, not nested deep, no alias");
    } catch (IOException e) {
      throw new ConfigRefused(file.toString(), List.of("cannot be read"));
    }
  }

  private void walk(String prefix, Node node) {
    // a room whose keys are all left to their defaults
    if (node instanceof ScalarNode nothing && nothing.getValue().isEmpty()) return;
    if (!(node instanceof MappingNode map)) {
      problems.add(line(node) + "expected keys with values");
      return;
    }
    for (var entry : map.getValue()) {
      var name = prefix + (entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?");
      if (Keys.ALL.stream().anyMatch(key -> key.name().startsWith(name + "."))) {
        walk(name + ".", entry.getValueNode());
      } else {
        value(name, entry.getKeyNode(), entry.getValueNode());
      }
    }
  }

  private void value(String name, Node place, Node value) {
    var key = Keys.ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    if (key.isEmpty()) {
      problems.add(line(place) + "unknown key " + name + ", did you mean " + nearest(name) + "?");
    } else if (!seen.add(name)) {
      problems.add(line(place) + name + " stands twice");
    } else if (!(value instanceof ScalarNode scalar)) {
      problems.add(line(value) + name + ": expected one value");
    } else {
      try {
        settings.read(key.get(), scalar.getValue());
      } catch (IllegalArgumentException e) {
        problems.add(line(value) + name + ": " + e.getMessage());
      }
    }
  }

  private static String line(Node node) {
    return "line " + (node.getStartMark().getLine() + 1) + ": ";
  }

  /// The known key with the fewest changes of a letter.
  static String nearest(String name) {
    return Keys.ALL.stream()
        .map(Key::name)
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .orElseThrow();
  }

  private static int distance(String a, String b) {
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
