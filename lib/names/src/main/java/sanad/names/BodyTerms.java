package sanad.names;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The words of bodies' names that are translated, by their meanings: `جبهة`, Front and *Jabhat*;
/// `عقارية`, real estate and *immobilière*. A word may have several meanings (`جامعة` is a
/// university or a league), and two words are one where they share one.
///
/// Found too without what a language puts before and after: `وللتنمية`, `l'Union` (apostrophes are
/// gone here), *Industries*, `خيرية`.
///
/// **Source:** `body-words.tsv`, our own. Immutable; thread-safe.
final class BodyTerms {
  /// What a word says.
  enum Sort {
    /// What the body is: front, bank.
    KIND(0.5f),
    /// Its form in law, left out at will: company, Ltd.
    LEGAL(0.3f),
    /// What it does, or for whom.
    FIELD(1),
    /// Which of several: national, Islamic, northern.
    QUALITY(1),
    PLACE(1.5f),
    /// A name that is a word, translated or spelled: *Al-Amal*, Hope.
    NAME(3),
    /// Which of several, as a number; no word of the table.
    NUMBER(4),
    /// Articles and prepositions: nothing.
    EMPTY(0);

    final float weight;

    Sort(float weight) {
      this.weight = weight;
    }
  }

  /// A word with its meanings.
  ///
  /// @param sort that of its first meaning
  /// @param near groups of meanings that translators take for one another
  record Term(Sort sort, Set<Integer> meanings, Set<Integer> near) {
    boolean same(Term other) {
      return meet(meanings, other.meanings);
    }

    boolean near(Term other) {
      return meet(near, other.near);
    }

    private static boolean meet(Set<Integer> some, Set<Integer> others) {
      for (int one : some) if (others.contains(one)) return true;
      return false;
    }
  }

  /// @param start where the word begins without its article
  /// @param term null where it is translated by spelling alone
  record Found(int start, @Nullable Term term) {}

  /// What is left of a word where something is taken away.
  private static final int SHORTEST = 3;

  private static final List<byte[]> ARTICLES = codes("ولل وال بال كال لل ال");
  private static final byte BA = Letters.codes("ب")[0];
  private static final byte KAF = Letters.codes("ك")[0];
  private static final List<byte[]> ARABIC_BEFORE = codes("و ل ب");
  private static final List<byte[]> ARABIC_AFTER = codes("ة ه ية يه ي ات ين ون");
  private static final List<byte[]> NISBA = codes("ية يه ي");

  /// Of Arabic in Latin letters, and as French and English make them of a name: *tamrinienne*.
  private static final List<byte[]> LATIN_NISBA =
      codes("yyah yya ya iennes ienne iens ien ians ian aises aise ais oises oise ois ese i");

  private static final List<byte[]> LATIN_BEFORE = codes("l d");
  private static final List<byte[]> LATIN_AFTER = codes("s es e ul oul");

  /// Meanings whose words stand in no personal name; `Haya`, `Jami` and *House* do.
  private static final List<String> BODYS =
      List.of(
          ("group front movement army organisation party union association foundation company bank"
                  + " exchange trade ministry directorate committee centre institute university"
                  + " agency brigade hospital coalition network militia airlines")
              .split(" "));

  private static final Map<Long, Term> WORDS = new HashMap<>();
  private static final Map<Long, Term> PAIRS = new HashMap<>();

  /// The numbers of [#BODYS].
  private static final Set<Integer> BODYS_NUMBERS = new TreeSet<>();

  static {
    read();
  }

  private BodyTerms() {}

  /// The word between two places.
  static Found find(byte[] codes, int from, int to, byte script) {
    Term whole = WORDS.get(Letters.key(codes, from, to));
    if (whole != null) return new Found(from, whole);
    if (script != Tokens.ARABIC)
      return new Found(from, inflected(codes, from, to, LATIN_BEFORE, LATIN_AFTER));
    int start = withoutArticle(codes, from, to);
    List<byte[]> before = start == from ? ARABIC_BEFORE : List.of();
    Term term = inflected(codes, start, to, before, ARABIC_AFTER);
    // `بالميرا` has no article
    boolean doubtful = term == null && (codes[from] == BA || codes[from] == KAF);
    return new Found(doubtful ? from : start, term);
  }

  /// Whether no personal name has a word of such a meaning.
  static boolean isBodys(Term term) {
    return Term.meet(term.meanings, BODYS_NUMBERS);
  }

  /// What words `first` and the next are together: *real estate*, `مكافحة الإرهاب`.
  static @Nullable Term pair(Tokens tokens, int first) {
    int second = first + 1;
    if (second >= tokens.count || tokens.script[first] != tokens.script[second]) return null;
    byte[] one = word(tokens, first);
    byte[] two = word(tokens, second);
    Term term = pair(one, 0, two);
    // `لكرة القدم`
    boolean attached = term == null && attached(one, tokens.script[first]);
    return attached ? pair(one, 1, two) : term;
  }

  private static @Nullable Term pair(byte[] one, int from, byte[] two) {
    byte[] both = Arrays.copyOfRange(one, from, one.length + two.length);
    System.arraycopy(two, 0, both, one.length - from, two.length);
    return PAIRS.get(Letters.key(both, 0, both.length));
  }

