package sanad.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closed classes of name parts, read from `particles.tsv`: articles, `bin`, `Abu`, `Abd`,
/// `al-Din`, `Allah`, titles. Lookup is by the 64-bit key of the folded form, so `أبو` and `ابو`
/// are one entry. Immutable; thread-safe.
final class Particles {
  static final byte NONE = 0;
  static final byte ARTICLE = 1;
  static final byte SUN = 2;
  static final byte NASAB = 3;
  static final byte OULD = 4;
  static final byte KUNYA = 5;
  static final byte TEKNONYM = 6;
  static final byte ABD = 7;
  static final byte DIN = 8;
  static final byte ALLAH = 9;
  static final byte TITLE = 10;
  static final byte NOISE = 11;

  /// Short for Muhammad; [#DOTTED] only before a dot.
  static final byte MUHAMMAD = 12;

  static final byte DOTTED = 13;

  /// Announces a further name.
  static final byte CALLED = 14;

  private static final Map<String, Byte> CLASSES =
      Map.ofEntries(
          Map.entry("ARTICLE", ARTICLE),
          Map.entry("SUN", SUN),
          Map.entry("NASAB", NASAB),
          Map.entry("OULD", OULD),
          Map.entry("KUNYA", KUNYA),
          Map.entry("TEKNONYM", TEKNONYM),
          Map.entry("ABD", ABD),
          Map.entry("DIN", DIN),
          Map.entry("ALLAH", ALLAH),
          Map.entry("TITLE", TITLE),
          Map.entry("NOISE", NOISE),
          Map.entry("MUHAMMAD", MUHAMMAD),
          Map.entry("DOTTED", DOTTED),
          Map.entry("CALLED", CALLED));

  private static final String NAMED_TITLES = "NAMED";

  private static final int LONGEST = 14;

  /// The titles that are given names too.
  private static final Set<Long> NAMED = new HashSet<>();

  private static final LongTable TABLE = read();

  private Particles() {}

  /// The class of the word in `codes[from, to)`, [#NONE] for a content word.
  static byte of(byte[] codes, int from, int to) {
    if (to - from > LONGEST) return NONE;
    return of(Letters.key(codes, from, to));
  }

  /// As [#of(byte[], int, int)] by the key of a word that is not too long.
  private static byte of(long key) {
    return (byte) Math.max(0, TABLE.get(key));
  }

  /// Whether the stem of a unit is a title.
  static boolean title(Units units, int i) {
    return units.length(i) <= LONGEST && of(units.key[i]) == TITLE;
  }

  /// Whether a title is a given name too: `سلطان`, *Sidi*.
  static boolean named(byte[] codes, int from, int to) {
    return to - from <= LONGEST && NAMED.contains(Letters.key(codes, from, to));
  }

  private static LongTable read() {
    var found = new HashMap<Long, Integer>();
    for (String line : Resources.lines("particles.tsv")) {
      String[] columns = line.split("\t");
      boolean named = columns[0].equals(NAMED_TITLES);
      Byte kind = named ? Byte.valueOf(TITLE) : CLASSES.get(columns[0]);
      if (kind == null)
        throw new IllegalStateException("particles.tsv: unknown class " + columns[0]);
      for (String form : columns[1].split(" ")) {
        byte[] codes = Letters.codes(form);
        found.putIfAbsent(Letters.key(codes, 0, codes.length), (int) kind);
        if (named) NAMED.add(Letters.key(codes, 0, codes.length));
      }
    }
    return LongTable.of(found);
  }

  /// The resources of the module, comment lines left out.
  static final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
      try (var in = Particles.class.getResourceAsStream(name)) {
        if (in == null) throw new IllegalStateException("resource missing: " + name);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      } catch (IOException failure) {
        throw new UncheckedIOException(name, failure);
      }
    }
  }
}
