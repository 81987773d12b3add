package sanad.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Says how surely two names of organisations are one body's.
///
/// Words of a closed table are compared by meaning (`جبهة`, Front, `Jabhat`), all others by
/// spelling as in personal names; particles count for nothing; a short word may be the acronym of
/// the other name's words (`OXT` and `Organisation Xiph Tamrin`). Agreement on the distinctive
/// words counts, agreement on the kind of body alone (`company`, `شركة`) hardly does.
///
/// The score is a fixed formula and not calibrated on data: no open set of such pairs exists.
/// Stateless; thread-safe. **Source:** reference names.md 5.8.
public final class BodyMatcher {
  record Word(byte[] codes, byte script, int concept, float weight) {
    String text() {
      return Letters.text(codes, 0, codes.length);
    }
  }

  private static final int OF = 1_000;
  private static final Map<Long, Integer> CONCEPTS = read();

  /// The first lines of the table, up to the union, are kinds of bodies.
  private static final java.util.Set<Integer> KINDS =
      java.util.stream.IntStream.range(0, 13)
          .boxed()
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final int MOST = 24;
  private static final float DISTINCTIVE = 4;
  private static final double ACRONYM = 0.7;
  private static final byte[][] PREFIXES = {
    Letters.codes("وال"), Letters.codes("بال"), Letters.codes("لل"), Letters.codes("ال")
  };

  private BodyMatcher() {}

  /// The probability alone.
  public static double score(String a, String b) {
    return score(words(a), words(b));
  }

  /// Whether a name says by a word that it is a body's: `جبهة`, Front, Ltd. A personal name has
  /// none.
  public static boolean says(String name) {
    return words(name).stream().anyMatch(word -> KINDS.contains(word.concept));
  }

  /// Scores others against one name, which is read once. Thread-safe.
  public static ToDoubleFunction<String> against(String name) {
    var read = words(name);
    return other -> score(read, words(other));
  }

  static double score(List<Word> x, List<Word> y) {
    if (x.isEmpty() || y.isEmpty()) return 0;
    return acronym(x, y) || acronym(y, x) ? ACRONYM : Pairing.of(x, y).score();
  }

  /// The probability with its evidence, one line a word.
  public static Match match(String a, String b) {
    List<Word> x = words(a);
    List<Word> y = words(b);
    if (x.isEmpty() || y.isEmpty()) return new Match(0, List.of());
    if (acronym(x, y) || acronym(y, x)) {
      var line = new Evidence(a, b, Evidence.Relation.INITIAL, List.of(), ACRONYM, DISTINCTIVE);
      return new Match(ACRONYM, List.of(line));
    }
    var pairing = Pairing.of(x, y);
    return new Match(pairing.score(), pairing.evidence());
  }

  /// Which word of one name goes with which of the other, each taken once, the likeliest first
  /// found.
  ///
  /// @param with for each word of `x` the number of its word of `y`, or -1
  private record Pairing(List<Word> x, List<Word> y, int[] with, float[] likelihoods) {
    static Pairing of(List<Word> x, List<Word> y) {
      var similarity = Scorer.mine().alignment.similarity;
      int[] with = new int[x.size()];
      float[] likelihoods = new float[x.size()];
      boolean[] used = new boolean[y.size()];
      for (int i = 0; i < with.length; i++) {
        int best = -1;
        float likelihood = 0;
        for (int j = 0; j < used.length; j++) {
          float q = used[j] ? 0 : likelihood(similarity, x.get(i), y.get(j));
          if (q > likelihood) {
            likelihood = q;
            best = j;
          }
        }
        with[i] = likelihood < 0.5f ? -1 : best;
        likelihoods[i] = likelihood;
        if (with[i] >= 0) used[best] = true;
      }
      return new Pairing(x, y, with, likelihoods);
    }

    double score() {
      double agreed = 0;
      double agreedY = 0;
      double ofX = 0;
      double ofY = 0;
      for (Word w : y) ofY += w.weight;
      for (int i = 0; i < with.length; i++) {
        ofX += x.get(i).weight;
        if (with[i] < 0) continue;
        agreed += likelihoods[i] * x.get(i).weight;
        agreedY += likelihoods[i] * y.get(with[i]).weight;
      }
      double share = Math.min(agreed / ofX, agreedY / ofY);
      double evidence = Math.min(agreed, agreedY);
      return 1 / (1 + StrictMath.exp(-(9 * share - 6.5 + Math.min(2, evidence / 3 - 1))));
    }

