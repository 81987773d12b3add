package sanad.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Finds the likeliest names of a segment for a query: words of like skeleton are compared once
/// each, their postings add what agreement on them is worth, and the best of that rough sum are
/// scored in full. Holds the scratch of one thread.
final class SegmentSearch {
  /// How many of the rough order are scored in full, at most.
  static final int RESCORED = 112;

  /// How far behind the best of the rough order a name is scored at all, in nats.
  private static final float BEHIND = 10.5f;

  private static final float ONE = 1 << 16;

  /// How unlikely a word of the index may be one with a part of the query to be looked at, and to
  /// be counted as carrying it.
  private static final int NEAR = -3 * Transducer.UNIT;

  /// The same where either is two neighbours taken as one word.
  private static final int JOINED = Alignment.GOOD;

  private static final int CARRIES = -Transducer.UNIT;

  /// What the rough order gives to doubtful words beyond their likelihood, since further parts that
  /// agree speak for them; and to every part that agrees, in nats.
  private static final int DOUBT = 2 * Transducer.UNIT;

  private static final float AGREES = 2;
  private static final float LEFT_OVER = 0.12f;

  /// How often a word was seen as a name to be worth remembering its neighbours.
  private static final int COMMON = 20;

  /// Neighbours of more letters are not tried as one word.
  static final int LONGEST_JOINED = 16;

  private final Scorer scorer = Scorer.mine();
  private final Rescoring rescoring = new Rescoring(RESCORED);
  private final long[] keys = new long[Skeleton.MOST_KEYS];
  private final long[] joined = new long[Skeleton.MOST_KEYS];
  private static final Reach ARABIC_LATIN = new Reach(Weights.shipped().arabicLatin(), false);
  private static final Reach LATIN_ARABIC = new Reach(Weights.shipped().arabicLatin(), true);
  private static final Reach LATIN_LATIN = new Reach(Weights.shipped().latinLatin(), false);
  private static final Reach ARABIC_ARABIC = new Reach(Weights.shipped().arabicArabic(), false);

  /// *Abdullah*, of which the index holds the whole.
  private static final Spelling WHOLE =
      new Spelling(SegmentBuilder.ABDULLAH, 0, SegmentBuilder.ABDULLAH.length, Tokens.LATIN);

  private final OneToMany arabicLatin = new OneToMany(ARABIC_LATIN);
  private final OneToMany latinArabic = new OneToMany(LATIN_ARABIC);
  private final OneToMany latinLatin = new OneToMany(LATIN_LATIN);
  private final OneToMany arabicArabic = new OneToMany(ARABIC_ARABIC);
  private boolean begunArabic;
  private boolean begunLatin;
  private int must;
  private int may;

  /// The word of the segment that is looked at.
  private final byte[] word = new byte[Transducer.LONGEST];

  /// As what it can be read, by length and script: thousands are looked at for one name.
  private final Spelling[][] read = readings(word);

  private int[] seen = new int[0];
  private int stamp;

  /// What each name has so far, a number's bits below, and for which part it was last counted
  /// above.
  private long[] sum = new long[0];

  private int[] touched = new int[1024];
  private int touchedCount;

  /// Score above, word below, so that sorting puts the best last.
  private long[] nearWords = new long[256];

  private int near;
  final int[] bestName = new int[RESCORED];
  final float[] bestScore = new float[RESCORED];

  /// How many of the searched names carry a word like each part of the query, each counted as far
  /// as its likeliest word is one with the part. In 1/[#ONE], whole numbers, so that the sum is the
  /// same however the names lie in segments.
  private final long[] common = new long[Units.MAX];

  /// How rare each part of the query is among the searched names, for those scored last.
  final float[] rarity = new float[Units.MAX];

  int found;

  private static final ThreadLocal<SegmentSearch> MINE =
      ThreadLocal.withInitial(SegmentSearch::new);

