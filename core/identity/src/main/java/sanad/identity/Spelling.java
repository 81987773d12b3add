package sanad.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sanad.text.Folding;
import sanad.text.Script;

/// How far a search may leave what was typed. **Source:** `interface.md` 3.0, the three-way switch.
public enum Spelling {
  /// Every spelling in every script: `عبد القادر` finds `Abdelkader`.
  ALL,
  /// Every spelling in the script that was typed: `Abdul Qadir` finds `Abdelkader`, not `عبد
  /// القادر`.
  SCRIPT,
  /// The same letters, but for case, marks and the Arabic letters that press text varies in.
  EXACT;

  /// The code on the wire, for example `all`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The value of a code, or empty.
  public static Optional<Spelling> ofCode(String code) {
    return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
  }

  /// Whether a name that was found may stand for the one that was asked for.
  boolean allows(String asked, String found) {
    return switch (this) {
      case ALL -> true;
      case SCRIPT -> Script.dominant(asked) == Script.dominant(found);
      case EXACT -> same(asked, found);
    };
  }

  static boolean same(String asked, String found) {
    return squeezed(asked).equals(squeezed(found));
  }

  private static String squeezed(String name) {
    return Folding.fold(name).strip().replaceAll("\\s+", " ");
  }
}
