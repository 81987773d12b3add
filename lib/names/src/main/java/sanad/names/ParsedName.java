package sanad.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A name read once, to be matched many times: its parts with their roles. Immutable; thread-safe.
///
/// `عبد القادر بن صالح المكناسي` has the parts `قادر` ([Role#THEOPHORIC]), `صالح` ([Role#NASAB])
/// and `مكناسي` ([Role#NISBA]); a name without any letter has none, and matches nothing.
public final class ParsedName {
  private final String original;
  private final Units units;

  ParsedName(String original, Units units) {
    this.original = original;
    this.units = units;
  }

  /// The name as it was given.
  public String original() {
    return original;
  }

  /// The parts in the order of reading: given name first, also for `FAMILY, Given`.
  public List<NamePart> parts() {
    var parts = new ArrayList<NamePart>(units.count);
    for (int i = 0; i < units.count; i++) parts.add(part(i));
    return List.copyOf(parts);
  }

  /// Whether the name was longer than what is read (4,000 characters, 40 words, 24 parts).
  public boolean cut() {
    return units.cut;
  }

  Units units() {
    return units;
  }

  NamePart part(int i) {
    String surface = Letters.text(units.codes, units.surfaceFrom[i], units.surfaceTo[i]);
    String stem = Letters.text(units.codes, units.from[i], units.to[i]);
    return new NamePart(
        Written.of(surface, original), Written.of(stem, original), role(i), units.rarity[i]);
  }

  private Role role(int i) {
    int flags = units.flags[i];
    if ((flags & Units.TITLE) != 0) return Role.TITLE;
    if ((flags & Units.INITIAL) != 0) return Role.INITIAL;
    if ((flags & Units.KUNYA) != 0) return Role.KUNYA;
    if ((flags & Units.NASAB) != 0) return Role.NASAB;
    if ((flags & Units.ABD) != 0) return Role.THEOPHORIC;
    if ((flags & (Units.DIN | Units.ALLAH)) != 0) return Role.LAQAB;
    return i > 0 && nisba(i) ? Role.NISBA : Role.ISM;
  }

  /// A later part in -i (`ي`, of women `ية`, -iyya) with an article, or without one where it is no
  /// common given name: `المكناسي`, *Meknassi*, but not *Ali*, nor `الحسن`.
  private boolean nisba(int i) {
    int from = units.from[i];
    int to = units.to[i];
    boolean ends = false;
    for (byte[] ending : NISBA)
      ends |=
          to - from > ending.length + 1
              && Arrays.equals(units.codes, to - ending.length, to, ending, 0, ending.length);
    return ends && (units.has(i, Units.ARTICLE) || units.rarity[i] >= GIVEN);
  }

  private static final byte[][] NISBA = {
    Letters.codes("i"), Letters.codes("iya"), Letters.codes("iyya"), Letters.codes("iyah"),
    Letters.codes("iyyah"), Letters.codes("y"), Letters.codes("ي"), Letters.codes("ية")
  };

  /// Names that are more common are given names, in nats below the commonest.
  private static final float GIVEN = 4.5f;
}
