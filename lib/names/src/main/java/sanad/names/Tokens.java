package sanad.names;

import java.util.Arrays;

/// The words of a name as codes in one buffer, before roles are known: `Abd-al-Rahman, A.` is
/// `abd|al|rahman|a` with the places of hyphens, commas and dots. Words follow each other without a
/// gap, so that neighbours joined are one range.
///
/// At most [#MAX_CODES] codes and [#MAX_WORDS] words are kept; what is cut is told by [#cut].
/// Reading is linear in the length of the name up to there, and stops there. Not thread-safe; one
/// use.
final class Tokens {
  static final int MAX_CODES = 248;
  static final int MAX_WORDS = 40;
  private static final int MAX_CHARS = 4000;

  static final byte AFTER_HYPHEN = 1;
  static final byte BEFORE_HYPHEN = 2;
  static final byte AFTER_COMMA = 4;
  static final byte BEFORE_DOT = 8;
  static final byte SMALL = 16;
  static final byte BEFORE_SLASH = 32;

  static final byte LATIN = 0;
  static final byte ARABIC = 1;
  static final byte FOREIGN = 2;
  static final int SCRIPTS = 3;

  final byte[] codes = new byte[MAX_CODES + 4];
  final short[] from = new short[MAX_WORDS];
  final short[] to = new short[MAX_WORDS];
  final byte[] marks = new byte[MAX_WORDS];
  final byte[] script = new byte[MAX_WORDS];
  int count;
  boolean cut;

  private int end;
  private int start;
  private byte pending;
  private boolean small;

  /// Whether letters come after the word that is closed.
  private boolean followed = true;

  static Tokens of(String name) {
    var tokens = new Tokens();
    boolean within = name.length() <= MAX_CHARS;
    tokens.cut = !within;
    tokens.read(Orthography.plain(within ? name : name.substring(0, MAX_CHARS)));
    return tokens;
  }

