package sanad.names;

import java.util.Arrays;

/// One word asked, compared with many words of an index one after another.
///
/// Answers what [Transducer#score] does without giving up early, and does less for it: what an
/// operation of the word asked is worth lies in rows by letter of the other word; the rows of the
/// table stay, so that a word which begins like the one before goes on from there (an index keeps
/// like words in the order of their letters); and what the rest of the word asked can gain at most
/// is part of every cell, so that a row whose best cell is too low ends it. Integer arithmetic
/// throughout. Holds the scratch of one thread.
final class OneToMany {
  private static final int LONGEST = Transducer.LONGEST;
  private static final int WIDTH = LONGEST + 1;
  private static final int NEVER = -(1 << 28);

  private final Reach reach;
  private final int[] asked = new int[LONGEST];
  private int m;

  /// Which letters are asked, a bit for each.
  private long letters;

  /// By place and letter of the other word: the weights against each letter asked, less what that
  /// letter can gain at most. The same for one letter against two neighbours asked.
  private final int[] one;

  private final int[] two;
  private final int[] made;

  /// Whether a letter of the other word may stand for any two neighbours asked.
  private final boolean[] doubles;

  /// What a letter of the other word gains at most against the word asked, wherever it stands.
  private final int[] gain;

  private final int[] gained;
  private final int[] rest = new int[WIDTH];
  private final int[] hope = new int[WIDTH];

  /// How often a word was begun; a row of [#one] made at another time is another word's.
  private int begun;

  private final int[] alone = new int[WIDTH];
  private final int[] most = new int[WIDTH];

  /// The table by letter of the other word, and the best of each row; one more row for last
  /// letters.
  private final int[] cells = new int[(LONGEST + 2) * WIDTH];

  private final int[] best = new int[WIDTH];
  private final int[] joined = new int[WIDTH];
  private int highest;
  private int within;
  private final int[] path = new int[LONGEST];

  /// How many rows of the table are those of [#path].
  private int depth;

  /// The most that the lengths of the words may add, and letters without counterpart.
  private int top;

  /// Cells filled so far.
  long work;

  OneToMany(Reach reach) {
    this.reach = reach;
    one = new int[3 * reach.letters * WIDTH];
    two = new int[reach.letters * WIDTH];
    made = new int[3 * reach.letters];
    doubles = new boolean[reach.letters];
    gain = new int[reach.letters];
    gained = new int[reach.letters];
  }

  /// Takes a word of the alphabet asked, cut at [Transducer#LONGEST] letters.
  void begin(byte[] codes, int from, int to) {
    if (++begun == Integer.MAX_VALUE) {
      Arrays.fill(made, 0);
      Arrays.fill(gained, 0);
      begun = 1;
    }
    m = Math.min(to - from, LONGEST);
    rest[m] = 0;
    letters = 0;
    for (int j = m; j > 0; j--) {
      int q = codes[from + j - 1] - reach.askedBase;
      asked[j - 1] = q;
      letters |= 1L << q;
      most[j] = reach.most(codes, from, m, j - 1);
      alone[j] = reach.asked(Transducer.place(j - 1, m), q) - most[j];
      rest[j - 1] = rest[j] + most[j];
    }
    cells[0] = rest[0];
    best[0] = rest[0];
    for (int j = 1; j <= m; j++) cells[j] = cells[j - 1] + alone[j];
    depth = 0;
    Transducer t = reach.transducer;
    int bias = Transducer.NEVER;
    for (int k = 0; k <= m; k++) bias = Math.max(bias, t.weights[t.biasOf(k, m)]);
    top = bias + reach.spare * LONGEST;
    for (int j = 1; j <= m; j++) top += Math.max(0, alone[j] + most[j]);
  }

