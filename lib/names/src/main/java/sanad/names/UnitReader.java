package sanad.names;

/// Reads words into units: attaches particles, splits fused compounds, finds titles and initials.
///
/// - articles are dropped and remembered: `al-Qadir`, `القادر`; `ash-Shami` by its sun letter, also
///   written together: `Ennaceur`, `الناصر`;
/// - `bin`, `ben`, `بن`, `ould` mark the next unit; `Abu`, `أبو` make a kunya of it;
/// - `Abd al-Rahman`, `Abdurrahman`, `Abderrahmane`, `عبد الرحمن`, `عبدالرحمن` are one theophoric
///   unit with stem `rahman`/`رحمن`; `Abdullah`, `عبد الله`, `عبدلله` one with an empty stem;
/// - `Saadeddine`, `Salahuddin`, `سعد الدين` are stem and -din; `Hibatullah`, `نصرالله` stem and
///   -allah;
/// - `BEENAX, Yassin` is read as `Yassin Beenax`, and `Beenax, Yassin al-` as `Yassin al-Beenax`.
///
/// **Source:** reference names.md, section 5.2; ALA-LC tables for the fused articles. Not
/// thread-safe; one use.
final class UnitReader {
  final Tokens tokens;
  int count;
  final short[] from = new short[Units.MAX];
  final short[] to = new short[Units.MAX];
  final short[] otherFrom = new short[Units.MAX];
  final short[] otherTo = new short[Units.MAX];
  final short[] surfaceFrom = new short[Units.MAX];
  final short[] surfaceTo = new short[Units.MAX];
  final short[] flags = new short[Units.MAX];
  final byte[] script = new byte[Units.MAX];
  boolean cut;

  private static final byte[] AL = Letters.codes("ال");
  private static final byte[] ABD = Letters.codes("عبد");
  private static final byte[] DIN = Letters.codes("دين");
  private static final byte[] BIN = Letters.codes("بن");
  private static final byte[] ABU = Letters.codes("ابو");
  private static final byte[][] FUSED =
      all(new String[] {"ben", "bin", "abu", "abou", "bou", "ould"});
  private static final byte[] LLAH = Letters.codes("لله");
  private static final byte[] LATIN_ABD = Letters.codes("abd");
  private int pending;
  private int surface = -1;

  UnitReader(Tokens tokens) {
    this.tokens = tokens;
    cut = tokens.cut;
    int comma = commaWord();
    if (comma > 0) {
      int end = tokens.count;
      while (end > comma + 1 && tokens.script[end - 1] == tokens.script[0] && flagOf(end - 1) != 0)
        end--;
      for (int i = comma; i < end; i++) word(i, i + 1 < end);
      flush(end - 1);
      // `Tamrini, Samir al-`, `TAMRINI, Samir Ould`
      for (int i = end; i < tokens.count; i++) pending |= flagOf(i);
      for (int i = 0; i < comma; i++) word(i, i + 1 < comma);
      flush(comma - 1);
    } else {
      for (int i = 0; i < tokens.count; i++) word(i, i + 1 < tokens.count);
      flush(tokens.count - 1);
    }
  }

  /// The flag of a particle that may end what stands after the comma, 0 for any other word.
  private int flagOf(int i) {
    return switch (Particles.of(tokens.codes, tokens.from[i], tokens.to[i])) {
      case Particles.ARTICLE, Particles.SUN -> Units.ARTICLE;
      case Particles.NASAB, Particles.OULD -> Units.NASAB;
      case Particles.KUNYA, Particles.TEKNONYM -> Units.KUNYA;
      case Particles.ABD -> Units.ABD;
      default -> 0;
    };
  }

  private static byte[][] all(String[] words) {
    byte[][] out = new byte[words.length][];
    for (int i = 0; i < words.length; i++) out[i] = Letters.codes(words[i]);
    return out;
  }

  /// The word after the one comma of "FAMILY, Given"; several commas are an enumeration, no order.
  private int commaWord() {
    int at = -1;
    for (int i = 1; i < tokens.count; i++) {
      if ((tokens.marks[i] & Tokens.AFTER_COMMA) == 0) continue;
      if (at > 0) return -1;
      at = i;
    }
    return at;
  }

