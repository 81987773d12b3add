package sanad.names;

/// What the parts around a name say of two persons, however alike the names are: `أم خالد` and `أبو
/// خالد`, `نصر الله` and `نصر الدين`, `عبد الله` and `عبد الرحمن`, `خليفة بن سلطان` and `سلطان بن
/// خليفة`.
///
/// - *Umm* is of a woman, *Abu* of a man.
/// - A name before *Allah* is not the same before *al-Din*; *Abdullah* is none of the other
///   servants of God's names, and not *Obaidullah*.
/// - Where both names say by `بن` or `ould` who descends from whom, and say the reverse of one
///   another, they are father and son.
/// - So are they where a name and the one behind it, both known as given names, are exchanged
///   before the same family name: `عمر خالد التمريني` and `خالد عمر التمريني`. Who writes the
///   family name first moves that one; only *Muhammad* and *Ahmad* are moved within a name.
/// - A given name more, before a whole name that is the rest of the longer one, is a child's.
///
/// **Source:** Beeston, *Arabic Nomenclature*, Oxford 1971. Stateless.
final class TwoPersons {
  private TwoPersons() {}

  /// Whether two parts are two names by their particles alone.
  static boolean parts(Units x, int i, Units y, int j) {
    if (x.has(i, Units.KUNYA) && y.has(j, Units.KUNYA)) return mother(x, i) != mother(y, j);
    int one = x.flags[i] & (Units.ABD | Units.DIN | Units.ALLAH);
    int two = y.flags[j] & (Units.ABD | Units.DIN | Units.ALLAH);
    if (one == Units.DIN && two == Units.ALLAH) return true;
    if (one == Units.ALLAH && two == Units.DIN) return true;
    return servant(x, i, y, j) || servant(y, j, x, i);
  }

  /// `عبد الله` beside another of God's names, or beside another name in *-allah*.
  private static boolean servant(Units x, int i, Units y, int j) {
    if (x.length(i) > 0 || !x.has(i, Units.ABD) || y.length(j) == 0) return false;
    return y.has(j, Units.ABD) || (y.has(j, Units.ALLAH) && !likeAbd(y, j));
  }

  /// `Abedullah` is a way to write Abdullah.
  private static boolean likeAbd(Units y, int j) {
    return y.codes[y.from[j]] == 1;
  }

  /// Whether the kunya is a mother's: *Umm*, `أم`.
  static boolean mother(Units u, int i) {
    for (int k = u.surfaceFrom[i]; k < u.from[i]; k++) {
      if (u.codes[k] == M || u.codes[k] == MEEM) return true;
    }
    return false;
  }

  private static final byte M = Letters.latin('m');
  private static final byte MEEM = Letters.codes("م")[0];

  /// Whether each name makes a forefather of the other's descendant.
  static boolean turned(Alignment a) {
    Units x = a.x.units;
    for (int i = 0; i < x.count; i++) {
      int j = matched(a, i);
      if (j < 0 || !a.y.units.has(j, Units.NASAB)) continue;
      for (int k = i + 1; k < x.count; k++) {
        int l = matched(a, k);
        if (l >= 0 && l < j && x.has(k, Units.NASAB)) return true;
      }
    }
    return false;
  }

  /// Whether the first two parts are exchanged, and nothing else.
  static boolean exchanged(Alignment a) {
    Units x = a.x.units;
    Units y = a.y.units;
    if (x.count < 3 || x.count != y.count) return false;
    int at = 0;
    while (at + 2 < x.count && matched(a, at) == at) at++;
    if (at + 2 >= x.count || matched(a, at) != at + 1 || matched(a, at + 1) != at) return false;
    for (int i = at + 2; i < x.count; i++) {
      // of `Mustafa Kamil Mustafa` nobody can say what was moved
      if (matched(a, i) != i || alike(x, i, at) || alike(x, i, at + 1)) return false;
    }
    // what moved together with its `ben` is a family name
    return given(x, at)
        && given(x, at + 1)
        && given(y, at)
        && given(y, at + 1)
        && !sons(x, at, y, at + 1)
        && !sons(x, at + 1, y, at);
  }

  private static boolean sons(Units x, int i, Units y, int j) {
    return x.has(i, Units.NASAB) && y.has(j, Units.NASAB);
  }

  private static boolean alike(Units u, int i, int j) {
    int place = GivenNames.shipped().find(u, i);
    return u.key[i] == u.key[j] || (place >= 0 && place == GivenNames.shipped().find(u, j));
  }

  private static boolean given(Units u, int i) {
    int other = Units.TITLE | Units.KUNYA | Units.INITIAL;
    return (u.flags[i] & other) == 0
        && u.rarity[i] >= SHARED
        && GivenNames.shipped().find(u, i) >= 0;
  }

  /// Whether the one name is the other with a given name before it: `علي صدام التمريني`, son of
  /// `صدام التمريني`. Who shortens a name leaves out what stands behind the first; only *Muhammad*
  /// and *Ahmad*, which many bear before their own, are left out there.
  static boolean child(Alignment a) {
    return child(a.x, a.y) || child(a.y, a.x);
  }

  private static boolean child(Side longer, Side other) {
    Units names = longer.units;
    if (names.count != other.units.count + 1 || other.units.count < 2) return false;
    if (longer.partner[0] >= 0 || names.flags[0] != 0 || names.rarity[0] < SHARED) return false;
    for (int i = 0; i < other.units.count; i++) {
      if (other.partner[i] != i + 1 || other.joined[i] || longer.joined[i + 1]) return false;
    }
    return true;
  }

  /// How rare a given name is that is not left out before another, in nats below the commonest
  /// word.
  private static final float SHARED = 0.95f;

  /// The partner of a part that is surely matched, and matched alone.
  private static int matched(Alignment a, int i) {
    int j = a.x.partner[i];
    return j < 0 || a.x.joined[i] || a.y.joined[j] || a.x.score[i] < 0 ? -1 : j;
  }
}
