package sanad.stix;

import java.util.Locale;
import java.util.Set;

/// Whether a text has one of the forms that the standard refers to. Written without regular
/// expressions, because each runs for every object.
final class Formats {

  private static final Set<String> MIME_TOP_LEVEL = Vocabularies.get("mime-top-level");
  private static final Set<String> CPE_PARTS = Set.of("a", "o", "h", "*", "-");
  private static final Set<String> CHARACTER_SETS = Vocabularies.get("character-sets");

  private Formats() {}

  /// Even count of hexadecimal digits, at least two. **Source:** section 2.8.
  static boolean isHex(String text) {
    return !text.isEmpty() && text.length() % 2 == 0 && all(text, 0, text.length(), HEX);
  }

  static boolean isHex(String text, int digits) {
    return text.length() == digits && all(text, 0, digits, HEX);
  }

  /// Base64 with padding. **Source:** section 2.1, RFC 4648 section 4.
  static boolean isBase64(String text) {
    int length = text.length();
    if (length == 0 || length % 4 != 0) {
      return false;
    }
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    return all(text, 0, length - padding, BASE64);
  }

  /// A name of a property: lower-case letters, digits, underscores, 3 to 250 characters; a letter
  /// first.
  static boolean isPropertyName(String text) {
    return text.equals("id")
        || (text.length() >= 3
            && text.length() <= 250
            && text.charAt(0) >= 'a'
            && text.charAt(0) <= 'z'
            && all(text, 0, text.length(), PROPERTY));
  }

  /// A key of a dictionary: letters, digits, hyphens, underscores, 1 to 250 characters.
  static boolean isDictionaryKey(String text) {
    return !text.isEmpty() && text.length() <= 250 && all(text, 0, text.length(), KEY);
  }

  /// A name of a type: 3 to 250 of lower-case letters, digits, single hyphens; a letter first.
  static boolean isTypeName(String text) {
    return text.length() >= 3
        && text.length() <= 250
        && StixId.isTypeName(text)
        && !text.contains("--");
  }

