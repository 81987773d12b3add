package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sanad.names.BodyMatcher.Word;
import sanad.names.BodyTerms.Term;

/// Which word of one body's name goes with which of the other's, each taken once, and what follows.
///
/// @param with for each word of `x` the number of its word of `y`, or -1
record BodyPairing(List<Word> x, List<Word> y, Naming naming, int[] with, float[] likelihoods) {
  /// Words of so few letters are one where they are the same.
  private static final int SHORT = 3;

  private static final float CERTAIN = 0.99f;
  private static final float LIKELY = 0.5f;

  private static final float OTHER_FORM = 0.9f;

  private static final byte S = Letters.latin('s');
  private static final byte T = Letters.latin('t');
  private static final byte TEH = Letters.codes("ت")[0];
  private static final byte TEH_MARBUTA = Letters.codes("ة")[0];

  /// What translators take for one another, as a movement for a group.
  private static final float NEAR = 0.75f;

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|i{2,3}|iv|vi{1,3}|ix");

  /// Nats that it costs where each name has a word of one sort without a counterpart: army and
  /// party, north and south.
  private static final double CLASH = 3;

  static BodyPairing of(List<Word> x, List<Word> y, Naming naming) {
    var similarity = Scorer.mine().alignment.similarity;
    int[] with = new int[x.size()];
    float[] likelihoods = new float[x.size()];
    boolean[] used = new boolean[y.size()];
    Arrays.fill(with, -1);
    // what is surely one goes together first, lest something near it takes it away
    for (float floor : new float[] {CERTAIN, LIKELY}) {
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
    return new BodyPairing(x, y, naming, with, likelihoods);
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

  /// What a word clashes as: a bank and *insurance*, *national* security and *internal* are two as
  /// well.
  private Optional<BodyTerms.Sort> clashing(Word word) {
    Term term = word.term();
    if (term == null) {
      if (number(word)) return Optional.of(BodyTerms.Sort.NUMBER);
      return naming == Naming.CRAFT ? Optional.of(BodyTerms.Sort.NAME) : Optional.empty();
    }
    return switch (term.sort()) {
      case PLACE, NAME, NUMBER -> Optional.of(term.sort());
      case KIND, FIELD, QUALITY -> Optional.of(BodyTerms.Sort.FIELD);
      case LEGAL, EMPTY -> Optional.empty();
    };
  }

  /// `3` and `5`, `II` and `III` tell battalions and ships of one name apart.
  private static boolean number(Word word) {
    return NUMBER.matcher(word.text()).matches();
  }

  /// `III` is 3; a number that is too long for one is its own.
  private static int value(Word word) {
    int roman = ROMAN.indexOf(word.text());
    if (roman >= 0) return roman + 1;
    return word.text().length() > 9 ? word.text().hashCode() : Integer.parseInt(word.text(), 10);
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
          new Evidence(w.text(), v.text(), relation(w, v), List.of(), likelihoods[i], w.weight()));
    }
    for (int j = 0; j < used.length; j++) {
      Word v = y.get(j);
      if (used[j]) continue;
      lines.add(new Evidence("", v.text(), Evidence.Relation.ONLY_RIGHT, List.of(), 0, v.weight()));
    }
    return lines;
  }

  private static Evidence.Relation relation(Word w, Word v) {
    if (w.text().equals(v.text())) return Evidence.Relation.SAME;
    return w.term() != null && v.term() != null
        ? Evidence.Relation.ATTESTED
        : Evidence.Relation.SPELLING;
  }