  private void word(int i, boolean more) {
    int a = tokens.from[i];
    int z = tokens.to[i];
    byte role = Particles.of(tokens.codes, a, z);
    if (Initials.isOne(tokens, i)) {
      single(i, more);
      return;
    }
    switch (role) {
      case Particles.NOISE -> {}
      case Particles.ARTICLE -> particle(i, more, Units.ARTICLE);
      case Particles.SUN -> {
        if (more && (hyphen(i) || sun(i)) && (i > 0 || hyphen(i))) particle(i, true, Units.ARTICLE);
        else content(i);
      }
      case Particles.NASAB -> particle(i, more, Units.NASAB);
      case Particles.OULD ->
          particle(i, more && (i > 0 || tokens.script[i] == Tokens.LATIN), Units.NASAB);
      case Particles.KUNYA, Particles.TEKNONYM -> particle(i, more, Units.KUNYA);
      case Particles.ABD -> particle(i, more, Units.ABD);
      case Particles.DIN -> suffix(i, Units.DIN);
      case Particles.ALLAH -> {
        if ((pending & Units.ABD) != 0) add(i, a, a, Units.ALLAH);
        else suffix(i, Units.ALLAH);
      }
      case Particles.TITLE -> {
        // the article is no part of a title: `الشيخ` is *sheikh*
        if (leads()) add(i, z - a >= 5 && starts(a, z, AL) ? a + 2 : a, z, Units.TITLE);
        else content(i);
      }
      default -> content(i);
    }
  }

  /// One letter is an initial, but for what it is short for: `b.` within a name is *bin*, `A/` Abd
  /// and `O/` Ould, `S/O` son of; `د.` before it is a doctor. **Source:** EI2, abbreviations
  /// (`b.`); the civil registers of Malaysia, India and Mauritania (`A/`, `S/O`, `O/`).
  private void single(int i, boolean more) {
    int letter = tokens.codes[tokens.from[i]];
    boolean slash = (tokens.marks[i] & Tokens.BEFORE_SLASH) != 0;
    if (more && i > 0 && letter == 'b' - 'a' + 1 && marked(i, Tokens.SMALL | Tokens.BEFORE_DOT))
      particle(i, true, Units.NASAB);
    else if (more && slash && letter == 1) particle(i, true, Units.ABD);
    else if (more && slash && letter == 'o' - 'a' + 1) particle(i, true, Units.NASAB);
    else if (more && offspring(i)) particle(i, true, Units.NASAB);
    else if (more && letter == DOCTOR && leads() && marked(i, Tokens.BEFORE_DOT))
      add(i, tokens.from[i], tokens.to[i], Units.TITLE);
    else if (tokens.script[i] == Tokens.LATIN || letter != AND)
      add(i, tokens.from[i], tokens.to[i], Units.INITIAL);
    else content(i);
  }

  private boolean marked(int i, int marks) {
    return (tokens.marks[i] & marks) == marks;
  }

  /// `S/O` and `D/O`, whichever of their letters `i` is.
  private boolean offspring(int i) {
    int first = marked(i, Tokens.BEFORE_SLASH) ? i : i - 1;
    if (first < 1 || first + 2 >= tokens.count || !marked(first, Tokens.BEFORE_SLASH)) return false;
    int child = tokens.codes[tokens.from[first]];
    return tokens.to[first] - tokens.from[first] == 1
        && (child == 's' - 'a' + 1 || child == 'd' - 'a' + 1)
        && tokens.to[first + 1] - tokens.from[first + 1] == 1
        && tokens.codes[tokens.from[first + 1]] == 'o' - 'a' + 1;
  }

  private static final byte DOCTOR = Letters.codes("د")[0];
  private static final byte AND = Letters.codes("و")[0];

  /// A title stands before the name: `الشيخ أحمد`, `Mullah Omar`; later it is a part: `Ahmad
  /// Akhund`.
  private boolean leads() {
    for (int k = 0; k < count; k++) if ((flags[k] & Units.TITLE) == 0) return false;
    return true;
  }

  private boolean hyphen(int i) {
    return (tokens.marks[i] & Tokens.BEFORE_HYPHEN) != 0;
  }

  private boolean sun(int i) {
    return tokens.codes[tokens.from[i + 1]] == tokens.codes[tokens.from[i] + 1];
  }

