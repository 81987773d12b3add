package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// What searching and screening meet on the development data, as features: each query against the
/// likeliest of all names, and against two lists of 20,000 entries whose fillers are disjoint; and
/// all other distractors, clean by construction, each against one of the lists. The same once more
/// with two lists of 2,000 entries and two of 200, and a quarter of the clean names, since an
/// agency's own list is short, and what is chance there is another question. Numbers only leave
/// this.
///
/// What is likeliest is said by a judge, never by the shipped table, so that what is made does not
/// depend on what was made before. Left out are what the judge puts far below every floor, and
/// pairs of two Arabic names: no right pair of the data is one, so a fit would learn that they
/// never are.
final class SearchRows {
  /// What a row is for.
  enum Use {
    RANK,
    SCREEN,
    CLEAN
  }

  /// A name asked.
  ///
  /// @param category how it is written, and before a colon how many entries, where not [#ENTRIES]
  /// @param list which of the lists it was asked of; 0 for ranks
  /// @param group the person that decides the fold: the query's, or the clean name itself
  record Asked(Use use, String category, int list, String group) {}

  /// @param asked the number of the name in [#asked]
  record Row(int asked, boolean right, float[] features) {}

  static final int ENTRIES = 20_000;
  static final int LISTS = 2;
  static final int[] SIZES = {ENTRIES, 2_000, 200};
  private static final float FAR = -5;
  private static final int ARABIC = Feature.ARABIC.ordinal();

  final List<Row> rows = new ArrayList<>();
  final List<Asked> asked = new ArrayList<>();
  private final Calibration judge;

  private SearchRows(Calibration judge) {
    this.judge = judge;
  }

  Asked asked(Row row) {
    return asked.get(row.asked());
  }

  static SearchRows read(Path folder, long seed, Calibration judge) throws IOException {
    var out = new SearchRows(judge);
    List<String> others = new ArrayList<>(Files.readAllLines(folder.resolve("distractors.tsv")));
    var shuffled = new ArrayList<>(others);
    TransducerTraining.shuffle(shuffled, new SplittableRandom(seed));
    for (String script : new String[] {"la", "ar"}) {
      List<String> targets = Files.readAllLines(folder.resolve("targets_" + script + ".tsv"));
      List<String> queries = Files.readAllLines(folder.resolve("queries_" + script + ".tsv"));
      out.queries(segment(targets, others), Use.RANK, queries, 0, "");
      for (int list = 0; list < LISTS; list++) {
        for (int size : SIZES) out.screened(script, size, list, targets, queries, shuffled);
      }
    }
    return out;
  }

  /// What stands before the categories of a list.
  static String of(int entries) {
    return entries == ENTRIES ? "" : entries + ":";
  }

  private void screened(
      String script,
      int entries,
      int list,
      List<String> targets,
      List<String> queries,
      List<String> shuffled) {
    int fill = ENTRIES - targets.size();
    int clean = shuffled.size() / LISTS - fill;
    int listed = Math.min(targets.size(), entries / 2);
    int first = list * (targets.size() - listed);
    List<String> known = targets.subList(first, first + listed);
    int others = entries - listed;
    Segment segment = segment(known, shuffled.subList(list * fill, list * fill + others));
    var ids = known.stream().map(line -> line.split("\t", -1)[0]).collect(Collectors.toSet());
    var asked = queries.stream().filter(line -> ids.contains(line.split("\t", -1)[2])).toList();
    String of = of(entries);
    queries(segment, Use.SCREEN, asked, list, of);
    int from = LISTS * fill + list * clean;
    int step = entries == ENTRIES ? 1 : 4;
    for (int k = from; k < from + clean; k += step) {
      String[] c = shuffled.get(k).split("\t", -1);
      ask(segment, new Asked(Use.CLEAN, of + "CLEAN " + script, list, c[0]), c[1], 4);
    }
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

  private void queries(Segment segment, Use use, List<String> lines, int list, String of) {
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      ask(segment, new Asked(use, of + c[0], list, c[2]), c[1], SegmentSearch.RESCORED);
    }
  }

  private void ask(Segment segment, Asked ask, String name, int depth) {
    int number = asked.size();
    asked.add(ask);
    Units units = NameParser.parse(name).units();
    if (units.count == 0) return;
    SegmentSearch search = SegmentSearch.mine();
    search.begin(units);
    int[] found = search.candidates(segment, units, Removed.NONE);
    search.weigh(units, segment.names);
    var likeliest = new ArrayList<Judged>();
    var sheet = new Units();
    for (int candidate : found) {
      segment.units(candidate, sheet);
      likeliest.add(judged(units, sheet, candidate, search.rarity, segment.names));
    }
    likeliest.sort(
        Comparator.comparingDouble((Judged j) -> -j.score()).thenComparingInt(Judged::name));
    for (var one : likeliest.subList(0, Math.min(depth, likeliest.size()))) {
      boolean right = segment.id(one.name()).equals(ask.group());
      if (!right && ask.use() == Use.SCREEN) continue;
      if (!right && ask.use() == Use.CLEAN && one.score() < FAR) break;
      if (!right && one.features()[ARABIC] > 0) continue;
      rows.add(new Row(number, right, one.features()));
    }
  }

  private record Judged(int name, float score, float[] features) {}

  private Judged judged(Units asked, Units listed, int name, float[] rarity, int names) {
    Scorer scorer = Scorer.mine();
    float[] features =
        scorer.searchFeatures(asked, listed, rarity, (float) StrictMath.log(names + 1.0)).clone();
    return new Judged(name, judge.logit(features, new int[features.length]), features);
  }
}
