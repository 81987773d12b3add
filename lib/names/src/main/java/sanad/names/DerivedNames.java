package sanad.names;

/// Family and fathers' names made of a given name and an ending: `Hosseinzadeh`, `حسین‌زاده`,
/// *Khasanov*, *Gasanovich*, *Hasanoğlu*. What tells two given names apart tells these apart too.
///
/// **Source:** ALA-LC and BGN/PCGN tables for Persian, Russian and Azerbaijani. Stateless.
final class DerivedNames {
  /// One line for each ending, in its spellings; the longer before those which they contain.
  private static final byte[][][] ENDINGS = {
    codes("ovich", "ovitch", "owitsch", "evich", "evitch", "ewitsch", "ovna", "evna"),
    codes("zadeh", "zadah", "zadih", "zada", "zade", "زاده", "زادة"),
    codes("oglu", "oghlu", "oghli", "ogly", "اوغلو"),
    codes("ova", "eva", "owa", "ewa", "ov", "ev", "ow", "off", "eff", "وف", "اوف"),
    codes("pour", "poor", "pur", "پور"),
    codes("nejad", "nezhad", "nizhad", "نژاد"),
  };

  private DerivedNames() {}

  private static byte[][] codes(String... forms) {
    byte[][] out = new byte[forms.length][];
    for (int i = 0; i < out.length; i++) out[i] = Letters.codes(forms[i]);
    return out;
  }

  /// The number of the ending of a part, 0 where it has none.
  static int ending(Units u, int i) {
    for (int k = 0; k < ENDINGS.length; k++) if (cut(u, i, k) >= 0) return k + 1;
    return 0;
  }

  /// Where what stands before the ending of a part ends.
  static int stem(Units u, int i) {
    return cut(u, i, ending(u, i) - 1);
  }

  private static int cut(Units u, int i, int kind) {
    for (byte[] form : ENDINGS[kind]) {
      int at = u.to[i] - form.length;
      if (at - u.from[i] < 3) continue;
      boolean ends = true;
      for (int k = 0; ends && k < form.length; k++) ends = u.codes[at + k] == form[k];
      if (ends) return at;
    }
    return -1;
  }
}