  private void particle(int i, boolean more, int flag) {
    if (!more) {
      content(i);
      return;
    }
    pending |= flag;
    if (surface < 0) surface = tokens.from[i];
  }

  private void suffix(int i, int flag) {
    int last = count - 1;
    boolean attaches =
        last >= 0
            && (flags[last] & (Units.TITLE | Units.INITIAL | Units.DIN | Units.ALLAH)) == 0
            && (pending & (Units.NASAB | Units.KUNYA | Units.ABD)) == 0
            && script[last] == tokens.script[i]
            && surfaceTo[last] <= tokens.from[i]
            && oneScript(i);
    if (!attaches) {
      content(i);
      return;
    }
    flags[last] |= (short) flag;
    surfaceTo[last] = tokens.to[i];
    otherFrom[last] = surfaceFrom[last];
    otherTo[last] = surfaceTo[last];
    pending = 0;
    surface = -1;
  }

  private void content(int i) {
    if (tokens.script[i] == Tokens.ARABIC) arabic(i);
    else if (tokens.script[i] == Tokens.LATIN) latin(i);
    else add(i, tokens.from[i], tokens.to[i], 0);
  }

  private void arabic(int i) {
    byte[] codes = tokens.codes;
    int a = tokens.from[i];
    int z = tokens.to[i];
    int flag = 0;
    boolean served = (pending & Units.ABD) != 0;
    if (z - a >= (served ? 4 : 5) && starts(a, z, AL)) {
      a += 2;
      flag = Units.ARTICLE;
    }
    if (flag == 0 && z - a >= 5 && starts(a, z, ABD)) {
      int rest = a + 3;
      if (z - rest >= 3 && ends(rest, z, LLAH) && z - rest <= 4) {
        add(i, z, z, Units.ABD | Units.ALLAH);
        return;
      }
      if (z - rest >= 4 && starts(rest, z, AL)) {
        add(i, rest + 2, z, Units.ABD | Units.ARTICLE);
        return;
      }
      if (z - rest >= 3) {
        add(i, rest, z, Units.ABD);
        return;
      }
    }
    if (z - a >= 5 && ends(a, z, LLAH)) {
      int stem = z - 3;
      if (codes[stem - 1] == AL[0] && stem - 1 - a >= 2) stem--;
      add(i, a, stem, flag | Units.ALLAH);
      return;
    }
    if (z - a >= 7 && ends(a, z, DIN) && codes[z - 4] == AL[1] && codes[z - 5] == AL[0]) {
      add(i, a, z - 5, flag | Units.DIN);
      return;
    }
    if (flag == 0 && z - a >= 6 && ends(a, z, DIN)) {
      add(i, a, z - 3, Units.DIN);
      return;
    }
    add(i, a, z, flag);
    // `الحق`; but `الفت` has no article
    if (flag == 0 && z - a == 4 && starts(a, z, AL)) other(a + 2, z);
    if (flag == 0 && z - a >= 5 && starts(a, z, BIN)) other(a + 2, z);
    if (flag == 0 && z - a >= 6 && starts(a, z, ABU)) other(a + 3, z);
  }

  private void latin(int i) {
    byte[] codes = tokens.codes;
    int a = tokens.from[i];
    int z = tokens.to[i];
    if (starts(a, z, LATIN_ABD) && z - a >= 6) {
      int rest = a + 3;
      while (rest < z && vowel(codes[rest]) && rest - a < 5) rest++;
      if (Endings.servantOfGod(codes, rest, z)) {
        add(i, z, z, Units.ABD | Units.ALLAH);
        return;
      }
      boolean article = codes[rest] == 'l' - 'a' + 1 && z - rest >= 4;
      if (article) rest++;
      else if (z - rest >= 4 && codes[rest] == codes[rest + 1]) rest++;
      if (z - rest >= 3 && z - a >= 7) {
        add(i, rest, z, Units.ABD);
        return;
      }
    }
    int din = Endings.din(codes, a, z);
    if (din > 0) {
      add(i, a, z - din, Units.DIN);
      return;
    }
    int allah = Endings.allah(codes, a, z);
    if (allah > 0) {
      add(i, a, z - allah, Units.ALLAH);
      return;
    }
    add(i, a, z, 0);
    int fused = 0;
    if (z - a >= 6 && (article(a) || sunArticle(a, z))) fused = 2;
    for (byte[] prefix : FUSED)
      if (z - a >= prefix.length + 4 && starts(a, z, prefix)) fused = prefix.length;
    if (fused > 0) other(a + fused, z);
    else if (z - a >= 5 && endsWithArticle(i, z)) {
      other(a, z - 2);
    }
  }

