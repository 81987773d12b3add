package sanad.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Learns `weights.tsv` from the CC0 and Apache-2.0 token pairs: `LearnWeights TOKENS OUT [hold]`.
/// With `hold`, wd_arabic_20 is kept out and measured on. The same input gives the same file.
final class LearnWeights {
  private static final String[] ALL = {"wd_arabic_80", "wd_arabic_20", "google-ar2en.txt"};
  private static final String[] PART = {"wd_arabic_80", "google-ar2en.txt"};

  private final Map<String, Map<String, Integer>> byArabic = new TreeMap<>();
  private final Map<String, Map<String, Integer>> byLatin = new TreeMap<>();
  private final Map<String, Integer> seenArabic = new HashMap<>();
  private final Map<String, Integer> seenLatin = new HashMap<>();
  private final List<TokenPairs.Pair> pairs;
  private final SplittableRandom random = new SplittableRandom(20261123);

  LearnWeights(List<TokenPairs.Pair> pairs) {
    this.pairs = pairs;
    for (var p : pairs) {
      byArabic.computeIfAbsent(p.arabic(), k -> new TreeMap<>()).put(p.latin(), p.seen());
      byLatin.computeIfAbsent(p.latin(), k -> new TreeMap<>()).put(p.arabic(), p.seen());
      seenArabic.merge(p.arabic(), p.seen(), Integer::sum);
      seenLatin.merge(p.latin(), p.seen(), Integer::sum);
    }
  }