  /// The log-odds that the word asked and `word[0, length)` are spellings of one, in 1/256 nat;
  /// `floor` where they are not more.
  int score(byte[] word, int length, int floor) {
    if (length == 0) return floor;
    int n = Math.min(length, LONGEST);
    int row = 0;
    // the last letter has a row of its own, since a letter inside weighs otherwise
    int shared = Math.min(depth, n - 1);
    while (row < shared && path[row] == word[row] - reach.base) row++;
    depth = row;
    int least = floor - top;
    hope[n] = 0;
    for (int i = n - 1; i > row; i--) {
      int c = word[i] - reach.base;
      hope[i] = hope[i + 1] + (gained[c] == begun ? gain[c] : gain(c));
    }
    int earlier = Integer.MAX_VALUE;
    while (true) {
      int before = row > 0 ? path[row - 1] : -1;
      int c = word[row] - reach.base;
      boolean joins = row > 0 && reach.joins(before, c, letters);
      if (best[row] <= least && !(joins && best[row - 1] > least)) return floor;
      if (row == n - 1) return last(c, before, joins, n, floor);
      path[row] = c;
      fill(row + 1, row + 1, row == 0 ? 0 : 1, c, before, joins, hope[row + 1]);
      best[row + 1] = highest;
      depth = ++row;
      if (within <= least && (earlier <= least || !reach.joins(c, word[row] - reach.base, letters)))
        return floor;
      earlier = within;
    }
  }

  private int gain(int c) {
    int most = Transducer.NEVER;
    for (int p = 0; p < 3; p++) {
      most = Math.max(most, reach.other(p, c));
      for (int j = 0; j < m; j++)
        most = Math.max(most, reach.weight(reach.one(Transducer.place(j, m), asked[j], p, c)));
    }
    for (int j = 0; j < m; j++) {
      most = Math.max(most, reach.shared(c, asked[j]));
      if (j > 0) most = Math.max(most, reach.weight(reach.joined(asked[j - 1], asked[j], c)));
    }
    gained[c] = begun;
    gain[c] = most;
    return most;
  }

  private int last(int c, int before, boolean joins, int n, int floor) {
    Transducer t = reach.transducer;
    fill(LONGEST + 1, n, Transducer.place(n - 1, n), c, before, joins, 0);
    return Math.max(floor, cells[(LONGEST + 1) * WIDTH + m] + t.weights[t.biasOf(n, m)]);
  }

  /// Fills a row from the one or two before `row`, and leaves its best cell in [#highest] and, as
  /// far as the rest of the other word can gain `hope` at most, in [#within].
  private void fill(int to, int row, int place, int c, int before, boolean joins, int hope) {
    work += m;
    int at = (place * reach.letters + c) * WIDTH;
    if (made[place * reach.letters + c] != begun) make(place, c, at);
    int pairs = c * WIDTH;
    boolean doubled = doubles[c];
    int[] d = cells;
    int[] one = this.one;
    int[] two = this.two;
    int[] alone = this.alone;
    int[] rest = this.rest;
    int from = (row - 1) * WIDTH;
    int into = to * WIDTH;
    int other = reach.other(place, c);
    int left = d[from] + other;
    int most = left;
    int likely = left + Math.min(0, hope - rest[0]);
    int diagonal = d[from];
    int further = 0;
    d[into] = left;
    if (joins) together(before, c, from - WIDTH);
    for (int j = 1; j <= m; j++) {
      int above = d[from + j];
      int value = Math.max(above + other, diagonal + one[at + j]);
      if (doubled) value = Math.max(value, further + two[pairs + j]);
      if (joins) value = Math.max(value, joined[j]);
      // last, since the next letter waits for it
      value = Math.max(value, left + alone[j]);
      d[into + j] = value;
      most = Math.max(most, value);
      likely = Math.max(likely, value + Math.min(0, hope - rest[j]));
      left = value;
      further = diagonal;
      diagonal = above;
    }
    highest = most;
    within = likely;
  }

  /// Leaves in [#joined] what two letters of the other word are worth for each letter asked.
  private void together(int before, int c, int from) {
    int operation = reach.two(before, c);
    int stride = reach.stride();
    for (int j = 1; j <= m; j++)
      joined[j] = cells[from + j - 1] + reach.weight(operation + asked[j - 1] * stride) - most[j];
  }

  private void make(int place, int c, int at) {
    made[place * reach.letters + c] = begun;
    int pairs = c * WIDTH;
    two[pairs + 1] = NEVER;
    boolean any = false;
    for (int j = 1; j <= m; j++) {
      one[at + j] =
          reach.weight(reach.one(Transducer.place(j - 1, m), asked[j - 1], place, c)) - most[j];
      if (j == 1) continue;
      int weight = reach.weight(reach.joined(asked[j - 2], asked[j - 1], c));
      any |= weight != Transducer.NEVER;
      two[pairs + j] = weight - most[j] - most[j - 1];
    }
    doubles[c] = any;
  }
}
