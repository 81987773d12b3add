package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The given names that a word may be, from `given-names.tsv`: *Jamal* is `جمال` alone, *Jamil*
/// `جميل`, and *Salim* `سليم` or `سالم`. Two words are two names where no name is written both
/// ways.
///
/// A word is looked up as it is heard ([Heard]), so that the table need not list *Djamel* beside
/// *Jamel*. What the table does not have is unknown, and nothing follows from that. **Source:** the
/// head of the table; decision 0038. Immutable; thread-safe.
final class GivenNames {
  /// What the table says of two words.
  enum Told {
    /// One of the words is not in the table.
    NOTHING,
    /// Some name is written both ways.
    PERHAPS_ONE,
    /// No name is written both ways.
    TWO
  }

  private static final GivenNames SHIPPED =
      new GivenNames(Particles.Resources.lines("given-names.tsv"));

  private static final int LONGEST = 24;

  /// Ends a spelling that a word has before *al-Din* alone, and begins one that it has after *Abd*
  /// alone.
  private static final String JOINT = "+";

  /// What marks the keys of words by themselves, before *al-Din* and after *Abd*.
  private static final long ALONE = 0;

  private static final long BEFORE_DIN = -1;
  private static final long AFTER_ABD = 0x5DEECE66DL;

  private final LongTable words;

  /// For each word of the table the numbers of its names, ascending.
  private final int[][] names;

  static GivenNames shipped() {
    return SHIPPED;
  }

  GivenNames(List<String> lines) {
    var found = new TreeMap<Long, TreeSet<Integer>>();
    for (int name = 0; name < lines.size(); name++) {
      for (String column : lines.get(name).split("\t")) {
        for (String form : column.split(" ")) {
          for (String word : spelled(form)) {
            byte[] codes = Letters.codes(word);
            long key = key(codes, 0, codes.length, place(word));
            found.computeIfAbsent(key, k -> new TreeSet<>()).add(name);
          }
        }
      }
    }
    var places = new HashMap<Long, Integer>();
    names = new int[found.size()][];
    found.forEach(
        (key, all) -> {
          names[places.size()] = all.stream().mapToInt(Integer::intValue).toArray();
          places.put(key, places.size());
        });
    words = LongTable.of(places);
  }

  private static long place(String word) {
    if (word.startsWith(JOINT)) return AFTER_ABD;
    return word.endsWith(JOINT) ? BEFORE_DIN : ALONE;
  }

  /// `k[ae]m[ae]l` is four words.
  private static List<String> spelled(String form) {
    int open = form.indexOf('[');
    if (open < 0) return List.of(form);
    int close = form.indexOf(']', open);
    var out = new ArrayList<String>();
    for (String rest : spelled(form.substring(close + 1))) {
      for (char letter : form.substring(open + 1, close).toCharArray()) {
        out.add(form.substring(0, open) + letter + rest);
      }
    }
    return out;
  }

  /// What is known of a unit of one name and a unit of another.
  Told told(Units x, int i, Units y, int j) {
    int one = find(x, i);
    int two = find(y, j);
    if (one < 0 && two < 0) {
      int ending = DerivedNames.ending(x, i);
      if (ending == 0 || ending != DerivedNames.ending(y, j)) return Told.NOTHING;
      one = find(x.codes, x.from[i], DerivedNames.stem(x, i), ALONE);
      two = find(y.codes, y.from[j], DerivedNames.stem(y, j), ALONE);
    }
    if (one < 0 || two < 0) return Told.NOTHING;
    if (common(names[one], names[two]) || turkish(x, i, names[two]) || turkish(y, j, names[one]))
      return Told.PERHAPS_ONE;
    boolean arabic = x.script[i] == Tokens.ARABIC && y.script[j] == Tokens.ARABIC;
    return !arabic && ending(x, i, y, j) ? Told.NOTHING : Told.TWO;
  }

  /// Whether both units are ways of writing one name of the table, and of no other: *Zia* and
  /// `ضياء`, *Hatice* and `خديجة`, whose letters alone tell little.
  boolean one(Units x, int i, Units y, int j) {
    int one = find(x, i);
    int two = one < 0 ? -1 : find(y, j);
    return two >= 0
        && x.has(i, Units.ABD) == y.has(j, Units.ABD)
        && names[one].length == 1
        && (Arrays.equals(names[one], names[two]) || turkish(x, i, names[two]))
        && names[two].length == 1;
  }

  /// Whether a word in a final `e` is one of these names with `a`: *Kerime* is `كريمة`, though
  /// *Karime* may be `كريم`. **Source:** Lewis, *Turkish Grammar*, 2000 (the Arabic ending `ة`).
  private boolean turkish(Units u, int i, int[] of) {
    int length = u.to[i] - u.from[i];
    if (length < 4 || u.codes[u.to[i] - 1] != E || Heard.vowel(u.codes[u.to[i] - 2])) return false;
    byte[] codes = Arrays.copyOfRange(u.codes, u.from[i], u.to[i]);
    codes[length - 1] = A;
    int place = find(codes, 0, length, ALONE);
    return place >= 0 && common(names[place], of);
  }

  private static boolean common(int[] a, int[] b) {
    for (int k = 0, l = 0; k < a.length && l < b.length; ) {
      if (a[k] == b[l]) return true;
      if (a[k] < b[l]) k++;
      else l++;
    }
    return false;
  }

  /// Whether the one is the other with a vowel more at its end: `Nur` and `Nuri`, `Aziz` and
  /// `Aziza`. Who writes names in Latin letters adds and leaves out such endings; but where both
  /// are the bearers' own names, `Karim` is a man and `Karima` a woman.
  private static boolean ending(Units x, int i, Units y, int j) {
    byte[] a = Heard.of(x.codes, x.from[i], x.to[i]);
    byte[] b = Heard.of(y.codes, y.from[j], y.to[j]);
    byte[] longer = a.length > b.length ? a : b;
    byte[] other = longer == a ? b : a;
    return longer.length == other.length + 1
        && Heard.vowel(longer[other.length])
        && !(longer[other.length] == A && own(x, i) && own(y, j))
        && Arrays.equals(longer, 0, other.length, other, 0, other.length);
  }

  private static final byte A = 1;
  private static final byte E = Letters.latin('e');

  /// Whether a part is the bearer's own name, the first.
  private static boolean own(Units u, int i) {
    for (int k = 0; k < i; k++) if (!u.has(k, Units.TITLE)) return false;
    return !u.has(i, Units.NASAB) && !u.has(i, Units.KUNYA);
  }

  /// The place of a unit in the table, by its stem or else by its further form; -1 where it is
  /// unknown.
  int find(Units u, int i) {
    int known = u.given[i];
    if (known != Units.UNASKED) return known;
    int place = -1;
    if (u.has(i, Units.DIN)) place = find(u.codes, u.from[i], u.to[i], BEFORE_DIN);
    if (u.has(i, Units.ABD)) place = find(u.codes, u.from[i], u.to[i], AFTER_ABD);
    if (place < 0) place = find(u.codes, u.from[i], u.to[i], ALONE);
    if (place < 0 && u.otherFrom[i] >= 0)
      place = find(u.codes, u.otherFrom[i], u.otherTo[i], ALONE);
    u.given[i] = place;
    return place;
  }

  private int find(byte[] codes, int from, int to, long place) {
    return to - from < 2 || to - from > LONGEST ? -1 : words.get(key(codes, from, to, place));
  }

  private static long key(byte[] codes, int from, int to, long place) {
    byte[] heard = Heard.of(codes, from, to);
    long key = Letters.key(heard, 0, heard.length);
    return key ^ place;
  }
}
