package sanad.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Attested spellings: which Latin forms an Arabic word was seen with, and how often.
///
/// A variant class is the set of spellings of one Arabic word: `محمد` with Mohamed, Muhammad,
/// Mehmet, … shares one frequency, so that no rare spelling of a common name counts as rare. Two
/// words are *attested* when they were seen as one name, directly or through a shared Arabic form,
/// and *known apart* when both are frequent and never were: `حسن`/`Hussein`.
///
/// Built from the `V` lines of the weights table: Arabic form, then `latin:count` by blanks.
/// **Source:** issue 5, point 1; NETransliteration (CC0), google/transliteration (Apache-2.0).
/// Immutable; thread-safe.
final class Dictionary {
  /// How often a word was seen for its absence somewhere to say anything.
  static final int FREQUENT = 8;

  /// The share from which two words count as seen together; below it is noise.
  static final float TOGETHER = 0.005f;

  private final LongTable table;
  private final int[] total;
  private final int[] start;
  private final int[] other;
  private final float[] share;
  private final float[] classTotal;
  private final float[] rarity;

  Dictionary(List<String> lines) {
    var ids = new HashMap<Long, Integer>();
    var links = new HashMap<Integer, Map<Integer, Integer>>();
    for (String line : lines) {
      String[] columns = line.split("\t");
      int arabic = id(ids, columns[1]);
      for (String pair : columns[2].split(" ")) {
        int colon = pair.indexOf(':');
        int latin = id(ids, pair.substring(0, colon));
        int seen = Integer.parseInt(pair.substring(colon + 1));
        links.computeIfAbsent(arabic, k -> new TreeMap<>()).merge(latin, seen, Integer::sum);
        links.computeIfAbsent(latin, k -> new TreeMap<>()).merge(arabic, seen, Integer::sum);
      }
    }
    int n = ids.size();
    table = LongTable.of(ids);
    total = new int[n];
    start = new int[n + 1];
    int size = links.values().stream().mapToInt(Map::size).sum();
    other = new int[size];
    share = new float[size];
    classTotal = new float[n];
    rarity = new float[n];
    int at = 0;
    for (int i = 0; i < n; i++) {
      start[i] = at;
      var mine = links.getOrDefault(i, Map.of());
      for (int count : mine.values()) total[i] += count;
      for (var link : mine.entrySet()) {
        other[at] = link.getKey();
        share[at++] = link.getValue() / (float) total[i];
      }
    }
    start[n] = at;
    for (int i = 0; i < n; i++) {
      float sum = 0;
      for (int k = start[i]; k < start[i + 1]; k++) sum += share[k] * total[other[k]];
      classTotal[i] = Math.max(sum, total[i]);
      rarity[i] = Rarity.ofClass(classTotal[i]);
    }
  }

  private static int id(Map<Long, Integer> ids, String word) {
    byte[] codes = Letters.codes(word);
    long key = Letters.key(codes, 0, codes.length);
    Integer known = ids.get(key);
    if (known != null) return known;
    ids.put(key, ids.size());
    return ids.size() - 1;
  }

  /// The entry of a word's key, -1 where it was never seen.
  int find(long key) {
    return table.get(key);
  }

  /// How often the word was seen in all.
  int seen(int entry) {
    return entry < 0 ? 0 : total[entry];
  }

  /// The rarity of the variant class of the word, weighted over the Arabic forms it may be.
  float rarity(int entry) {
    return entry < 0 ? Rarity.MOST : rarity[entry];
  }

  /// How much of the lesser side's occurrences the two words share as one name: 0 for never seen
  /// together, up to 1. One step between scripts, two steps (through the Arabic form) within one.
  float together(int one, int two) {
    if (one < 0 || two < 0) return 0;
    if (one == two) return 1;
    float direct = 0;
    for (int k = start[one]; k < start[one + 1]; k++) {
      if (other[k] == two) direct = share[k];
    }
    for (int k = start[two]; k < start[two + 1]; k++) {
      if (other[k] == one) direct = Math.max(direct, share[k]);
    }
    if (direct > 0) return direct;
    float sum = 0;
    for (int k = start[one], l = start[two]; k < start[one + 1] && l < start[two + 1]; ) {
      if (other[k] == other[l]) sum += Math.min(share[k++], share[l++]);
      else if (other[k] < other[l]) k++;
      else l++;
    }
    return sum;
  }

  /// How often the rarer of two words was seen, where both are frequent and were never one name;
  /// else 0.
  int apart(int one, int two) {
    if (one < 0 || two < 0) return 0;
    int times = Math.min(total[one], total[two]);
    return times < FREQUENT || together(one, two) > TOGETHER ? 0 : times;
  }
}