  private static Spelling[][] readings(byte[] word) {
    var readings = new Spelling[word.length + 1][Tokens.SCRIPTS];
    for (int n = 0; n < readings.length; n++) {
      for (int script = 0; script < Tokens.SCRIPTS; script++) {
        readings[n][script] = new Spelling(word, 0, n, script);
      }
    }
    return readings;
  }

  static SegmentSearch mine() {
    return MINE.get();
  }

  /// Forgets the last query.
  void begin(Units query) {
    Arrays.fill(common, 0, query.count, 0);
  }

  /// The numbers of the roughly best names of a segment, in no order, at most [#RESCORED]; adds to
  /// [#common].
  int[] candidates(Segment segment, Units query, Removed removed) {
    if (seen.length < segment.words) seen = new int[segment.words + (segment.words >> 3)];
    if (sum.length < segment.names) {
      sum = new long[segment.names + (segment.names >> 3)];
    }
    if (stamp > Integer.MAX_VALUE - 64) {
      Arrays.fill(seen, 0);
      stamp = 0;
    }
    touchedCount = 0;
    for (int i = 0; i < query.count; i++) {
      neighbours(segment, query, i);
      spread(segment, query.rarity[i], i + 1, removed);
    }
    pick(segment, removed);
    return Arrays.copyOf(bestName, found);
  }

  /// Leaves the names and their log-odds in [#bestName], [#bestScore], best first, [#found] of
  /// them.
  ///
  /// @param names how many names are searched, in all segments
  void score(Segment segment, Units query, int[] candidates, int names) {
    found = candidates.length;
    System.arraycopy(candidates, 0, bestName, 0, found);
    weigh(query, names);
    rescoring.score(segment, query, rarity, names, bestName, bestScore, found);
  }

  /// Leaves in [#rarity] how rare the parts of the query are among so many names.
  void weigh(Units query, int names) {
    for (int i = 0; i < query.count; i++) {
      rarity[i] = CrowdFeatures.rarity(common[i] / ONE, names, query.rarity[i]);
    }
  }

  /// Leaves in [#nearWords] the words like any form of a part, the likeliest last and each once.
  private void neighbours(Segment segment, Units q, int i) {
    near = 0;
    if (q.has(i, Units.INITIAL)) return;
    if (q.from[i] == q.to[i]) {
      near(segment, WHOLE, NEAR);
      int kept = 0;
      for (int k = 0; k < near; k++) {
        if (nearWords[k] >> 32 >= WordSimilarity.SAME) nearWords[kept++] = nearWords[k];
      }
      near = kept;
      return;
    }
    known(segment, q, i, Units.Form.STEM);
    boolean one = true;
    if (q.otherFrom[i] >= 0) {
      known(segment, q, i, Units.Form.OTHER);
      one = false;
    }
    if (i + 1 < q.count
        && q.script[i] == q.script[i + 1]
        && q.surfaceTo[i + 1] - q.surfaceFrom[i] <= LONGEST_JOINED
        && q.surfaceFrom[i + 1] == q.surfaceTo[i]) {
      near(segment, q.surface(i, i + 1), JOINED);
      one = false;
    }
    Arrays.sort(nearWords, 0, near);
    if (!one) once();
  }

  /// Keeps the likelier of a word that two forms found.
  private void once() {
    stamp++;
    int at = near;
    for (int k = near - 1; k >= 0; k--) {
      int word = (int) nearWords[k];
      if (seen[word] == stamp) continue;
      seen[word] = stamp;
      nearWords[--at] = nearWords[k];
    }
    near -= at;
    System.arraycopy(nearWords, at, nearWords, 0, near);
  }