  public static void main(String[] arguments) throws IOException {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[0]);
    boolean hold = arguments.length > 2;
    String[] files = hold ? PART : ALL;
    var learn = new LearnWeights(TokenPairs.read(folder, files));
    Transducer al = learn.arabicLatin();
    Transducer ll = learn.latinLatin(al);
    Transducer aa = learn.arabicArabic(al);
    var attested = learn.attested(al);
    if (hold) {
      var test = new LearnWeights(TokenPairs.read(folder, "wd_arabic_20"));
      out.println("AL " + test.measure(al, test.arabicLatinExamples(al), true));
      out.println("LL " + test.measure(ll, test.latinLatinExamples(al), true));
    }
    out.println("AL " + learn.measure(al, learn.arabicLatinExamples(al), false));
    out.println("LL " + learn.measure(ll, learn.latinLatinExamples(al), false));
    Files.writeString(Path.of(arguments[1]), text(folder, files, al, ll, aa, attested));
  }

  /// Words of Arabic origin count more, since the names here are theirs: emphatics, gutturals, few
  /// vowels.
  private static double origin(String arabic) {
    int special = 0;
    int weak = 0;
    for (char c : arabic.toCharArray()) {
      if ("عحقصضطظخذثئءةؤ".indexOf(c) >= 0) special++;
      if ("اوي".indexOf(c) >= 0) weak++;
    }
    if ("ڤپچگژ".chars().anyMatch(c -> arabic.indexOf(c) >= 0)) return 1;
    if (special > 0 && weak * 2 <= arabic.length()) return 4;
    return weak * 3 <= arabic.length() ? 1.5 : 0.5;
  }

  Transducer arabicLatin() {
    var t = new TransducerTraining(Weights.arabicLatinEmpty());
    var positive = new ArrayList<TransducerTraining.Example>();
    for (var p : pairs) {
      positive.add(
          example(
              p.arabic(), p.latin(), origin(p.arabic()) * (1 + StrictMath.log(p.seen())), true));
    }
    t.expectation(positive, 8);
    t.store();
    var further = new Persian(t.shape).variants(pairs);
    for (var p : further)
      positive.add(example(p.arabic(), p.latin(), 0.5 + StrictMath.log(p.seen()), true));
    t.expectation(positive, 8);
    t.store();
    pairs.addAll(further);
    t.discriminate(arabicLatinExamples(t.shape), 6, 0.05, 0.002, 1);
    t.store();
    return t.shape;
  }

  /// Positives that the first estimate believes in; negatives: near misses between words that are
  /// both frequent, and some at random.
  private List<TransducerTraining.Example> arabicLatinExamples(Transducer first) {
    var out = new ArrayList<TransducerTraining.Example>();
    var latin = new ArrayList<>(byLatin.keySet());
    var buckets = buckets(latin);
    int[] scratch = new int[Transducer.SCRATCH];
    for (var p : pairs) {
      double weight = origin(p.arabic());
      var e =
          example(
              p.arabic(),
              p.latin(),
              weight * Math.min(2, 0.6 + 0.3 * StrictMath.log(p.seen())),
              true);
      int floor = p.seen() > 2 ? -3 : -1;
      if (score(first, e, scratch) > floor * Transducer.UNIT) out.add(e);
      var known = byArabic.getOrDefault(p.arabic(), Map.of());
      if (random.nextInt(4) == 0) {
        String other = latin.get(random.nextInt(latin.size()));
        if (!known.containsKey(other)) out.add(example(p.arabic(), other, weight * 2, false));
      }
    }
    for (String arabic : byArabic.keySet()) {
      if (seenArabic.get(arabic) < 3) continue;
      var known = byArabic.get(arabic);
      var near = new ArrayList<TransducerTraining.Example>();
      for (String other : buckets.getOrDefault(skeleton(arabic), List.of())) {
        if (seenLatin.get(other) < 3 || known.containsKey(other)) continue;
        var e = example(arabic, other, origin(arabic), false);
        if (score(first, e, scratch) > -2 * Transducer.UNIT) near.add(e);
      }
      TransducerTraining.shuffle(near, random);
      out.addAll(near.subList(0, Math.min(near.size(), 6)));
    }
    return out;
  }

  Transducer latinLatin(Transducer al) {
    var t = new TransducerTraining(Weights.latinLatinEmpty());
    var positive =
        latinLatinExamples(al).stream().filter(TransducerTraining.Example::positive).toList();
    var both = new ArrayList<TransducerTraining.Example>();
    for (var e : positive) {
      both.add(e);
      both.add(new TransducerTraining.Example(e.y(), e.x(), e.weight(), true));
    }
    t.expectation(both, 8);
    t.symmetrise();
    t.discriminate(latinLatinExamples(al), 6, 0.05, 0.002, 2);
    t.symmetrise();
    return t.shape;
  }

  private List<TransducerTraining.Example> latinLatinExamples(Transducer al) {
    var out = new ArrayList<TransducerTraining.Example>();
    int[] scratch = new int[Transducer.SCRATCH];
    for (var entry : byArabic.entrySet()) {
      var forms = new ArrayList<String>();
      for (var form : entry.getValue().entrySet()) {
        if (score(al, example(entry.getKey(), form.getKey(), 1, true), scratch) > 0)
          forms.add(form.getKey());
      }
      double weight = origin(entry.getKey()) / Math.max(1, Math.sqrt(forms.size() - 1));
      for (int i = 0; i < forms.size(); i++) {
        for (int j = 0; j < forms.size(); j++) {
          if (i == j || random.nextInt(Math.max(1, forms.size() / 6)) > 0) continue;
          out.add(example(forms.get(i), forms.get(j), weight, true));
        }
      }
      if (!forms.isEmpty() && random.nextInt(2) == 0)
        out.add(example(forms.getFirst(), forms.getFirst(), weight, true));
    }
    var latin = byLatin.keySet().stream().filter(w -> seenLatin.get(w) >= 3).toList();
    var buckets = buckets(latin);
    for (String word : latin) {
      var known = related(word);
      double weight = origin(byLatin.get(word).keySet().iterator().next());
      var near = new ArrayList<TransducerTraining.Example>();
      for (String other : buckets.get(skeleton(word))) {
        if (known.contains(other)) continue;
        near.add(example(word, other, weight, false));
      }
      TransducerTraining.shuffle(near, random);
      out.addAll(near.subList(0, Math.min(near.size(), 6)));
      for (int i = 0; i < 2; i++) {
        String other = latin.get(random.nextInt(latin.size()));
        if (!known.contains(other)) out.add(example(word, other, weight, false));
      }
    }
    return out;
  }

  private Set<String> related(String latin) {
    var known = new HashSet<String>();
    known.add(latin);
    for (String arabic : byLatin.get(latin).keySet()) known.addAll(byArabic.get(arabic).keySet());
    return known;
  }

  /// Between Arabic spellings no pairs exist; two that share a Latin form and differ little are
  /// positives.
  Transducer arabicArabic(Transducer al) {
    var t = new TransducerTraining(Weights.arabicArabicEmpty());
    var out = new ArrayList<TransducerTraining.Example>();
    int[] scratch = new int[Transducer.SCRATCH];
    for (var entry : byLatin.entrySet()) {
      var forms = new ArrayList<String>();
      for (String arabic : entry.getValue().keySet()) {
        if (score(al, example(arabic, entry.getKey(), 1, true), scratch) > 512) forms.add(arabic);
      }
      for (String one : forms) {
        for (String two : forms) {
          double weight = Math.min(origin(one), origin(two));
          out.add(example(one, two, one.equals(two) ? weight * 3 : weight * 0.5, true));
        }
      }
    }
    t.expectation(out, 8);
    t.symmetrise();
    var arabic = byArabic.keySet().stream().filter(w -> seenArabic.get(w) >= 2).toList();
    var buckets = buckets(arabic);
    for (String word : arabic) {
      var near = new ArrayList<TransducerTraining.Example>();
      for (String other : buckets.get(skeleton(word))) {
        var shared = new HashSet<>(byArabic.get(word).keySet());
        shared.retainAll(byArabic.get(other).keySet());
        if (shared.isEmpty()) near.add(example(word, other, origin(word), false));
      }
      TransducerTraining.shuffle(near, random);
      out.addAll(near.subList(0, Math.min(near.size(), 5)));
      for (int i = 0; i < 2; i++) {
        out.add(example(word, arabic.get(random.nextInt(arabic.size())), origin(word), false));
      }
    }
    t.discriminate(out, 6, 0.05, 0.002, 3);
    t.symmetrise();
    return t.shape;
  }

  private static String skeleton(String word) {
    byte[] codes = Letters.codes(word);
    return Long.toString(Skeleton.of(codes, 0, codes.length));
  }

  private static Map<String, List<String>> buckets(List<String> words) {
    var out = new HashMap<String, List<String>>();
    for (String word : words) out.computeIfAbsent(skeleton(word), k -> new ArrayList<>()).add(word);
    return out;
  }

  private static TransducerTraining.Example example(
      String x, String y, double weight, boolean positive) {
    return new TransducerTraining.Example(Letters.codes(x), Letters.codes(y), weight, positive);
  }

  private static int score(Transducer t, TransducerTraining.Example e, int[] scratch) {
    return t.score(e.x(), 0, e.x().length, e.y(), 0, e.y().length, scratch);
  }

  private String measure(Transducer t, List<TransducerTraining.Example> examples, boolean held) {
    int[] scratch = new int[Transducer.SCRATCH];
    var positive = new ArrayList<Integer>();
    var negative = new ArrayList<Integer>();
    for (var e : examples) {
      if (e.weight() >= 1) (e.positive() ? positive : negative).add(score(t, e, scratch));
    }
    int[] n = negative.stream().mapToInt(i -> i).sorted().toArray();
    double area = 0;
    int at1 = 0;
    int at10 = 0;
    for (int p : positive) {
      int rank = Arrays.binarySearch(n, p);
      area += rank < 0 ? -rank - 1 : rank;
      if (p > n[n.length - 1 - n.length / 100]) at1++;
      if (p > n[n.length - 1 - n.length / 10]) at10++;
    }
    return "%s n+=%d n-=%d AUC=%.4f R@1%%=%.3f R@10%%=%.3f"
        .formatted(
            held ? "held" : "all",
            positive.size(),
            n.length,
            area / positive.size() / n.length,
            at1 / (double) positive.size(),
            at10 / (double) positive.size());
  }

  /// Pairs that the transducer believes in, or that were seen often although it does not; words
  /// seen twice at least.
  private List<String> attested(Transducer al) {
    int[] scratch = new int[Transducer.SCRATCH];
    var lines = new ArrayList<String>();
    for (var entry : byArabic.entrySet()) {
      String arabic = entry.getKey();
      int total = 0;
      var line = new StringBuilder();
      for (var form : entry.getValue().entrySet()) {
        int score = score(al, example(arabic, form.getKey(), 1, true), scratch);
        boolean often = form.getValue() * 50 > seenArabic.get(arabic) && form.getValue() >= 4;
        if (score < -Transducer.UNIT && !(often && score > -5 * Transducer.UNIT)) continue;
        total += form.getValue();
        line.append(' ').append(form.getKey()).append(':').append(form.getValue());
      }
      if (total >= 2) lines.add("V\t" + arabic + "\t" + line.substring(1));
    }
    return lines;
  }

  private static String text(
      Path folder,
      String[] files,
      Transducer al,
      Transducer ll,
      Transducer aa,
      List<String> attested)
      throws IOException {
    var out = new StringBuilder();
    out.append(
        "# What the matcher learned. Remade by the main class sanad.names.LearnWeights (test"
            + " sources of lib/names): LearnWeights TOKENS OUT\n");
    out.append(
        "# Sources: NETransliteration-COLING2018 Arabic part (Wikidata labels, CC0);"
            + " google/transliteration ar2en (Apache-2.0).\n");
    for (String file : files)
      out.append("# input ")
          .append(file)
          .append(" sha256 ")
          .append(sum(folder.resolve(file)))
          .append('\n');
    out.append(
        "# T lines: transducer, operation index:weight in 1/256 nat. V lines: Arabic form, Latin"
            + " form:times seen.\n");
    transducer(out, "AL", al, Weights.arabicLatinEmpty());
    transducer(out, "LL", ll, Weights.latinLatinEmpty());
    transducer(out, "AA", aa, Weights.arabicArabicEmpty());
    for (String line : attested) out.append(line).append('\n');
    return out.toString();
  }

  private static void transducer(StringBuilder out, String name, Transducer t, Transducer empty) {
    for (int from = 0; from < t.size; from += 1000) {
      var line = new StringBuilder();
      for (int i = from; i < Math.min(from + 1000, t.size); i++) {
        if (t.weights[i] != empty.weights[i])
          line.append(line.isEmpty() ? "" : " ").append(i).append(':').append(t.weights[i]);
      }
      if (!line.isEmpty()) out.append("T\t").append(name).append('\t').append(line).append('\n');
    }
  }

  private static String sum(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
