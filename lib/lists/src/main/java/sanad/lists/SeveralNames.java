package sanad.lists;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names that a list writes as one: several by semicolons, and spellings in another script in
/// brackets, in which there may be several again: `سمير التمريني (Samir Tamrini; Sameer Tamrini)`,
/// `Samir (original script: Самир)`. What stands in brackets in the same script is a note or an
/// acronym and stays: `The Clerk (nickname)`. Stateless.
final class SeveralNames {
  private static final String ORIGINAL = "original script";

  /// Notes of the United Nations that may stand beside names in two scripts.
  private static final Set<String> NOTES =
      Set.of(ORIGINAL, "nickname", "combat name", "birth name", "kunya", "previously listed as");

  private SeveralNames() {}

  static List<String> of(String written) {
    return scripts(written).size() > 1 ? pieces(written, true) : pieces(written, false);
  }

  /// Those of the names that are not in Latin letters, if any: the others say in which language.
  static List<String> inOwnScript(String written) {
    var names = of(written);
    var own = names.stream().filter(n -> !scripts(n).contains(UnicodeScript.LATIN)).toList();
    return own.isEmpty() ? names : own;
  }

  /// Parted at semicolons outside of brackets, or also at those within and at the brackets.
  private static List<String> pieces(String written, boolean everywhere) {
    var found = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      boolean bracket = everywhere && (c == '(' || c == ')');
      if (bracket || (c == ';' && (everywhere || depth == 0))) {
        add(found, written.substring(from, i));
        from = i + 1;
      }
    }
    add(found, written.substring(from));
    return found;
  }

  private static void add(List<String> found, String piece) {
    var name = piece.strip();
    if (name.toLowerCase(Locale.ROOT).startsWith(ORIGINAL + ":")) {
      name = name.substring(ORIGINAL.length() + 1).strip();
    }
    boolean letters = name.codePoints().anyMatch(Character::isLetter);
    if (letters && !NOTES.contains(name.toLowerCase(Locale.ROOT))) {
      found.add(name);
    }
  }

  private static Set<UnicodeScript> scripts(String text) {
    var found = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(found::add);
    return found;
  }
}