  /// As [#near], from what the segment remembers of names that are common in the language.
  private void known(Segment segment, Units query, int unit, Units.Form form) {
    long key = query.key(unit, form);
    Spelling asked = query.spelling(unit, form);
    boolean common = Weights.shipped().dictionary().seen(asked.entry()) >= COMMON;
    long[] found = common ? segment.near(key) : null;
    if (found != null) {
      if (near + found.length > nearWords.length)
        nearWords = Arrays.copyOf(nearWords, 2 * (near + found.length));
      System.arraycopy(found, 0, nearWords, near, found.length);
      near += found.length;
      return;
    }
    int before = near;
    near(segment, asked, NEAR);
    if (common) segment.remember(key, Arrays.copyOfRange(nearWords, before, near));
  }

  /// Whether a word of so many letters may be two.
  static boolean joins(int letters, int script) {
    return letters >= (script == Tokens.ARABIC ? 6 : 8);
  }

  private void near(Segment segment, Spelling whole, int floor) {
    stamp++;
    Spelling asked = asIndexed(whole);
    byte[] codes = asked.codes();
    int from = asked.from();
    int to = asked.to();
    int count = Skeleton.keys(codes, from, to, keys);
    int exactly = 0;
    if (joins(asked.length(), asked.script())) {
      exactly = Skeleton.exact(codes, from, to, joined);
      for (int k = 0; k < exactly; k++) joined[k] |= SkeletonMap.JOINED;
    }
    begunArabic = false;
    begunLatin = false;
    must = Sounds.must(codes, from, to);
    may = Sounds.may(codes, from, to);
    for (int k = 0; k < count + exactly; k++) {
      int place = segment.findKey(k < count ? keys[k] : joined[k - count]);
      if (place < 0) continue;
      int end = segment.number(Segment.KEY_AT, place + 1);
      for (int w = segment.number(Segment.KEY_AT, place); w < end; w++) {
        int candidate = segment.number(Segment.KEY_WORDS, w);
        if (seen[candidate] == stamp) continue;
        seen[candidate] = stamp;
        int least = k < count ? floor : JOINED;
        int score = word(segment, candidate, asked, least - 1);
        if (score < least) continue;
        if (near == nearWords.length) nearWords = Arrays.copyOf(nearWords, near * 2);
        nearWords[near++] = (long) score << 32 | candidate;
      }
    }
  }

  /// As much of a word as the index keeps.
  private static Spelling asIndexed(Spelling word) {
    if (word.length() <= Transducer.LONGEST) return word;
    int to = word.from() + Transducer.LONGEST;
    return new Spelling(word.codes(), word.from(), to, word.script(), word.entry());
  }

  /// How likely a word of the segment is the one asked, `floor` where it is far from it.
  private int word(Segment segment, int candidate, Spelling asked, int floor) {
    int sound = segment.number(Segment.WORD_SOUND, candidate);
    if (Sounds.clashes(must, may, sound & 2047, sound >>> 11 & 2047) > 1) return floor;
    int a = segment.number(Segment.WORD_AT, candidate);
    int n = segment.number(Segment.WORD_AT, candidate + 1) - a;
    int length = asked.length();
    if (n > 3 * length + 1 || length > 3 * n + 1) return floor;
    MemorySegment.copy(
        segment.memory, ValueLayout.JAVA_BYTE, segment.at(Segment.WORD_CODES) + a, word, 0, n);
    int script = sound >>> 22;
    int plain = WordSimilarity.plain(asked, read[n][script]);
    if (plain != WordSimilarity.OPEN) return plain;
    int score = against(asked, script).score(word, n, floor);
    int found = asked.entry() < 0 ? -1 : segment.number(Segment.WORD_ENTRY, candidate);
    return scorer.alignment.similarity.attested(score, floor, asked.entry(), found);
  }

  /// The word asked, begun against words of a script.
  private OneToMany against(Spelling asked, int script) {
    boolean arabic = script == Tokens.ARABIC;
    OneToMany fromArabic = arabic ? arabicArabic : arabicLatin;
    OneToMany fromLatin = arabic ? latinArabic : latinLatin;
    OneToMany many = asked.script() == Tokens.ARABIC ? fromArabic : fromLatin;
    if (arabic ? !begunArabic : !begunLatin) {
      many.begin(asked.codes(), asked.from(), asked.to());
      if (arabic) begunArabic = true;
      else begunLatin = true;
    }
    return many;
  }

