package sanad.names;

/// How rare a part of a name is, in nats below the commonest name: `محمد`/Mohamed near 0, a word
/// never seen 8. All spellings of one name share the rarity of their variant class.
///
/// A theophoric compound is never rarer than 3 (`Abd al-Razzaq` is common although `razzaq` alone
/// is not), `Abdullah` is 1, titles and initials are next to nothing. **Source:** reference
/// names.md 5.5.
final class Rarity {
  static final float MOST = 8;
  private static final double COMMONEST = 2000;

  private Rarity() {}

  /// The rarity of a variant class seen so often.
  static float ofClass(float seen) {
    return (float) Math.min(MOST, Math.max(0.4, StrictMath.log(COMMONEST / (seen + 0.7))));
  }

  static float of(Units units, int i, Dictionary dictionary) {
    int flags = units.flags[i];
    if ((flags & Units.TITLE) != 0) return 0.3f;
    if ((flags & Units.INITIAL) != 0) return 0.4f;
    if ((flags & Units.ABD) != 0 && (flags & Units.ALLAH) != 0) return 1;
    int entry = units.entry[i];
    if (entry < 0 && units.otherEntry[i] >= 0) entry = units.otherEntry[i];
    float rarity = dictionary.rarity(entry);
    if (Particles.title(units, i)) return Math.min(rarity, 1.5f);
    if (units.length(i) <= 2) rarity = Math.min(rarity, 3);
    if ((flags & Units.ABD) != 0) return Math.min(rarity, 3);
    if ((flags & (Units.DIN | Units.ALLAH)) != 0) return Math.min(rarity + 0.5f, 6);
    return rarity;
  }
}
