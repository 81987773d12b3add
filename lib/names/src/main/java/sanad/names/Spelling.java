package sanad.names;

/// One way in which a word is written: a run of letters of one script.
///
/// @param codes where the letters lie, as in [Letters]; never changed
/// @param from where the first one lies
/// @param to behind the last one
/// @param script as in [Tokens]
/// @param entry its place in the [Dictionary], -1 where it has none
record Spelling(byte[] codes, int from, int to, int script, int entry) {
  /// Letters that the dictionary is not asked about.
  Spelling(byte[] codes, int from, int to, int script) {
    this(codes, from, to, script, -1);
  }

  int length() {
    return to - from;
  }

  /// Whether the other is the same letters.
  boolean sameLetters(Spelling other) {
    int n = length();
    if (n != other.length()) return false;
    for (int i = 0; i < n; i++) {
      if (codes[from + i] != other.codes[other.from + i]) return false;
    }
    return true;
  }

  /// Whether two Arabic spellings are one but for seats, and for a hamza on the line that is not
  /// written.
  boolean sameButSeats(Spelling other) {
    int i = from;
    int j = other.from;
    while (true) {
      while (i < to && codes[i] == Letters.HAMZA) i++;
      while (j < other.to && other.codes[j] == Letters.HAMZA) j++;
      if (i == to || j == other.to) return i == to && j == other.to;
      boolean last = i + 1 == to && j + 1 == other.to;
      byte one = codes[i++];
      byte two = other.codes[j++];
      if (one != two && Letters.seat(one, last) != Letters.seat(two, last)) return false;
    }
  }
}
