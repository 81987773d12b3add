package sanad.stix;

import sanad.stix.Formats.CharacterSet;

/// Whether a text is a URI with its scheme. Other scripts must be percent-encoded.
///
/// **Source:** RFC 3986 section 3.
final class Uris {

  private static final String UNRESERVED = "azAZ09--..__~~";
  private static final String DELIMITERS = "!!$$&&''(())**++,,;;==";
  private static final CharacterSet SCHEME = new CharacterSet("azAZ09++--..");
  private static final CharacterSet NAME = new CharacterSet(UNRESERVED + DELIMITERS);
  private static final CharacterSet USER = new CharacterSet(UNRESERVED + DELIMITERS + "::");
  private static final CharacterSet PATH = new CharacterSet(UNRESERVED + DELIMITERS + "::@@//");
  private static final CharacterSet QUERY = new CharacterSet(UNRESERVED + DELIMITERS + "::@@//??");

  private Uris() {}

  static boolean isUri(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || !Formats.LETTER.is(text.charAt(0)) || !Formats.all(text, 0, colon, SCHEME)) {
      return false;
    }
    int hash = text.indexOf('#', colon);
    int end = hash < 0 ? text.length() : hash;
    int mark = text.indexOf('?', colon);
    int query = mark < 0 || mark > end ? end : mark;
    return isHierarchy(text, colon + 1, query)
        && isOf(text, Math.min(query + 1, end), end, QUERY)
        && isOf(text, Math.min(end + 1, text.length()), text.length(), QUERY);
  }

  private static boolean isHierarchy(String text, int from, int to) {
    if (!text.startsWith("//", from)) {
      return isOf(text, from, to, PATH);
    }
    int slash = text.indexOf('/', from + 2);
    int path = slash < 0 || slash > to ? to : slash;
    return isAuthority(text.substring(from + 2, path)) && isOf(text, path, to, PATH);
  }

  private static boolean isAuthority(String text) {
    int at = text.indexOf('@');
    String host = text.substring(at + 1);
    if (at > 0 && !isOf(text, 0, at, USER)) {
      return false;
    }
    if (!host.startsWith("[")) {
      int colon = host.indexOf(':');
      int port = colon < 0 ? host.length() : colon;
      return isOf(host, 0, port, NAME) && isPort(host, port);
    }
    int close = host.indexOf(']');
    return close > 0 && isLiteral(host.substring(1, close)) && isPort(host, close + 1);
  }

  private static boolean isPort(String host, int from) {
    return from == host.length()
        || (host.charAt(from) == ':' && Formats.all(host, from + 1, host.length(), Formats.DIGIT));
  }

  private static boolean isLiteral(String text) {
    if (!text.startsWith("v") && !text.startsWith("V")) {
      return text.indexOf('/') < 0 && Addresses.isIpv6(text);
    }
    int dot = text.indexOf('.');
    return dot > 1
        && Formats.all(text, 1, dot, Formats.HEX)
        && dot + 1 < text.length()
        && Formats.all(text, dot + 1, text.length(), USER);
  }

  /// Whether a part is of these characters and percent-encoded bytes.
  private static boolean isOf(String text, int from, int to, CharacterSet set) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= to
            || !Formats.HEX.is(text.charAt(i + 1))
            || !Formats.HEX.is(text.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!set.is(c)) {
        return false;
      }
    }
    return true;
  }
}