  /// How many letters make an adjective of a word, 0 where none do.
  static int adjective(byte[] word, byte script) {
    for (byte[] ending : script == Tokens.ARABIC ? NISBA : LATIN_NISBA) {
      int stem = word.length - ending.length;
      if (stem >= SHORTEST && Arrays.equals(word, stem, word.length, ending, 0, ending.length))
        return ending.length;
    }
    return 0;
  }

  /// Whether a word may begin with a preposition, an article or *and* of one letter.
  static boolean attached(byte[] word, byte script) {
    if (word.length <= SHORTEST) return false;
    var letters = script == Tokens.ARABIC ? ARABIC_BEFORE : LATIN_BEFORE;
    for (byte[] letter : letters) if (word[0] == letter[0]) return true;
    return false;
  }

  private static byte[] word(Tokens tokens, int i) {
    boolean arabic = tokens.script[i] == Tokens.ARABIC;
    int from = tokens.from[i];
    int start = arabic ? withoutArticle(tokens.codes, from, tokens.to[i]) : from;
    return Arrays.copyOfRange(tokens.codes, start, tokens.to[i]);
  }

  private static int withoutArticle(byte[] codes, int from, int to) {
    for (byte[] article : ARTICLES) {
      int start = from + article.length;
      if (to - start >= 2 && Arrays.equals(codes, from, start, article, 0, article.length))
        return start;
    }
    return from;
  }

  /// A term that the word is, with what stands before and after it in a text.
  private static @Nullable Term inflected(
      byte[] codes, int from, int to, List<byte[]> before, List<byte[]> after) {
    Term term = ending(codes, from, to, after);
    for (byte[] letters : before) {
      int start = from + letters.length;
      if (term != null || to - start < SHORTEST) break;
      if (!Arrays.equals(codes, from, start, letters, 0, letters.length)) continue;
      term = ending(codes, start, to, after);
      if (term != null && term.sort == Sort.EMPTY) term = null;
    }
    return term;
  }

  private static @Nullable Term ending(byte[] codes, int from, int to, List<byte[]> after) {
    Term term = WORDS.get(Letters.key(codes, from, to));
    for (byte[] letters : after) {
      int end = to - letters.length;
      if (term != null || end - from < SHORTEST) continue;
      if (Arrays.equals(codes, end, to, letters, 0, letters.length))
        term = WORDS.get(Letters.key(codes, from, end));
      if (term != null && term.sort == Sort.EMPTY) term = null;
    }
    return term;
  }

  private static List<byte[]> codes(String words) {
    return Arrays.stream(words.split(" ")).map(Letters::codes).toList();
  }

  private static void read() {
    var sorts = new ArrayList<Sort>();
    var numbers = new HashMap<String, Integer>();
    var meanings = new TreeMap<String, Set<Integer>>();
    var near = new HashMap<Integer, Set<Integer>>();
    int groups = 0;
    for (String line : Particles.Resources.lines("body-words.tsv")) {
      String[] c = line.split("\t");
      if (c[0].equals("near")) {
        for (String name : c[2].split(" "))
          near.computeIfAbsent(
                  Objects.requireNonNull(numbers.get(name), name), n -> new TreeSet<>())
              .add(groups);
        groups++;
        continue;
      }
      int meaning = sorts.size();
      sorts.add(Sort.valueOf(c[0].toUpperCase(Locale.ROOT)));
      numbers.put(c[1], meaning);
      for (String form : String.join(" ", List.of(c).subList(2, c.length)).split(" "))
        meanings.computeIfAbsent(form, f -> new TreeSet<>()).add(meaning);
    }
    for (String name : BODYS) {
      BODYS_NUMBERS.add(Objects.requireNonNull(numbers.get(name), name));
    }
    meanings.forEach(
        (form, of) -> {
          var into = form.contains("_") ? PAIRS : WORDS;
          into.merge(
              key(form.split("_")),
              term(of, sorts, near),
              (one, other) -> {
                var both = new TreeSet<>(one.meanings);
                both.addAll(other.meanings);
                return term(both, sorts, near);
              });
        });
  }

  /// Of words as names are read, joined, without the articles of Arabic ones where they are two.
  private static long key(String[] words) {
    var joined = new ByteArrayOutputStream();
    for (String word : words) {
      Tokens tokens = Tokens.of(word);
      joined.writeBytes(
          words.length > 1
              ? word(tokens, 0)
              : Arrays.copyOfRange(tokens.codes, tokens.from[0], tokens.to[0]));
    }
    return Letters.key(joined.toByteArray(), 0, joined.size());
  }

  private static Term term(
      Set<Integer> meanings, List<Sort> sorts, Map<Integer, Set<Integer>> near) {
    var groups = new TreeSet<Integer>();
    for (int meaning : meanings) groups.addAll(near.getOrDefault(meaning, Set.of()));
    int first = Collections.min(meanings);
    return new Term(sorts.get(first), Set.copyOf(meanings), Set.copyOf(groups));
  }
}