  /// Lower case, hyphens between words. **Source:** sections 2.11 and 2.14.
  static boolean isLowerHyphenated(String text) {
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' || c == ' ' || Character.isUpperCase(c)) {
        return false;
      }
      letter |= Character.isLowerCase(c);
    }
    return letter;
  }

  /// `top/sub` with a registered top-level type. **Source:** RFC 6838 section 4.2.
  static boolean isMime(String text) {
    int slash = text.indexOf('/');
    int end = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
    return slash > 0
        && slash + 1 < end
        && MIME_TOP_LEVEL.contains(text.substring(0, slash))
        && all(text, slash + 1, end, MIME);
  }

  /// A registered character set by its preferred MIME name, else by its name, in any case.
  /// **Source:** the IANA register of character sets; section 6.7; RFC 2978 section 2.3.
  static boolean isCharset(String text) {
    return CHARACTER_SETS.contains(text.toLowerCase(Locale.ROOT));
  }

  /// An address of RFC 5322 without display name: what stands before the last `@` is quoted or free
  /// of the characters that have a meaning of their own (section 3.2.3 there). Dots may stand
  /// anywhere, since some providers gave such addresses; other scripts are those of RFC 6532.
  static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0
        || at == text.length() - 1
        || text.indexOf('<') >= 0
        || text.indexOf('>') >= 0
        || text.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    if (text.startsWith("\"")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (i < at && EMAIL_SPECIAL.is(c))) {
        return false;
      }
    }
    return true;
  }

  /// A domain name or its internationalised form. **Source:** RFC 1034 section 3.1, RFC 5890.
  static boolean isHost(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.isEmpty() || name.length() > 253) {
      return false;
    }
    for (String label : name.split("[.。．｡]", -1)) {
      if (label.isEmpty() || label.length() > 63 || !isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c < 0x80 && !KEY.is(c)) {
        return false;
      }
    }
    return label.charAt(0) != '-' && label.charAt(label.length() - 1) != '-';
  }

  /// Colon-separated pairs of lower-case hexadecimal digits. **Source:** section 6.10.
  static boolean isMac(String text) {
    if (text.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2 ? c != ':' : !HEX.is(c) || Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  /// A formatted string of CPE 2.3. **Source:** NIST IR 7695 section 6.2.
  static boolean isCpe(String text) {
    if (!text.startsWith("cpe:2.3:")) {
      return false;
    }
    int from = "cpe:2.3:".length();
    for (int component = 0; component < 11; component++) {
      int to = from;
      while (to < text.length() && text.charAt(to) != ':') {
        to += text.charAt(to) == '\\' ? 2 : 1;
      }
      boolean last = component == 10;
      if (to > text.length() || last != (to == text.length())) {
        return false;
      }
      String part = text.substring(from, to);
      boolean fits =
          switch (component) {
            case 0 -> CPE_PARTS.contains(part);
            case 6 -> isCpeLanguage(part);
            default -> isCpeComponent(part);
          };
      if (!fits) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /// `*`, `-`, or a language of two or three letters, maybe with a region: `en`, `es-419`.
  private static boolean isCpeLanguage(String part) {
    int hyphen = part.indexOf('-');
    int end = hyphen < 0 ? part.length() : hyphen;
    int region = part.length() - end - 1;
    return part.equals("*")
        || part.equals("-")
        || ((end == 2 || end == 3)
            && all(part, 0, end, LETTER)
            && (region == -1
                || (region == 2 && all(part, end + 1, part.length(), LETTER))
                || (region == 3 && all(part, end + 1, part.length(), DIGIT))));
  }

  /// `*`, `-`, or a value that may begin and end with wildcards: one asterisk or question marks.
  private static boolean isCpeComponent(String part) {
    if (part.equals("*") || part.equals("-")) {
      return true;
    }
    int from = 0;
    int to = part.length();
    if (part.startsWith("*")) {
      from++;
    } else {
      while (from < to && part.charAt(from) == '?') {
        from++;
      }
    }
    boolean quotedEnd = to >= 2 && part.charAt(to - 2) == '\\';
    if (part.endsWith("*") && !quotedEnd) {
      to--;
    } else {
      while (to > from && part.charAt(to - 1) == '?' && !part.startsWith("\\?", to - 2)) {
        to--;
      }
    }
    for (int i = from; i < to; i++) {
      char c = part.charAt(i);
      if (c == '\\') {
        i++;
        if (i == to || part.charAt(i) <= ' ' || part.charAt(i) > '~') {
          return false;
        }
      } else if (!KEY.is(c) && c != '.') {
        return false;
      }
    }
    return from < to;
  }

  /// A service or transport name. **Source:** RFC 6335 section 5.1.
  static boolean isServiceName(String text) {
    return !text.isEmpty()
        && text.length() <= 15
        && text.charAt(0) != '-'
        && text.charAt(text.length() - 1) != '-'
        && all(text, 0, text.length(), SERVICE);
  }

  static boolean all(String text, int from, int to, CharacterSet set) {
    for (int i = from; i < to; i++) {
      if (!set.is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A set of ASCII characters.
  static final class CharacterSet {

    private final boolean[] members = new boolean[128];

    CharacterSet(String ranges) {
      for (int i = 0; i < ranges.length(); i += 2) {
        for (char c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
          members[c] = true;
        }
      }
    }

    boolean is(char c) {
      return c < 128 && members[c];
    }
  }

  static final CharacterSet DIGIT = new CharacterSet("09");
  static final CharacterSet HEX = new CharacterSet("09afAF");
  static final CharacterSet LETTER = new CharacterSet("azAZ");
  static final CharacterSet PROPERTY = new CharacterSet("az09__");
  static final CharacterSet KEY = new CharacterSet("azAZ09__--");
  static final CharacterSet LOWER_KEY = new CharacterSet("az09__--");
  static final CharacterSet SERVICE = new CharacterSet("azAZ09--");
  static final CharacterSet BASE64 = new CharacterSet("azAZ09++//");
  private static final CharacterSet EMAIL_SPECIAL = new CharacterSet("(())[[]]::;;@@\\\\,,\"\"");
  private static final CharacterSet MIME = new CharacterSet("azAZ09++--..__!!##$$&&^^");
}