  private void spread(Segment segment, float rarity, int unit, Removed removed) {
    MemorySegment m = segment.memory;
    // The best word first, so that a name counts its best word for a part.
    float worth = worth(segment, rarity);
    boolean whole = removed.count() == 0;
    long carriers = 0;
    for (int k = near - 1; k >= 0; k--) {
      int word = (int) nearWords[k];
      int score = (int) (nearWords[k] >> 32);
      float likely = score < CARRIES ? 0 : Features.probability(score);
      long carrier = (long) (likely * ONE);
      float gain = worth * Features.probability(score + DOUBT);
      long at = segment.at(Segment.POSTINGS);
      int end = segment.number(Segment.POSTING_AT, word + 1);
      for (int p = segment.number(Segment.POSTING_AT, word); p < end; p++) {
        int name = m.get(Segment.INT, at + 4L * p);
        long so = sum[name];
        int counted = (int) (so >>> 32);
        if (counted == unit) continue;
        if (counted == 0) {
          if (touchedCount == touched.length) touched = Arrays.copyOf(touched, touchedCount * 2);
          touched[touchedCount++] = name;
        }
        float value = Float.intBitsToFloat((int) so) + gain;
        sum[name] = (long) unit << 32 | Float.floatToRawIntBits(value);
        if (whole || !removed.has(name)) carriers += carrier;
      }
    }
    common[unit - 1] += carriers;
  }

  /// What agreement on a part is worth in the rough order: between its rarity in the language and
  /// in the segment, and one nat for agreeing at all.
  private float worth(Segment segment, float rarity) {
    float carriers = 0;
    for (int k = 0; k < near; k++) {
      int word = (int) nearWords[k];
      int postings =
          segment.number(Segment.POSTING_AT, word + 1) - segment.number(Segment.POSTING_AT, word);
      if (nearWords[k] >> 32 >= CARRIES)
        carriers += Features.probability((int) (nearWords[k] >> 32)) * postings;
    }
    return (rarity + CrowdFeatures.rarity(carriers, segment.names, rarity)) / 2 + AGREES;
  }

  /// Takes the best of the rough order, and leaves [#sum] empty.
  private void pick(Segment segment, Removed removed) {
    int n = 0;
    for (int k = 0; k < touchedCount; k++) {
      int name = touched[k];
      float agrees = Float.intBitsToFloat((int) sum[name]) * (1 + LEFT_OVER);
      sum[name] = 0;
      if (n == RESCORED && agrees <= bestScore[0]) continue;
      float value = agrees - LEFT_OVER * segment.mass(name) / 64f;
      if (n == RESCORED && value <= bestScore[0]) continue;
      if (removed.has(name)) continue;
      if (n < RESCORED) {
        int at = n++;
        while (at > 0 && bestScore[(at - 1) / 2] > value) {
          bestScore[at] = bestScore[(at - 1) / 2];
          bestName[at] = bestName[(at - 1) / 2];
          at = (at - 1) / 2;
        }
        bestScore[at] = value;
        bestName[at] = name;
        continue;
      }
      int at = 0;
      while (true) {
        int child = 2 * at + 1;
        if (child >= n) break;
        if (child + 1 < n && bestScore[child + 1] < bestScore[child]) child++;
        if (bestScore[child] >= value) break;
        bestScore[at] = bestScore[child];
        bestName[at] = bestName[child];
        at = child;
      }
      bestScore[at] = value;
      bestName[at] = name;
    }
    found = near(n);
  }

  /// Keeps those near the best of the rough order; answers how many.
  private int near(int n) {
    float best = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < n; k++) best = Math.max(best, bestScore[k]);
    int kept = 0;
    for (int k = 0; k < n; k++) {
      if (bestScore[k] >= best - BEHIND) bestName[kept++] = bestName[k];
    }
    return kept;
  }
}
