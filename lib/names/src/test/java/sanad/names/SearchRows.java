package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What searching and screening meet on the development data, as features: each query against the
/// likeliest of all names, each query against 20,000 entries, and other distractors, clean by
/// construction, against the same entries. Numbers only leave this.
final class SearchRows {
  /// What a row is for.
  enum Use {
    RANK,
    SCREEN,
    CLEAN
  }

  /// @param asked which query or clean name, counted through
  /// @param group the person that decides the fold: the query's, or the clean name itself
  record Row(Use use, String category, int asked, String group, boolean right, float[] features) {}

  static final int ENTRIES = 20_000;

  final List<Row> rows = new ArrayList<>();

  /// The category of each asked name, by its number.
  final List<String> category = new ArrayList<>();

  final List<String> group = new ArrayList<>();
  final List<Use> use = new ArrayList<>();

  static SearchRows read(Path folder, long seed, int clean) throws IOException {
    var out = new SearchRows();
    List<String> others = new ArrayList<>(Files.readAllLines(folder.resolve("distractors.tsv")));
    for (String script : new String[] {"la", "ar"}) {
      List<String> targets = Files.readAllLines(folder.resolve("targets_" + script + ".tsv"));
      List<String> queries = Files.readAllLines(folder.resolve("queries_" + script + ".tsv"));
      Segment all = segment(targets, others);
      for (String line : queries) {
        String[] c = line.split("\t", -1);
        out.ask(all, Use.RANK, c[0], c[1], c[2], SegmentSearch.RESCORED);
      }
      var shuffled = new ArrayList<>(others);
      TransducerTraining.shuffle(shuffled, new SplittableRandom(seed));
      int fill = ENTRIES - targets.size();
      Segment list = segment(targets, shuffled.subList(0, fill));
      for (String line : queries) {
        String[] c = line.split("\t", -1);
        out.ask(list, Use.SCREEN, c[0], c[1], c[2], 20);
      }
      for (String line : shuffled.subList(fill, fill + clean)) {
        String[] c = line.split("\t", -1);
        out.ask(list, Use.CLEAN, "CLEAN " + script, c[1], c[0], 10);
      }
    }
    return out;
  }

  private static Segment segment(List<String> targets, List<String> others) {
    var builder = new SegmentBuilder();
    for (String line : targets) add(builder, line);
    for (String line : others) add(builder, line);
    return builder.build();
  }

  private static void add(SegmentBuilder builder, String line) {
    String[] c = line.split("\t", -1);
    builder.add(c[0], c[1]);
  }

  private void ask(Segment segment, Use why, String from, String name, String id, int depth) {
    int number = category.size();
    category.add(from);
    group.add(id);
    use.add(why);
    Units units = NameParser.parse(name).units();
    if (units.count == 0) return;
    SegmentSearch search = SegmentSearch.mine();
    search.begin(units);
    int[] found = search.candidates(segment, units, Removed.NONE);
    search.score(segment, units, found, segment.names);
    Scorer scorer = Scorer.mine();
    var sheet = new Units();
    for (int k = 0; k < Math.min(depth, found.length); k++) {
      segment.units(search.bestName[k], sheet);
      scorer.searchLogit(units, sheet, search.rarity, (float) StrictMath.log(segment.names + 1.0));
      boolean right = segment.id(search.bestName[k]).equals(id);
      rows.add(new Row(why, from, number, id, right, scorer.features.clone()));
    }
  }
}