  private static float likelihood(WordSimilarity similarity, Word a, Word b) {
    Term term = a.term();
    Term other = b.term();
    if (term != null && other != null) return term.same(other) ? 1 : term.near(other) ? NEAR : 0;
    if (number(a) && number(b)) return value(a) == value(b) ? 1 : 0;
    if (a.script() == b.script() && Math.min(a.codes().length, b.codes().length) <= SHORT)
      return Arrays.equals(a.codes(), b.codes()) ? 1 : 0;
    // *Tamrinis* in English or French, and `Tamrini`
    boolean latin = a.script() == Tokens.LATIN && b.script() == Tokens.LATIN;
    int endA = a.codes().length - (latin && plural(a) && !plural(b) ? 1 : 0);
    int endB = b.codes().length - (latin && plural(b) && !plural(a) ? 1 : 0);
    float whole = likelihood(similarity, a.spelling(0, endA), b.spelling(0, endB));
    if (whole >= LIKELY) return whole;
    float construct = construct(similarity, a, b);
    if (construct >= LIKELY) return construct;
    return Math.max(whole, OTHER_FORM * otherForms(similarity, a, b));
  }

  /// Words without what may be a preposition or an article on them (`لتمرين`, *d'Aghlan*), or as
  /// the names that they are adjectives of (`التمرينية`, *Tamrini*: of Tamrin).
  private static float otherForms(WordSimilarity similarity, Word a, Word b) {
    int endA = a.codes().length;
    int endB = b.codes().length;
    int startA = BodyTerms.attached(a.codes(), a.script()) ? 1 : 0;
    int startB = BodyTerms.attached(b.codes(), b.script()) ? 1 : 0;
    Spelling wholeA = a.spelling(0, endA);
    Spelling wholeB = b.spelling(0, endB);
    Spelling stemA = a.spelling(0, endA - BodyTerms.adjective(a.codes(), a.script()));
    Spelling stemB = b.spelling(0, endB - BodyTerms.adjective(b.codes(), b.script()));
    float best = likelihood(similarity, stemA, stemB);
    if (stemA.to() < endA) best = Math.max(best, likelihood(similarity, stemA, wholeB));
    if (stemB.to() < endB) best = Math.max(best, likelihood(similarity, wholeA, stemB));
    if (startA > 0) best = Math.max(best, likelihood(similarity, a.spelling(startA, endA), wholeB));
    if (startB > 0) best = Math.max(best, likelihood(similarity, wholeA, b.spelling(startB, endB)));
    return best;
  }

  /// Of letters of each; whole words of two scripts also as they were seen for one another, since a
  /// short one has few letters to tell (`أمل`, *Amal*).
  private static float likelihood(WordSimilarity similarity, Spelling a, Spelling b) {
    boolean seen = whole(a) && whole(b) && a.script() != b.script();
    return Features.probability(
        seen ? similarity.words(known(a), known(b)) : similarity.words(a, b));
  }

  private static boolean whole(Spelling spelling) {
    return spelling.length() == spelling.codes().length;
  }

  private static Spelling known(Spelling whole) {
    int entry = Weights.shipped().dictionary().find(Letters.key(whole.codes(), 0, whole.length()));
    return new Spelling(whole.codes(), 0, whole.length(), whole.script(), entry);
  }

  /// An Arabic word in a final `ة` beside one in Latin letters that has the *t* which is heard
  /// before another noun: `نجمة البحر`, *Najmat al-Bahr*; 0 for any other words.
  private static float construct(WordSimilarity similarity, Word a, Word b) {
    if (a.script() == Tokens.LATIN) return b.script() == Tokens.ARABIC ? of(similarity, b, a) : 0;
    return a.script() == Tokens.ARABIC && b.script() == Tokens.LATIN ? of(similarity, a, b) : 0;
  }

  private static float of(WordSimilarity similarity, Word arabic, Word latin) {
    int last = arabic.codes().length - 1;
    boolean heard = last >= SHORT - 1 && latin.codes()[latin.codes().length - 1] == T;
    if (!heard || arabic.codes()[last] != TEH_MARBUTA) return 0;
    byte[] codes = arabic.codes().clone();
    codes[last] = TEH;
    var word = new Word(codes, arabic.second(), arabic.script(), arabic.term());
    return likelihood(
        similarity, word.spelling(0, codes.length), latin.spelling(0, latin.codes().length));
  }

  private static boolean plural(Word word) {
    return word.codes()[word.codes().length - 1] == S;
  }
}
