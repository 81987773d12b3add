package sanad.names;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import sanad.names.BodyTerms.Term;

/// Says how surely two names of organisations are one body's.
///
/// Words of a closed table are compared by meaning (`جبهة`, Front, `Jabhat`; [BodyTerms]), all
/// others by spelling as in personal names; particles count for nothing; a short word may be the
/// acronym of the other name's words (`OXT` and `Organisation Xiph Tamrin`). Agreement on the
/// distinctive words counts, agreement on the kind of body alone (`company`, `شركة`) hardly does.
/// Where each name has a word of one sort that the other has not, they are two bodies: an army and
/// a party, North and South, `الوطنية` and `الإسلامية`.
///
/// The score is a fixed formula and not calibrated on data: no open set of such pairs exists.
/// Stateless; thread-safe. **Source:** reference names.md 5.8.
public final class BodyMatcher {
  /// @param codes of the word without its article; of two words that are one term, of both
  /// @param second where the second begins, 0 where there is one
  record Word(byte[] codes, int second, byte script, @Nullable Term term) {
    String text() {
      if (second == 0) return Letters.text(codes, 0, codes.length);
      return Letters.text(codes, 0, second) + " " + Letters.text(codes, second, codes.length);
    }

    float weight() {
      return term == null ? DISTINCTIVE : term.sort().weight;
    }
  }

  private static final int MOST = 24;

  /// Words of so few letters are one where they are the same.
  private static final int SHORT = 3;

  private static final float SURE = 0.5f;
  private static final float OTHER_FORM = 0.9f;
  private static final byte S = 's' - 'a' + 1;
  private static final float DISTINCTIVE = 4;
  private static final double ACRONYM = 0.7;

  /// What translators take for one another, as a movement for a group.
  private static final float NEAR = 0.75f;

  /// Nats that it costs where each name has a word of one sort without a counterpart: army and
  /// party, north and south.
  private static final double CLASH = 3;

  private BodyMatcher() {}

  /// The probability alone.
  public static double score(String a, String b) {
    return score(words(a), words(b));
  }

  /// Whether a name says by a word that it is a body's: `جبهة`, Front, Ltd. A personal name has
  /// none.
  public static boolean says(String name) {
    return words(name).stream().anyMatch(word -> word.term != null && BodyTerms.isBodys(word.term));
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
      Arrays.fill(with, -1);
      // what is surely one goes together first, lest something near it takes it away
      for (float floor : new float[] {1, SURE}) {
        for (int i = 0; i < with.length; i++) {
          int best = -1;
          float likelihood = floor;
          for (int j = 0; j < used.length && with[i] < 0; j++) {
            float q = used[j] ? 0 : likelihood(similarity, x.get(i), y.get(j));
            if (q < likelihood || (best >= 0 && q == likelihood)) continue;
            likelihood = q;
            best = j;
          }
          if (best < 0) continue;
          with[i] = best;
          likelihoods[i] = likelihood;
          used[best] = true;
        }
      }
      return new Pairing(x, y, with, likelihoods);
    }

    double score() {
      double agreed = 0;
      double agreedY = 0;
      double ofX = 0;
      double ofY = 0;
      for (Word w : y) ofY += w.weight();
      for (int i = 0; i < with.length; i++) {
        ofX += x.get(i).weight();
        if (with[i] < 0) continue;
        agreed += likelihoods[i] * x.get(i).weight();
        agreedY += likelihoods[i] * y.get(with[i]).weight();
      }
      double share = Math.min(agreed / ofX, agreedY / ofY);
      double evidence = Math.min(agreed, agreedY);
      double odds = 9 * share - 6.1 + Math.min(2, evidence / 3 - 1) - CLASH * clashes();
      return 1 / (1 + StrictMath.exp(-odds));
    }

    /// How many sorts of words are left over on both sides.
    private long clashes() {
      var left = EnumSet.noneOf(BodyTerms.Sort.class);
      boolean[] used = new boolean[y.size()];
      for (int i = 0; i < with.length; i++) {
        if (with[i] >= 0) used[with[i]] = true;
        else clashing(x.get(i)).ifPresent(left::add);
      }
      var right = EnumSet.noneOf(BodyTerms.Sort.class);
      for (int j = 0; j < used.length; j++) {
        if (!used[j]) clashing(y.get(j)).ifPresent(right::add);
      }
      left.retainAll(right);
      return left.size();
    }

    /// What a word clashes as: a bank and *insurance*, *national* security and *internal* are two
    /// as well.
    private static Optional<BodyTerms.Sort> clashing(Word word) {
      if (word.term == null) return Optional.empty();
      return switch (word.term.sort()) {
        case PLACE, NAME -> Optional.of(word.term.sort());
        case KIND, FIELD, QUALITY -> Optional.of(BodyTerms.Sort.FIELD);
        case LEGAL, EMPTY -> Optional.empty();
      };
    }

    List<Evidence> evidence() {
      var lines = new ArrayList<Evidence>();
      boolean[] used = new boolean[y.size()];
      for (int i = 0; i < with.length; i++) {
        Word w = x.get(i);
        if (with[i] < 0) {
          lines.add(
              new Evidence(w.text(), "", Evidence.Relation.ONLY_LEFT, List.of(), 0, w.weight()));
          continue;
        }
        used[with[i]] = true;
        Word v = y.get(with[i]);
        lines.add(
            new Evidence(
                w.text(), v.text(), relation(w, v), List.of(), likelihoods[i], w.weight()));
      }
      for (int j = 0; j < used.length; j++) {
        Word v = y.get(j);
        if (used[j]) continue;
        lines.add(
            new Evidence("", v.text(), Evidence.Relation.ONLY_RIGHT, List.of(), 0, v.weight()));
      }
      return lines;
    }

