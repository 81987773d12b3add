package sanad.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  record Word(byte[] codes, byte script, int concept, float weight) {}

  private static final int OF = 1_000;
  private static final Map<Long, Integer> CONCEPTS = read();

  /// The first lines of the table, up to the union, are kinds of bodies.
  private static final java.util.Set<Integer> KINDS =
      java.util.stream.IntStream.range(0, 13)
          .boxed()
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final int MOST = 24;
  private static final float DISTINCTIVE = 4;
  private static final byte[][] PREFIXES = {
    Letters.codes("وال"), Letters.codes("بال"), Letters.codes("لل"), Letters.codes("ال")
  };

  private BodyMatcher() {}

  /// The probability alone.
  public static double score(String a, String b) {
    return match(a, b).score();
  }

  /// Whether a name says by a word that it is a body's: `جبهة`, Front, Ltd. A personal name has
  /// none.
  public static boolean says(String name) {
    return words(name).stream().anyMatch(word -> KINDS.contains(word.concept));
  }

  /// The probability with its evidence, one line a word.
  public static Match match(String a, String b) {
    List<Word> x = words(a);
    List<Word> y = words(b);
    if (x.isEmpty() || y.isEmpty()) return new Match(0, List.of());
    if (acronym(x, y) || acronym(y, x)) {
      var line = new Evidence(a, b, Evidence.Relation.INITIAL, List.of(), 0.7, DISTINCTIVE);
      return new Match(0.7, List.of(line));
    }
    return aligned(x, y);
  }

  private static Match aligned(List<Word> x, List<Word> y) {
    WordSimilarity similarity = Scorer.mine().alignment.similarity;
    var lines = new ArrayList<Evidence>();
    boolean[] used = new boolean[y.size()];
    double agreed = 0;
    double ofX = 0;
    double ofY = 0;
    for (Word w : y) ofY += w.weight;
    double agreedY = 0;
    for (Word w : x) {
      ofX += w.weight;
      int best = -1;
      float likelihood = 0;
      for (int j = 0; j < y.size(); j++) {
        float q = used[j] ? 0 : likelihood(similarity, w, y.get(j));
        if (q > likelihood) {
          likelihood = q;
          best = j;
        }
      }
      String left = Letters.text(w.codes, 0, w.codes.length);
      if (likelihood < 0.5f) {
        lines.add(new Evidence(left, "", Evidence.Relation.ONLY_LEFT, List.of(), 0, w.weight));
        continue;
      }
      used[best] = true;
      Word v = y.get(best);
      agreed += likelihood * w.weight;
      agreedY += likelihood * v.weight;
      String right = Letters.text(v.codes, 0, v.codes.length);
      var relation =
          left.equals(right)
              ? Evidence.Relation.SAME
              : w.concept >= 0 && w.concept == v.concept
                  ? Evidence.Relation.ATTESTED
                  : Evidence.Relation.SPELLING;
      lines.add(new Evidence(left, right, relation, List.of(), likelihood, w.weight));
    }
    for (int j = 0; j < used.length; j++) {
      Word v = y.get(j);
      if (!used[j])
        lines.add(
            new Evidence(
                "",
                Letters.text(v.codes, 0, v.codes.length),
                Evidence.Relation.ONLY_RIGHT,
                List.of(),
                0,
                v.weight));
    }
    double share = Math.min(agreed / ofX, agreedY / ofY);
    double evidence = Math.min(agreed, agreedY);
    return new Match(
        1 / (1 + StrictMath.exp(-(9 * share - 6.5 + Math.min(2, evidence / 3 - 1)))), lines);
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
      int a = tokens.from[i];
      int z = tokens.to[i];
      if (Particles.of(tokens.codes, a, z) == Particles.ARTICLE) continue;
      int concept = CONCEPTS.getOrDefault(Letters.key(tokens.codes, a, z), -1);
      int start = a;
      for (byte[] prefix : PREFIXES) {
        if (concept >= 0 || z - a < prefix.length + 2 || !starts(tokens.codes, a, prefix)) continue;
        start = a + prefix.length;
        concept = CONCEPTS.getOrDefault(Letters.key(tokens.codes, start, z), -1);
        break;
      }
      if (concept >= OF) continue;
      byte[] codes = java.util.Arrays.copyOfRange(tokens.codes, start, z);
      out.add(new Word(codes, tokens.script[i], concept, concept >= 0 ? 1 : DISTINCTIVE));
    }
    return out;
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