    List<Evidence> evidence() {
      var lines = new ArrayList<Evidence>();
      boolean[] used = new boolean[y.size()];
      for (int i = 0; i < with.length; i++) {
        Word w = x.get(i);
        if (with[i] < 0) {
          lines.add(
              new Evidence(w.text(), "", Evidence.Relation.ONLY_LEFT, List.of(), 0, w.weight));
          continue;
        }
        used[with[i]] = true;
        Word v = y.get(with[i]);
        lines.add(
            new Evidence(w.text(), v.text(), relation(w, v), List.of(), likelihoods[i], w.weight));
      }
      for (int j = 0; j < used.length; j++) {
        Word v = y.get(j);
        if (used[j]) continue;
        lines.add(new Evidence("", v.text(), Evidence.Relation.ONLY_RIGHT, List.of(), 0, v.weight));
      }
      return lines;
    }

    private static Evidence.Relation relation(Word w, Word v) {
      if (w.text().equals(v.text())) return Evidence.Relation.SAME;
      return w.concept >= 0 && w.concept == v.concept
          ? Evidence.Relation.ATTESTED
          : Evidence.Relation.SPELLING;
    }
  }

  private static float likelihood(WordSimilarity similarity, Word a, Word b) {
    if (a.concept >= 0 && a.concept == b.concept) return 1;
    int score =
        similarity.words(
            a.codes, 0, a.codes.length, a.script, -1, b.codes, 0, b.codes.length, b.script, -1);
    return Features.probability(score);
  }

  static List<Word> words(String name) {
    Tokens tokens = Tokens.of(name);
    var out = new ArrayList<Word>();
    for (int i = 0; i < tokens.count && out.size() < MOST; i++) {
      int last = BodyWords.spelled(tokens, i);
      int a = tokens.from[i];
      int z = last > i ? tokens.to[last] : BodyWords.end(tokens, i);
      i = last;
      if (Particles.of(tokens.codes, a, z) == Particles.ARTICLE) continue;
      int concept = CONCEPTS.getOrDefault(Letters.key(tokens.codes, a, z), -1);
      int start = a;
      for (byte[] prefix : PREFIXES) {
        if (concept >= 0 || z - a < prefix.length + 2 || !starts(tokens.codes, a, prefix)) continue;
        start = a + prefix.length;
        concept = CONCEPTS.getOrDefault(Letters.key(tokens.codes, start, z), -1);
        break;
      }
      if (concept >= OF || (concept >= 0 && KINDS.contains(concept) && has(out, concept))) continue;
      byte[] codes = java.util.Arrays.copyOfRange(tokens.codes, start, z);
      out.add(new Word(codes, tokens.script[i], concept, concept >= 0 ? 1 : DISTINCTIVE));
    }
    return withoutOwnAcronym(out);
  }

  /// `شركة … ذ.م.م`, `GmbH & Co.` say their kind twice.
  private static boolean has(List<Word> words, int concept) {
    return words.stream().anyMatch(word -> word.concept == concept);
  }

  /// `Xiph Liberation Front (XLF)`: the last word only says the others again.
  private static List<Word> withoutOwnAcronym(List<Word> words) {
    if (words.size() < 4) return words;
    List<Word> others = words.subList(0, words.size() - 1);
    return acronym(List.of(words.getLast()), others) ? List.copyOf(others) : words;
  }

  private static boolean starts(byte[] codes, int at, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) if (codes[at + i] != prefix[i]) return false;
    return true;
  }

  /// One Latin word of three letters or more whose letters begin the other name's words.
  private static boolean acronym(List<Word> one, List<Word> many) {
    if (one.size() != 1 || many.size() < 3 || one.getFirst().codes.length != many.size())
      return false;
    for (int i = 0; i < many.size(); i++) {
      if (many.get(i).script != Tokens.LATIN || many.get(i).codes[0] != one.getFirst().codes[i])
        return false;
    }
    return true;
  }

  private static Map<Long, Integer> read() {
    var found = new HashMap<Long, Integer>();
    int concept = 0;
    for (String line : Particles.Resources.lines("body-words.tsv")) {
      String[] c = line.split("\t");
      int id = c[0].equals("of") || c[0].equals("and") ? OF : concept++;
      for (String form : (c[1] + " " + c[2]).split(" ")) {
        byte[] codes = Letters.codes(form);
        found.putIfAbsent(Letters.key(codes, 0, codes.length), id);
      }
    }
    return Map.copyOf(found);
  }
}
