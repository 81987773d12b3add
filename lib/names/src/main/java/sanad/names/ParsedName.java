package sanad.names;

import java.util.ArrayList;
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
    return new NamePart(surface, stem, role(i), units.rarity[i]);
  }

  private Role role(int i) {
    int flags = units.flags[i];
    if ((flags & Units.TITLE) != 0) return Role.TITLE;
    if ((flags & Units.INITIAL) != 0) return Role.INITIAL;
    if ((flags & Units.KUNYA) != 0) return Role.KUNYA;
    if ((flags & Units.NASAB) != 0) return Role.NASAB;
    if ((flags & Units.ABD) != 0) return Role.THEOPHORIC;
    if ((flags & (Units.DIN | Units.ALLAH)) != 0) return Role.LAQAB;
    boolean last = i > 0 && i == units.count - 1;
    return last && ((flags & Units.ARTICLE) != 0 || endsInI(i)) ? Role.NISBA : Role.ISM;
  }

  private boolean endsInI(int i) {
    int end = units.to[i];
    byte c = end > units.from[i] ? units.codes[end - 1] : 0;
    return c == 'i' - 'a' + 1 || c == YA;
  }

  private static final byte YA = Letters.codes("ي")[0];
}
