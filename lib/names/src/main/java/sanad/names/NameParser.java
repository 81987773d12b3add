package sanad.names;

/// Reads a personal name of any script into its parts: `عبد القادر بن صالح` and *Abdelkader Ben
/// Salah* alike into one of God's names (`قادر`, *kader*) and a father's (`صالح`, *salah*).
///
/// Defined for every string, in time linear in its length: unknown scripts are compared letter by
/// letter, controls and marks are dropped, homoglyphs are read as the letters that they imitate,
/// and of very long names the first 4,000 characters, 40 words and 24 parts count. The rules are
/// those of [Letters] (folding) and [UnitReader] (roles), each with its examples. Stateless;
/// thread-safe.
public final class NameParser {
  private NameParser() {}

  /// The parts of `name`; a blank name has none.
  public static ParsedName parse(String name) {
    return new ParsedName(name, new Units(new UnitReader(Tokens.of(name))));
  }
}
