package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The development pairs with their units, and the measures of score.py.
final class DevPairs {
  record Row(
      boolean positive,
      String category,
      String tier,
      Units a,
      Units b,
      String entity,
      String nameA,
      String nameB,
      String kind) {}

  final List<Row> rows = new ArrayList<>();
  private final Map<String, Units> cache = new HashMap<>();

  DevPairs(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] c = line.split("\t", -1);
      if (c[0].equals("label")) continue;
      rows.add(
          new Row(c[0].equals("1"), c[1], c[2], units(c[3]), units(c[4]), c[5], c[3], c[4], c[7]));
    }
  }

  Units units(String name) {
    return cache.computeIfAbsent(name, n -> new Units(new UnitReader(Tokens.of(n))));
  }

  static int fold(String entity, int folds) {
    return Math.floorMod((entity.hashCode() * 0x9E3779B9) >>> 8, folds);
  }

  record Two(String a, String b) {}

  /// Every two Latin names of one chosen person that no row pairs, in order.
  List<Two> unpairedAliases(Predicate<String> chosen) {
    var names = new TreeMap<String, TreeSet<String>>();
    var paired = new HashSet<Two>();
    for (Row r : rows) {
      if (!r.positive || r.tier.equals("unrelated") || !r.category.equals("LA-LA")) continue;
      if (!chosen.test(r.entity)) continue;
      var of = names.computeIfAbsent(r.entity, e -> new TreeSet<>());
      of.add(r.nameA);
      of.add(r.nameB);
      paired.add(new Two(r.nameA, r.nameB));
      paired.add(new Two(r.nameB, r.nameA));
    }
    var out = new ArrayList<Two>();
    for (var of : names.values()) {
      for (String a : of) {
        for (String b : of.tailSet(a, false)) {
          if (!paired.contains(new Two(a, b))) out.add(new Two(a, b));
        }
      }
    }
    return out;
  }

  /// Recall at the two false-positive rates and the area, over the chosen rows.
  String measure(double[] scores, Predicate<Row> chosen) {
    var out = new StringBuilder();
    String[][] cases = {{"AR-LA", "core"}, {"AR-LA", "core alias"}, {"LA-LA", "alias"}};
    for (String[] c : cases) {
      var negative = new ArrayList<Double>();
      var positive = new ArrayList<Double>();
      for (int i = 0; i < rows.size(); i++) {
        Row r = rows.get(i);
        if (!r.category.equals(c[0]) || !chosen.test(r)) continue;
        if (!r.positive) negative.add(scores[i]);
        else if (c[1].contains(r.tier)) positive.add(scores[i]);
      }
      double[] n = negative.stream().mapToDouble(d -> d).sorted().toArray();
      double area = 0;
      int at2 = 0;
      int at3 = 0;
      double t2 = n[n.length - 1 - (int) (n.length * 1e-2)];
      double t3 = n[n.length - 1 - Math.max(1, (int) (n.length * 1e-3))];
      for (double p : positive) {
        int lo = Arrays.binarySearch(n, p);
        area += lo < 0 ? -lo - 1 : lo;
        if (p > t2) at2++;
        if (p > t3) at3++;
      }
      double k = positive.size();
      out.append(
          "%s %-10s n+=%d AUC=%.4f R@1e-2=%.3f R@1e-3=%.3f%n"
              .formatted(c[0], c[1], positive.size(), area / k / n.length, at2 / k, at3 / k));
    }
    return out.toString();
  }
}
