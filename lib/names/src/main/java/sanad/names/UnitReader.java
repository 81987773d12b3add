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

  private static final byte A = Letters.latin('a');
  private static final byte B = Letters.latin('b');
  private static final byte D = Letters.latin('d');
  private static final byte O = Letters.latin('o');
  private static final byte S = Letters.latin('s');
  private static final byte DOCTOR = Letters.codes("د")[0];
  private static final byte AND = Letters.codes("و")[0];
  private final FusedWord fused = new FusedWord();
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
      case Particles.CALLED -> {
        if (!more) content(i);
      }
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
        if (leads() && !fathered(i))
          add(i, FusedWord.arabicArticle(tokens.codes, a, z) ? a + 2 : a, z, Units.TITLE);
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
    if (more && i > 0 && letter == B && marked(i, Tokens.SMALL | Tokens.BEFORE_DOT))
      particle(i, true, Units.NASAB);
    else if (more && slash && letter == A) particle(i, true, Units.ABD);
    else if (more && slash && letter == O) particle(i, true, Units.NASAB);
    else if (more && offspring(i)) particle(i, true, Units.NASAB);
    else if (more && letter == DOCTOR && leads() && marked(i, Tokens.BEFORE_DOT))
      add(i, tokens.from[i], tokens.to[i], Units.TITLE);
    else if (tokens.script[i] == Tokens.LATIN || letter != AND || marked(i, Tokens.BEFORE_DOT))
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
        && (child == S || child == D)
        && tokens.to[first + 1] - tokens.from[first + 1] == 1
        && tokens.codes[tokens.from[first + 1]] == O;
  }

  /// A title stands before the name: `الشيخ أحمد`, `Mullah Omar`; later it is a part: `Ahmad
  /// Akhund`.
  private boolean leads() {
    for (int k = 0; k < count; k++) if ((flags[k] & Units.TITLE) == 0) return false;
    return true;
  }

  /// Whether `بن` or *ould* follows a title that is a name too, the bearer's own: `سلطان بن زايد`,
  /// *Sidi Ould Tamrin*.
  private boolean fathered(int i) {
    if (i + 2 >= tokens.count) return false;
    if (!Particles.named(tokens.codes, tokens.from[i], tokens.to[i])) return false;
    byte next = Particles.of(tokens.codes, tokens.from[i + 1], tokens.to[i + 1]);
    return next == Particles.NASAB || next == Particles.OULD;
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
    fused.read(tokens, i, (pending & Units.ABD) != 0);
    add(i, fused.from, fused.to, fused.flag);
    if (fused.otherFrom >= 0) other(fused.otherFrom, fused.otherTo);
  }

  /// A particle written together with its name may be one or not: both forms are tried.
  private void other(int a, int z) {
    // the word itself may be behind the last that is kept
    if (otherFrom[count - 1] >= 0 || surfaceTo[count - 1] <= a) return;
    otherFrom[count - 1] = (short) a;
    otherTo[count - 1] = (short) z;
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
        && FusedWord.article(tokens.codes, a)) {
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
