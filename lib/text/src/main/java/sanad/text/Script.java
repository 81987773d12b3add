package sanad.text;

import java.util.EnumMap;
import java.util.Map;

/// A writing system, as far as Sanad treats them differently.
///
/// [#COMMON] is what belongs to no one script: digits, spaces, punctuation, symbols and combining
/// marks of several scripts. [#OTHER] is every script that has no name here.
///
/// **Source:** Unicode UAX 24 by way of [Character.UnicodeScript].
public enum Script {
  ARABIC,
  LATIN,
  CYRILLIC,
  GREEK,
  HEBREW,
  HAN,
  COMMON,
  OTHER;

  /// The script of one code point; an unassigned or invalid one is [#OTHER].
  public static Script of(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      return OTHER;
    }
    if (codePoint < 0x80) {
      return isAsciiLetter(codePoint) ? LATIN : COMMON;
    }
    // Arabic-Indic digits are of script Arabic or Common by block, and a number is neither.
    if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
      return COMMON;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    if (script == Character.UnicodeScript.ARABIC) {
      return ARABIC;
    } else if (script == Character.UnicodeScript.LATIN) {
      return LATIN;
    } else if (script == Character.UnicodeScript.CYRILLIC) {
      return CYRILLIC;
    } else if (script == Character.UnicodeScript.GREEK) {
      return GREEK;
    } else if (script == Character.UnicodeScript.HEBREW) {
      return HEBREW;
    } else if (script == Character.UnicodeScript.HAN) {
      return HAN;
    } else if (script == Character.UnicodeScript.COMMON
        || script == Character.UnicodeScript.INHERITED) {
      return COMMON;
    }
    return OTHER;
  }

  /// The script that most letters of `text` belong to; [#COMMON] when it has no letter. Of two
  /// equally frequent ones, the one that comes first in this enumeration.
  public static Script dominant(String text) {
    Map<Script, Integer> counts = new EnumMap<>(Script.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Script::of)
        .filter(script -> script != COMMON)
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    Script best = COMMON;
    int most = 0;
    for (Map.Entry<Script, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static boolean isAsciiLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }
}
