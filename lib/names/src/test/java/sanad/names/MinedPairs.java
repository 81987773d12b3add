package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Negatives as searching and screening meet them: for each development query the likeliest
/// distractors, and for other distractors the likeliest listed persons. Numbers only leave this.
final class MinedPairs {
  record Row(String entity, Units a, Units b, double weight) {}

  private MinedPairs() {}

  static List<Row> read(Path folder) throws IOException {
    var out = new ArrayList<Row>();
    List<String> distractors = Files.readAllLines(folder.resolve("distractors.tsv"));
    NameIndex others = NameIndex.of(distractors.stream().map(MinedPairs::entry));
    Map<String, Units> parsed = new HashMap<>();
    for (String file : new String[] {"queries_la.tsv", "queries_ar.tsv"}) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        String[] c = line.split("\t", -1);
        ParsedName query = NameParser.parse(c[1]);
        for (Hit hit : others.search(query, 12, 0)) {
          out.add(new Row(c[2], query.units(), units(parsed, hit.name()), 0.3));
        }
      }
    }
    var shuffled = new ArrayList<>(distractors);
    TransducerTraining.shuffle(shuffled, new SplittableRandom(11));
    for (String file : new String[] {"targets_la.tsv", "targets_ar.tsv"}) {
      List<String> targets = Files.readAllLines(folder.resolve(file));
      NameIndex listed = NameIndex.of(targets.stream().map(MinedPairs::entry));
      for (String line : shuffled.subList(0, 6000)) {
        ParsedName clean = NameParser.parse(line.split("\t", -1)[1]);
        for (Hit hit : listed.search(clean, 3, 0)) {
          out.add(new Row(hit.id(), clean.units(), units(parsed, hit.name()), 0.3));
        }
      }
    }
    return Collections.unmodifiableList(out);
  }

  private static NameIndex.Entry entry(String line) {
    String[] c = line.split("\t", -1);
    return new NameIndex.Entry(c[0], c[1]);
  }

  private static Units units(Map<String, Units> cache, String name) {
    return cache.computeIfAbsent(name, n -> NameParser.parse(n).units());
  }
}
