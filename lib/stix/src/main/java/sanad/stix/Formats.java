package sanad.stix;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Set;

/// Whether a text has one of the forms that the standard refers to. Written without regular
/// expressions, because each runs for every object.
final class Formats {

  private static final Set<String> MIME_TOP_LEVEL = Vocabularies.get("mime-top-level");

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

  /// Lower case, hyphens between words. **Source:** sections 2.11 and 2.13.
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

  /// A URI with its scheme. **Source:** RFC 3986 section 3.
  static boolean isUri(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1 || !LETTER.is(text.charAt(0))) {
      return false;
    }
    if (!all(text, 0, colon, SCHEME)) {
      return false;
    }
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0) {
        return false;
      }
      if (c == '%'
          && !(i + 2 < text.length() && HEX.is(text.charAt(i + 1)) && HEX.is(text.charAt(i + 2)))) {
        return false;
      }
    }
    return true;
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

  /// A name of the IANA character sets that this platform knows too.
  static boolean isCharset(String text) {
    try {
      return Charset.isSupported(text);
    } catch (IllegalCharsetNameException malformed) {
      return false;
    }
  }

  /// An address of RFC 5322 without display name.
  static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at < text.length() - 1
        && text.indexOf('<') < 0
        && text.indexOf('>') < 0
        && (text.startsWith("\"") || text.indexOf(' ') < 0)
        && text.indexOf('@') == (text.startsWith("\"") ? text.indexOf('@') : at);
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
    List<String> parts = List.of(text.split("(?<!\\\\):", -1));
    if (parts.size() != 13 || !Set.of("a", "o", "h", "*", "-").contains(parts.get(2))) {
      return false;
    }
    for (String part : parts.subList(3, 13)) {
      if (part.isEmpty()
          || part.chars().anyMatch(c -> c <= ' ' || c > '~')
          || !isCpeComponent(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCpeComponent(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '\\') {
        i++;
        if (i == part.length()) {
          return false;
        }
      } else if (!KEY.is(c) && c != '.' && c != '*' && c != '?') {
        return false;
      }
    }
    return true;
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
  static final CharacterSet SERVICE = new CharacterSet("azAZ09--");
  private static final CharacterSet BASE64 = new CharacterSet("azAZ09++//");
  private static final CharacterSet SCHEME = new CharacterSet("azAZ09++--..");
  private static final CharacterSet MIME = new CharacterSet("azAZ09++--..__!!##$$&&^^");
}
