package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names of organisations, searched by the rules of [BodyMatcher]: a word of the closed table by
/// its meaning (`جبهة`, Front, `Jabhat`), any other by its consonants, and a short word also as the
/// acronym of a name's words (`OXT`, `Organisation Xiph Tamrin`). Words that few names carry count
/// most in choosing what is compared in full.
///
/// Made once and then immutable; thread-safe. For lists of bodies, tens of thousands of names.
public final class BodyIndex {
  private static final int COMPARED = 60;
  private static final long MEANING = 1L << 62;
  private static final long INITIALS = 1L << 61;
  private static final long LETTERS = 1L << 60;

  private final List<NameIndex.Entry> entries;
  private final Naming naming;
  private final Map<Long, int[]> carriers = new HashMap<>();

  private BodyIndex(List<NameIndex.Entry> entries, Naming naming) {
    this.entries = entries;
    this.naming = naming;
    for (int i = 0; i < entries.size(); i++) {
      for (long key : keys(naming.words(entries.get(i).name()))) {
        int[] known = carriers.getOrDefault(key, new int[] {0});
        if (known[0] + 1 == known.length) known = Arrays.copyOf(known, 2 * known.length + 2);
        known[++known[0]] = i;
        carriers.put(key, known);
      }
    }
  }

  /// An index of all these names; an id may have several.
  public static BodyIndex of(Stream<NameIndex.Entry> entries) {
    return new BodyIndex(entries.toList(), Naming.BODY);
  }

  /// The same of ships and aircraft, whose names have no meaning ([BodyMatcher#matchCraft]).
  public static BodyIndex ofCraft(Stream<NameIndex.Entry> entries) {
    return new BodyIndex(entries.toList(), Naming.CRAFT);
  }

  public int size() {
    return entries.size();
  }

  /// The likeliest names, best first: at most `limit` with a score of `floor` or more. Ties are in
  /// the order of adding.
  public List<Hit> search(String name, int limit, double floor) {
    var asked = naming.words(name);
    double[] shared = new double[entries.size()];
    for (long key : keys(asked)) {
      int[] known = carriers.get(key);
      if (known == null) continue;
      double worth = StrictMath.log((entries.size() + 1.0) / known[0]) + 0.1;
      for (int k = 1; k <= known[0]; k++) shared[known[k]] += worth;
    }
    return IntStream.of(best(shared))
        .mapToObj(entries::get)
        .map(e -> new Hit(e.id(), e.name(), naming.score(asked, naming.words(e.name()))))
        .filter(hit -> hit.score() >= floor)
        .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score()))
        .limit(limit)
        .toList();
  }

  /// Those that share most, in the order of adding; of equal worth, the first added.
  private static int[] best(double[] shared) {
    double[] worths = DoubleStream.of(shared).filter(worth -> worth > 0).sorted().toArray();
    double least = worths.length <= COMPARED ? 0 : worths[worths.length - COMPARED];
    long above = DoubleStream.of(shared).filter(worth -> worth > least).count();
    int[] best = new int[Math.min(COMPARED, worths.length)];
    int n = 0;
    long atLeast = COMPARED - above;
    for (int i = 0; i < shared.length && n < best.length; i++) {
      if (shared[i] <= 0 || shared[i] < least || (shared[i] == least && atLeast-- <= 0)) continue;
      best[n++] = i;
    }
    return best;
  }

  private long[] keys(List<BodyMatcher.Word> words) {
    var keys = new ArrayList<Long>();
    long[] skeletons = new long[Skeleton.MOST_KEYS];
    for (var word : words) {
      if (word.term() != null) {
        for (int meaning : word.term().meanings()) keys.add(MEANING | meaning);
        continue;
      }
      int n = Skeleton.keys(word.codes(), 0, word.codes().length, skeletons);
      for (int k = 0; k < n; k++) keys.add(skeletons[k]);
    }
    if (naming == Naming.CRAFT)
      keys.add(LETTERS | (Arrays.hashCode(CraftWords.letters(words)) & 0xFFFFFFFFL));
    if (words.size() == 1) keys.add(initials(words.getFirst().codes()));
    else {
      keys.add(initials(BodyMatcher.initials(words)));
      keys.add(initials(BodyMatcher.bareInitials(words)));
    }
    return keys.stream().mapToLong(Long::longValue).distinct().toArray();
  }

  private static long initials(byte[] letters) {
    return INITIALS | (Arrays.hashCode(letters) & 0xFFFFFFFFL);
  }
}
