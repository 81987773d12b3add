package sanad.names;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /// What lies between two places.
    Spelling spelling(int from, int to) {
      return new Spelling(codes, from, to, script);
    }

    float weight() {
      return term == null ? DISTINCTIVE : term.sort().weight;
    }
  }

  private static final int MOST = 24;

  private static final float DISTINCTIVE = 4;
  private static final double ACRONYM = 0.7;

  private BodyMatcher() {}

  /// The probability alone.
  public static double score(String a, String b) {
    return score(words(a), words(b), Naming.BODY);
  }

  /// Whether a name says by a word that it is a body's: `جبهة`, Front, Ltd. A personal name has
  /// none.
  public static boolean says(String name) {
    return words(name).stream().anyMatch(word -> word.term != null && BodyTerms.isBodys(word.term));
  }

  /// Scores others against one name, which is read once. Thread-safe.
  public static ToDoubleFunction<String> against(String name) {
    var read = words(name);
    return other -> score(read, words(other), Naming.BODY);
  }

  /// The same for ships and aircraft, whose names are spelled and never translated.
  public static Match matchCraft(String a, String b) {
    return match(a, b, Naming.CRAFT);
  }

  static double score(List<Word> x, List<Word> y, Naming naming) {
    if (x.isEmpty() || y.isEmpty()) return 0;
    if (CraftWords.together(x, y, naming)) return CraftWords.TOGETHER;
    return acronym(x, y) || acronym(y, x) ? ACRONYM : BodyPairing.of(x, y, naming).score();
  }

  /// The probability with its evidence, one line a word.
  public static Match match(String a, String b) {
    return match(a, b, Naming.BODY);
  }

  private static Match match(String a, String b, Naming naming) {
    List<Word> x = naming.words(a);
    List<Word> y = naming.words(b);
    if (x.isEmpty() || y.isEmpty()) return new Match(0, List.of());
    if (CraftWords.together(x, y, naming)) {
      double likely = CraftWords.TOGETHER;
      var how = Evidence.Relation.SPELLING;
      return new Match(likely, List.of(new Evidence(a, b, how, List.of(), likely, DISTINCTIVE)));
    }
    if (acronym(x, y) || acronym(y, x)) {
      var line = new Evidence(a, b, Evidence.Relation.INITIAL, List.of(), ACRONYM, DISTINCTIVE);
      return new Match(ACRONYM, List.of(line));
    }
    var pairing = BodyPairing.of(x, y, naming);
    return Written.in(new Match(pairing.score(), pairing.evidence()), a, b);
  }

  static List<Word> words(String name) {
    return withoutOwnAcronym(read(name, Naming.BODY));
  }

  /// The words of the name of a ship or aircraft.
  static List<Word> craft(String name) {
    return CraftWords.of(read(name, Naming.CRAFT));
  }

  private static List<Word> read(String name, Naming naming) {
    Tokens tokens = Tokens.of(name);
    var out = new ArrayList<Word>();
    for (int i = 0; i < tokens.count && out.size() < MOST; i++) {
      int a = tokens.from[i];
      Term pair = naming == Naming.BODY ? BodyTerms.pair(tokens, i) : null;
      int last = pair == null ? BodyWords.spelled(tokens, i) : i + 1;
      int z = last > i ? tokens.to[last] : BodyWords.end(tokens, i);
      int second = pair == null ? 0 : tokens.from[last] - a;
      byte script = tokens.script[i];
      i = last;
      if (Particles.of(tokens.codes, a, z) == Particles.ARTICLE) continue;
      var found =
          pair == null ? found(tokens.codes, a, z, script, naming) : new BodyTerms.Found(a, pair);
      if (found.term() != null && again(out, found.term())) continue;
      byte[] codes = Arrays.copyOfRange(tokens.codes, found.start(), z);
      out.add(new Word(codes, second, script, found.term()));
    }
    return out;
  }

  /// A word of a ship has no meaning, and begins behind its article, with which it is written or
  /// without: `الأسد`, *Asad*.
  private static BodyTerms.Found found(byte[] codes, int a, int z, byte script, Naming naming) {
    if (naming == Naming.BODY) return BodyTerms.find(codes, a, z, script);
    boolean article = script == Tokens.ARABIC && FusedWord.arabicArticle(codes, a, z);
    return new BodyTerms.Found(article ? a + 2 : a, null);
  }

  /// What counts for nothing, or says the kind of body twice, as `شركة … ذ.م.م` and `GmbH & Co.`
  /// do.
  private static boolean again(List<Word> words, Term term) {
    return switch (term.sort()) {
      case EMPTY -> true;
      case KIND, LEGAL ->
          words.stream().anyMatch(word -> word.term != null && word.term.same(term));
      case FIELD, QUALITY, PLACE, NAME, NUMBER -> false;
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