  private void read(String name) {
    int length = Math.min(name.length(), MAX_CHARS);
    boolean lower = false;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (count == MAX_WORDS || end >= MAX_CODES - 4) {
        cut = true;
        break;
      }
      if (Character.isHighSurrogate(c) && i + 1 < length) {
        byte code = Letters.supplementary(name.codePointAt(i++));
        if (code != 0) append(code);
        continue;
      }
      switch (Letters.kind(c)) {
        case Letters.LETTER -> {
          boolean upper = Character.isUpperCase(c);
          if (lower && upper && startsWithParticle()) close(Letters.HYPHEN);
          if (end == start) small = !upper;
          lower = !upper;
          letter(c, name, i);
        }
        case Letters.IGNORED -> {}
        default -> {
          followed = letterFrom(name, i + 1);
          close(Letters.kind(c));
          lower = false;
        }
      }
    }
    followed = false;
    close(Letters.SEPARATES);
  }

  private boolean letterFrom(String name, int at) {
    if (end - start > 4 || end == start) return true;
    for (int i = at; i < name.length() && i < MAX_CHARS; i++) {
      if (Letters.kind(name.charAt(i)) == Letters.LETTER) return true;
    }
    return false;
  }

  private boolean startsWithParticle() {
    return end - start >= 2
        && end - start <= 4
        && Particles.of(codes, start, end) != Particles.NONE
        && Particles.of(codes, start, end) != Particles.TITLE;
  }

  private void letter(char c, String name, int at) {
    byte look = Letters.look(c);
    if (look != 0 && besideLatin(name, at)) {
      append(look);
      return;
    }
    int before = end;
    int after = Letters.write(c, codes, end);
    boolean arabic = Letters.isArabic(codes[before]);
    if (before > start && arabic != Letters.isArabic(codes[before - 1])) {
      byte[] moved = {codes[before], codes[before + 1], codes[before + 2], codes[before + 3]};
      int n = after - before;
      close(Letters.SEPARATES);
      if (count == MAX_WORDS) return;
      System.arraycopy(moved, 0, codes, end, n);
      end += n;
      return;
    }
    end = after;
  }

  /// A homoglyph is one beside a real Latin letter of the same word.
  private static boolean besideLatin(String name, int at) {
    return latinAt(name, at - 1, -1) || latinAt(name, at + 1, 1);
  }

  private static boolean latinAt(String name, int at, int step) {
    for (int i = at, n = 0; i >= 0 && i < name.length() && n < 12; i += step, n++) {
      char c = name.charAt(i);
      if ((c | 32) >= 'a' && (c | 32) <= 'z') return true;
      if (Letters.kind(c) != Letters.LETTER && Letters.kind(c) != Letters.IGNORED) return false;
    }
    return false;
  }

  private void append(byte code) {
    codes[end++] = code;
  }

  private void close(byte by) {
    if (end > start) {
      from[count] = (short) start;
      to[count] = (short) end;
      marks[count] = pending;
      script[count] = scriptOf(start, end);
      if (script[count] == LATIN && end - start > 4) respell();
      if (followed && (pending & AFTER_COMMA) == 0) spellOut(by == Letters.DOT);
      to[count] = (short) end;
      pending = 0;
      if (by == Letters.HYPHEN) marks[count] |= BEFORE_HYPHEN;
      if (by == Letters.DOT) marks[count] |= BEFORE_DOT;
      if (by == Letters.SLASH) marks[count] |= BEFORE_SLASH;
      if (small) marks[count] |= SMALL;
      count++;
      start = end;
    }
    if (by == Letters.HYPHEN) pending |= AFTER_HYPHEN;
    if (by == Letters.COMMA) pending |= AFTER_COMMA;
  }

  /// `Mohd`, `Md.`, `Muh.` are Muhammad wherever a name has them but at its end, where *MD* is a
  /// physician.
  private void spellOut(boolean dotted) {
    if (end - start > 4 || end + MUHAMMAD.length > MAX_CODES) return;
    byte role = Particles.of(codes, start, end);
    if (role != Particles.MUHAMMAD && (role != Particles.DOTTED || !dotted)) return;
    System.arraycopy(MUHAMMAD, 0, codes, start, MUHAMMAD.length);
    end = start + MUHAMMAD.length;
  }

  private static final byte[] MUHAMMAD = Letters.codes("muhammad");

  /// German, Polish, Czech, Hungarian, Dutch and old Indonesian ways of writing sh, ch and j:
  /// `Dschamal`, `Nadżib`, `Nádzsib`, `Sjarif`.
  private void respell() {
    // within a word the two belong to neighbours: `Asjard`
    if (codes[start] == SJ[0] && codes[start + 1] == SJ[1]) codes[start + 1] = H;
    for (int r = 0; r < RESPELL.length; r += 2) {
      byte[] from = RESPELL[r];
      for (int i = start; i + from.length <= end; i++) {
        if (!Arrays.equals(codes, i, i + from.length, from, 0, from.length)) continue;
        byte[] by = RESPELL[r + 1];
        System.arraycopy(by, 0, codes, i, by.length);
        System.arraycopy(codes, i + from.length, codes, i + by.length, end - i - from.length);
        end -= from.length - by.length;
      }
    }
  }

  private static final byte[] SJ = Letters.codes("sj");
  private static final byte H = Letters.codes("h")[0];

  private static final byte[][] RESPELL = {
    Letters.codes("dsch"), Letters.codes("j"), Letters.codes("tsch"), Letters.codes("ch"),
    Letters.codes("sch"), Letters.codes("sh"), Letters.codes("dzsch"), Letters.codes("j"),
    Letters.codes("dzh"), Letters.codes("j"), Letters.codes("dzs"), Letters.codes("j")
  };

  private byte scriptOf(int from, int to) {
    boolean latin = true;
    boolean arabic = true;
    for (int i = from; i < to; i++) {
      latin &= Letters.isLatin(codes[i]);
      arabic &= Letters.isArabic(codes[i]);
    }
    return latin ? LATIN : arabic ? ARABIC : FOREIGN;
  }
}