    private static Evidence.Relation relation(Word w, Word v) {
      if (w.text().equals(v.text())) return Evidence.Relation.SAME;
      return w.term != null && v.term != null
          ? Evidence.Relation.ATTESTED
          : Evidence.Relation.SPELLING;
    }
  }

  private static float likelihood(WordSimilarity similarity, Word a, Word b) {
    if (a.term != null && b.term != null)
      return a.term.same(b.term) ? 1 : a.term.near(b.term) ? NEAR : 0;
    if (a.script == b.script && Math.min(a.codes.length, b.codes.length) <= SHORT)
      return Arrays.equals(a.codes, b.codes) ? 1 : 0;
    // *Tamrinis* in English or French, and `Tamrini`
    if (a.script == Tokens.LATIN && b.script == Tokens.LATIN && plural(a) != plural(b))
      return plural(a) ? likelihood(similarity, a, 0, 1, b) : likelihood(similarity, b, 0, 1, a);
    float whole = likelihood(similarity, a, 0, 0, b);
    if (whole >= SURE) return whole;
    float other = Math.max(otherForms(similarity, a, b), otherForms(similarity, b, a));
    return Math.max(whole, OTHER_FORM * other);
  }

  /// A word without what may be a preposition or an article on it (`لتمرين`, *d'Aghlan*), and as
  /// the name that it is an adjective of (`التمرينية`: of Tamrin).
  private static float otherForms(WordSimilarity similarity, Word word, Word other) {
    int before = BodyTerms.attached(word.codes, word.script) ? 1 : 0;
    int after = BodyTerms.adjective(word.codes, word.script);
    float best = before > 0 ? likelihood(similarity, word, before, 0, other) : 0;
    return after > 0 ? Math.max(best, likelihood(similarity, word, 0, after, other)) : best;
  }

  /// Without so many letters of the first, before and after.
  private static float likelihood(
      WordSimilarity similarity, Word a, int before, int after, Word b) {
    int to = a.codes.length - after;
    return Features.probability(
        similarity.words(
            a.codes, before, to, a.script, -1, b.codes, 0, b.codes.length, b.script, -1));
  }

  private static boolean plural(Word word) {
    return word.codes[word.codes.length - 1] == S;
  }

  static List<Word> words(String name) {
    Tokens tokens = Tokens.of(name);
    var out = new ArrayList<Word>();
    for (int i = 0; i < tokens.count && out.size() < MOST; i++) {
      int a = tokens.from[i];
      Term pair = BodyTerms.pair(tokens, i);
      int last = pair == null ? BodyWords.spelled(tokens, i) : i + 1;
      int z = last > i ? tokens.to[last] : BodyWords.end(tokens, i);
      int second = pair == null ? 0 : tokens.from[last] - a;
      byte script = tokens.script[i];
      i = last;
      if (Particles.of(tokens.codes, a, z) == Particles.ARTICLE) continue;
      var found =
          pair == null ? BodyTerms.find(tokens.codes, a, z, script) : new BodyTerms.Found(a, pair);
      if (found.term() != null && again(out, found.term())) continue;
      byte[] codes = Arrays.copyOfRange(tokens.codes, found.start(), z);
      out.add(new Word(codes, second, script, found.term()));
    }
    return withoutOwnAcronym(out);
  }

  /// What counts for nothing, or says the kind of body twice, as `شركة … ذ.م.م` and `GmbH & Co.`
  /// do.
  private static boolean again(List<Word> words, Term term) {
    return switch (term.sort()) {
      case EMPTY -> true;
      case KIND, LEGAL ->
          words.stream().anyMatch(word -> word.term != null && word.term.same(term));
      case FIELD, QUALITY, PLACE, NAME -> false;
    };
  }

  /// `Xiph Liberation Front (XLF)`: the last word only says the others again.
  private static List<Word> withoutOwnAcronym(List<Word> words) {
    if (words.size() < 4) return words;
    List<Word> others = words.subList(0, words.size() - 1);
    return acronym(List.of(words.getLast()), others) ? List.copyOf(others) : words;
  }

  /// One Latin word of three letters or more whose letters begin the other name's words.
  private static boolean acronym(List<Word> one, List<Word> many) {
    if (one.size() != 1 || one.getFirst().codes.length < 3 || many.size() < 2) return false;
    if (many.stream().anyMatch(word -> word.script != Tokens.LATIN)) return false;
    byte[] letters = one.getFirst().codes;
    return Arrays.equals(letters, initials(many)) || Arrays.equals(letters, bareInitials(many));
  }

  /// The first letters of all words.
  static byte[] initials(List<Word> words) {
    return initials(words, false);
  }

  /// Those without what may be an article: `FLA` and *Front de libération d'Aghlan*.
  static byte[] bareInitials(List<Word> words) {
    return initials(words, true);
  }

  private static byte[] initials(List<Word> words, boolean bare) {
    var letters = new ByteArrayOutputStream();
    for (Word word : words) {
      boolean attached = bare && word.term == null && BodyTerms.attached(word.codes, word.script);
      letters.write(word.codes[attached ? 1 : 0]);
      if (word.second > 0) letters.write(word.codes[word.second]);
    }
    return letters.toByteArray();
  }
}