  /// `Ziaul Haq`, `Habibur Rahman`, `Abdus Salam`: the article written with the word before it, by
  /// its `l` or by the sun letter that follows. **Source:** ALA-LC, Urdu and Bengali.
  private boolean endsWithArticle(int i, int z) {
    if (i + 1 >= tokens.count || tokens.script[i + 1] != Tokens.LATIN) return false;
    byte last = tokens.codes[z - 1];
    byte next = tokens.codes[tokens.from[i + 1]];
    return tokens.codes[z - 2] == U
        && (last == L || (last == next && SUN_LETTERS.indexOf(last + 'a' - 1) >= 0));
  }

  private static final byte U = 'u' - 'a' + 1;
  private static final byte L = 'l' - 'a' + 1;

  /// A particle written together with its name may be one or not: both forms are tried.
  private void other(int a, int z) {
    // the word itself may be behind the last that is kept
    if (otherFrom[count - 1] >= 0 || surfaceTo[count - 1] <= a) return;
    otherFrom[count - 1] = (short) a;
    otherTo[count - 1] = (short) z;
  }

  private boolean article(int a) {
    byte first = tokens.codes[a];
    return (first == 1 || first == 5) && tokens.codes[a + 1] == 'l' - 'a' + 1;
  }

  /// `Ennaceur` for `الناصر`, `Essafi`, `Attabib`: the sound of the article before a sun letter,
  /// written together. **Source:** ALA-LC, Arabic, rule 17 (assimilation).
  private boolean sunArticle(int a, int z) {
    byte first = tokens.codes[a];
    byte sun = tokens.codes[a + 1];
    if ((first != 1 || z - a < 7) && first != 5) return false;
    return sun == tokens.codes[a + 2] && SUN_LETTERS.indexOf(sun + 'a' - 1) >= 0;
  }

  private static final String SUN_LETTERS = "dnrstz";

  private static boolean vowel(byte code) {
    return code == 1 || code == 5 || code == 9 || code == 15 || code == 21;
  }

  private boolean starts(int a, int z, byte[] prefix) {
    if (z - a < prefix.length) return false;
    for (int i = 0; i < prefix.length; i++) {
      if (tokens.codes[a + i] != prefix[i]) return false;
    }
    return true;
  }

  private boolean ends(int a, int z, byte[] suffix) {
    if (z - a < suffix.length) return false;
    for (int i = 0; i < suffix.length; i++) {
      if (tokens.codes[z - suffix.length + i] != suffix[i]) return false;
    }
    return true;
  }

  /// Whether the particles waiting before word `i` are written in its script.
  private boolean oneScript(int i) {
    for (int k = i; k >= 0 && tokens.from[k] >= surface; k--) {
      if (tokens.script[k] != tokens.script[i]) return false;
    }
    return true;
  }

  private void add(int i, int a, int z, int flag) {
    if (count == Units.MAX) {
      cut = true;
      return;
    }
    int start = surface < 0 || !oneScript(i) ? tokens.from[i] : surface;
    if ((pending & Units.ABD) != 0
        && flag == 0
        && z - a >= 5
        && tokens.script[i] == Tokens.LATIN
        && article(a)) {
      a += 2;
    }
    from[count] = (short) a;
    to[count] = (short) z;
    surfaceFrom[count] = (short) start;
    surfaceTo[count] = tokens.to[i];
    flags[count] = (short) (flag | pending);
    script[count] = tokens.script[i];
    boolean same = start == a && tokens.to[i] == z;
    otherFrom[count] = same || a == z ? -1 : (short) start;
    otherTo[count] = same || a == z ? -1 : tokens.to[i];
    count++;
    pending = 0;
    surface = -1;
  }

  /// A particle with nothing after it is a name of its own ("Abu", "Bin").
  private void flush(int last) {
    if (surface < 0 || last < 0) return;
    int start = surface;
    surface = -1;
    pending = 0;
    if (tokens.to[last] <= start) return;
    add(last, Math.max(start, tokens.from[last]), tokens.to[last], 0);
  }
}
