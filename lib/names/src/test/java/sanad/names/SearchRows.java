package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// What searching and screening meet on the development data, as features: each query against the
/// likeliest of all names, and against two lists of 20,000 entries whose fillers are disjoint; and
/// all other distractors, clean by construction, each against one of the lists. Numbers only leave
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
  /// @param list which of the lists it was asked of; 0 for ranks
  /// @param group the person that decides the fold: the query's, or the clean name itself
  record Asked(Use use, String category, int list, String group) {}

  /// @param asked the number of the name in [#asked]
  record Row(int asked, boolean right, float[] features) {}

  static final int ENTRIES = 20_000;
  static final int LISTS = 2;
  private static final float FAR = -5;
  private static final int ARABIC = List.of(Features.NAMES).indexOf("arabic");

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
      out.queries(segment(targets, others), Use.RANK, queries, 0);
      int fill = ENTRIES - targets.size();
      int clean = shuffled.size() / LISTS - fill;
      for (int list = 0; list < LISTS; list++) {
        Segment segment = segment(targets, shuffled.subList(list * fill, (list + 1) * fill));
        out.queries(segment, Use.SCREEN, queries, list);
        int from = LISTS * fill + list * clean;
        for (String line : shuffled.subList(from, from + clean)) {
          String[] c = line.split("\t", -1);
          out.ask(segment, new Asked(Use.CLEAN, "CLEAN " + script, list, c[0]), c[1], 4);
        }
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

  private void queries(Segment segment, Use use, List<String> lines, int list) {
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      ask(segment, new Asked(use, c[0], list, c[2]), c[1], SegmentSearch.RESCORED);
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
    scorer.searchLogit(asked, listed, rarity, (float) StrictMath.log(names + 1.0));
    return new Judged(
        name,
        judge.logit(scorer.features, new int[scorer.features.length]),
        scorer.features.clone());
  }
}
