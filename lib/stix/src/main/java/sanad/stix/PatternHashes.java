package sanad.stix;

import java.util.Locale;
import java.util.Map;

/// Whether what a pattern compares a hash with can be one.
final class PatternHashes {

  /// Hexadecimal digits of a hash by its name without hyphens.
  private static final Map<String, Integer> DIGITS =
      Map.of(
          "MD5",
          32,
          "SHA1",
          40,
          "SHA224",
          56,
          "SHA256",
          64,
          "SHA384",
          96,
          "SHA512",
          128,
          "SHA3256",
          64,
          "SHA3512",
          128,
          "RIPEMD160",
          40,
          "WHIRLPOOL",
          128);

  private static final int LONGEST_SSDEEP = 148;

  /// A pattern is let compare a part of a piecewise hash, as the common tools let it.
  private static final Formats.CharacterSet SSDEEP = new Formats.CharacterSet("azAZ09//++::..");

  private PatternHashes() {}

  /// Whether a value can be the hash that a path leads to; true of other paths.
  static boolean fits(ObjectPath path, Comparison.Constant constant) {
    if (!path.steps().contains(new ObjectPath.Step.Key("hashes"))) {
      return true;
    }
    return !(constant instanceof Comparison.Constant.Text(String digest))
        || fits(algorithm(path), digest);
  }

  /// What the hash that a path leads to looks like, for people.
  static String form(ObjectPath path) {
    Integer digits = DIGITS.get(algorithm(path));
    return digits == null
        ? "1 to 148 letters, digits and '/+:.' for SSDEEP"
        : digits + " hexadecimal digits for " + name(path);
  }

  private static String algorithm(ObjectPath path) {
    return name(path).toUpperCase(Locale.ROOT).replace("-", "");
  }

  private static boolean fits(String algorithm, String digest) {
    Integer digits = DIGITS.get(algorithm);
    if (digits != null) {
      return Formats.isHex(digest, digits);
    }
    return !algorithm.equals("SSDEEP")
        || !digest.isEmpty()
            && digest.length() <= LONGEST_SSDEEP
            && Formats.all(digest, 0, digest.length(), SSDEEP);
  }

  /// The last name of a path; empty where it ends at a place in a list.
  private static String name(ObjectPath path) {
    return path.steps().getLast() instanceof ObjectPath.Step.Key(String name) ? name : "";
  }
}
